/// Makes the texts of a row's mapped fields, translated as the descriptor says, and words what is
/// wrong with it.
struct RowTexts {
  var maker: RejectMaker
  private let check: CodeCheck
  private let translations: [[String: String]]
  private let kindField: Int?
  private let codeField: Int?

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(source: TableFile, check: CodeCheck) throws {
    maker = try RejectMaker(source: source)
    self.check = check
    let bindings = source.table.bindings
    translations = bindings.map { binding in
      Dictionary(binding.meanings.map { ($0.word, $0.meaning.text) }) { first, _ in first }
    }
    kindField = bindings.firstIndex { $0.field.type == .kind }
    codeField = bindings.firstIndex { $0.field.type == .code }
  }

  /// The column of a field that is read as it stands: not given by the descriptor, nor translated.
  func plainColumn(_ field: Int) -> Int? {
    translations[field].isEmpty ? maker.source.columns[field] : nil
  }

  /// The texts in the order of the role's fields; empty where there is none.
  mutating func texts(
    _ raw: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(TableRows.Fault) -> [String] {
    let source = maker.source
    var texts: [String] = []
    texts.reserveCapacity(source.table.bindings.count)
    for (field, binding) in source.table.bindings.enumerated() {
      guard let column = source.columns[field] else {
        texts.append(binding.constant?.text ?? "")
        continue
      }
      guard let word = maker.text.text(raw, bounds[column]) else {
        throw TableRows.Fault(field: field, reason: .badEncoding)
      }
      texts.append(translations[field].isEmpty ? word : translations[field][word] ?? word)
    }
    if let kindField, FieldWords.persons.contains(texts[kindField]) {
      throw TableRows.Fault(field: kindField, reason: .naturalPerson)
    }
    for (field, binding) in source.table.bindings.enumerated()
    where binding.field.isRequired && texts[field].isEmpty {
      throw TableRows.Fault(field: field, reason: .missingValue)
    }
    if let codeField, let column = source.columns[codeField],
      let reason = check.fault(raw, bounds[column])
    {
      throw TableRows.Fault(field: codeField, reason: reason)
    }
    return texts
  }

  /// The reject of a row with that fault.
  mutating func reject(
    _ fault: TableRows.Fault, _ raw: RawSpan, _ bounds: Span<FieldBounds>, row: Int
  ) -> Reject {
    maker.reject(
      fault.reason, field: fault.field, codeField: codeField, raw, bounds, row: row)
  }
}
