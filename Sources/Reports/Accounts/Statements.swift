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

  /// How to object, and how long it may take.
  func objection(_ periods: ObjectionPeriods, setsAside: Bool) -> String {
    let effect =
      setsAside
      ? say("异议处理期间，该记录予以标注且暂不计入。", " Meanwhile the record is marked and does not count.")
      : say("异议处理期间，该记录予以标注。", " Meanwhile the record is marked.")
    return say(
      "异议：认为记录有误、过期或不应计入的，可以提出异议。能够自行核实的，\(periods.own) 个工作日内处理；需要其他单位核实的，"
        + "\(periods.withOthers) 个工作日内处理（\(periods.basis.chinese)）。",
      "Objection: who holds a record to be wrong, expired or not to be counted can object. It is "
        + "settled within \(periods.own) working days, or within \(periods.withOthers) when others "
        + "must be asked (\(periods.basis.english)).") + effect
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
}
