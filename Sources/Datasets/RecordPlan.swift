import Credit

/// How the fields of one file become packed records: made once for a file from the descriptor and
/// the codebook, and shared by all workers.
///
/// The value of a field is a number of 64 bits whatever its type: an index, a raw day, an amount in
/// fen, the key of a department, the place of a text's digest.
///
/// A class, and unchanging: a structure of this size would be copied for calls in the inner loop.
final class RecordPlan: Sendable {
  /// Where a field comes from.
  struct Source: Sendable {
    /// The index of its column; -1 when it has none.
    let column: Int
    /// Its value when it has no column.
    let constant: UInt64
    /// Its value when it is empty.
    let empty: UInt64
    /// Whether it has words with values of their own.
    let hasWords: Bool
  }

  /// The value of an empty field that must not be empty.
  static let missing = UInt64.max

  let source: TableFile
  /// How many fields a row has.
  let stride: Int
  let check: CodeCheck
  let codes: CodeIndex
  let authorities: Authorities
  /// How many decimals of an amount make fen.
  let decimals: Int
  /// Words with values of their own, by the number of the field, as the file writes them.
  let words: WordTable
  /// The same in UTF-8, for words that the file writes in an unusual way.
  let plainWords: WordTable
  let days = DayReader.shared
  /// Digests of texts that the descriptor gives for words of theirs; the first is of nothing.
  let digests: [DocumentDigest]
  /// One for each of ``RecordField``.
  private let sources: [Source]

  /// - Throws: ``DatasetError`` for a constant or a meaning that its field can't take.
  init(
    source: TableFile, check: CodeCheck, words: FieldWords, codes: CodeIndex,
    authorities: Authorities
  ) throws {
    try words.check(source.table)
    self.source = source
    stride = source.header.count
    self.check = check
    self.codes = codes
    self.authorities = authorities
    decimals = source.table.amountUnit.places
    var tables = Tables(encoding: source.table.encoding, file: source.name)
    var sources: [Source] = []
    var digests = [DocumentDigest.empty]
    for (index, field) in RecordField.allCases.enumerated() {
      let binding = source.table.bindings[index]
      let values = FieldValues(
        binding: binding, field: field, words: words, authorities: authorities, decimals: decimals,
        digests: &digests)
      for (word, value) in values.pairs { try tables.set(value, for: word, field: field) }
      sources.append(
        Source(
          column: source.columns[index] ?? -1,
          constant: values.constant,
          empty: values.pairs.last { $0.word.isEmpty }?.value ?? values.empty,
          hasWords: !values.pairs.isEmpty))
    }
    self.sources = sources
    self.digests = digests
    self.words = tables.words
    plainWords = tables.plain
  }

  /// Where the field comes from.
  @inline(__always)
  subscript(field: RecordField) -> Source { sources[field.rawValue] }

  private struct Tables {
    let encoding: TextEncoding
    let file: String
    var words = WordTable()
    var plain = WordTable()

    mutating func set(_ value: UInt64, for word: String, field: RecordField) throws {
      let padded = [UInt8](padded: word)
      plain.set(value, for: padded, field: field.rawValue)
      guard encoding == .gb18030 else {
        words.set(value, for: padded, field: field.rawValue)
        return
      }
      guard let encoded = GB18030Converter.encode(word) else {
        throw DatasetError.noConverter(file: file)
      }
      words.set(value, for: encoded, field: field.rawValue)
    }
  }
}

/// What the words of one field are worth; the descriptor has been checked.
private struct FieldValues {
  /// The default of an empty field.
  let empty: UInt64
  /// The value of a field without a column.
  let constant: UInt64
  /// The words with values of their own; of equal ones the later counts.
  let pairs: [(word: String, value: UInt64)]

  init(
    binding: FieldBinding, field: RecordField, words: FieldWords, authorities: Authorities,
    decimals: Int, digests: inout [DocumentDigest]
  ) {
    let type = binding.field.type
    let vocabulary = words.vocabulary(type)
    let empty: UInt64 =
      binding.field.isRequired
      ? RecordPlan.missing : type == .domain ? UInt64(PackedRecord.noDomain) : 0

    func value(_ text: String) -> UInt64 {
      if text.isEmpty { return empty }
      if let vocabulary { return vocabulary.first { $0.word == text }?.value ?? empty }
      let padded = [UInt8](padded: text)
      let bytes = padded.span.bytes
      let bounds = FieldBounds(0, padded.count - FieldBounds.padding)
      switch field {
      case .kind: return FieldWords.persons.contains(text) ? 1 : 0
      case .amount: return UInt64(AmountReader.fen(bytes, bounds, places: decimals) ?? 0)
      case .authority: return DocumentDigest(text).map { authorities.key(of: $0.short) } ?? 0
      case .documentNumber, .id:
        guard let digest = DocumentDigest(text), !digest.isEmpty else { return 0 }
        digests.append(digest)
        return UInt64(digests.count - 1)
      default:
        return UInt64(DayReader.shared.day(bytes, bounds).rawValue)
      }
    }

    let own = type == .person ? FieldWords.persons.map { ($0, 1) } : vocabulary ?? []
    self.empty = empty
    constant = binding.constant.map { value($0.text) } ?? empty
    pairs = own + binding.meanings.map { ($0.word, value($0.meaning.text)) }
  }
}
