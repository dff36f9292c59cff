import Credit

extension LedgerDesk {
  /// Writes the fields in which good credit is rewarded: all but two have a case in time.
  mutating func writeCreditPlus() throws {
    for (place, field) in Self.fields.enumerated() {
      let day = asOf.adding(days: -20 - random.below(280))
      try row([
        field, "守信主体“\(field)”应用案例", Self.owners[place % Self.owners.count], day.description,
      ])
    }
    try row(["信易校", "", "市教体局", ""], .noCase)
    try row(
      ["信易研学", "研学基地守信优先", "市文旅局", asOf.adding(days: 12).description], .future, .noCase)
    try row(
      ["“信易贷”", "守信企业快速授信", "市金融中心", asOf.adding(days: -9).description], .sameField)
    try row(
      ["信易游", "守信游客门票优惠", "市旅投公司", asOf.adding(days: -9).description],
      .unknownDepartment)
  }

  private static let fields = [
    "信易贷", "信易租", "信易行", "信易游", "信易阅", "信易批", "信易医", "信易购", "信易停", "信易养",
    "信易托", "信易健", "信易充", "信易保", "信易税", "信易水", "信易电", "信易气", "信易物业", "信易家政",
    "信易餐饮", "信易农资", "信易仓储", "信易知产", "信易招标", "信易用工", "信易房产",
  ]
  private static let owners = [
    "市金融中心", "市住建局", "市交通局", "市文旅局", "市文旅局", "市行政审批服务局", "市卫健局", "市商务局",
  ]

  /// Writes how often organisations were checked, month by month: a little more than once each.
  mutating func writeChecks() throws {
    let total = max(24, city.organisations * 9 / 10)
    let desks = [
      ("市行政审批服务局", "企业设立登记"), ("市行政审批服务局", "经营许可"), ("市人社局", "用工补贴"),
      ("市住建局", "工程招投标"), ("市财政局", "政府采购"), ("市发展改革局", "项目资金申报"),
    ]
    let cells = 12 * desks.count
    for month in (0..<12).reversed() {
      let day = min(asOf, monthStart(month).adding(months: 1).adding(days: -1)).description
      for (place, desk) in desks.enumerated() {
        let cell = (11 - month) * desks.count + place
        let count = total * (cell + 1) / cells - total * cell / cells
        try row([day, desk.0, desk.1, String(count)])
      }
    }
    // Before the period.
    try row([monthStart(13).description, "市财政局", "政府采购", "5000"])
    try row([asOf.description, "市烟草局", "零售许可", "3"], .unknownDepartment)
    try row([asOf.description, "市财政局", "政府采购", "约二十"], .badNumber)
  }

  /// Writes a few scopes of business; those with 征信 a person has to look at.
  mutating func writeBusinessScopes() throws {
    for (text, planted) in [
      ("企业信用征集、评定；企业征信服务", Planted.creditReportingWord),
      ("企业管理咨询（不含征信业务）", .creditReportingWord), ("日用百货销售", nil), ("住宿、餐饮服务", nil),
    ] {
      guard let firm = firm() else { return }
      try row([code(firm), text])
      if let planted { note(planted) }
    }
    try row([strangerCode(), "道路货物运输"], .unknownOrganisation)
  }

  /// Writes what no record tells, for the months of the plan's window.
  mutating func writeCityFigures() throws {
    let last = min(asOf, Self.windowEnd)
    var month = Self.windowStart
    var place = 0
    while month <= last {
      let name = String(month.description.prefix(7))
      try row(["city-rank", "rank", name, String(Self.ranks[place % 12])])
      for item in ["false-material", "ideology", "information-security"] {
        try row(["deductions", item, name, "0"])
      }
      try row(["deductions", "medical", name, place == 8 ? "2" : "0"])
      if month.adding(months: 1) > last {
        for (row, item, value) in Self.judged { try self.row([row, item, name, value]) }
      }
      month = month.adding(months: 1)
      place += 1
    }
  }

  /// 2021-12 and the end of 2022-11.
  private static let windowStart = CalendarDate(daysSinceEpoch: 18_962)
  private static let windowEnd = CalendarDate(daysSinceEpoch: 19_326)
  private static let ranks = [38, 35, 36, 31, 28, 26, 24, 22, 25, 21, 19, 18]
  private static let judged = [
    ("mechanism", "rules", "0.7"), ("mechanism", "organisation", "0.6"),
    ("mechanism", "staff", "0.5"), ("mechanism", "funds", "0.7"),
    ("innovation", "innovations", "1"), ("financial-risk", "sharing", "3.2"),
    ("financial-risk", "misuse-curbed", "1"), ("financial-risk", "names-cleared", "0.5"),
    ("financial-risk", "crime-fought", "1"), ("financial-risk", "major-risks", "0"),
  ]
}
