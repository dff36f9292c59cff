import Testing

@testable import Credit

@Suite struct EligibilityTests {
  private static let asOf = CalendarDate(daysSinceEpoch: 19_326)  // 2022-11-30

  /// Category 0 has no validity of its own; category 1 twelve months, thirty-six when serious, and
  /// none stated for the minor.
  private func rules(
    asOf: CalendarDate = asOf, setsAside: Bool = true, start: ValidityStart = .actEnd,
    statutory: Int = 60
  ) -> EligibilityRules {
    EligibilityRules(
      asOf: asOf, setsAsideObjections: setsAside, statutoryMonths: statutory, start: start,
      validityMonths: [[nil, nil, nil, nil], [nil, nil, 12, 36]])
  }

  private func raw(_ text: String) throws -> UInt16 {
    let date = try #require(CalendarDate(text))
    return try #require(PackedDay(date)).rawValue
  }

  private func sample(
    _ ended: String = "2022-06-01", decided: String = "2022-06-01"
  ) throws -> Sample {
    Sample(actEnded: try raw(ended), decided: try raw(decided))
  }

  @Test("each reason by itself")
  func reasons() throws {
    let rules = rules()
    var sample = try sample()
    #expect(rules.eligibility(of: sample.record) == .eligible)
    sample.decided = try raw("2022-12-01")
    #expect(rules.eligibility(of: sample.record) == .future)
    sample.decided = try raw("2022-11-30")
    #expect(rules.eligibility(of: sample.record) == .eligible)
    sample.status = .annulled
    #expect(rules.eligibility(of: sample.record) == .annulled)
    sample.status = .underObjection
    #expect(rules.eligibility(of: sample.record) == .underObjection)
    sample.status = .repaired
    #expect(rules.eligibility(of: sample.record) == .repaired)
    sample.status = .valid
    sample.circumstance = .simpleProcedure
    #expect(rules.eligibility(of: sample.record) == .simpleProcedure)
    sample.circumstance = .voluntarilyRemedied
    #expect(rules.eligibility(of: sample.record) == .voluntarilyRemedied)
    sample.circumstance = .ordinary
    sample.expires = try raw("2022-11-29")
    #expect(rules.eligibility(of: sample.record) == .expired)
  }

  @Test("where several reasons hold, the graver for the record is named")
  func precedence() throws {
    let rules = rules()
    var sample = try sample("2010-01-01", decided: "2023-01-01")
    sample.status = .annulled
    sample.circumstance = .simpleProcedure
    #expect(rules.eligibility(of: sample.record) == .future)
    sample.decided = try raw("2010-01-01")
    #expect(rules.eligibility(of: sample.record) == .annulled)
    sample.status = .repaired
    #expect(rules.eligibility(of: sample.record) == .simpleProcedure)
    sample.status = .underObjection
    #expect(rules.eligibility(of: sample.record) == .simpleProcedure)
    sample.circumstance = .voluntarilyRemedied
    #expect(rules.eligibility(of: sample.record) == .voluntarilyRemedied)
    sample.circumstance = .ordinary
    #expect(rules.eligibility(of: sample.record) == .underObjection)
    sample.status = .repaired
    #expect(rules.eligibility(of: sample.record) == .repaired)
    sample.status = .valid
    #expect(rules.eligibility(of: sample.record) == .expired)
  }

  @Test("a contested record counts where the rules do not set it aside")
  func objections() throws {
    var sample = try sample()
    sample.status = .underObjection
    #expect(rules(setsAside: true).eligibility(of: sample.record) == .underObjection)
    #expect(rules(setsAside: false).eligibility(of: sample.record) == .eligible)
    sample.expires = try raw("2022-11-29")
    #expect(rules(setsAside: false).eligibility(of: sample.record) == .expired)
  }

