/// A JSON value that knows where it stands, so that a fault in a descriptor has a line and column.
struct JSONNode: Sendable {
  indirect enum Value: Sendable {
    case object([(key: JSONKey, value: JSONNode)])
    case array([JSONNode])
    case string(String)
    case number(String)
    case boolean(Bool)
    case null
  }

  let value: Value
  let place: TextPlace

  /// The value under `key`, when this is an object that has it.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key.text == key }?.value
  }
}

/// The name of a member of a JSON object.
struct JSONKey: Hashable, Sendable {
  let text: String
  let place: TextPlace
}

/// A line and a column of a text, both from 1; columns count characters of Unicode.
struct TextPlace: Hashable, Sendable {
  var row: Int
  var column: Int
}
