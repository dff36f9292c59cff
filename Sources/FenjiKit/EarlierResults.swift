import Credit
import Datasets
import Evaluation
import Reports

/// The grade tables of an earlier run, for what has changed since.
struct EarlierResults: Sendable {
  /// The folder and the tables read from it.
  let folder: Manifest.Folder
  /// The states of those without a grade, by model and code.
  private let states: [String: [String: String]]
  /// The grades and since when, by model and code.
  let former: [String: [String: FormerGrade]]

  /// Reads the grade tables that the folder's manifest lists.
  ///
  /// - Throws: ``FenjiError/noManifest(_:)``; ``FenjiError/changedInputs(_:)`` for a table that is
  ///   not the manifest's.
  init(folder path: String) throws {
    let manifest = try Manifest(at: path)
    var files: [FileDigest] = []
    var states: [String: [String: String]] = [:]
    var former: [String: [String: FormerGrade]] = [:]
    for table in manifest.tables {
      let name = "grades/\(table.model).csv"
      let digest = try FileDigest(of: name, in: path)
      guard manifest.outputs.contains(digest) else {
        throw FenjiError.changedInputs([path + "/" + name])
      }
      files.append(digest)
      // Tables of earlier versions don't say since when; the run itself is the latest it can be.
      let read = try PlainTable(name, in: path) { header in
        GradeListing.standingColumns(in: header).map {
          [$0.code, $0.grade, $0.state] + ($0.since.map { [$0] } ?? [])
        }
      }
      guard let read else { throw FenjiError.changedInputs([path + "/" + name]) }
      states[table.model] = [:]
      former[table.model] = [:]
      for row in read.rows {
        if row[1].isEmpty {
          states[table.model]?[row[0]] = row[2]
        } else {
          let since = row.count > 3 ? CalendarDate(row[3]) : nil
          former[table.model]?[row[0]] = FormerGrade(
            grade: row[1], since: since ?? manifest.asOf)
        }
      }
    }
    folder = Manifest.Folder(path: path, files: files)
    self.states = states
    self.former = former
  }

  /// The grade, or the state of who had none, by code; nil for a model the earlier run had not.
  func grades(of model: String) -> [String: String]? {
    guard let graded = former[model], let states = states[model] else { return nil }
    return graded.mapValues(\.grade).merging(states) { grade, _ in grade }
  }
}
