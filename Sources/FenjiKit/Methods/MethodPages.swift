import CompositeIndicators
public import Credit
import Reports

/// What is known of methods, for people.
public enum MethodPages {
  /// The catalogue, the page of a method, or the methods of a kind.
  ///
  /// - Throws: ``AnalystError`` when nothing has that name.
  public static func text(of name: String?, in language: Language) throws(AnalystError) -> String {
    guard let name else {
      return MethodKind.allCases.map { list($0, language) }.joined(separator: "\n")
    }
    if let kind = MethodKind(rawValue: name) { return list(kind, language) }
    let found = MethodEntry.all.filter { $0.name == name || $0.page == name }
    guard !found.isEmpty else {
      throw AnalystError(.unknownMethod(name, known: near(name)))
    }
    return found.map { page($0, language) }.joined(separator: "\n")
  }

  /// The names that share a beginning or a part with a name, or else all.
  private static func near(_ name: String) -> [String] {
    let all = MethodEntry.all.map(\.name)
    let parts = name.split(separator: "-").map(String.init)
    let near = all.filter { candidate in
      candidate.hasPrefix(name.prefix(3)) || parts.contains { candidate.contains($0) }
    }
    return near.isEmpty ? all : near
  }

  private static func list(_ kind: MethodKind, _ language: Language) -> String {
    let rows = kind.entries.map { entry -> [Cell] in
      [
        .text(entry.name), .text(entry.title(language)),
        .text(
          entry.parameters.map { $0.defaultText == nil ? "\($0.name)*" : $0.name }
            .joined(separator: ", ")),
      ]
    }
    let table = TerminalTable().render(
      rows,
      columns: [
        Column(Phrase("名称", "name")(language)),
        Column(Phrase("标题", "title")(language)),
        Column(Phrase("参数（* 必给）", "parameters (* needed)")(language)),
      ])
    return "\(kind.title(language)) (\(kind.rawValue))\n\(table)"
  }

  private static func page(_ entry: MethodEntry, _ language: Language) -> String {
    let other: Language = language == .chinese ? .english : .chinese
    var text = "\(entry.name) · \(entry.title(language)) · \(entry.title(other))\n"
    func add(_ heading: Phrase, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      text += "\n\(heading(language))\n" + lines.map { "  \($0)\n" }.joined()
    }
    add(Phrase("类别", "Kind"), ["\(entry.kind.title(language)) (\(entry.kind.rawValue))"])
    add(Phrase("公式", "Formula"), [entry.note?.formula ?? ""].filter { !$0.isEmpty })
    add(Phrase("用法", "Use"), [entry.kind.usage(entry.name)])
    add(Phrase("参数", "Parameters"), entry.parameters.map { $0.line(language) })
    add(
      Phrase("对数据的要求", "What it makes of data"),
      MethodProbe.all(of: entry).map {
        "\($0.data(language))\(Phrase("：", ": ")(language))\($0.outcome.words(language))"
      })
    add(Phrase("来源", "Source"), [entry.note?.source ?? ""].filter { !$0.isEmpty })
    return text
  }
}

extension Wording {
  /// The text in a language.
  func callAsFunction(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

extension MethodParameter {
  /// What the parameter is, on one line.
  func line(_ language: Language) -> String {
    var facts: [String] = []
    if !choices.isEmpty { facts.append(choices.joined(separator: " | ")) }
    if let defaultText {
      if !defaultText.isEmpty {
        facts.append(Phrase("缺省 \(defaultText)", "default \(defaultText)")(language))
      }
    } else {
      facts.append(Phrase("必给", "needed")(language))
    }
    if let example { facts.append(Phrase("例 \(example)", "such as \(example)")(language)) }
    if isPerColumn { facts.append(Phrase("每列一个", "one a column")(language)) }
    let details = facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
    return "--set \(name)=…  \(meaning(language))\(details)"
  }
}
