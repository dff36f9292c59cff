public import Credit

/// The sentences under a row.
enum Notes {
  static func reading(_ option: ScorecardOption) -> Phrase {
    let title = option.chosenTitle
    let isOwn = option.chosen != option.recommended
    return Phrase(
      "口径 \(option.id)：\(title.chinese)\(isOwn ? "（本次指定，非推荐）" : "")",
      "reading \(option.id): \(title.english)\(isOwn ? " (asked for; not the recommended one)" : "")"
    )
  }

  static func failed(_ test: Phrase, _ months: [CalendarMonth]) -> Phrase {
    let list = months.map(\.description)
    return Phrase(
      "未达标月份（\(test.chinese)）：\(list.joined(separator: "、"))",
      "months failed (\(test.english)): \(list.joined(separator: ", "))")
  }

  static func missing(_ input: ScorecardInput) -> Phrase {
    let list = input.missing.map(\.description)
    let since = input.month.map { ($0, $0.description) }
    let chinese = since.map { "，现用 \($0.1) 的数值" } ?? ""
    let english = since.map { "; that of \($0.1) is used" } ?? ""
    return Phrase(
      "缺数据（\(input.item.title.chinese)）：\(list.joined(separator: "、"))\(chinese)",
      "missing (\(input.item.title.english)): \(list.joined(separator: ", "))\(english)")
  }

  static func unscored(_ part: Phrase) -> Phrase {
    Phrase("分项未计分：\(part.chinese)", "part without points: \(part.english)")
  }

  static func deducted(_ total: ExactDecimal) -> Phrase {
    Phrase("国家监测扣分合计 \(total)", "deducted by the national monitor: \(total)")
  }
}

extension ScorecardItem.Unit {
  /// What users see.
  public var title: Phrase {
    switch self {
    case .count: Phrase("", "")
    case .rank: Phrase("名", "(rank)")
    case .yuan: Phrase("元", "yuan")
    case .points: Phrase("分", "points")
    case .flag: Phrase("", "")
    }
  }
}

extension ScorecardItem.Kind {
  /// What users see.
  public var title: Phrase {
    switch self {
    case .monthly: Phrase("按月", "each month")
    case .level: Phrase("最新值", "latest")
    case .cumulative: Phrase("累计值", "cumulative")
    case .judged: Phrase("评审分", "judged")
    }
  }
}

extension RowResult.State {
  /// What users see.
  public var title: Phrase {
    switch self {
    case .scored: Phrase("已计分", "scored")
    case .judged: Phrase("含评审", "judged")
    case .partial: Phrase("数据不全", "partial")
    case .missing: Phrase("缺数据", "missing")
    case .shown: Phrase("仅列示", "shown")
    }
  }
}

extension NextStep {
  /// What users see, the gain included: `3 more supervision domains: +0.6`.
  public var title: Phrase {
    let what = change.title
    return Phrase("\(what.chinese)：+\(gain)", "\(what.english): +\(gain)")
  }
}

extension NextStep.Change {
  /// What has to happen.
  public var title: Phrase {
    switch self {
    case .figure(let item, let change, let unit):
      let amount = change < 0 ? -change : change
      let yuan = unit == .yuan
      return change < 0
        ? Phrase(
          "\(item.chinese)再减少 \(amount)\(yuan ? " 元" : "")",
          "\(amount)\(yuan ? " yuan" : "") fewer: \(item.english)")
        : Phrase(
          "\(item.chinese)再增加 \(amount)\(yuan ? " 元" : "")",
          "\(amount)\(yuan ? " yuan" : "") more: \(item.english)")
    case .mean(let item, let value, let isAtMost, let months):
      return Phrase(
        "其余 \(months) 个月\(item.chinese)平均\(isAtMost ? "不高于" : "不低于") \(value)",
        "the other \(months) months have a mean of at \(isAtMost ? "most" : "least") \(value): "
          + item.english)
    case .months(let months):
      return Phrase("再有 \(months) 个月全部达标", "\(months) more months pass every test")
    case .judgement(let item, let change):
      return Phrase(
        "\(item.chinese)评审再高 \(change) 分", "\(change) more points judged: \(item.english)")
    case .condition(let item):
      return Phrase("满足条件：\(item.chinese)", "the condition comes to hold: \(item.english)")
    }
  }
}
