public import Credit
public import Evaluation
import EvaluationModels

extension GradeTable {
  /// How far the row's score is from the next better grade, in steps of the model's last decimal.
  ///
  /// Nil in the best grade, without a score, and under a direct grade or a rule, which a score alone
  /// doesn't lift.
  public func distanceToBetter(of row: GradeRow) -> ExactDecimal? {
    guard row.directGrade == nil, row.rules.isEmpty, !row.isHeld, let score = row.score else {
      return nil
    }
    return model.scheme.distanceToBetter(from: score, step: model.composition.step)
  }
}
