import Credit

extension LedgerDesk {
  /// Writes contracts of departments.
  mutating func writeContracts() throws {
    for index in 0..<max(6, city.organisations * 6 / 100) {
      guard let firm = firm() else { return }
      let signed = day(within: 330)
      let due = signed.adding(days: 60 + random.below(200))
      let reported = signed.adding(days: random.below(25))
      var state = "履行中"
      let roll = random.below(1000)
      if due < asOf {
        state = roll < 70 ? "违约" : roll < 130 ? "履行中" : "已履约"
        if state == "违约" { note(.broken) }
        if state == "履行中" { note(.overdue) }
      }
      let isReported = reported <= asOf && random.below(100) > 6
      if !isReported { note(.unreported) }
      try row([
        "HT\(2001 + index)", code(firm), pick(Self.signers), signed.description, due.description,
        String(20_000 + 1000 * random.below(3000)), state,
        isReported ? reported.description : "",
      ])
    }
    guard let firm = firm() else { return }
    let day = asOf.adding(days: -30).description
    let late = asOf.adding(days: 200).description
    try row(["HT2001", code(firm), "市财政局", day, late, "1000", "履行中", day], .repeatedEntry)
    try row(
      ["HT1", code(firm), "市财政局", day, asOf.adding(days: -90).description, "1000", "已履约", day],
      .daysOutOfOrder)
    try row(["HT2", strangerCode(), "市财政局", day, late, "1000", "履行中", day], .unknownOrganisation)
    try row(["HT3", code(firm), "市财政局", day, late, "十万", "履行中", day], .badNumber)
    try row(["HT4", code(firm), "市财政局", day, late, "1000", "中止", day], .unknownStatus)
    try row(
      ["HT5", code(firm), "市园林局", day, late, "1000", "履行中", day], .unknownDepartment)
  }

  private static let signers = [
    "市财政局", "市住建局", "市交通局", "市水务局", "市商务局", "公共资源交易分中心", "市教体局", "市卫健局",
  ]
}
