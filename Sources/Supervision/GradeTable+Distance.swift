public import Credit
public import Evaluation
import EvaluationModels

extension GradeTable {
  /// How far the row's score is from the next better grade, in steps of the model's last decimal.
  ///
  /// Nil in the best grade, without a score, and under a direct grade, which no score lifts.
  public func distanceToBetter(of row: GradeRow) -> ExactDecimal? {
    guard row.directGrade == nil, let score = row.score else { return nil }
    return model.scheme.distanceToBetter(from: score, step: model.composition.step)
  }
}