  @Test("a repair counts from its day, and at once when the day is not stated")
  func repairs() throws {
    let rules = rules()
    var sample = try sample()
    sample.status = .repaired
    #expect(rules.eligibility(of: sample.record) == .repaired)
    sample.repaired = try raw("2022-11-30")
    #expect(rules.eligibility(of: sample.record) == .repaired)
    sample.repaired = try raw("2022-12-01")
    #expect(rules.eligibility(of: sample.record) == .eligible)
    sample.expires = try raw("2022-11-29")
    #expect(rules.eligibility(of: sample.record) == .expired)
  }

  @Test(
    "the statutory five years end on the same date",
    arguments: [
      ("2017-11-30", Eligibility.expired), ("2017-12-01", .eligible), ("2017-11-29", .expired),
      ("2022-11-30", .eligible), ("1970-01-01", .expired),
    ])
  func statutory(ended: String, expected: Eligibility) throws {
    #expect(rules().eligibility(of: try sample(ended).record) == expected)
  }

  @Test(
    "a record's own last day still counts",
    arguments: [
      ("2022-11-29", Eligibility.expired), ("2022-11-30", .eligible), ("2022-12-01", .eligible),
      ("2099-12-31", .eligible), ("9999-12-31", .eligible),
    ])
  func ownValidity(expires: String, expected: Eligibility) throws {
    var sample = try sample()
    sample.expires = try raw(expires)
    #expect(rules().eligibility(of: sample.record) == expected)
  }

  @Test("its own validity does not outlive the statutory one")
  func shortest() throws {
    var sample = try sample("2017-06-01")
    sample.expires = try raw("2099-12-31")
    #expect(rules().eligibility(of: sample.record) == .expired)
  }

  @Test(
    "the category's validity by severity",
    arguments: [
      (Severity.ordinary, "2021-11-30", Eligibility.expired),
      (.ordinary, "2021-12-01", .eligible),
      (.serious, "2019-11-30", .expired), (.serious, "2019-12-01", .eligible),
      (.minor, "2017-11-30", .expired), (.minor, "2017-12-01", .eligible),
      (.none, "2017-12-01", .eligible),
    ])
  func categoryValidity(severity: Severity, ended: String, expected: Eligibility) throws {
    var sample = try sample(ended, decided: "2022-06-01")
    sample.category = 1
    sample.severity = severity
    #expect(rules().eligibility(of: sample.record) == expected)
  }

  @Test("a category the rules do not know has the statutory validity")
  func unknownCategory() throws {
    var sample = try sample("2017-12-01")
    sample.category = 200
    #expect(rules().eligibility(of: sample.record) == .eligible)
  }

  @Test("one regime's record is another's history")
  func regimes() throws {
    // Ordinary and serious: 12 and 36 months (2019), the same ceiling (order 58), 12 and 36 with the
    // minor not shown at all (order 36). The months are data; only the table differs.
    func rules(_ months: [Int?]) -> EligibilityRules {
      EligibilityRules(
        asOf: Self.asOf, setsAsideObjections: true, statutoryMonths: 60, start: .decision,
        validityMonths: [months])
    }
    var sample = try sample("2022-01-10", decided: "2022-01-10")
    sample.severity = .minor
    #expect(rules([nil, 12, 12, 36]).eligibility(of: sample.record) == .eligible)
    #expect(rules([nil, 3, 12, 36]).eligibility(of: sample.record) == .expired)
    #expect(rules([nil, 0, 12, 36]).eligibility(of: sample.record) == .expired)
    sample.decided = try raw("2022-11-30")
    #expect(rules([nil, 0, 12, 36]).eligibility(of: sample.record) == .expired)
    #expect(rules([nil, 3, 12, 36]).eligibility(of: sample.record) == .eligible)
  }

  @Test("validity runs from the end of the act, or from the decision")
  func start() throws {
    let sample = try sample("2017-10-01", decided: "2018-03-01")
    #expect(rules(start: .actEnd).eligibility(of: sample.record) == .expired)
    #expect(rules(start: .decision).eligibility(of: sample.record) == .eligible)
  }

