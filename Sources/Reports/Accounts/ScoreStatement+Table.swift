import Credit
import EvaluationModels
import Supervision

extension ScoreStatement {
  /// The account of the score: base, a line per indicator, the sum, what the limits change, the
  /// score. It adds up line by line.
  ///
  /// - Parameter records: for each line the numbers of the records behind it; nil leaves the column
  ///   away.
  func table(records: [[Int]]?, model: EvaluationModel, _ say: Wording) -> Table {
    let amounts = Column.Kind.decimal(places: decimals)
    var columns = [
      Column(say("项目", "Item")), Column(say("数值", "Value")),
      Column(say("点数", "Points"), .decimal(places: 6)),
      Column(say("计入点数", "Points counted"), .decimal(places: 6)),
      Column(say("每点分值", "Worth of a point"), .decimal(places: 6)),
      Column(say("加减分", "Amount"), amounts),
    ]
    if records != nil { columns.append(Column(say("依据记录", "Records"))) }
    var table = Table("", columns)
    func line(_ title: String, _ middle: [Cell], _ amount: ExactDecimal, _ numbers: [Int] = []) {
      let last = records == nil ? [] : [Cell.text(say.records(numbers))]
      table.append([.text(title)] + middle + [.decimal(amount)] + last)
    }
    let blank: [Cell] = [.empty, .empty, .empty, .empty]
    line(say("基础分", "Base"), blank, base)
    for (index, entry) in lines.enumerated() {
      let value = say.value(entry.value, of: entry.indicator)
      let middle: [Cell] = [
        .text(value), .text(entry.points.description), .text(entry.countedPoints.description),
        .text(entry.worth.description),
      ]
      line(say(entry.indicator.title), middle, entry.amount, records?[index] ?? [])
    }
    if adjustment != .zero {
      line(say("小计", "Sum"), blank, sum)
      line(
        say(
          "限值调整（\(model.composition.minimum)–\(model.composition.maximum) 分）",
          "Limits (\(model.composition.minimum) to \(model.composition.maximum))"),
        blank, adjustment)
    }
    line(say("得分", "Score"), blank, score)
    return table
  }

  /// How to read the table: the rule of a line, and which groups are capped.
  func notes(_ say: Wording, higherIsBetter: Bool) -> [Prose] {
    var notes: [Prose] = [
      Prose(
        say(
          "加减分 = 计入点数 × 每点分值，四舍五入到 \(decimals) 位小数；各行相加即为得分。",
          "Amount = points counted × worth of a point, rounded half up to \(decimals) decimals; "
            + "the lines add up to the score."))
    ]
    if !higherIsBetter {
      notes.append(Prose(say("本评价的分数越高，等级越差。", "Here a higher score is the worse one.")))
    }
    if lines.contains(where: \.fades) {
      notes.append(
        Prose(
          say(
            "“折合”是指记录的影响随时间递减，近期的记录计得多。",
            "\"Worth\": a record weighs less as time goes by.")))
    }
    var seen: [String] = []
    for line in lines where line.isCapped && !seen.contains(line.group.id) {
      seen.append(line.group.id)
      let cap = line.group.cap?.description ?? ""
      notes.append(
        Prose(
          say(
            "“\(line.group.title.chinese)”合计最多计 \(cap) 点，超出部分不计。",
            "\"\(line.group.title.english)\" counts at most \(cap) points in all.")))
    }
    for line in lines where line.value == nil {
      notes.append(
        Prose(
          say(
            "“\(line.indicator.title.chinese)”没有数据，按规定的缺省值 \(line.points) 点计；补充数据后重新计算。",
            "\"\(line.indicator.title.english)\" has no data and gets the \(line.points) points the "
              + "model states for that; with data it is computed anew.")))
    }
    return notes
  }
}

extension ScoreLine {
  /// Whether its value is of records that weigh less than one each.
  fileprivate var fades: Bool {
    guard case .records(_, .decayedCount) = indicator.measure, let value else { return false }
    return value > .zero
  }
}
