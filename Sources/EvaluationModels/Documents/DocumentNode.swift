/// A value of a model document: text, a list or an object, and where it stands.
///
/// There are no numbers, booleans, dates or nulls in it: every scalar is the text that was written,
/// and whoever reads it says what it should be. So `0123`, `no` and `1:30` stay themselves.
package struct DocumentNode: Sendable {
  /// What it is.
  package indirect enum Content: Sendable {
    case text(String)
    case list([DocumentNode])
    case object([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable {
    package let key: String
    package let position: ModelPosition
    package let value: DocumentNode
  }

  package let content: Content
  package let position: ModelPosition

  /// A value at a place, for readers that put documents together.
  package init(_ content: Content, at position: ModelPosition) {
    self.content = content
    self.position = position
  }

  /// An error at this place.
  package func error(_ fault: ModelFault) -> ModelError {
    ModelError(fault, at: position)
  }
}

/// An object whose keys have been checked against its shape.
package struct DocumentObject {
  package let shape: ObjectShape
  package let node: DocumentNode
  private let entries: [DocumentNode.Entry]

  /// Refuses anything but an object, and keys the shape doesn't have or misses.
  package init(_ node: DocumentNode, _ shape: ObjectShape) throws(ModelError) {
    guard case .object(let entries) = node.content else { throw node.error(.expected(.object)) }
    if !shape.isOpen {
      for entry in entries where !shape.keys.contains(entry.key) {
        throw ModelError(
          .unknownKey(entry.key, object: shape.name, known: shape.keys), at: entry.position)
      }
    }
    for key in shape.required where !entries.contains(where: { $0.key == key }) {
      throw node.error(.missingKey(key, object: shape.name))
    }
    self.shape = shape
    self.node = node
    self.entries = entries
  }

  /// The value of a key, or nil when it isn't there.
  package func optional(_ key: String) -> DocumentNode? {
    entries.first { $0.key == key }?.value
  }

  /// The value of a key that must be there.
  package subscript(key: String) -> DocumentNode {
    get throws(ModelError) {
      guard let value = optional(key) else {
        throw node.error(.missingKey(key, object: shape.name))
      }
      return value
    }
  }

  /// The keys and values the shape doesn't name, in the order of the file.
  package var extras: [DocumentNode.Entry] { entries.filter { !shape.keys.contains($0.key) } }

  /// The one of the keys that is there.
  package func exactlyOne(of keys: [String]) throws(ModelError) -> (
    key: String, value: DocumentNode
  ) {
    let present = entries.filter { keys.contains($0.key) }
    guard present.count == 1 else { throw node.error(.exactlyOne(of: keys)) }
    return (present[0].key, present[0].value)
  }
}