  @Test(
    "month ends: a period of months ends on the last day of a shorter month",
    arguments: [
      ("2022-08-31", 6, "2023-02-27", Eligibility.eligible),
      ("2022-08-31", 6, "2023-02-28", .expired),
      ("2022-08-28", 6, "2023-02-27", .eligible), ("2022-08-28", 6, "2023-02-28", .expired),
      ("2020-02-29", 12, "2021-02-27", .eligible), ("2020-02-29", 12, "2021-02-28", .expired),
      ("2020-02-29", 60, "2025-02-27", .eligible), ("2020-02-29", 60, "2025-02-28", .expired),
      ("2019-11-30", 3, "2020-02-28", .eligible), ("2019-11-30", 3, "2020-02-29", .expired),
      ("2022-03-31", 1, "2022-04-29", .eligible), ("2022-03-31", 1, "2022-04-30", .expired),
    ])
  func monthEnds(ended: String, months: Int, asOf: String, expected: Eligibility) throws {
    let rules = rules(asOf: try #require(CalendarDate(asOf)), statutory: months)
    #expect(rules.eligibility(of: try sample(ended, decided: ended).record) == expected)
  }

  @Test("a record is expired exactly from the day it is said to lapse")
  func lapses() throws {
    let first = try #require(CalendarDate("2022-01-25"))
    for offset in 0..<70 {
      let ended = first.adding(days: offset)
      for (category, severity) in [(0, Severity.ordinary), (1, .ordinary), (1, .serious)] {
        var sample = Sample(severity: severity, category: UInt8(category))
        sample.actEnded = try raw(ended.description)
        sample.decided = sample.actEnded
        if offset % 3 == 0 { sample.expires = try raw(ended.adding(days: 40).description) }
        let record = sample.record
        let day = try #require(rules().lapses(record))
        #expect(rules(asOf: day).eligibility(of: record) == .expired)
        #expect(rules(asOf: day.adding(days: -1)).eligibility(of: record) == .eligible)
      }
    }
  }

  @Test("the lapse is the earliest of the three ends")
  func lapseDay() throws {
    var sample = try sample("2022-01-31", decided: "2022-02-15")
    #expect(rules().lapses(sample.record)?.description == "2027-01-31")
    #expect(rules(start: .decision).lapses(sample.record)?.description == "2027-02-15")
    sample.category = 1
    #expect(rules().lapses(sample.record)?.description == "2023-01-31")
    sample.expires = try raw("2022-12-31")
    #expect(rules().lapses(sample.record)?.description == "2023-01-01")
    sample.actEnded = 0
    #expect(rules().lapses(sample.record) == nil)
  }

  @Test("the earliest start is found by trying every day")
  func earliestStart() throws {
    let base = try #require(CalendarDate("2023-12-25"))
    for offset in 0..<100 {
      let asOf = base.adding(days: offset)
      for months in [0, 1, 3, 6, 12, 36, 60] {
        let found = EligibilityRules.earliestStart(asOf: asOf, months: months)
        #expect(found.adding(months: months) > asOf)
        #expect(found.adding(days: -1).adding(months: months) <= asOf)
      }
    }
  }

  @Test("every reason has its own word and title")
  func words() {
    #expect(Set(Eligibility.allCases.map(\.word)).count == Eligibility.allCases.count)
    #expect(Set(Eligibility.allCases.map(\.title)).count == Eligibility.allCases.count)
    #expect(Eligibility.underObjection.word == "under-objection")
    #expect(Eligibility.expired.title(.chinese) == "已过有效期")
  }

  @Test("a category without a period per severity traps")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      _ = EligibilityRules(
        asOf: CalendarDate(daysSinceEpoch: 0), setsAsideObjections: true, statutoryMonths: 60,
        start: .actEnd, validityMonths: [[12]])
    }
  }
}
