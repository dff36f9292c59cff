public import Credit
public import Scorecards

extension CodeAudit {
  /// What is wrong, row by row.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("重错码", "Wrong and repeated codes"),
      [
        Column(say("行", "Row"), .integer), Column(say("代码", "Code"), .code),
        Column(say("名称", "Name")), Column(say("月份", "Month"), .code),
        Column(say("问题", "Fault"), .code), Column(say("说明", "What is wrong")),
      ],
      rows: findings.map {
        [
          .integer(Int64($0.row)), .text($0.code), .text($0.name),
          $0.month.map { .text($0.description) } ?? .empty, .text($0.fault.word),
          .text($0.fault.title(language)),
        ]
      })
  }

  /// How often each fault comes.
  public func summary(_ language: Language) -> Table {
    let say = Wording(language: language)
    var counts: [(word: String, title: String, count: Int)] = []
    for finding in findings {
      let word = finding.fault.word
      if let index = counts.firstIndex(where: { $0.word == word }) {
        counts[index].count += 1
      } else {
        counts.append((word, finding.fault.kindTitle(language), 1))
      }
    }
    counts.sort { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
    let share = ExactDecimal(Set(findings.map(\.row)).count)
      .divided(by: ExactDecimal(max(rows, 1)))
    var table = Table(
      say("汇总", "Summary"),
      [
        Column(say("问题", "Fault"), .code), Column(say("说明", "What is wrong")),
        Column(say("行数", "Rows"), .integer), Column(say("占比", "Share"), .percent(places: 4)),
      ],
      rows: counts.map { [.text($0.word), .text($0.title), .integer(Int64($0.count)), .empty] })
    table.append([
      .text(say("合计", "total")), .text(say("有问题的行 / \(rows) 行", "rows with a fault of \(rows)")),
      .integer(Int64(Set(findings.map(\.row)).count)), share.map(Cell.decimal) ?? .empty,
    ])
    return table
  }

  /// The correction file: 0 a code has to be issued, 1 the code goes, 2 the code stays.
  public func correctionTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("更正文件", "Corrections"),
      [
        Column(say("标志", "Flag"), .integer), Column(say("代码", "Code"), .code),
        Column(say("名称", "Name")), Column(say("行", "Row"), .integer),
        Column(say("须人工确认", "To be confirmed")),
      ],
      rows: corrections.map {
        [
          .integer(Int64($0.action.rawValue)), .text($0.code), .text($0.name),
          .integer(Int64($0.row)), .text($0.needsReview ? say("是", "yes") : ""),
        ]
      })
  }
}

extension PublicityReport {
  /// Rates by form, department and month.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    func rate(_ part: Int, _ whole: Int) -> Cell {
      ExactDecimal(part).divided(by: ExactDecimal(whole)).map(Cell.decimal) ?? .empty
    }
    return Table(
      say("双公示", "Publication"),
      [
        Column(say("类别", "Form"), .code), Column(say("单位", "Department")),
        Column(say("月份", "Month"), .code), Column(say("应报", "Due"), .integer),
        Column(say("已报", "Reported"), .integer), Column(say("合规", "Compliant"), .integer),
        Column(say("及时", "In time"), .integer),
        Column(say("上报率", "Report rate"), .percent(places: 2)),
        Column(say("合规率", "Compliance"), .percent(places: 2)),
        Column(say("及时率", "Timeliness"), .percent(places: 2)),
      ],
      rows: lines.map {
        [
          .text($0.form), .text($0.department), .text($0.month.description),
          .integer(Int64($0.due)), .integer(Int64($0.reported)), .integer(Int64($0.compliant)),
          .integer(Int64($0.timely)), rate($0.reported, $0.due), rate($0.compliant, $0.reported),
          rate($0.timely, $0.reported),
        ]
      })
  }

  /// Every record that fails, with its reason.
  public func failureTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("问题记录", "Failures"),
      [
        Column(say("文件", "File"), .code), Column(say("行", "Row"), .integer),
        Column(say("类别", "Form"), .code), Column(say("单位", "Department")),
        Column(say("文号", "Document"), .code), Column(say("代码", "Code"), .code),
        Column(say("问题", "What is wrong")),
      ],
      rows: failures.map {
        [
          .text($0.file), .integer(Int64($0.row)), .text($0.form), .text($0.department),
          .text($0.document), .text($0.code), .text($0.reason.title(language)),
        ]
      })
  }
}

extension NameAudit {
  /// Those with the word: who has been looked at, and who hasn't.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    return Table(
      say("征信字样", "Names with 征信"),
      [
        Column(say("行", "Row"), .integer), Column(say("代码", "Code"), .code),
        Column(say("名称", "Name")), Column(say("字样", "Word")), Column(say("位置", "Where")),
        Column(say("处理", "State")),
      ],
      rows: findings.map { finding in
        [
          .integer(Int64(finding.row)), .text(finding.code), .text(finding.name),
          .text(finding.word),
          .text(finding.isInName ? say("名称", "name") : say("经营范围", "scope")),
          .text(
            finding.allowed.map {
              say(
                "已核查（\($0.reviewedBy)，\($0.reviewedOn)）：\($0.reason.chinese)",
                "looked at by \($0.reviewedBy) on \($0.reviewedOn): \($0.reason.english)")
            } ?? say("待人工核查", "to be looked at")),
        ]
      })
  }
}
