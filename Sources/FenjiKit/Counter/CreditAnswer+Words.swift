import Credit
import Reports
import Storage

extension CreditAnswer {
  /// The answer for a clerk.
  func text(_ language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    var text = "\(subject.name)  \(subject.code)  \(subject.kind.title(language))\n"
    if subject.status != .active {
      text += say("登记状态：", "registered as: ") + subject.status.title(language) + "\n"
    }
    if entries.isEmpty {
      text += say("未列入严重失信名单\n", "on no severe list\n")
    }
    for entry in entries {
      text += say(
        "列入 \(entry.title.chinese)：\(entry.decided) 认定，\(entry.repairableFrom) 起可申请修复；依据 \(entry.basis.chinese)\n",
        "on \(entry.title.english) since \(entry.decided), repair from \(entry.repairableFrom); basis: \(entry.basis.english)\n"
      )
    }
    let table = Table(
      "",
      [
        Column(say("评价", "Evaluation")), Column(say("等级", "Grade")),
        Column(say("含义", "Meaning")), Column(say("等级体系", "Scheme")),
        Column(say("版本", "Version"), .code), Column(say("评价日", "As of"), .date),
      ],
      rows: grades.map { grade in
        [
          .text(grade.scheme.title(language)), .text(grade.grade.isEmpty ? "–" : grade.grade),
          .text(grade.meaning(language)), .text(grade.scheme.scheme(language)),
          .text(grade.scheme.version), .date(asOf),
        ]
      })
    return text + TerminalTable().render(table)
  }

  /// The answer for programs.
  func json(_ language: Language) -> JSONValue {
    .object([
      ("code", .string(subject.code)), ("name", .string(subject.name)),
      ("kind", .string(subject.kind.word)), ("status", .string(subject.status.word)),
      ("as_of", .string(asOf.description)),
      (
        "lists",
        .array(
          entries.map { entry in
            .object([
              ("title", .string(entry.title(language))), ("basis", .string(entry.basis(language))),
              ("decided", .string(entry.decided.description)),
              ("repair_from", .string(entry.repairableFrom.description)),
            ])
          })
      ),
      (
        "grades",
        .array(
          grades.map { grade in
            .object([
              ("model", .string(grade.scheme.model)), ("version", .string(grade.scheme.version)),
              ("title", .string(grade.scheme.title(language))),
              ("scheme", .string(grade.scheme.scheme(language))),
              ("grade", grade.grade.isEmpty ? .null : .string(grade.grade)),
              ("meaning", .string(grade.meaning(language))),
            ])
          })
      ),
    ])
  }
}

extension OrganisationStatus {
  /// What users see.
  fileprivate var title: Phrase {
    switch self {
    case .active: Phrase("在营", "operating")
    case .cancelled: Phrase("注销", "deregistered")
    case .revoked: Phrase("吊销", "licence revoked")
    case .movedOut: Phrase("迁出", "moved out")
    }
  }
}
