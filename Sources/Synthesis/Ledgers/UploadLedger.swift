import Credit

extension LedgerDesk {
  /// Writes the batches reported to the province: a large stock before the year, then every month
  /// the departments' and the eight special classes'. One class lacks authorisation, one is a
  /// single record short, two are far too small.
  mutating func writeUploads() throws {
    let stock = monthStart(14).adding(days: 9)
    try upload(stock, "市大数据中心", "综合", 39_300_000)
    for month in (0..<12).reversed() {
      let start = monthStart(month)
      func day(_ number: Int) -> CalendarDate { min(start.adding(days: number), asOf) }
      for (place, department) in Self.reporters.enumerated() {
        let records = 420_000 + random.below(40_000)
        try upload(day(place * 2 + 1), department, "综合", records)
      }
      for special in Self.special {
        let records = special.monthly + (month == 0 ? special.more : 0)
        let isAuthorised = special.word != "水" || month > 5
        try upload(
          day(24), special.department, special.word, records,
          authorised: isAuthorised ? records : 0)
        if !isAuthorised { note(.unauthorised) }
      }
    }
    let day = asOf.adding(days: -3).description
    try row(["GJ0001", day, "市大数据中心", "综合", "500", "500", ""], .repeatedEntry)
    try row([number(), day, "市商务局", "综合", "1000", "1200", ""], .exceeds)
    try row([number(), day, "市烟草局", "综合", "800", "800", ""], .unknownDepartment)
    try row([number(), day, "市商务局", "综合", "一万", "1", ""], .badNumber)
    try row(
      [number(), asOf.adding(days: 5).description, "市商务局", "综合", "900", "900", ""], .future)
  }

  private mutating func upload(
    _ day: CalendarDate, _ department: String, _ kind: String, _ accepted: Int,
    authorised: Int? = nil
  ) throws {
    let sent = accepted + accepted / 500
    try row([
      number(), day.description, department, kind, String(sent), String(accepted),
      authorised.map { String($0) } ?? "",
    ])
  }

  private func number() -> String {
    "GJ" + String(repeating: "0", count: max(0, 4 - String(tally.rows + 1).count))
      + String(tally.rows + 1)
  }

  private static let reporters = [
    "市行政审批服务局", "市市场监管局", "市税务局", "市人力资源社会保障局", "市住建局", "市交通局",
    "市法院", "市农业农村局", "市卫健局", "市水务局", "市大数据中心",
  ]

  private static let special: [(word: String, department: String, monthly: Int, more: Int)] = [
    ("社保", "市人社局", 21_000, 0), ("纳税", "市税务局", 18_500, 0),
    ("公积金", "公积金中心邹城分中心", 16_666, 8), ("水", "市水务局", 20_000, 0),
    ("电", "市供电公司", 30_000, 0), ("气", "市能源局", 16_666, 7),
    ("仓储物流", "市邮政业发展服务中心", 9_000, 0), ("知识产权", "市市场监管局", 1_400, 0),
  ]
}
