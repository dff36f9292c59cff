public import Credit
import Datasets
public import Scorecards

extension UploadReport {
  /// Records reported month by month.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("归集报送", "Records reported"),
      [
        Column(say("月份", "Month"), .code), Column(say("报送", "Sent"), .integer),
        Column(say("接收", "Taken"), .integer), Column(say("累计接收", "Taken so far"), .integer),
        Column(say("环比增长", "Growth"), .percent(places: 2)),
      ],
      rows: months.map { month in
        let before = ExactDecimal(month.total - month.accepted)
        return [
          .text(month.month.description), .integer(Int64(month.sent)),
          .integer(Int64(month.accepted)), .integer(Int64(month.total)),
          ExactDecimal(month.accepted).divided(by: before).map(Cell.decimal) ?? .empty,
        ]
      })
  }

  /// The classes of special data.
  public func specialTable(_ model: ScorecardModel, _ language: Language) -> Table {
    let say = Wording(language: language)
    let items = model.rows.flatMap(\.items)
    return Table(
      say("特定数据", "Special data"),
      [
        Column(say("类别", "Class")), Column(say("接收", "Taken"), .integer),
        Column(say("已授权", "Authorised"), .integer), Column(say("授权", "Authorisation")),
      ],
      rows: special.map { entry in
        let title = items.first { $0.id == entry.id }?.title(language) ?? entry.id
        return [
          .text(title), .integer(Int64(entry.accepted)), .integer(Int64(entry.authorised)),
          .text(entry.isAuthorised ? say("达到", "enough") : say("不足", "too few")),
        ]
      })
  }

  /// What each department reported.
  public func departmentTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("各单位报送", "Reported by department"),
      [
        Column(say("单位", "Department")), Column(say("批次", "Batches"), .integer),
        Column(say("报送", "Sent"), .integer), Column(say("接收", "Taken"), .integer),
      ],
      rows: departments.map {
        [
          .text($0.name), .integer(Int64($0.batches)), .integer(Int64($0.sent)),
          .integer(Int64($0.accepted)),
        ]
      })
  }

  /// When the numbers that earn points will be passed.
  public func outlook(_ language: Language) -> String {
    let say = Wording(language: language)
    return milestones.map { milestone in
      if milestone.isReached {
        return say("已超过 \(milestone.records) 条\n", "\(milestone.records) records are passed\n")
      }
      guard let month = milestone.expected else {
        return say(
          "按近期增长达不到 \(milestone.records) 条\n",
          "at the recent growth \(milestone.records) records are never passed\n")
      }
      return say(
        "按近几个月平均增长，预计 \(month) 超过 \(milestone.records) 条（预测）\n",
        "at the mean growth of the last months \(milestone.records) records are passed in \(month) "
          + "(a forecast)\n")
    }.joined()
  }
}

extension CommitmentReport {
  /// Commitments by department.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("信用承诺", "Commitments"),
      [
        Column(say("单位", "Department")), Column(say("承诺", "Given"), .integer),
        Column(say("已上报", "Reported"), .integer), Column(say("履约", "Kept"), .integer),
        Column(say("违诺", "Broken"), .integer),
        Column(say("履约情况已上报", "Outcomes reported"), .integer),
        Column(say("逾期未履", "Overdue"), .integer),
      ],
      rows: lines.map {
        [
          .text($0.department), .integer(Int64($0.given)), .integer(Int64($0.reported)),
          .integer(Int64($0.kept)), .integer(Int64($0.broken)),
          .integer(Int64($0.outcomesReported)), .integer(Int64($0.overdue)),
        ]
      })
  }
}

extension LoanReport {
  /// Registrations and loans by platform.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("信易贷", "Credit loans"),
      [
        Column(say("平台", "Platform")), Column(say("注册企业", "Firms"), .integer),
        Column(say("授信笔数", "Grants"), .integer),
        Column(say("授信金额（元）", "Granted, yuan"), .decimal(places: 2)),
        Column(say("放款笔数", "Disbursements"), .integer),
        Column(say("放款金额（元）", "Disbursed, yuan"), .decimal(places: 2)),
      ],
      rows: lines.map {
        [
          .text($0.platform), .integer(Int64($0.firms)), .integer(Int64($0.grants)),
          .decimal($0.granted), .integer(Int64($0.disbursements)), .decimal($0.disbursed),
        ]
      })
  }

  /// The share of firms that are registered.
  public func share(_ language: Language) -> String {
    let percent = (ExactDecimal(registered) * 100).divided(by: ExactDecimal(operating))
    let text = percent.map { "\($0)%" } ?? "–"
    return Wording(language: language)(
      "注册企业 \(registered) 家，占在营企业 \(operating) 家的 \(text)\n",
      "\(registered) firms are registered, \(text) of \(operating) operating firms\n")
  }
}

