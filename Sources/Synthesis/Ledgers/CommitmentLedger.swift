import Credit

extension LedgerDesk {
  /// Writes credit commitments: most are kept and reported, some are broken, overdue or unreported.
  mutating func writeCommitments() throws {
    for index in 0..<max(8, city.organisations * 21 / 100) {
      guard let organisation = organisation(where: { $0.status == .active }) else { return }
      try commitment("CN\(10_000 + index)", code(organisation), quality: organisation.quality)
    }
    guard let firm = firm() else { return }
    let day = asOf.adding(days: -60)
    let (made, kept) = (day.description, day.adding(days: 20).description)
    func fields(
      _ id: String, code: String, department: String = "市民政局", made: String, state: String = "kept",
      kept: String, reported: String
    ) -> [String] {
      [id, code, department, "容缺受理", made, "", reported, state, kept, kept]
    }
    let own = code(firm)
    try row(
      fields("CN10000", code: own, made: made, kept: kept, reported: made), .repeatedEntry)
    try row(
      fields("CN10001", code: own, made: made, kept: kept, reported: made), .repeatedEntry)
    try row(
      fields("CN1", code: own, made: made, kept: "", reported: made), .stateWithoutDay)
    try row(
      fields("CN2", code: own, made: made, state: "open", kept: kept, reported: made),
      .stateWithoutDay)
    try row(
      fields("CN3", code: own, made: kept, kept: made, reported: kept), .daysOutOfOrder)
    try row(
      fields("CN4", code: own, department: "市烟草局", made: made, kept: kept, reported: made),
      .unknownDepartment)
    try row(
      fields("CN5", code: strangerCode(), made: made, kept: kept, reported: made),
      .unknownOrganisation)
    try row(
      fields("CN6", code: personCode(), made: made, kept: kept, reported: made), .naturalPerson)
    try row(
      fields("CN7", code: personCode(), made: made, kept: kept, reported: made), .naturalPerson)
    try row(
      fields("CN8", code: wrongCode(firm), made: made, kept: kept, reported: made), .codeCheck)
    try row(fields("CN9", code: own, made: "2022-02-30", kept: kept, reported: kept), .badDate)
  }

  private mutating func commitment(_ id: String, _ code: String, quality: Int) throws {
    let made = day(within: 420)
    let due = made.adding(days: 60 + random.below(120))
    let reported = made.adding(days: random.below(9))
    let done = made.adding(days: 20 + random.below(due.days(since: made) - 20))
    let roll = random.below(1000)
    var state = "kept"
    if done > asOf {
      state = "open"
    } else if roll < (quality < 250 ? 90 : 15) {
      state = "broken"
      note(.broken)
    } else if roll > 975 {
      state = "open"
    }
    if state == "open", due < asOf { note(.overdue) }
    let isReported = reported <= asOf && random.below(100) > 3
    if !isReported { note(.unreported) }
    let outcome = done.adding(days: random.below(10))
    let hasOutcome = state != "open" && outcome <= asOf && random.below(100) > 11
    try row([
      id, code, pick(Self.counters), pick(Self.matters), made.description, due.description,
      isReported ? reported.description : "", state, state == "open" ? "" : done.description,
      hasOutcome ? outcome.description : "",
    ])
  }

  private static let counters = [
    "市行政审批服务局", "市行政审批局", "市市场监管局", "市人社局", "市司法局", "市民政局", "市卫健局", "市公安局",
    "市医保局",
  ]
  private static let matters = ["证明事项告知承诺", "涉企经营许可告知承诺", "容缺受理", "信用修复承诺", "行业自律承诺"]
}
