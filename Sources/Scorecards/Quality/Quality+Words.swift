public import Credit

extension CodeAudit.Fault {
  /// The word used in files.
  public var word: String {
    switch self {
    case .missing: "missing"
    case .wrong(let error):
      switch error {
      case .length: "code-length"
      case .illegalCharacter: "code-character"
      case .checkCharacter: "code-check"
      case .subjectCheckCharacter: "code-subject-check"
      case .mangledBySpreadsheet: "code-mangled-by-spreadsheet"
      }
    case .repeated: "repeated-row"
    case .severalNames: "several-names"
    case .severalCodes: "several-codes"
    case .sharedSubject: "shared-subject"
    }
  }

  /// What users see of the kind.
  public var kindTitle: Phrase {
    switch self {
    case .missing: Phrase("没有代码", "no code")
    case .wrong(let error): error.title
    case .repeated: Phrase("同一代码同一名称重复登记", "the same code and name again")
    case .severalNames: Phrase("一码多名：同一代码对应不同名称", "one code, several names")
    case .severalCodes: Phrase("一主体多码：同一名称有不同代码", "one name, several codes")
    case .sharedSubject: Phrase("主体标识码重复：不同代码含同一标识", "one subject identifier in several codes")
    }
  }

  /// What users see.
  public var title: Phrase {
    let kind = kindTitle
    switch self {
    case .missing, .wrong: return kind
    case .repeated(let row), .severalNames(let row), .severalCodes(let row),
      .sharedSubject(let row):
      return Phrase("\(kind.chinese)（见第 \(row) 行）", "\(kind.english) (see row \(row))")
    }
  }
}

extension CreditCodeError {
  /// What users see.
  var title: Phrase {
    switch self {
    case .length(let count): Phrase("代码 \(count) 位，应为 18 位", "\(count) characters, not 18")
    case .illegalCharacter(let place):
      Phrase("第 \(place) 位字符不合规", "an illegal character at place \(place)")
    case .checkCharacter: Phrase("第 18 位校验码错误", "the eighteenth character doesn't fit")
    case .subjectCheckCharacter:
      Phrase("第 17 位（主体标识码）校验码错误", "the check character of the subject doesn't fit")
    case .mangledBySpreadsheet: Phrase("被电子表格改成数字，末几位已丢失", "a spreadsheet has lost its last digits")
    }
  }
}

extension PublicityReport.Reason {
  /// What users see.
  public var title: Phrase {
    switch self {
    case .unreported: Phrase("未上报", "not reported")
    case .late(let submitted, let last):
      Phrase("\(submitted) 上报，期限为 \(last)", "reported on \(submitted), the last day was \(last)")
    case .beforeDecision: Phrase("上报早于决定日期", "reported before it was decided")
    case .badDate(let text): Phrase("“\(text)”不是日期", "“\(text)” is not a day")
    case .empty(let column): Phrase("\(column) 为空", "\(column) is empty")
    case .badCode(let error): error.title
    }
  }
}

extension CityFigures {
  /// All figures as a CSV file with the columns `row,item,month,value`, to be read again.
  public func csv(_ model: ScorecardModel) -> String {
    var text = Self.columns.joined(separator: ",") + "\n"
    let rows =
      model.rows.map { ($0.id, $0.items) } + [(model.deductions.id, model.deductions.items)]
    for (row, items) in rows {
      for item in items {
        for month in model.window.months {
          if let value = self[row, item.id, month] {
            text += "\(row),\(item.id),\(month),\(value)\n"
          }
        }
      }
    }
    return text
  }
}
