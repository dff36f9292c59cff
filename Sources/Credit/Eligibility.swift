/// Whether a record counts on a day, and if not, why.
public enum Eligibility: UInt8, Hashable, Sendable, CaseIterable {
  /// It counts.
  case eligible
  /// Another copy of the same decision counts instead.
  case duplicate
  /// Decided after the evaluation date.
  case future
  /// Withdrawn or annulled.
  case annulled
  /// A penalty under the simple procedure, which may never be counted.
  case simpleProcedure
  /// A minor act whose harm was removed voluntarily, which may never be counted.
  case voluntarilyRemedied
  /// Contested and not decided: marked, and not counted meanwhile.
  case underObjection
  /// Repaired, or its list was left, by the evaluation date.
  case repaired
  /// Past its own validity, its category's, or the statutory five years.
  case expired

  /// The word used in files.
  public var word: String {
    [
      "eligible", "duplicate", "future", "annulled", "simple-procedure", "voluntarily-remedied",
      "under-objection", "repaired", "expired",
    ][Int(rawValue)]
  }

  /// What users see.
  public var title: Phrase {
    [
      Phrase("计入", "counts"), Phrase("重复报送", "duplicate"),
      Phrase("晚于评价日", "after the date"), Phrase("已撤销", "annulled"),
      Phrase("简易程序处罚不计", "simple procedure"),
      Phrase("轻微且主动消除危害不计", "voluntarily remedied"),
      Phrase("异议处理中", "under objection"), Phrase("已修复", "repaired"),
      Phrase("已过有效期", "expired"),
    ][Int(rawValue)]
  }
}

/// From when a period of validity runs.
public enum ValidityStart: Hashable, Sendable {
  /// From the end of the act (Shandong, art. 38).
  case actEnd
  /// From the decision (Zhejiang).
  case decision
}

/// The rules in force on one day that say whether a record counts.
///
/// They are data (`models/eligibility.yaml` and `models/catalogue.yaml`), picked by date.
public struct EligibilityRules: Hashable, Sendable {
  /// The day the evaluation looks from; a record decided later does not exist yet.
  public let asOf: CalendarDate
  /// Whether a contested record waits outside until the objection is decided.
  public let setsAsideObjections: Bool
  /// The statutory end of every record, in months.
  public let statutoryMonths: Int
  /// From when validity runs.
  public let start: ValidityStart
  /// Months of validity by category index and severity; nil leaves the statutory limit alone.
  public let validityMonths: [[Int?]]

  /// By category and severity, the first raw day from which a period still covers ``asOf``.
  private let earliestBegin: [UInt16]
  /// The same for a category without periods of its own.
  private let earliestStatutory: UInt16

  /// Rules for `asOf`.
  ///
  /// - Parameters:
  ///   - asOf: the day the evaluation looks from.
  ///   - setsAsideObjections: whether a contested record waits outside.
  ///   - statutoryMonths: the statutory end of every record.
  ///   - start: from when validity runs.
  ///   - validityMonths: a row per category index, in it a value per ``Severity``.
  public init(
    asOf: CalendarDate, setsAsideObjections: Bool, statutoryMonths: Int, start: ValidityStart,
    validityMonths: [[Int?]]
  ) {
    precondition(
      validityMonths.allSatisfy { $0.count == Severity.allCases.count },
      "a category has one period of validity per severity")
    self.asOf = asOf
    self.setsAsideObjections = setsAsideObjections
    self.statutoryMonths = statutoryMonths
    self.start = start
    self.validityMonths = validityMonths
    func earliest(_ months: Int) -> UInt16 {
      UInt16(clamping: Self.earliestStart(asOf: asOf, months: months).daysSinceEpoch + 1)
    }
    let statutory = earliest(statutoryMonths)
    earliestStatutory = statutory
    earliestBegin = validityMonths.joined().map {
      $0.map { max(statutory, earliest($0)) } ?? statutory
    }
  }

  /// Why the record does not count, or that it does. Duplicates are the caller's to find. O(1).
  public func eligibility(of record: PackedRecord) -> Eligibility {
    let today = Int(asOf.daysSinceEpoch) + 1
    if Int(record.decided.rawValue) > today { return .future }
    switch record.status {
    case .annulled: return .annulled
    case .underObjection where setsAsideObjections && record.circumstance == .ordinary:
      return .underObjection
    default: break
    }
    switch record.circumstance {
    case .simpleProcedure: return .simpleProcedure
    case .voluntarilyRemedied: return .voluntarilyRemedied
    case .ordinary: break
    }
    if record.status == .repaired, !record.repaired.isStated || record.repaired.rawValue <= today {
      return .repaired
    }
    return hasLapsed(record, today: today) ? .expired : .eligible
  }

  /// The first day on which a record that counts today will not, when nothing else happens.
  public func lapses(_ record: PackedRecord) -> CalendarDate? {
    guard let begin = (start == .actEnd ? record.actEnded : record.decided).date else { return nil }
    var day = begin.adding(months: statutoryMonths)
    if let months = months(of: record) { day = min(day, begin.adding(months: months)) }
    if let expires = record.expires.date { day = min(day, expires.adding(days: 1)) }
    return day
  }

  private func months(of record: PackedRecord) -> Int? {
    let category = Int(record.category)
    guard category < validityMonths.count else { return nil }
    return validityMonths[category][Int(record.severity.rawValue)]
  }

  private func hasLapsed(_ record: PackedRecord, today: Int) -> Bool {
    if record.expires.isStated, Int(record.expires.rawValue) < today { return true }
    let begin = (start == .actEnd ? record.actEnded : record.decided).rawValue
    let kind = Int(record.category) * Severity.allCases.count + Int(record.severity.rawValue)
    return begin < (kind < earliestBegin.count ? earliestBegin[kind] : earliestStatutory)
  }

  /// The earliest start whose period of `months` still covers `asOf`: the period's last day is the
  /// day before the same date `months` later.
  public static func earliestStart(asOf: CalendarDate, months: Int) -> CalendarDate {
    var day = asOf.adding(months: -months)
    while day.adding(months: months) <= asOf { day = day.adding(days: 1) }
    return day
  }
}
