public import Credit
import Digests
import EvaluationModels
public import Supervision

extension InspectionList {
  /// The drawn as a table: order within the grade, code, name, town, grade (or the state of who has
  /// none), score, frequency, and the ticket by which anyone can check the draw.
  ///
  /// Who was not drawn is not in it; that is nobody's business before the inspection.
  ///
  /// - Parameter organisations: those the items refer to by index.
  public func table(organisations: [Organisation], _ language: Language) -> Table {
    let say = Wording(language: language)
    let letters = model.scheme.bands.map(\.grade)
    let title = say(
      "\(model.title.chinese)抽查名单", "\(model.title.english): inspection list")
    let columns = [
      Column(say("序号", "Order"), .integer, width: 6),
      Column(say("统一社会信用代码", "Credit code"), .code, width: 20),
      Column(say("名称", "Name"), width: 30),
      Column(say("镇街", "Town"), width: 12),
      Column(say("等级", "Grade"), width: 16, grades: letters),
      Column(say("得分", "Score"), .decimal(places: model.composition.decimals), width: 10),
      Column(say("检查频次", "Frequency"), width: 16),
      Column(say("抽签号（SHA-256）", "Ticket (SHA-256)"), .code, width: 66),
    ]
    let rows = items.map { item -> [Cell] in
      let organisation = organisations[Int(item.organisation)]
      return [
        .integer(Int64(item.order)), .text(organisation.code), .text(organisation.name),
        .text(organisation.town),
        .text(item.grade.map { letters[$0] } ?? item.state.title(language)),
        item.score.map(Cell.decimal) ?? .empty, .text(item.frequency(language)),
        .text(item.ticket.hex),
      ]
    }
    return Table(title, columns, frozenColumns: 3, rows: rows)
  }
}
