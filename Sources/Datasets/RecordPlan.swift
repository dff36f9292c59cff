import Credit

/// How the fields of one file become packed records: made once for a file from the descriptor and
/// the codebook.
///
/// The value of a field is a number of 64 bits whatever its type: an index, a raw day, an amount in
/// fen, the digest of a text. The arrays have one element for each of ``RecordField``.
struct RecordPlan: Sendable {
  /// The value of an empty field that must not be empty.
  static let missing = UInt64.max

  let source: TableFile
  let check: CodeCheck
  /// How many decimals of an amount make fen.
  let decimals: Int
  /// The index of each field's column; -1 when it has none.
  private(set) var columns: [Int] = []
  /// The value of each field that has no column.
  private(set) var constants: [UInt64] = []
  /// The value of each field when it is empty.
  private(set) var empties: [UInt64] = []
  /// Whether the field has words with values of their own.
  private(set) var hasWords: [Bool] = []
  /// Words with values of their own, by the number of the field, as the file writes them.
  private(set) var words = WordTable()
  /// The same in UTF-8, for words that the file writes in an unusual way.
  private(set) var plainWords = WordTable()

  /// - Throws: ``DatasetError`` for a constant or a meaning that its field can't take.
  init(
    source: TableFile, check: CodeCheck, words: FieldWords, authorities: Authorities
  ) throws {
    try words.check(source.table)
    self.source = source
    self.check = check
    decimals = source.table.amountUnit.places
    for (field, binding) in source.table.bindings.enumerated() {
      let type = binding.field.type
      let empty = Self.empty(binding.field)
      func value(_ text: String) -> UInt64 {
        if text.isEmpty { return empty }
        if let words = words.vocabulary(type) {
          return words.first { $0.word == text }?.value ?? empty
        }
        return self.value(of: text, field: RecordField(rawValue: field), authorities: authorities)
      }
      var pairs = (words.vocabulary(type) ?? []).map { ($0.word, $0.value) }
      if type == .person { pairs = FieldWords.persons.map { ($0, 1) } }
      if !pairs.isEmpty { pairs.append(("", empty)) }
      pairs += binding.meanings.map { ($0.word, value($0.meaning.text)) }
      columns.append(source.columns[field] ?? -1)
      constants.append(binding.constant.map { value($0.text) } ?? empty)
      empties.append(empty)
      hasWords.append(!pairs.isEmpty)
      for (word, value) in pairs { try set(value, for: word, field: field) }
    }
  }

  private mutating func set(_ value: UInt64, for word: String, field: Int) throws {
    let plain = [UInt8](padded: word)
    plainWords.set(value, for: plain, field: field)
    guard source.table.encoding == .gb18030 else {
      words.set(value, for: plain, field: field)
      return
    }
    guard let encoded = GB18030Converter.encode(word) else {
      throw DatasetError.noConverter(file: source.name)
    }
    words.set(value, for: encoded, field: field)
  }

  private static func empty(_ field: TableField) -> UInt64 {
    if field.isRequired { return missing }
    return field.type == .domain ? UInt64(PackedRecord.noDomain) : 0
  }

  /// The value of a text in a field without a vocabulary; the descriptor has been checked.
  private func value(of text: String, field: RecordField?, authorities: Authorities) -> UInt64 {
    let padded = [UInt8](padded: text)
    let bytes = padded.span.bytes
    let bounds = FieldBounds(0, padded.count - FieldBounds.padding)
    switch field {
    case .kind: return FieldWords.persons.contains(text) ? 1 : 0
    case .amount: return UInt64(AmountReader.fen(bytes, bounds, places: decimals) ?? 0)
    case .authority: return authorities.key(bytes, bounds) ?? 0
    case .documentNumber, .id: return DocumentDigest.text(bytes, bounds) ?? 0
    default:
      guard case .day(let day) = DayReader.shared.day(bytes, bounds) else { return 0 }
      return UInt64(day.rawValue)
    }
  }
}
