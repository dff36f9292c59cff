import StrictJSON

extension JSONNode {
  func error(_ fault: DescriptorFault) -> DatasetError {
    .descriptor(row: place.row, column: place.column, fault: fault)
  }

  func members() throws -> [(key: JSONKey, value: JSONNode)] {
    guard case .object(let members) = value else { throw error(.wrongType(expected: "object")) }
    return members
  }

  func elements() throws -> [JSONNode] {
    guard case .array(let elements) = value else { throw error(.wrongType(expected: "array")) }
    return elements
  }

  func text() throws -> String {
    guard case .string(let text) = value else { throw error(.wrongType(expected: "string")) }
    return text
  }

  func flag() throws -> Bool {
    guard case .boolean(let value) = value else { throw error(.wrongType(expected: "boolean")) }
    return value
  }

  func located() throws -> Located { Located(text: try text(), place: place) }

  func needed(_ key: String) throws -> JSONNode {
    _ = try members()
    guard let node = self[key] else { throw error(.missingKey(key)) }
    return node
  }

  /// Refuses members outside `keys`.
  func allow(_ keys: [String]) throws {
    for (key, _) in try members() where !keys.contains(key.text) {
      throw DatasetError.descriptor(
        row: key.place.row, column: key.place.column, fault: .unknownKey(key.text))
    }
  }
}
