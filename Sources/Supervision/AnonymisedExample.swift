public import Credit
public import Evaluation
public import EvaluationModels

/// A real case told without the organisation's name, code, place or documents.
///
/// It is the organisation in the middle of the worst grade that anybody has (by score, ties by
/// code; the upper one of two), so that nobody picks the example.
public struct AnonymisedExample: Hashable, Sendable {
  /// What stands for the name: its kind alone.
  public let alias: Phrase
  /// What stands for the code.
  public let maskedCode: String
  /// Index of its band.
  public let grade: Int
  /// The direct grade that overrode the score; nil for none.
  public let directGrade: DirectGrade?
  /// What its score is made of.
  public let statement: ScoreStatement
  /// How far it is from the next better grade; nil where no score leads there.
  public let distance: ExactDecimal?

  /// The example of a table; nil when nobody is evaluated.
  public init?(
    _ table: GradeTable, organisations: [Organisation], scoring: (UInt32) -> Scoring
  ) {
    guard let worst = table.rows.compactMap(\.grade).max() else { return nil }
    let higherIsBetter = table.model.scheme.higherIsBetter
    let rows = table.rows.filter { $0.grade == worst }.sorted { left, right in
      let (first, second) = (left.score ?? .zero, right.score ?? .zero)
      if first != second { return higherIsBetter ? first > second : first < second }
      return organisations[Int(left.organisation)].code.utf8.lexicographicallyPrecedes(
        organisations[Int(right.organisation)].code.utf8)
    }
    let row = rows[(rows.count - 1) / 2]
    alias = Self.alias(of: organisations[Int(row.organisation)].kind)
    maskedCode = "***"
    grade = worst
    directGrade = row.directGrade.map { table.model.directGrades[$0] }
    statement = ScoreStatement(scoring(row.organisation), in: table)
    distance = table.distanceToBetter(of: row)
  }

  private static func alias(of kind: OrganisationKind) -> Phrase {
    let title = kind.title
    let article = "aeiou".contains(title.english.first ?? " ") ? "an" : "a"
    return Phrase("某\(title.chinese)", "\(article) \(title.english)")
  }
}
