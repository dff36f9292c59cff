import Credit
import EvaluationModels

/// What a model's indicators measure, in words.
struct MeasureWords {
  let model: EvaluationModel
  let library: ModelLibrary
  let say: Wording

  /// What an indicator measures, what it is related to, and with whom it is compared.
  func text(of indicator: Indicator) -> String {
    var text = measure(indicator.measure)
    if let exposure = indicator.exposure {
      let size = say(model.inputs[exposure.input].title)
      text += say("；每 \(exposure.unit) \(size)", "; per \(exposure.unit) of \(size)")
      if exposure.minimum > ExactDecimal(millionths: 1) {
        text += say(
          "（不足 \(exposure.minimum) 的按 \(exposure.minimum)）",
          " (at least \(exposure.minimum))")
      }
    }
    if let peers = indicator.peers {
      let names = peers.inputs.map { say(model.inputs[$0].title) }.joined(separator: say.comma)
      text += say(
        "；在同\(names.isEmpty ? "表" : names)主体中的百分位，同类不足 \(peers.minimum) 家不比",
        "; percentile among those alike in \(names.isEmpty ? "the table" : names), with "
          + "\(peers.minimum) peers at least")
    }
    return text
  }

  private func measure(_ measure: Measure) -> String {
    switch measure {
    case .records(let filter, let statistic): return records(filter, statistic)
    case .reported(_, _, let months):
      let window = months.map { say("（近 \($0) 个月）", " (of the last \($0) months)") } ?? ""
      return say("部门最近一次报送的值\(window)", "the value last reported\(window)")
    case .attribute(let attribute): return say(attribute.title)
    case .evaluation(let id):
      let title = library.models.first { $0.id == id }?.title ?? Phrase(id, id)
      return say("“\(title.chinese)”的得分", "the score of the \(title.english)")
    case .given: return say("填报", "given by hand")
    }
  }

  private func records(_ filter: RecordFilter, _ statistic: RecordStatistic) -> String {
    var text = filter.categories.map { say(library.categories[$0].title) }
      .joined(separator: say.comma)
    if !filter.severities.isEmpty {
      let severities = filter.severities.map { say($0.title) }.joined(separator: say.comma)
      text += say("（\(severities)）", " (\(severities))")
    }
    switch statistic {
    case .count: text += say("的件数", ", how many")
    case .amount: text += say("的金额（元）", ", the amount in yuan")
    case .decayedCount(let months):
      text += say("的件数，每 \(months) 个月影响减半", ", halved every \(months) months")
    }
    if let domains = filter.domains {
      text +=
        domains == [model.domain]
        ? say("；本领域", "; own domain")
        : say.labelled(
          say("；领域", "; domains"),
          domains.map { say(library.domains[$0].title) }.joined(separator: say.comma))
    } else {
      text += say("；各领域", "; any domain")
    }
    if let months = filter.withinMonths {
      text += say("；近 \(months) 个月", "; last \(months) months")
    }
    if filter.inCalendarYear { text += say("；本自然年", "; this calendar year") }
    return text
  }
}

extension OrganisationAttribute {
  /// What users see.
  var title: Phrase {
    switch self {
    case .yearsRegistered: Phrase("登记年限（整年）", "whole years since registration")
    case .employees: Phrase("职工人数", "staff")
    case .industrySection: Phrase("行业门类", "section of industry")
    case .sizeClass: Phrase("规模（按职工人数分五类）", "size in five classes of staff")
    }
  }
}
