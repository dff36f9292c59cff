public import Credit

/// A JSON value (RFC 8259) whose members keep their order and whose numbers are exact.
///
///     let manifest: JSONValue = .object([("seed", .string("2022-11")), ("rows", .integer(60_000))])
///     manifest.text  // "{\n  \"seed\": \"2022-11\",\n  \"rows\": 60000\n}\n"
///
/// Foundation's readers give dictionaries without order and numbers through `Double`; both would
/// make a manifest that cannot be written again as it was.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without a point.
  case integer(Int64)
  /// A number with a point and at most six decimals.
  case decimal(ExactDecimal)
  /// A binary number of any size, written at its shortest that reads back the same; `null` when it
  /// is not finite. Our reader never makes one: it takes numbers that are exact.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order, each key once.
  case members([JSONMember])

  /// An object of the given members, in that order.
  ///
  /// - Precondition: no key stands twice.
  public static func object(_ pairs: [(String, JSONValue)]) -> JSONValue {
    var seen: Set<String> = []
    return .members(
      pairs.map { key, value in
        precondition(seen.insert(key).inserted, "the key \(key) stands twice in a JSON object")
        return JSONMember(key, value)
      })
  }

  /// The member with that key; nil when there is none or this is no object. O(members).
  public subscript(key: String) -> JSONValue? {
    guard case .members(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, when it is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The whole number, when it is one.
  public var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The number, whole or not; nil when it is none or does not fit.
  public var decimal: ExactDecimal? {
    switch self {
    case .decimal(let value): value
    case .integer(let value): ExactDecimal(String(value))
    default: nil
    }
  }

  /// The truth value, when it is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The values, when it is an array.
  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The members, when it is an object.
  public var members: [JSONMember]? {
    if case .members(let members) = self { members } else { nil }
  }
}

/// A key of a JSON object and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public let key: String
  /// The value.
  public let value: JSONValue

  /// A member from its parts.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}
