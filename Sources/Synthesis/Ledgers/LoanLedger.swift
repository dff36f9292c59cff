import Credit

extension LedgerDesk {
  /// Writes what happened on the credit-loan platforms, amounts in 万元.
  mutating func writeLoans() throws {
    let national = "全国中小企业融资综合信用服务示范平台"
    let local = "邹城市信易贷平台"
    var firms: [SyntheticOrganisation] = []
    for _ in 0..<max(3, city.organisations * 13 / 1000) {
      let taken = Set(firms.map(\.index))
      guard
        let firm = organisation(where: {
          $0.kind == .enterprise && $0.status == .active && !taken.contains($0.index)
        })
      else { break }
      firms.append(firm)
      try loan(code(firm), "注册", random.chance(600) ? national : local, day(within: 500), 0)
    }
    guard let firm = firms.first else { return }
    for _ in 0..<(20 + city.organisations / 200) {
      let borrower = pick(firms)
      let (granted, platform) = (day(within: 330), random.chance(600) ? national : local)
      let amount = 1_500 + random.below(1_400)
      try loan(code(borrower), "授信", platform, granted, amount)
      if random.chance(800) {
        let paid = min(asOf, granted.adding(days: 3 + random.below(20)))
        try loan(code(borrower), "放款", platform, paid, amount - amount / 10)
      }
    }
    // Before the period: they don't count for the volume.
    let earlier = monthStart(14)
    try loan(code(firm), "授信", national, earlier, 90_000)
    let recent = asOf.adding(days: -40)
    try loan(code(firm), "注册", local, recent, 0, .registeredBefore)
    if let trader = organisation(where: { $0.kind == .soleTrader && $0.status == .active }) {
      try loan(code(trader), "注册", national, recent, 0, .notAnOperatingFirm)
    }
    if let gone = organisation(where: { $0.kind == .enterprise && $0.status == .cancelled }) {
      try loan(code(gone), "注册", national, recent, 0, .notAnOperatingFirm)
    }
    try loan(code(firm), "授信", "邻县融资平台", recent, 5_000, .unconnectedPlatform)
    try loan(code(firm), "授信", national, recent, 0, .noAmount)
    try loan(code(firm), "放款", national, asOf.adding(days: 2), 800, .future)
    try loan(strangerCode(), "授信", national, recent, 800, .unknownOrganisation)
    try loan(code(firm), "贴现", national, recent, 800, .unknownEvent)
    try row(
      ["XYD1001", code(firm), "授信", national, recent.description, "700"], .repeatedEntry)
  }

  private mutating func loan(
    _ code: String, _ event: String, _ platform: String, _ day: CalendarDate, _ amount: Int,
    _ planted: Planted? = nil
  ) throws {
    try row([
      "XYD\(1001 + tally.rows)", code, event, platform, day.description,
      amount == 0 ? "" : String(amount),
    ])
    if let planted { note(planted) }
  }
}
