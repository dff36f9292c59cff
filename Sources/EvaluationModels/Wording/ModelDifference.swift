public import Credit

/// What tells two models apart, in words.
///
///     for line in ModelDifference(from: old, to: new).lines { print(line(.english)) }
public struct ModelDifference: Hashable, Sendable {
  /// A sentence per difference, in the order of a document; empty when there is none.
  public let lines: [Phrase]

  /// The differences on the way from one model to another.
  public init(from old: EvaluationModel, to new: EvaluationModel) {
    var maker = DifferenceMaker()
    maker.heads(old, new)
    maker.composition(old, new)
    maker.grades(old, new)
    maker.rules(old, new)
    maker.regimes(old, new)
    maker.standing(old, new)
    lines = maker.lines
  }
}

private struct DifferenceMaker {
  var lines: [Phrase] = []

  /// Says that something stated by a text has changed.
  mutating func compare(_ what: Phrase, _ old: Phrase, _ new: Phrase) {
    guard old != new else { return }
    lines.append(
      Phrase(
        "\(what.chinese)：\(old.chinese) → \(new.chinese)",
        "\(what.english): \(old.english) → \(new.english)"))
  }

  mutating func compare(
    _ chinese: String, _ english: String, _ old: some CustomStringConvertible,
    _ new: some CustomStringConvertible
  ) {
    compare(
      Phrase(chinese, english), Phrase(old.description, old.description),
      Phrase(new.description, new.description))
  }

  /// Says what is new, what is gone, and hands on what both have.
  mutating func match<Part>(
    _ kind: Phrase, _ old: [Part], _ new: [Part], id: (Part) -> String, title: (Part) -> Phrase,
    both: (inout DifferenceMaker, Part, Part) -> Void
  ) {
    for part in old where !new.contains(where: { id($0) == id(part) }) {
      let title = title(part)
      lines.append(
        Phrase(
          "删去\(kind.chinese)“\(title.chinese)”", "removed: the \(kind.english) “\(title.english)”"))
    }
    for part in new {
      if let former = old.first(where: { id($0) == id(part) }) {
        both(&self, former, part)
      } else {
        let title = title(part)
        lines.append(
          Phrase(
            "新增\(kind.chinese)“\(title.chinese)”", "added: the \(kind.english) “\(title.english)”"))
      }
    }
  }

  mutating func heads(_ old: EvaluationModel, _ new: EvaluationModel) {
    compare("标识", "identifier", old.id, new.id)
    compare(Phrase("名称", "title"), old.title, new.title)
    compare("版本", "version", old.version, new.version)
    compare("生效", "from", old.effectiveFrom, new.effectiveFrom)
    compare(
      "失效", "to", old.effectiveTo?.description ?? "–", new.effectiveTo?.description ?? "–")
    compare(Phrase("出处", "document"), old.source.document, new.source.document)
    compare("依据标记", "evidence", old.source.evidence.rawValue, new.source.evidence.rawValue)
    let kinds = (old.subjects.kinds.map(\.word), new.subjects.kinds.map(\.word))
    compare(
      "评价对象", "subjects", kinds.0.joined(separator: ", "), kinds.1.joined(separator: ", "))
    compare("新设立（月）", "months of being new", old.subjects.newMonths, new.subjects.newMonths)
    compare("最少数据", "minimum of data", old.subjects.minimumData, new.subjects.minimumData)
    match(
      Phrase("输入项", "input"), old.inputs, new.inputs, id: \.id, title: \.title
    ) { maker, old, new in
      maker.compare(Phrase("“\(new.id)”的名称", "title of “\(new.id)”"), old.title, new.title)
      maker.changed(new.title, old.measure != new.measure || old.peers != new.peers)
    }
  }

  /// Says that what is measured has changed.
  mutating func changed(_ title: Phrase, _ isChanged: Bool) {
    if isChanged {
      lines.append(
        Phrase("“\(title.chinese)”所量的内容改变", "what “\(title.english)” measures has changed"))
    }
  }