extension ContractReport {
  /// Contracts by department.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("合同履约", "Contracts"),
      [
        Column(say("单位", "Department")), Column(say("签订", "Signed"), .integer),
        Column(say("已上报", "Reported"), .integer), Column(say("已履约", "Performed"), .integer),
        Column(say("违约", "Broken"), .integer), Column(say("逾期未履", "Overdue"), .integer),
        Column(say("金额（元）", "Amount, yuan"), .decimal(places: 2)),
      ],
      rows: lines.map {
        [
          .text($0.department), .integer(Int64($0.signed)), .integer(Int64($0.reported)),
          .integer(Int64($0.performed)), .integer(Int64($0.broken)), .integer(Int64($0.overdue)),
          .decimal($0.amount),
        ]
      })
  }
}

extension CreditPlusReport {
  /// The fields and their cases.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("信易+", "Fields of good credit"),
      [
        Column(say("领域", "Field")), Column(say("单位", "Departments")),
        Column(say("案例数", "Cases"), .integer), Column(say("首个案例推送", "Counts from"), .date),
        Column(say("案例", "Names of the cases")),
      ],
      rows: lines.map {
        [
          .text($0.field), .text($0.departments.joined(separator: say.comma)),
          .integer(Int64($0.cases.count)), $0.countedFrom.map(Cell.date) ?? .empty,
          .text($0.cases.joined(separator: say("；", "; "))),
        ]
      })
  }
}

extension CheckReport {
  /// Checks by department and matter.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("信用核查", "Credit checks"),
      [
        Column(say("单位", "Department")), Column(say("事项", "Matter")),
        Column(say("次数", "Checks"), .integer),
      ],
      rows: lines.map {
        [.text($0.department), .text($0.matter), .integer(Int64($0.checks))]
      })
  }

  /// Checks against market subjects.
  public func share(_ language: Language) -> String {
    let percent = (ExactDecimal(checks) * 100).divided(by: ExactDecimal(subjects))
    let text = percent.map { "\($0)%" } ?? "–"
    return Wording(language: language)(
      "创建期内核查 \(checks) 次，市场主体 \(subjects) 家，比例 \(text)\n",
      "\(checks) checks in the period, \(subjects) market subjects: \(text)\n")
  }
}

extension LedgerFinding {
  /// Findings as a table.
  public static func table(_ findings: [LedgerFinding], _ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("待核查", "To be looked at"),
      [
        Column(say("文件", "File"), .code), Column(say("行", "Row"), .integer),
        Column(say("编号或名称", "Entry"), .code), Column(say("单位", "Department")),
        Column(say("问题", "Fault"), .code), Column(say("说明", "What is wrong")),
        Column(say("是否计入", "Counts")),
      ],
      rows: findings.map {
        [
          .text($0.place.file), .integer(Int64($0.place.row)), .text($0.entry),
          .text($0.department), .text($0.fault.word), .text($0.fault.title(language)),
          .text($0.fault.excludes ? say("否", "no") : say("是", "yes")),
        ]
      })
  }
}

extension CodeAudit {
  /// Registrations and wrong codes month by month.
  public func monthTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("按登记月份", "By month of registration"),
      [
        Column(say("月份", "Month"), .code), Column(say("登记", "Registered"), .integer),
        Column(say("重错码", "Wrong"), .integer), Column(say("重错码率", "Rate"), .percent(places: 4)),
      ],
      rows: months.map {
        [
          .text($0.month.description), .integer(Int64($0.rows)), .integer(Int64($0.wrong)),
          ExactDecimal($0.wrong).divided(by: ExactDecimal($0.rows)).map(Cell.decimal) ?? .empty,
        ]
      })
  }
}
