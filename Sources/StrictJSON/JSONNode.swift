/// A JSON value (RFC 8259) that knows where it stands, so that whatever is wrong with it has a line
/// and a column.
///
/// Members keep their order and numbers their digits: Foundation's readers give dictionaries without
/// order, numbers through `Double`, the last of two equal keys, and no place of a value that is well
/// formed but wrong.
public struct JSONNode: Sendable {
  /// What a JSON text can say.
  public indirect enum Value: Sendable {
    /// Members in order, each key once.
    case object([(key: JSONKey, value: JSONNode)])
    /// Values in order.
    case array([JSONNode])
    /// Text, its escapes resolved.
    case string(String)
    /// A number as it is written.
    case number(String)
    /// `true` or `false`.
    case boolean(Bool)
    /// `null`.
    case null
  }

  /// What it says.
  public let value: Value
  /// Where it begins.
  public let place: TextPlace

  /// The value under `key`, when this is an object that has it. O(members).
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key.text == key }?.value
  }
}

/// The name of a member of a JSON object.
public struct JSONKey: Hashable, Sendable {
  /// The name, its escapes resolved.
  public let text: String
  /// Where it begins.
  public let place: TextPlace
}

/// A place in a text, both numbers from 1; columns count characters of Unicode.
public struct TextPlace: Hashable, Sendable {
  /// The line.
  public var row: Int
  /// The character within the line.
  public var column: Int

  /// A place from its parts.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