  mutating func composition(_ old: EvaluationModel, _ new: EvaluationModel) {
    let (before, after) = (old.composition, new.composition)
    compare("构成方法", "method", before.method.rawValue, after.method.rawValue)
    compare("基础分", "base", before.base, after.base)
    compare("最低分", "minimum", before.minimum, after.minimum)
    compare("最高分", "maximum", before.maximum, after.maximum)
    compare("小数位", "decimals", before.decimals, after.decimals)
    match(
      Phrase("指标组", "group"), before.groups, after.groups, id: \.id, title: \.title
    ) { maker, old, new in
      let name = new.title
      func label(_ chinese: String, _ english: String) -> Phrase {
        Phrase("“\(name.chinese)”\(chinese)", "\(english) of “\(name.english)”")
      }
      func text(_ value: ExactDecimal?) -> Phrase {
        let text = value?.description ?? "–"
        return Phrase(text, text)
      }
      maker.compare(label("权重", "weight"), text(old.weight), text(new.weight))
      maker.compare(label("上限", "cap"), text(old.cap), text(new.cap))
      maker.compare(label("每点分值", "scale"), text(old.scale), text(new.scale))
      maker.compare(
        label("方向", "sign"), Phrase(old.sign.rawValue, old.sign.rawValue),
        Phrase(new.sign.rawValue, new.sign.rawValue))
      maker.changed(name, old.isShareOfApplicable != new.isShareOfApplicable)
    }
    let oldGroups = Self.homes(before)
    let newGroups = Self.homes(after)
    match(
      Phrase("指标", "indicator"), before.indicators, after.indicators, id: \.id, title: \.title
    ) { maker, old, new in
      let name = new.title
      func label(_ chinese: String, _ english: String) -> Phrase {
        Phrase("“\(name.chinese)”\(chinese)", "\(english) of “\(name.english)”")
      }
      func text(_ value: ExactDecimal?) -> Phrase {
        let text = value?.description ?? "–"
        return Phrase(text, text)
      }
      maker.compare(label("的名称", "title"), old.title, new.title)
      maker.compare(
        label("所在组", "group"), oldGroups[old.id] ?? old.title, newGroups[new.id] ?? new.title)
      maker.compare(label("权重", "weight"), text(old.weight), text(new.weight))
      maker.compare(label("得点", "points"), old.points.phrase, new.points.phrase)
      maker.compare(
        label("缺失时", "points when missing"), text(old.missingPoints), text(new.missingPoints))
      maker.changed(
        name,
        old.measure != new.measure || old.exposure != new.exposure || old.peers != new.peers)
    }
    if old.weighting != new.weighting {
      lines.append(Phrase("权重的计算（判断矩阵或方法）改变", "how weights are computed has changed"))
    }
  }

  private static func homes(_ composition: Composition) -> [String: Phrase] {
    var homes: [String: Phrase] = [:]
    for group in composition.groups {
      for indicator in group.indicators { homes[indicator.id] = group.title }
    }
    return homes
  }

  mutating func grades(_ old: EvaluationModel, _ new: EvaluationModel) {
    match(
      Phrase("等级", "grade"), old.scheme.bands, new.scheme.bands, id: \.grade,
      title: { Phrase($0.grade, $0.grade) }
    ) { maker, old, new in
      maker.compare("\(new.grade) 的分数", "scores of \(new.grade)", old.range, new.range)
      maker.compare(
        Phrase("\(new.grade) 的含义", "meaning of \(new.grade)"), old.meaning, new.meaning)
    }
    match(
      Phrase("状态", "state"), old.states, new.states, id: \.id, title: \.title
    ) { _, _, _ in }
  }

