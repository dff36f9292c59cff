import Credit
import EvaluationModels

/// Picks the words of one language and puts values into them.
struct Wording {
  let language: Language

  /// The text in the language.
  func callAsFunction(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  /// The phrase in the language.
  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  /// The phrase as it begins a sentence or heading.
  func opening(_ phrase: Phrase) -> String { opening(phrase.chinese, phrase.english) }

  /// The text as it begins a sentence or heading.
  func opening(_ chinese: String, _ english: String) -> String {
    self(chinese, english.prefix(1).uppercased() + english.dropFirst())
  }

  /// What stands between items of a list in running text.
  var comma: String { self("、", ", ") }

  /// A label and what follows it.
  func labelled(_ label: String, _ text: String) -> String {
    self("\(label)：\(text)", "\(label): \(text)")
  }

  /// The numbers of records: `第 1、2 条`; empty for none.
  func records(_ numbers: [Int]) -> String {
    guard !numbers.isEmpty else { return "" }
    let list = numbers.map(String.init).joined(separator: comma)
    return self("第 \(list) 条", "no. \(list)")
  }

  /// A title and in brackets what it rests on.
  func based(_ title: Phrase, on basis: Phrase) -> String {
    self("\(title.chinese)（\(basis.chinese)）", "\(title.english) (\(basis.english))")
  }

  /// A ratio as a percentage, without zeros at its end: `2.5%`.
  func percent(_ ratio: ExactDecimal) -> String { (ratio * 100).description + "%" }

  /// Which scores earn a grade: `≥ 75，< 90`.
  func range(of band: Band) -> String {
    let lower = band.lower.map { ($0.isInclusive ? "≥ " : "> ") + $0.score.description }
    let upper = band.upper.map { ($0.isInclusive ? "≤ " : "< ") + $0.score.description }
    return [lower, upper].compactMap { $0 }.joined(separator: self("，", ", "))
  }

  /// What an indicator measures, with its unit: among peers the percentile, related to a size the
  /// share of one; says so when there is no value.
  func value(_ value: ExactDecimal?, of indicator: Indicator) -> String {
    guard let value else { return self("无数据", "no data") }
    if indicator.peers != nil {
      return self("同类中第 \(value) 百分位", "percentile \(value) among peers")
    }
    if indicator.exposure != nil {
      return self("按规模折算 \(value)", "\(value), related to size")
    }
    return self.value(value, of: indicator.measure)
  }

  /// What is measured, with its unit.
  private func value(_ value: ExactDecimal, of measure: Measure) -> String {
    let unit: String =
      switch measure {
      case .records(_, .count): self("条", value == .one ? "record" : "records")
      case .records(_, .amount): self("元", "yuan")
      case .records(_, .decayedCount): self("条", value == .one ? "record" : "records")
      case .attribute(.yearsRegistered): self("年", value == .one ? "year" : "years")
      case .attribute(.employees): self("人", "employees")
      case .attribute(.industrySection): self("门类", "section")
      case .attribute(.sizeClass): self("级", "class")
      case .evaluation: self("分", value == .one ? "point" : "points")
      case .reported, .given: ""
      }
    guard !unit.isEmpty else { return value.description }
    if case .records(_, .decayedCount) = measure, value > .zero {
      return self("折合 \(value) \(unit)", "worth \(value) \(unit)")
    }
    return "\(value) \(unit)"
  }

  /// How well the figures behind a model are known.
  func evidence(_ evidence: Evidence) -> String {
    switch evidence {
    case .primary: self("已核对原文", "read in the full primary text")
    case .published: self("见于公开文本", "seen in a published text")
    case .known: self("已知，未核实", "known, not verified")
    case .computed: self("计算所得", "computed")
    case .design: self("设计建议，非公开规则", "a design suggestion, not a published rule")
    case .example:
      self("示例参数，须由本市规则替换", "an example, to be replaced by the city's own rule")
    }
  }

  /// From when to when something is in force.
  func period(from: CalendarDate, to: CalendarDate?) -> String {
    guard let to else { return self("\(from) 起施行", "in force from \(from)") }
    return self("\(from) 至 \(to) 施行", "in force \(from) to \(to)")
  }
}
