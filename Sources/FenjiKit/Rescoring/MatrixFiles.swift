import Credit
import Datasets
import Digests
import Evaluation
import EvaluationModels
import Foundation
import Reports

/// The folder `matrix/` of a run that keeps its indicators.
///
/// | file | content |
/// |---|---|
/// | `indicators.npy` | int64, a row an organisation, a column an indicator, stored column by column |
/// | `organisations.csv` | the code of each row |
/// | `indicators.csv` | what each column measures, in what unit, and which indicators look at it |
/// | `matrix.json` | the day, the shape, what stands for no value, and the hashes of what it was made from |
enum MatrixFiles {
  static let folder = "matrix"
  static let cells = folder + "/indicators.npy"
  static let rows = folder + "/organisations.csv"
  static let columns = folder + "/indicators.csv"
  static let key = folder + "/matrix.json"
  static let all = [cells, rows, columns, key]
  static let format = "fenji-indicators-1"

  /// The models' files that decide which records count and as what.
  static let rules = ["catalogue.yaml", "departments.yaml", "eligibility.yaml"]

  /// `organisations.csv`.
  static func rows(_ organisations: [Organisation]) -> [UInt8] {
    var csv = CSVEncoder(
      columns: [Column("row", .integer), Column("code", .code)], dialect: .plain)
    for (row, organisation) in organisations.enumerated() {
      csv.append([.integer(Int64(row)), .text(organisation.code)])
    }
    return csv.bytes
  }

  /// The digests of the files that decide which records count.
  static func rules(of library: ModelLibrary) -> [FileDigest] {
    library.files.filter { rules.contains($0.path) }.map {
      FileDigest(path: $0.path, content: $0.bytes)
    }
  }

  /// One hash over all files of a dataset.
  static func hash(of inputs: [FileDigest]) -> String {
    SHA256.digest(of: inputs.map { "\($0.sha256)  \($0.path)\n" }.joined()).hex
  }
}

extension RunPublisher {
  /// Keeps the run's indicator matrix, for `numpy.load` and for scoring again.
  func writeMatrix(inputs: [FileDigest]) throws {
    try output.make(MatrixFiles.folder)
    let organisations = run.organisations.organisations
    let kept = run.indicators
    let header = NumpyHeader(rows: organisations.count, columns: kept.columns.count)
    let cells = try AtomicFile(path: output.path(of: MatrixFiles.cells), isDurable: false)
    try cells.write(header.bytes)
    for column in kept.columns.indices { try cells.write(words: try kept.values(column)) }
    output.note(MatrixFiles.cells, try cells.commit())

    let rows = try AtomicFile(path: output.path(of: MatrixFiles.rows), isDurable: false)
    try rows.write(MatrixFiles.rows(organisations))
    output.note(MatrixFiles.rows, try rows.commit())

    let users = run.indicatorUsers
    output.note(
      MatrixFiles.columns,
      try CSVWriter.write(
        kept.columns.enumerated().map { index, column in
          [
            .integer(Int64(index)), .text(column.definition), .text(column.unit.rawValue),
            .integer(column.unit.divisor), .text(users[index].joined(separator: " ")),
          ]
        },
        columns: [
          Column("column", .integer), Column("definition"), Column("unit"),
          Column("divisor", .integer), Column("used_by"),
        ],
        to: output.path(of: MatrixFiles.columns), dialect: .plain, isDurable: false))

    let key = JSONValue.object([
      ("format", .string(MatrixFiles.format)), ("as_of", .string(run.library.asOf.description)),
      ("rows", .integer(Int64(header.rows))), ("columns", .integer(Int64(header.columns))),
      ("type", .string("int64")), ("missing", .string(String(KeptIndicators.missing))),
      ("inputs_sha256", .string(MatrixFiles.hash(of: inputs))),
      (
        "rules_sha256",
        .object(MatrixFiles.rules(of: run.library).map { ($0.path, .string($0.sha256)) })
      ),
    ])
    output.note(
      MatrixFiles.key,
      try AtomicFile.write(
        key.text, to: output.path(of: MatrixFiles.key), isDurable: false))
  }
}