  mutating func rules(_ old: EvaluationModel, _ new: EvaluationModel) {
    match(
      Phrase("直接定级", "direct grade"), old.directGrades, new.directGrades, id: \.id,
      title: \.title
    ) { maker, before, after in
      maker.compare(
        Phrase("“\(after.title.chinese)”定为", "grade by “\(after.title.english)”"),
        Phrase(old.scheme.bands[before.grade].grade, old.scheme.bands[before.grade].grade),
        Phrase(new.scheme.bands[after.grade].grade, new.scheme.bands[after.grade].grade))
      maker.compare(
        Phrase("“\(after.title.chinese)”的依据", "basis of “\(after.title.english)”"),
        before.basis, after.basis)
      maker.changed(
        after.title, before.filter != after.filter || before.minimumCount != after.minimumCount)
    }
    match(
      Phrase("规则", "rule"), old.rules, new.rules, id: \.id, title: \.title
    ) { maker, before, after in
      let always = Phrase("总是", "always")
      maker.compare(
        Phrase("“\(after.title.chinese)”的条件", "condition of “\(after.title.english)”"),
        before.condition(in: old) ?? always, after.condition(in: new) ?? always)
      maker.compare(
        Phrase("“\(after.title.chinese)”的结果", "consequence of “\(after.title.english)”"),
        before.consequence(in: old), after.consequence(in: new))
      maker.compare(
        Phrase("“\(after.title.chinese)”的依据", "basis of “\(after.title.english)”"),
        before.basis, after.basis)
    }
    if old.history != new.history {
      lines.append(Phrase("升级限制和等级保留的规定改变", "limits on rising and holding grades have changed"))
    }
  }

  /// Whose the scheme is and who may see it, and what may be checked.
  mutating func standing(_ old: EvaluationModel, _ new: EvaluationModel) {
    let (before, after) = (old.profile, new.profile)
    compare("等级体系种类", "kind of scheme", before?.kind.rawValue ?? "–", after?.kind.rawValue ?? "–")
    let none = Phrase("–", "–")
    compare(Phrase("归属", "owner"), before?.owner ?? none, after?.owner ?? none)
    compare(
      "公开程度", "publicity", before?.publicity.rawValue ?? "–", after?.publicity.rawValue ?? "–")
    compare(
      "评价周期（月）", "months of the cycle", before?.cycle.months ?? 0, after?.cycle.months ?? 0)
    if let before, let after, before.cycle != after.cycle, before.cycle.months == after.cycle.months
    {
      lines.append(Phrase("评价截止日改变", "the cut-off of the cycle has changed"))
    }
    match(
      Phrase("抽查事项", "inspection item"), old.matters, new.matters, id: \.id, title: \.title
    ) { maker, former, present in
      maker.compare(
        Phrase("“\(present.title.chinese)”的依据", "basis of “\(present.title.english)”"),
        former.basis, present.basis)
      for (index, band) in new.scheme.bands.enumerated() {
        guard let place = old.scheme.index(ofGrade: band.grade),
          old.regimes.indices.contains(place), new.regimes.indices.contains(index)
        else { continue }
        maker.compare(
          "“\(present.title.chinese)”\(band.grade) 的比例",
          "share of \(band.grade) of “\(present.title.english)”",
          former.ratio(of: place, in: old.regimes), present.ratio(of: index, in: new.regimes))
      }
    }
  }

  mutating func regimes(_ old: EvaluationModel, _ new: EvaluationModel) {
    for (index, band) in new.scheme.bands.enumerated() {
      guard let before = old.scheme.index(ofGrade: band.grade),
        old.regimes.indices.contains(before), new.regimes.indices.contains(index)
      else { continue }
      let (former, present) = (old.regimes[before], new.regimes[index])
      compare(
        "\(band.grade) 的抽查比例", "inspection ratio of \(band.grade)", former.inspectionRatio,
        present.inspectionRatio)
      compare(
        Phrase("\(band.grade) 的检查频次", "frequency of \(band.grade)"), former.inspectionFrequency,
        present.inspectionFrequency)
      if former.measures != present.measures {
        lines.append(
          Phrase("\(band.grade) 的监管措施改变", "the measures of \(band.grade) have changed"))
      }
    }
  }
}

extension Band {
  /// `>= 80, < 90`; a dash when no score decides.
  fileprivate var range: String {
    let edges = [
      lower.map { ($0.isInclusive ? ">= " : "> ") + $0.score.description },
      upper.map { ($0.isInclusive ? "<= " : "< ") + $0.score.description },
    ].compactMap(\.self)
    return edges.isEmpty ? "–" : edges.joined(separator: ", ")
  }
}
