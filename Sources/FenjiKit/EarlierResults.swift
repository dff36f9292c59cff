import Credit
import Datasets
import Evaluation
import Reports

/// The grade tables of an earlier run, for what has changed since.
struct EarlierResults {
  /// The folder and the tables read from it.
  let folder: Manifest.Folder
  private let grades: [String: [String: String]]

  /// Reads the grade tables that the folder's manifest lists.
  ///
  /// - Throws: ``FenjiError/noManifest(_:)``; ``FenjiError/changedInputs(_:)`` for a table that is
  ///   not the manifest's.
  init(folder path: String) throws {
    let manifest = try Manifest(at: path)
    var files: [FileDigest] = []
    var grades: [String: [String: String]] = [:]
    for table in manifest.tables {
      let name = "grades/\(table.model).csv"
      let digest = try FileDigest(of: name, in: path)
      guard manifest.outputs.contains(digest) else {
        throw FenjiError.changedInputs([path + "/" + name])
      }
      files.append(digest)
      var standing: [String: String] = [:]
      try CSVRows.read(name, in: path) { row in
        let place = GradeListing.place(in: row)
        standing[place.code] = place.standing
      }
      grades[table.model] = standing
    }
    folder = Manifest.Folder(path: path, files: files)
    self.grades = grades
  }

  /// The grade, or the state of who had none, by code; nil for a model the earlier run had not.
  func grades(of model: String) -> [String: String]? { grades[model] }
}
