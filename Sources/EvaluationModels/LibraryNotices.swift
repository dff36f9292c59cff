import Credit

/// What a reader of results should know about the models behind them.
struct LibraryNotices {
  let categories: Evidence
  let regime: EligibilityReader.DatedRegime
  let models: [EvaluationModel]
  let domains: [SupervisionDomain]
  let asOf: CalendarDate

  /// The notices, in a fixed order.
  var phrases: [Phrase] {
    var phrases: [Phrase] = []
    let missing = domains.indices.filter { index in !models.contains { $0.domain == index } }
    if !missing.isEmpty {
      phrases.append(
        Self.sentence(
          Phrase("评价日没有有效模型的领域：", "domains without a model in force: "),
          missing.map { domains[$0].title }))
    }
    for model in models where model.profile?.kind == .composite {
      guard let cutOff = model.profile?.cycle.cutOff(by: asOf), cutOff != asOf else { continue }
      phrases.append(
        Phrase(
          "评价日 \(asOf) 不是\(model.title.chinese)的截止日，属临时测算；最近的截止日为 \(cutOff)",
          "\(asOf) is no cut-off of the \(model.title.english), so its results are interim; the latest "
            + "was \(cutOff)"))
    }
    phrases += remark(
      on: .example,
      Phrase(
        "使用示例数值的模型，须由主管部门以正式规则替换：", "models of example figures, to be replaced by a city's rule: "))
    phrases += remark(
      on: .known, Phrase("数值尚未核对原文的模型：", "models of figures that were not verified: "))
    if categories == .example || categories == .known {
      phrases.append(
        Phrase(
          "信用信息目录中的有效期为示例或未核对原文",
          "the periods of validity in the catalogue are examples or not verified"))
    }
    if regime.source.evidence == .known || regime.source.evidence == .example {
      phrases.append(
        Self.sentence(
          Phrase("信用修复期限未核对原文：", "repair periods that were not verified: "),
          [regime.regime.title]))
    }
    return phrases
  }

  private func remark(on evidence: Evidence, _ lead: Phrase) -> [Phrase] {
    let titles = models.filter { $0.source.evidence == evidence }.map(\.title)
    return titles.isEmpty ? [] : [Self.sentence(lead, titles)]
  }

  private static func sentence(_ lead: Phrase, _ titles: [Phrase]) -> Phrase {
    Phrase(
      lead.chinese + titles.map(\.chinese).joined(separator: "、"),
      lead.english + titles.map(\.english).joined(separator: ", "))
  }
}
