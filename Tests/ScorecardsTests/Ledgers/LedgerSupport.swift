import Credit
import Datasets
import Foundation

@testable import Scorecards

/// Ledgers of a tiny city: ten organisations, six enterprises, the last of them revoked, two sole
/// traders and two public institutions.
enum Ledger {
  static func place(_ row: Int) -> EntryPlace { EntryPlace(file: "ledger.csv", row: row) }

  static func day(_ text: String) -> CalendarDate { ScorecardsTests.day(text) }

  static let organisations: [Organisation] = (0..<10).map { index in
    Organisation(
      code: "C\(index)", name: "Organisation \(index)",
      kind: index < 6 ? .enterprise : index < 8 ? .soleTrader : .publicInstitution,
      industry: "", area: "", town: "", registeredOn: nil,
      status: index == 5 ? .revoked : .active, employees: nil, scope: 0)
  }

  static func rules(_ model: ScorecardModel) throws -> RecordFigureRules {
    try RecordFigureRules.load(
      path: Shipped.path("models/scorecard/from-records.yaml"), model: model)
  }

  static func context(asOf: CalendarDate = cutOff) throws -> LedgerContext {
    let model = try Shipped.shared.get()
    return LedgerContext(
      rules: try rules(model), organisations: organisations,
      names: try BodyNames.load(
        departments: Shipped.path("models/departments.yaml"),
        bodies: Shipped.path("models/scorecard/bodies.yaml")), window: model.window, asOf: asOf)
  }
}

extension [LedgerFinding] {
  /// The rows and words of what was found.
  var words: [String] { map { "\($0.place.row) \($0.fault.word)" } }
}
