public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Reports

extension PublishedResults {
  /// Writes every record that did not count in these results, with the reason and its place in the
  /// files: simple procedure, voluntarily remedied, expired, repaired, annulled, under objection,
  /// duplicate, later than the day. Rows that could not be used at all are in `rejects.csv`.
  ///
  /// - Returns: how many were left out for which reason, for a terminal.
  /// - Throws: ``FenjiError/changedInputs(_:)``, `DatasetError`, `ReportsError`.
  public func exclusions(to path: String, language: Language) throws -> String {
    let changed = try changedInputs()
    guard changed.isEmpty else { throw FenjiError.changedInputs(changed) }
    let workspace = try Workspace(dataset: datasetPath, models: modelsPath, asOf: manifest.asOf)
    let library = workspace.library
    let organisations = try workspace.dataset.organisations(
      codebook: workspace.evaluator.codebook, rejects: { _ in })
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    let writer = try CSVWriter(
      path: path,
      columns: [
        Column(say("统一社会信用代码", "Credit code"), .code), Column(say("类别", "Category")),
        Column(say("领域", "Domain")), Column(say("文号", "Document")),
        Column(say("作出单位", "Authority")), Column(say("决定日期", "Decided"), .date),
        Column(say("轻重", "Severity")), Column("fate", .code),
        Column(say("未计入的原因", "Why it does not count")), Column(say("文件", "File"), .code),
        Column(say("行", "Row"), .integer),
      ])
    var counts = [Int](repeating: 0, count: Eligibility.allCases.count)
    try workspace.evaluator.exclusions(of: organisations, in: workspace.dataset) { index, entry in
      let record = entry.record
      let packed = record.packed
      let domain =
        library.domains.indices.contains(Int(packed.domain))
        ? library.domains[Int(packed.domain)].title(language) : ""
      counts[Int(entry.fate.rawValue)] += 1
      try writer.write([
        .text(organisations.organisations[Int(index)].code),
        .text(library.categories[Int(packed.category)].title(language)),
        domain.isEmpty ? .empty : .text(domain), .text(record.documentNumber),
        .text(record.authority), packed.decided.date.map(Cell.date) ?? .empty,
        .text(packed.severity.title(language)), .text(entry.fate.word),
        .text(entry.fate.title(language)), .text(record.file), .integer(Int64(record.row)),
      ])
    }
    try writer.commit()
    var text = ""
    for fate in Eligibility.allCases where counts[Int(fate.rawValue)] > 0 {
      text += "  \(fate.title(language))  \(counts[Int(fate.rawValue)])\n"
    }
    return say("\(path)：\(writer.rowCount) 条未计入\n", "\(path): \(writer.rowCount) left out\n") + text
  }
}
