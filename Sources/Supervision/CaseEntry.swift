public import Credit
import Evaluation
public import EvaluationModels

/// A credit record in a case record, with the words and dates a reader wants.
public struct CaseEntry: Hashable, Sendable {
  /// By which number the case record refers to it, from 1.
  public let number: Int
  /// The record.
  public let record: CreditRecord
  /// Its category.
  public let category: RecordCategory
  /// The supervision domain it belongs to; nil for none.
  public let domain: SupervisionDomain?
  /// Whether it counts, or why not.
  public let fate: Eligibility
  /// The first day it will not count any more; nil when it does not count now.
  public let lapsesOn: CalendarDate?
  /// The first day on which its repair can be asked for under the regime in force; nil when it does
  /// not speak against the organisation, does not count, or lapses before.
  public let repairableFrom: CalendarDate?
  /// The first day on which it is displayed no more under the regime in force; nil when it speaks
  /// not against the organisation, is in principle not displayed, or the regime states no end.
  public let displayEndsOn: CalendarDate?

  init(_ entry: LedgerEntry, number: Int, library: ModelLibrary) {
    let packed = entry.record.packed
    self.number = number
    record = entry.record
    let category = library.categories[Int(packed.category)]
    self.category = category
    domain =
      library.domains.indices.contains(Int(packed.domain))
      ? library.domains[Int(packed.domain)] : nil
    fate = entry.fate
    lapsesOn = entry.lapsesOn
    repairableFrom = Self.repairableFrom(entry, category: category, regime: library.regime)
    let isLive = entry.fate == .eligible || entry.fate == .underObjection
    let isShown =
      isLive && category.nature == .bad
      && !library.regime.notDisplayed.contains(packed.severity)
    displayEndsOn =
      isShown
      ? packed.decided.date.flatMap {
        library.regime.displayEnds(packed.severity, decided: $0)
      } : nil
  }

  /// The day of decision.
  public var decidedOn: CalendarDate? { record.packed.decided.date }

  /// The amount in yuan; nil when there is none.
  public var yuan: ExactDecimal? {
    let fen = record.packed.amount
    return fen == 0 ? nil : ExactDecimal(millionths: fen * (ExactDecimal.scale / 100))
  }

  private static func repairableFrom(
    _ entry: LedgerEntry, category: RecordCategory, regime: EligibilityRegime
  ) -> CalendarDate? {
    guard entry.fate == .eligible, category.nature == .bad,
      let decided = entry.record.packed.decided.date
    else { return nil }
    let severity = Int(entry.record.packed.severity.rawValue)
    let day = decided.adding(months: regime.repairAfterMonths[severity])
    if let lapses = entry.lapsesOn, lapses <= day { return nil }
    return day
  }
}
