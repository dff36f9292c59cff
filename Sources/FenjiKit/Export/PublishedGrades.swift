import Credit
import Datasets
import EvaluationModels
import Reports

/// A grade table of a folder of results, read back from its file.
struct PublishedGrades {
  let model: EvaluationModel
  let rows: [Row]

  /// One organisation's line.
  struct Row {
    private let texts: [GradeListing.Field: String]

    init(_ fields: [String], places: [(field: GradeListing.Field, place: Int)]) {
      var texts: [GradeListing.Field: String] = [:]
      for (field, place) in places { texts[field] = fields[place].withoutGuard }
      self.texts = texts
    }

    /// The text of a field; empty when there is none.
    subscript(field: GradeListing.Field) -> String { texts[field] ?? "" }

    /// The field as a cell of text.
    func text(_ field: GradeListing.Field) -> Cell {
      self[field].isEmpty ? .empty : .text(self[field])
    }

    /// The score; nil without one.
    var score: ExactDecimal? { ExactDecimal(self[.score]) }
  }

  /// Reads the table of a model.
  ///
  /// - Throws: ``FenjiError/changedInputs(_:)`` for a file that is not the manifest's.
  init(_ model: EvaluationModel, in results: PublishedResults) throws {
    self.model = model
    let table = try results.table("grades/\(model.id).csv")
    let places = GradeListing.Field.allCases.compactMap { field in
      field.place(in: table.header).map { (field, $0) }
    }
    rows = table.rows.map { Row($0, places: places) }
  }
}

extension PublishedResults {
  /// A CSV file of the results, as the manifest knows it.
  ///
  /// - Throws: ``FenjiError/changedInputs(_:)``.
  func table(_ name: String) throws -> PlainTable {
    guard let digest = try? FileDigest(of: name, in: folder), manifest.outputs.contains(digest)
    else { throw FenjiError.changedInputs([folder + "/" + name]) }
    return try PlainTable(name, in: folder)
  }
}

extension String {
  /// Without the quote that keeps a spreadsheet from running it as a formula.
  fileprivate var withoutGuard: String {
    guard hasPrefix("'"), let second = dropFirst().first, "=+-@".contains(second) else {
      return self
    }
    return String(dropFirst())
  }
}
