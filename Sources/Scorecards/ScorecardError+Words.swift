public import Credit
import EvaluationModels

extension ScorecardError: CustomStringConvertible {
  /// The place and what is wrong, with what to do.
  public var phrase: Phrase {
    switch self {
    case .document(let error): return error.phrase
    case .rule(let fault, let position):
      let words = fault.phrase
      return Phrase("\(position)：\(words.chinese)", "\(position): \(words.english)")
    case .figures(let faults):
      let phrases = faults.map(\.phrase)
      return Phrase(
        phrases.map(\.chinese).joined(separator: "\n"),
        phrases.map(\.english).joined(separator: "\n"))
    case .workingDays(let error): return error.phrase
    case .unreadable(let path):
      return Phrase(
        "无法读取 \(path)；请检查路径和权限", "\(path) can't be read; check the path and the permissions")
    case .unknownOption(let id, let known):
      return Phrase(
        "没有口径选项“\(id)”；有：\(known.joined(separator: "、"))",
        "there is no option \(id); there are \(known.joined(separator: ", "))")
    case .unknownChoice(let id, let option, let known):
      return Phrase(
        "口径 \(option) 没有选择“\(id)”；有：\(known.joined(separator: "、"))",
        "the option \(option) has no choice \(id); it has \(known.joined(separator: ", "))")
    }
  }

  /// The English text.
  public var description: String { phrase(.english) }
}

extension RuleFault {
  /// What is wrong and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .repeated(let name):
      Phrase("“\(name)”重复；请改名或删去一个", "“\(name)” stands twice; rename or remove one")
    case .unknown(let name, let known):
      Phrase(
        "没有“\(name)”；有：\(known.joined(separator: "、"))",
        "there is no “\(name)”; there are \(known.joined(separator: ", "))")
    case .notAComparison(let text):
      Phrase(
        "“\(text)”不是比较；请写成 <= 10、< 0.3、>= 80、> 100",
        "“\(text)” is not a comparison; write it like <= 10, < 0.3, >= 80, > 100")
    case .notAMonth(let text):
      Phrase("“\(text)”不是月份；请写成 2022-03", "“\(text)” is not a month; write it like 2022-03")
    case .windowReversed: Phrase("末月早于首月", "it ends before it begins")
    case .yearsNotInOrder: Phrase("年份应逐年相接", "years follow each other without a gap")
    case .rowNumber(let expected):
      Phrase("序号应为 \(expected)；请按方案次序排列", "its number is \(expected); rows stand in order")
    case .maxima(let sum, let expected):
      Phrase("各行分值合计 \(sum)，应为 \(expected)", "the maxima add to \(sum), not to \(expected)")
    case .stepsOutOfOrder:
      Phrase(
        "台阶应朝同一方向，从得分最高者写起，得分逐级下降",
        "steps look the same way, begin with the best, and fall")
    case .knotsOutOfOrder:
      Phrase(
        "折点至少两个，数值递增，得分一直上升或一直下降",
        "knots are at least two, ascend, and their points rise or fall throughout")
    case .bestIsNotMaximum(let best, let maximum):
      Phrase("公式最多得 \(best) 分，而分值为 \(maximum)", "at best it gives \(best), not \(maximum)")
    case .notMonthly(let item):
      Phrase("“\(item)”不是按月的数据（kind: monthly）", "“\(item)” is not of kind monthly")
    case .monthlyOutsideMean(let item):
      Phrase(
        "“\(item)”是按月的数据，只能用于 mean 或 monthly",
        "“\(item)” is of kind monthly, which only mean and monthly read")
    case .noQuantity(let row):
      Phrase("“\(row)”没有单一的数量可比较；请用 points", "“\(row)” has no quantity to compare; use points")
    case .mixedUnits: Phrase("单位不同，不能合在一起", "figures of different units don't go together")
    case .unusedItem(let item): Phrase("没有规则用到“\(item)”", "nothing reads “\(item)”")
    case .choicesDiffer:
      Phrase("同一口径的各选择应设置相同的键", "all choices of an option set the same keys")
    case .statedTwice(let key):
      Phrase(
        "键 \(key) 已由本行或另一口径给出；请保留一处", "the key \(key) is stated or set elsewhere too; keep one")
    case .noSuchChoice(let id): Phrase("选择中没有“\(id)”", "there is no choice “\(id)”")
    case .unknownDepartment(let name):
      Phrase(
        "无法识别部门“\(name)”；请在 departments.yaml 或 bodies.yaml 中补充别名",
        "no department is called “\(name)”; add the spelling to departments.yaml or bodies.yaml")
    }
  }
}

extension FigureFault {
  /// `figures.csv:12:month` and what is wrong.
  public var phrase: Phrase {
    let place = "\(file):\(row)" + (column.isEmpty ? "" : ":\(column)")
    let words = reason.phrase
    let shown = value.isEmpty ? "" : " “\(value)”"
    return Phrase("\(place)\(shown) \(words.chinese)", "\(place)\(shown) \(words.english)")
  }
}

extension FigureFault.Reason {
  /// What is wrong and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .notUTF8: Phrase("不是 UTF-8 编码；请另存为 UTF-8", "is not UTF-8; save it as UTF-8")
    case .columns(let names):
      Phrase(
        "列名应为 \(names.joined(separator: ","))", "the columns are \(names.joined(separator: ","))")
    case .fieldCount(let count, let expected):
      Phrase("有 \(count) 个字段，应为 \(expected) 个", "has \(count) fields, not \(expected)")
    case .strayQuote: Phrase("引号不成对", "has a stray quotation mark")
    case .unknown(let known):
      Phrase(
        "不认识；有：\(known.joined(separator: "、"))",
        "is unknown; there are \(known.joined(separator: ", "))")
    case .notAMonth: Phrase("不是月份；请写成 2022-03", "is not a month; write it like 2022-03")
    case .notADate: Phrase("不是日期；请写成 2022-03-15", "is not a day; write it like 2022-03-15")
    case .outsideWindow(let window):
      Phrase(
        "不在计分期 \(window.first) 至 \(window.last) 内",
        "is outside the window \(window.first) to \(window.last)")
    case .notANumber:
      Phrase("不是最多两位小数的数", "is not a number of at most two places")
    case .notWhole(let from): Phrase("应为不小于 \(from) 的整数", "must be whole and at least \(from)")
    case .notAFlag: Phrase("应为 1（是）或 0（否）", "must be 1 for yes or 0 for no")
    case .negative: Phrase("不能为负", "must not be negative")
    case .tooLarge(let limit): Phrase("超过上限 \(limit)", "is over the limit of \(limit)")
    case .repeated(let row): Phrase("与第 \(row) 行重复", "repeats row \(row)")
    case .falls(let from, let month):
      Phrase(
        "累计值小于 \(month) 的 \(from)", "is less than the \(from) of \(month), and it is cumulative")
    case .missing: Phrase("不能为空", "must not be empty")
    }
  }
}
