import Credit

extension FeedLayout {
  static let organisations = FeedLayout(
    "organisations", role: "organisations", stem: "organisations",
    title: Phrase("主体登记", "register of organisations"),
    columns: [
      Column("code", "统一社会信用代码", "unified social credit code"),
      Column("name", "名称", "name"),
      Column("kind", "主体类型", "kind of organisation"),
      Column("industry", "行业门类与大类（GB/T 4754）", "section and division of GB/T 4754"),
      Column("area", "行政区划代码（GB/T 2260）", "administrative division, GB/T 2260"),
      Column("town", "镇街", "town or subdistrict"),
      Column("registered_on", "登记日期", "date of registration"),
      Column("status", "登记状态", "status of registration"),
      Column("employees", "从业人数", "employees"),
      Column("scope", "监管领域（分号分隔）", "supervision domains, joined by semicolons"),
    ])

  static let measures = FeedLayout(
    "measures", role: "measures", stem: "measures",
    title: Phrase("部门报送指标值", "values reported by departments"),
    columns: [
      Column("code", "统一社会信用代码", "unified social credit code"),
      Column("domain", "监管领域", "supervision domain"),
      Column("indicator", "指标", "indicator"),
      Column("value", "数值", "value"),
      Column("dated", "日期", "date", type: "date"),
    ])

  static let outcomes = FeedLayout(
    "outcomes", role: "outcomes", stem: "outcomes",
    title: Phrase("评价日之后的检查结果", "what inspections after the day found"),
    columns: [
      Column("code", "统一社会信用代码", "unified social credit code"),
      Column("domain", "监管领域", "supervision domain"),
      Column("inspected_on", "检查日期", "date of the inspection", type: "date"),
      Column("found", "发现问题数", "problems found", type: "integer"),
    ])

  static let permits = FeedLayout(
    "permits", role: "records", stem: "records/permits",
    title: Phrase("行政许可公示信息", "published permits"),
    columns: [
      Column("XK_XDR_SHXYM", "统一社会信用代码", "unified social credit code"),
      Column("XK_WSH", "行政许可决定文书号", "document number"),
      Column("XK_JDRQ", "许可决定日期", "date of decision"),
      Column("XK_YXQZI", "有效期至", "valid until", type: "date"),
      Column("XK_XKJG", "许可机关", "authority"),
      Column("XK_SJC", "数据更新时间戳", "date of submission", type: "date"),
    ],
    map: [
      ("code", "XK_XDR_SHXYM"), ("document_number", "XK_WSH"), ("decided_on", "XK_JDRQ"),
      ("expires_on", "XK_YXQZI"), ("authority", "XK_XKJG"), ("domain", "XK_XKJG"),
      ("submitted_on", "XK_SJC"),
    ],
    constants: [("category", "permit"), ("severity", "none"), ("status", "valid")],
    values: [("domain", domainsByName(withAliases: false))])

  /// The provincial exchange form, in 万元 and GB18030.
  static let province = FeedLayout(
    "penalties-province", role: "records", stem: "records/penalties-province",
    title: Phrase("行政处罚公示信息（省平台下发）", "published penalties, from the province"),
    encoding: .gb18030, lineEnd: "\r\n",
    columns: [
      Column("CF_XDR_MC", "行政相对人名称", "name"),
      Column("CF_XDR_LB", "行政相对人类别", "kind of the punished"),
      Column("CF_XDR_SHXYM", "统一社会信用代码", "unified social credit code"),
      Column("CF_WSH", "行政处罚决定书文号", "document number"),
      Column("裁量等级", "裁量等级", "severity"),
      Column("程序类型", "程序类型", "procedure"),
      Column("CF_YJ", "处罚依据", "legal basis"),
      Column("CF_NR_FK", "罚款金额（万元）", "fine in 10,000 yuan"),
      Column("CF_JDRQ", "处罚决定日期", "date of decision"),
      Column("CF_CFJG", "处罚机关", "authority"),
      Column("CF_ZT", "当前状态", "status"),
      Column("修复日期", "信用修复日期", "date of repair", type: "date"),
      Column("CF_SJC", "数据更新时间戳", "date of submission", type: "date"),
    ],
    map: [
      ("kind", "CF_XDR_LB"), ("code", "CF_XDR_SHXYM"), ("document_number", "CF_WSH"),
      ("severity", "裁量等级"), ("circumstance", "程序类型"), ("basis", "CF_YJ"),
      ("amount", "CF_NR_FK"), ("decided_on", "CF_JDRQ"), ("authority", "CF_CFJG"),
      ("domain", "CF_CFJG"), ("status", "CF_ZT"), ("repaired_on", "修复日期"),
      ("submitted_on", "CF_SJC"),
    ],
    constants: [("category", "penalty")],
    values: [
      ("kind", [("法人及非法人组织", "enterprise"), ("个体工商户", "sole-trader")]),
      ("severity", severityWords), ("circumstance", circumstanceWords), ("status", statusWords),
      ("domain", domainsByName(withAliases: false)),
    ],
    amountUnit: "万元")

