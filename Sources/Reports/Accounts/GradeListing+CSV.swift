import Credit
import Digests
import Evaluation
import Supervision

extension GradeListing {
  /// Writes the table as a CSV file for a spreadsheet: the bytes that a ``CSVWriter`` makes of
  /// ``rows``, without a text for each cell.
  ///
  /// - Parameter fields: those of all organisations.
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  @discardableResult
  public func writeCSV(
    to path: String, fields: OrganisationFields, isDurable: Bool = true
  ) throws -> WrittenFile {
    let writer = try CSVWriter(path: path, columns: columns, isDurable: isDurable)
    let grades = letters.map { CSVEncoder.field($0) }
    let states = EvaluationState.allCases.map { CSVEncoder.field($0.title(language)) }
    for (place, row) in table.rows.enumerated() {
      try writer.writeRow { csv in
        csv.append(encoded: fields.fields(of: row.organisation))
        csv.separate()
        if let score = row.score { csv.append(.decimal(score), in: columns[5]) }
        csv.separate()
        if let grade = row.grade { csv.append(encoded: grades[grade]) }
        csv.separate()
        csv.append(encoded: states[Int(row.state.rawValue)])
        csv.separate()
        if let rank = row.rank { csv.append(.integer(Int64(rank)), in: columns[8]) }
        csv.separate()
        if let change = change(of: row) { csv.append(encoded: CSVEncoder.field(change)) }
        csv.separate()
        if row.score != nil {
          csv.appendText { text in
            reasons.append(effects(place), directGrade: row.directGrade, language, to: &text)
          }
        }
        csv.separate()
        if let distance = table.distanceToBetter(of: row) {
          csv.append(.decimal(distance), in: columns[11])
        }
        csv.separate()
        if let basis = basis(of: row) { csv.append(encoded: CSVEncoder.field(basis)) }
        csv.separate()
        if let since = row.since { csv.appendText { $0.appendDay(since) } }
      }
    }
    return try writer.commit()
  }
}
