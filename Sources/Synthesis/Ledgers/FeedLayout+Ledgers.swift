import Credit

extension FeedLayout {
  static let uploads = FeedLayout(
    "uploads", role: "uploads", stem: "ledgers/uploads",
    title: Phrase("归集报送台账", "records reported to the province"),
    columns: [
      Column("批次号", "批次号", "number of the batch"),
      Column("报送日期", "报送日期", "day of the report"),
      Column("报送单位", "报送单位", "department"), Column("数据类别", "数据类别", "class of data"),
      Column("报送条数", "报送条数", "records sent"), Column("接收条数", "接收条数", "records taken"),
      Column("已授权条数", "已授权条数", "authorised records"),
    ],
    map: [
      ("batch", "批次号"), ("reported_on", "报送日期"), ("department", "报送单位"), ("class", "数据类别"),
      ("records", "报送条数"), ("accepted", "接收条数"), ("authorised", "已授权条数"),
    ],
    values: [
      (
        "class",
        [
          ("社保", "social-insurance"), ("纳税", "tax-payment"), ("公积金", "housing-fund"),
          ("水", "water"), ("电", "power"), ("气", "gas"), ("仓储物流", "logistics"),
          ("知识产权", "intellectual-property"), ("综合", "general"),
        ]
      )
    ])

  static let commitments = FeedLayout(
    "commitments", role: "commitments", stem: "ledgers/commitments",
    title: Phrase("信用承诺台账", "credit commitments"),
    columns: [
      Column("id", "承诺编号", "number"), Column("code", "统一社会信用代码", "unified social credit code"),
      Column("department", "受理单位", "department"), Column("matter", "承诺事项", "matter"),
      Column("committed_on", "承诺日期", "day of the commitment"),
      Column("due_on", "履约期限", "last day"),
      Column("reported_on", "上报日期", "day of the report"),
      Column("state", "履约状态", "state of performance"),
      Column("performed_on", "履约日期", "day of performance"),
      Column("performance_reported_on", "履约信息上报日期", "day of the report of performance"),
    ])

  /// In 万元 and GB18030.
  static let loans = FeedLayout(
    "loans", role: "loans", stem: "ledgers/loans", title: Phrase("信易贷台账", "credit loans"),
    encoding: .gb18030, lineEnd: "\r\n",
    columns: [
      Column("业务编号", "业务编号", "number"),
      Column("统一社会信用代码", "统一社会信用代码", "unified social credit code"),
      Column("业务类型", "业务类型", "event"), Column("平台", "平台", "platform"),
      Column("日期", "日期", "day"), Column("金额（万元）", "金额（万元）", "amount in 10,000 yuan"),
    ],
    map: [
      ("id", "业务编号"), ("code", "统一社会信用代码"), ("event", "业务类型"), ("platform", "平台"),
      ("happened_on", "日期"), ("amount", "金额（万元）"),
    ],
    values: [("event", [("注册", "registration"), ("授信", "grant"), ("放款", "disbursement")])],
    amountUnit: "万元")

  static let contracts = FeedLayout(
    "contracts", role: "contracts", stem: "ledgers/contracts",
    title: Phrase("合同履约台账", "contracts of departments"), hasByteOrderMark: true,
    columns: [
      Column("合同编号", "合同编号", "number"),
      Column("履约主体代码", "履约主体代码", "code of who performs it"),
      Column("签订单位", "签订单位", "department"), Column("签订日期", "签订日期", "day it was signed"),
      Column("履约期限", "履约期限", "last day"), Column("金额", "金额（元）", "amount in yuan"),
      Column("履约状态", "履约状态", "state of performance"),
      Column("报送日期", "报送日期", "day of the report"),
    ],
    map: [
      ("id", "合同编号"), ("code", "履约主体代码"), ("department", "签订单位"), ("signed_on", "签订日期"),
      ("due_on", "履约期限"), ("amount", "金额"), ("state", "履约状态"), ("reported_on", "报送日期"),
    ],
    values: [("state", [("履行中", "open"), ("已履约", "kept"), ("违约", "broken")])],
    amountUnit: "元")

  static let creditPlus = FeedLayout(
    "credit-plus", role: "credit-plus", stem: "ledgers/credit-plus",
    title: Phrase("信易+应用台账", "fields in which good credit is rewarded"),
    columns: [
      Column("field", "应用领域", "field"), Column("case", "案例名称", "case"),
      Column("department", "单位", "department"),
      Column("pushed_on", "推送日期", "day it was sent to the platform"),
    ])

  static let checks = FeedLayout(
    "checks", role: "checks", stem: "ledgers/checks",
    title: Phrase("信用核查次数", "credit checks counted"),
    columns: [
      Column("checked_on", "日期", "day"), Column("department", "单位", "department"),
      Column("matter", "事项", "matter"), Column("count", "次数", "how many"),
    ])

  static let businessScopes = FeedLayout(
    "business-scopes", role: "business-scopes", stem: "ledgers/business-scopes",
    title: Phrase("经营范围", "scopes of business"),
    columns: [
      Column("code", "统一社会信用代码", "unified social credit code"),
      Column("business_scope", "经营范围", "scope of business"),
    ])

  /// What no record tells: rank, judgements, deductions.
  static let cityFigures = FeedLayout(
    "city-figures", role: "", stem: "city/figures",
    title: Phrase("评分表其他数据", "other figures of the scorecard"),
    columns: [
      Column("row", "行", "row"), Column("item", "数据项", "item"), Column("month", "月份", "month"),
      Column("value", "数值", "value", type: "number"),
    ])

  /// The ledgers, in the order of the descriptor.
  static let ledgers = [
    uploads, commitments, loans, contracts, creditPlus, checks, businessScopes, cityFigures,
  ]
}
