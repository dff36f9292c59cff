import Credit
import EvaluationModels
import Supervision

/// Sentences that every account of grades repeats, because the law does.
struct Statements {
  let say: Wording

  /// What a grade means and does not mean.
  ///
  /// Source: 山东省社会信用条例, articles 26 to 30; 国办发〔2020〕49号.
  var meaning: [String] {
    [
      say(
        "等级用于确定监管的重点、比例和频次。等级低不等于列入严重失信主体名单；列入名单须由有权机关依法认定。",
        "A grade decides where, how much and how often to inspect. A low grade is not an entry in "
          + "a severe-dishonesty list, which only a competent authority can order by law."),
      say(
        "任何等级均不免于检查；未评价（新设立、数据不足、异议中）不等于差等级，按一般监管对待。",
        "No grade exempts from inspection. Not evaluated (new, not enough data, suspended) is not "
          + "a bad grade: ordinary supervision applies."),
    ]
  }

  /// Which evaluation a scheme belongs to, whose it is, how often it is drawn up and who may see it;
  /// nil when the scheme doesn't say.
  func standing(of scheme: GradeScheme, _ profile: SchemeProfile?) -> String? {
    guard let profile else { return nil }
    let kind =
      switch profile.kind {
      case .composite: say("公共信用综合评价", "the public credit composite evaluation")
      case .industry: say("行业信用等级", "an industry's credit grade")
      case .risk: say("风险分类", "a class of risk")
      }
    let access =
      switch profile.publicity {
      case .public: say("可以公开", "anybody may see it")
      case .shared:
        say(
          "在政府部门间共享、主体可查询本人结果，不公开",
          "shared among public bodies and with the subject itself, not shown")
      case .internal:
        say("仅供内部分配监管资源，不得公开", "internal, for sharing out inspections, and may not be shown")
      }
    let direction =
      scheme.higherIsBetter
      ? say("分高为优", "higher scores are better") : say("分低为优", "lower scores are better")
    let months = profile.cycle.months
    let cycle = months == 1 ? Phrase("每月", "month") : Phrase("每 \(months) 个月", "\(months) months")
    return say(
      "等级体系：\(scheme.title.chinese)（\(kind)），归属\(profile.owner.chinese)，\(direction)，\(cycle.chinese)评价一次，\(access)。"
        + "不同等级体系的等级不能直接比较。",
      "Scheme: \(scheme.title.english), \(kind) of the \(profile.owner.english); \(direction); drawn up "
        + "every \(cycle.english); \(access). Grades of different schemes "
        + "are not compared.")
  }

  /// How a list is drawn, in one sentence.
  var draw: String {
    say(
      "抽签号为“种子文本+统一社会信用代码”（UTF-8）的 SHA-256；各等级按比例向上取整、至少抽 1 家，抽签号最小者抽中；"
        + "未评价主体合为一层，按次优等级（一般监管）的比例抽取；比例为 100% 的等级全部检查。",
      "A ticket is the SHA-256 of the seed text followed by the credit code (UTF-8). Of each grade "
        + "its share is drawn, rounded up and at least one, lowest tickets first; those without "
        + "a grade are one stratum at the ratio of the second best grade, which is ordinary "
        + "supervision; a grade with 100% is inspected as a whole.")
  }

  /// How to object, who answers, and by when.
  func objection(_ clock: ObjectionClock?, setsAside: Bool) -> String {
    var text = say(
      "异议：认为记录有误、过期或不应计入的，可以提出异议。",
      "Objection: who holds a record to be wrong, expired or not to be counted can object.")
    if let clock {
      let (own, others) = (clock.rules.own, clock.rules.withOthers)
      text += say(
        "能够自行核实的，由\(own.by.chinese)在 \(own.workingDays) 个工作日内答复；需要其他单位核实的，由"
          + "\(others.by.chinese)在 \(others.workingDays) 个工作日内答复（\(clock.rules.title.chinese)）。",
        " It is answered within \(own.workingDays) working days by \(own.by.english), or within "
          + "\(others.workingDays) by \(others.by.english) (\(clock.rules.title.english)).")
      text += deadlines(clock)
    }
    return text
      + (setsAside
        ? say("异议处理期间，该记录予以标注且暂不计入。", " Meanwhile the record is marked and does not count.")
        : say("异议处理期间，该记录予以标注。", " Meanwhile the record is marked."))
  }

  /// The last days, or why there are none.
  private func deadlines(_ clock: ObjectionClock) -> String {
    if let own = clock.own, let others = clock.withOthers {
      return say(
        "在 \(clock.filedOn) 提出的，最迟分别于 \(own) 和 \(others) 答复。",
        " One of \(clock.filedOn) is answered by \(own), or by \(others).")
    }
    guard let fault = clock.fault else { return "" }
    return say(
      "在 \(clock.filedOn) 提出的，无法推算期限：\(fault.phrase.chinese)。",
      " For one of \(clock.filedOn) no last day can be told: \(fault.phrase.english).")
  }

  /// How to ask for repair, and what it does.
  func repair(_ regime: EligibilityRegime) -> String {
    say(
      "信用修复：纠正失信行为、履行法定义务并达到最短期限后，可向作出认定的单位申请修复（\(regime.title.chinese)）。"
        + "修复后相应记录不再计入，得分和等级随即重新计算。",
      "Repair: once the act is put right, the duties are met and the shortest period is over, "
        + "repair can be asked for where the decision was made (\(regime.title.english)). "
        + "A repaired record no longer counts, and score and grade are computed anew.")
  }

  /// For how long records are displayed, by severity; nil when the regime doesn't say.
  func display(_ regime: EligibilityRegime) -> String? {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let title = say(severity.title)
      let most = regime.displayMonths[Int(severity.rawValue)]
      if regime.notDisplayed.contains(severity) {
        let limit =
          most.map { say("，确需公示的最长 \($0) 个月", ", \($0) months at most where one insists") } ?? ""
        return say("\(title)原则上不公示\(limit)", "\(title) in principle not shown\(limit)")
      }
      return most.map {
        let least = regime.repairAfterMonths[Int(severity.rawValue)]
        return say("\(title) \(least) 至 \($0) 个月", "\(title) \(least) to \($0) months")
      }
    }
    guard !parts.isEmpty else { return nil }
    let list = parts.joined(separator: say("；", "; "))
    return say(
      "公示期限：自决定之日起，\(list)；最长期满停止公示（\(regime.title.chinese)）。停止公示不等于修复，是否计入以有效期和修复为准。",
      "Display, from the decision: \(list); then it stops (\(regime.title.english)). Its end is no "
        + "repair: whether a record counts follows from its validity and from repair.")
  }
}
