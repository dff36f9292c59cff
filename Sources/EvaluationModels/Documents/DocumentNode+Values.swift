package import Credit

extension DocumentNode {
  /// Its text, which isn't empty.
  package func text() throws(ModelError) -> String {
    guard case .text(let text) = content else { throw error(.expected(.text)) }
    guard text.contains(where: { !$0.isWhitespace }) else { throw error(.emptyText) }
    return text
  }

  /// Its elements, of which there is at least one.
  package func list() throws(ModelError) -> [DocumentNode] {
    guard case .list(let nodes) = content else { throw error(.expected(.list)) }
    guard !nodes.isEmpty else { throw error(.emptyList) }
    return nodes
  }

  /// An object of the shape.
  package func object(_ shape: ObjectShape) throws(ModelError) -> DocumentObject {
    try DocumentObject(self, shape)
  }

  /// Text in both languages.
  package func phrase() throws(ModelError) -> Phrase {
    let object = try object(.phrase)
    return Phrase(try object["zh"].text(), try object["en"].text())
  }

  /// A name for use in files and file names: lower-case letters, digits and single hyphens.
  package func identifier() throws(ModelError) -> String {
    let text = try text()
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isWord = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }
    guard isWord, text.utf8.count <= 40 else { throw error(.notAnIdentifier(text)) }
    return text
  }

  /// A decimal number within the limits.
  package func decimal(_ limits: ClosedRange<ExactDecimal>) throws(ModelError) -> ExactDecimal {
    let text = try text()
    guard let number = ExactDecimal(text) else { throw error(.notANumber(text)) }
    guard limits.contains(number) else {
      throw error(
        .outOfRange(
          text, low: limits.lowerBound.description, high: limits.upperBound.description))
    }
    return number
  }

  /// A whole number within the limits, written without leading zeros.
  package func whole(_ limits: ClosedRange<Int>) throws(ModelError) -> Int {
    let text = try text()
    guard let number = Int(text), String(number) == text else { throw error(.notWhole(text)) }
    guard limits.contains(number) else {
      throw error(
        .outOfRange(text, low: String(limits.lowerBound), high: String(limits.upperBound)))
    }
    return number
  }

  /// A day.
  package func date() throws(ModelError) -> CalendarDate {
    let text = try text()
    guard let date = CalendarDate(text) else { throw error(.notADate(text)) }
    return date
  }

  /// One of a few words, as the value it stands for.
  package func word<Value>(_ table: [(word: String, value: Value)]) throws(ModelError) -> Value {
    let text = try text()
    guard let entry = table.first(where: { $0.word == text }) else {
      throw error(.notAWord(text, known: table.map(\.word)))
    }
    return entry.value
  }

  /// One of the words of an enumeration.
  package func word<Value: RawRepresentable<String> & CaseIterable>(
    of type: Value.Type
  ) throws(ModelError) -> Value {
    try word(type.allCases.map { ($0.rawValue, $0) })
  }

  /// The index of the name among the known ones.
  package func reference(_ kind: NameKind, in known: [String]) throws(ModelError) -> Int {
    let name = try text()
    guard let index = known.firstIndex(of: name) else {
      throw error(.unknownName(kind, name, known: known))
    }
    return index
  }

  /// The indices of the names in the list, ascending, none twice.
  package func references(_ kind: NameKind, in known: [String]) throws(ModelError) -> [Int] {
    var indices: [Int] = []
    for node in try list() {
      let index = try node.reference(kind, in: known)
      if indices.contains(index) { throw node.error(.repeatedName(kind, known[index])) }
      indices.append(index)
    }
    return indices.sorted()
  }
}

/// Names that must differ, as they come.
struct DistinctNames {
  private let kind: NameKind
  private var seen: Set<String> = []

  init(_ kind: NameKind) {
    self.kind = kind
  }

  /// Takes a name that stands elsewhere.
  mutating func insert(_ name: String) {
    seen.insert(name)
  }

  /// Refuses a name that came before.
  mutating func insert(_ name: String, at node: DocumentNode) throws(ModelError) {
    if !seen.insert(name).inserted { throw node.error(.repeatedName(kind, name)) }
  }
}
