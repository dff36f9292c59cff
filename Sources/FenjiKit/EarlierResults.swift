import Credit
import Datasets
import Evaluation
import Reports

/// The grade tables of an earlier run, for what has changed since.
struct EarlierResults: Sendable {
  /// The folder and the tables read from it.
  let folder: Manifest.Folder
  private let grades: [String: [String: String]]
  /// The grades and since when, by model and code.
  let former: [String: [String: FormerGrade]]

  /// Reads the grade tables that the folder's manifest lists.
  ///
  /// - Throws: ``FenjiError/noManifest(_:)``; ``FenjiError/changedInputs(_:)`` for a table that is
  ///   not the manifest's.
  init(folder path: String) throws {
    let manifest = try Manifest(at: path)
    var files: [FileDigest] = []
    var grades: [String: [String: String]] = [:]
    var former: [String: [String: FormerGrade]] = [:]
    for table in manifest.tables {
      let name = "grades/\(table.model).csv"
      let digest = try FileDigest(of: name, in: path)
      guard manifest.outputs.contains(digest) else {
        throw FenjiError.changedInputs([path + "/" + name])
      }
      files.append(digest)
      var standing: [String: String] = [:]
      let read = try PlainTable(name, in: path)
      guard let columns = GradeListing.standingColumns(in: read.header) else {
        throw FenjiError.changedInputs([path + "/" + name])
      }
      for row in read.rows {
        let grade = row[columns.grade]
        standing[row[columns.code]] = grade.isEmpty ? row[columns.state] : grade
        guard !grade.isEmpty else { continue }
        // Tables of earlier versions don't say since when; the run itself is the latest it can be.
        let since = columns.since.flatMap { CalendarDate(row[$0]) } ?? manifest.asOf
        former[table.model, default: [:]][row[columns.code]] = FormerGrade(
          grade: grade, since: since)
      }
      grades[table.model] = standing
    }
    folder = Manifest.Folder(path: path, files: files)
    self.grades = grades
    self.former = former
  }

  /// The grade, or the state of who had none, by code; nil for a model the earlier run had not.
  func grades(of model: String) -> [String: String]? { grades[model] }
}
