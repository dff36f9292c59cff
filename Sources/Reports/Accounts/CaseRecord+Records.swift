import Credit
import EvaluationModels
import Supervision

extension CaseRecord {
  /// The tables of records: those that count, and those that don't with the reason.
  func records(_ say: Wording) -> [Document.Block] {
    let counted = entries.filter { $0.fate == .eligible }
    var blocks: [Document.Block] = [.heading(2, Prose(say("信用记录", "Records")))]
    guard !entries.isEmpty else {
      blocks.append(
        .paragraph(Prose(say("没有归集到该主体的信用记录。", "No records of the organisation were found."))))
      return blocks
    }
    if !counted.isEmpty {
      let columns =
        Self.common(say)
        + [
          Column(say("轻重", "Severity")), Column(say("金额（元）", "Yuan"), .decimal(places: 2)),
          Column(say("可申请修复", "Repair from")), Column(say("停止公示", "Display ends"), .date),
          Column(say("不再计入", "Lapses on"), .date),
        ]
      let rows = counted.map { entry -> [Cell] in
        Self.common(of: entry, say) + [
          .text(say(entry.record.packed.severity.title)),
          entry.yuan.map(Cell.decimal) ?? .empty, repair(of: entry, say),
          entry.displayEndsOn.map(Cell.date) ?? .empty,
          entry.lapsesOn.map(Cell.date) ?? .empty,
        ]
      }
      blocks.append(
        .table(
          Table(
            say("计入的记录：\(rows.count) 条", "Records that count: \(rows.count)"), columns,
            rows: rows)))
    }
    if !leftOut.isEmpty {
      let columns = Self.common(say) + [Column(say("未计入的原因", "Why it does not count"))]
      let rows = leftOut.map { Self.common(of: $0, say) + [.text(reason(of: $0, say))] }
      blocks.append(
        .table(
          Table(
            say("未计入的记录：\(rows.count) 条", "Records left out: \(rows.count)"), columns,
            rows: rows)))
    }
    return blocks
  }

  private static func common(_ say: Wording) -> [Column] {
    [
      Column(say("编号", "No."), .integer), Column(say("类别", "Category")),
      Column(say("文号", "Document")), Column(say("作出单位", "Authority")),
      Column(say("决定日期", "Decided"), .date),
    ]
  }

  private static func common(of entry: CaseEntry, _ say: Wording) -> [Cell] {
    [
      .integer(Int64(entry.number)), .text(say(entry.category.title)),
      .text(entry.record.documentNumber), .text(entry.record.authority),
      entry.decidedOn.map(Cell.date) ?? .empty,
    ]
  }

  private func repair(of entry: CaseEntry, _ say: Wording) -> Cell {
    guard let day = entry.repairableFrom else { return .empty }
    return .text(day <= asOf ? say("现在即可", "now") : day.description)
  }

  private func reason(of entry: CaseEntry, _ say: Wording) -> String {
    let reason = say(entry.fate.title)
    guard entry.fate == .repaired, let day = entry.record.packed.repaired.date else {
      return reason
    }
    return say("\(reason)（\(day)）", "\(reason) (\(day))")
  }
}
