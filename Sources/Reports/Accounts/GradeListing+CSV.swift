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
    var pieces = Pieces(listing: self)
    for (place, row) in table.rows.enumerated() {
      try writer.writeRow { csv in
        csv.append(encoded: fields.fields(of: row.organisation))
        pieces.prepare(row, effects: row.score == nil ? nil : effects(place))
        csv.append(encoded: pieces.standing)
        if let change = change(of: row) { csv.append(encoded: CSVEncoder.field(change)) }
        csv.append(encoded: pieces.reasons)
        csv.append(encoded: pieces.end)
      }
    }
    return try writer.commit()
  }

  /// The parts of a line that are often those of the line before, since lines stand by score: each is
  /// encoded again only when it differs.
  private struct Pieces {
    /// Score, grade, state, rank, with the commas around them.
    private(set) var standing: [UInt8] = []
    /// The main reasons, with the commas around them.
    private(set) var reasons: [UInt8] = []
    /// What follows them.
    private(set) var end: [UInt8] = []

    private let listing: GradeListing
    private let grades: [[UInt8]]
    private let states: [[UInt8]]
    private var row: GradeRow?
    private var effects: MainEffects?
    private var directGrade: Int?
    private var hasReasons = false

    init(listing: GradeListing) {
      self.listing = listing
      grades = listing.letters.map { CSVEncoder.field($0) }
      states = EvaluationState.allCases.map { CSVEncoder.field($0.title(listing.language)) }
    }

    mutating func prepare(_ row: GradeRow, effects: MainEffects?) {
      if !hasReasons || effects != self.effects || row.directGrade != directGrade {
        reasons = Self.encoded { csv in
          csv.separate()
          if let effects {
            csv.appendText { text in
              listing.reasons.append(
                effects, directGrade: row.directGrade, listing.language, to: &text)
            }
          }
          csv.separate()
        }
        (self.effects, directGrade, hasReasons) = (effects, row.directGrade, true)
      }
      if let before = self.row, before.isAlike(row) { return }
      self.row = row
      let columns = listing.columns
      standing = Self.encoded { csv in
        csv.separate()
        if let score = row.score { csv.append(.decimal(score), in: columns[5]) }
        csv.separate()
        if let grade = row.grade { csv.append(encoded: grades[grade]) }
        csv.separate()
        csv.append(encoded: states[Int(row.state.rawValue)])
        csv.separate()
        if let rank = row.rank { csv.append(.integer(Int64(rank)), in: columns[8]) }
        csv.separate()
      }
      end = Self.encoded { csv in
        if let distance = listing.table.distanceToBetter(of: row) {
          csv.append(.decimal(distance), in: columns[11])
        }
        csv.separate()
        if let basis = listing.basis(of: row) { csv.append(encoded: CSVEncoder.field(basis)) }
        csv.separate()
        if let since = row.since { csv.appendText { $0.appendDay(since) } }
      }
    }

    private static func encoded(_ body: (inout CSVEncoder) -> Void) -> [UInt8] {
      var csv = CSVEncoder(columns: [])
      csv.removeBytes()
      body(&csv)
      return csv.bytes
    }
  }
}