  /// The city's own form of an earlier generation, in yuan, with a byte-order mark.
  static let city = FeedLayout(
    "penalties-city", role: "records", stem: "records/penalties-city",
    title: Phrase("行政处罚公示信息（市级归集）", "published penalties, collected by the city"),
    hasByteOrderMark: true, lineEnd: "\r\n",
    columns: [
      Column("CF_XDR_SHXYM", "统一社会信用代码", "unified social credit code"),
      Column("CF_WSH", "行政处罚决定书文号", "document number"),
      Column("裁量等级", "裁量等级", "severity"),
      Column("程序类型", "程序类型", "procedure"),
      Column("CF_YJ", "处罚依据", "legal basis"),
      Column("罚款金额", "罚款金额（元）", "fine in yuan"),
      Column("违法行为终了日期", "违法行为终了日期", "end of the act", type: "date"),
      Column("CF_JDRQ", "处罚决定日期", "date of decision"),
      Column("CF_XZJG", "处罚机关", "authority"),
      Column("CF_ZT", "当前状态", "status"),
      Column("修复日期", "信用修复日期", "date of repair", type: "date"),
      Column("CF_SJC", "数据更新时间戳", "date of submission", type: "date"),
    ],
    map: [
      ("code", "CF_XDR_SHXYM"), ("document_number", "CF_WSH"), ("severity", "裁量等级"),
      ("circumstance", "程序类型"), ("basis", "CF_YJ"), ("amount", "罚款金额"),
      ("act_ended_on", "违法行为终了日期"), ("decided_on", "CF_JDRQ"), ("authority", "CF_XZJG"),
      ("domain", "CF_XZJG"), ("status", "CF_ZT"), ("repaired_on", "修复日期"),
      ("submitted_on", "CF_SJC"),
    ],
    constants: [("category", "penalty")],
    values: [
      ("severity", severityWords), ("circumstance", circumstanceWords), ("status", statusWords),
      ("domain", domainsByName(withAliases: true)),
    ],
    amountUnit: "元")

  /// Every other category, under our own names.
  static let other = FeedLayout(
    "other", role: "records", stem: "records/other",
    title: Phrase("其他信用记录", "all other records"),
    columns: [
      Column("id", "编号", "identifier"),
      Column("code", "统一社会信用代码", "unified social credit code"),
      Column("category", "类别", "category"),
      Column("domain", "监管领域", "supervision domain"),
      Column("authority", "认定部门", "authority"),
      Column("document_number", "文号", "document number"),
      Column("act_ended_on", "行为终了日期", "end of the act", type: "date"),
      Column("decided_on", "认定日期", "date of decision"),
      Column("submitted_on", "报送日期", "date of submission", type: "date"),
      Column("severity", "严重程度", "severity"),
      Column("amount", "金额（元）", "amount in yuan"),
      Column("expires_on", "有效期至", "valid until", type: "date"),
      Column("repaired_on", "修复或退出日期", "date of repair or of leaving the list", type: "date"),
      Column("status", "状态", "status"),
    ],
    amountUnit: "元")

  /// Every layout, in the order of the descriptor.
  static let all = [organisations, permits, province, city, other, measures, outcomes] + ledgers

  private static let severityWords = [
    (theirs: "轻微", ours: "minor"), (theirs: "一般", ours: "ordinary"),
    (theirs: "严重", ours: "serious"),
  ]
  private static let circumstanceWords = [
    (theirs: "简易程序", ours: "simple-procedure"), (theirs: "主动消除危害", ours: "voluntarily-remedied"),
  ]
  private static let statusWords = [
    (theirs: "0", ours: "valid"), (theirs: "1", ours: "annulled"),
    (theirs: "2", ours: "under-objection"), (theirs: "3", ours: "repaired"),
  ]

  /// The official forms name no domain: it follows from the department.
  private static func domainsByName(withAliases: Bool) -> [(theirs: String, ours: String)] {
    Department.all.flatMap { department in
      ([department.name] + (withAliases ? department.aliases : [])).map {
        (theirs: $0.text, ours: Domain.ids[department.domain])
      }
    }
  }
}
