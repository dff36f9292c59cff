import CompositeIndicators
import Credit
import Reports

extension Consistency {
  /// The consistency of judgements and the worst of them, as JSON.
  func json(_ judgements: [InconsistentJudgement], criteria: [String]) -> JSONValue {
    func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    return .object([
      ("lambda_max", .number(largestEigenvalue)), ("ci", .number(index)), ("cr", optional(ratio)),
      ("random_index", optional(randomIndex)),
      ("random_index_source", randomIndexSource.map(JSONValue.string) ?? .null),
      ("acceptable", .bool(isAcceptable)),
      (
        "inconsistent",
        .array(
          judgements.map { judgement in
            .object([
              ("row", .string(criteria[judgement.row])),
              ("column", .string(criteria[judgement.column])),
              ("value", .number(judgement.value)),
              ("suggested", .number(judgement.suggestedValue)),
              ("suggested_on_scale", .number(judgement.suggestedScaleValue)),
              ("cr_if_mended", .number(judgement.ratioIfMended)),
            ])
          })
      ),
    ])
  }

  /// The same in words.
  func remarks(_ judgements: [InconsistentJudgement], criteria: [String]) -> [Phrase] {
    let brief = AnalystGrid.brief
    guard let ratio, let randomIndex, let randomIndexSource else { return [] }
    var remarks = [
      Phrase(
        "λmax \(brief(largestEigenvalue))，CI \(brief(index))，CR \(brief(ratio))"
          + "（\(isAcceptable ? "< 0.1，可接受" : "≥ 0.1，须修正判断")；"
          + "RI \(brief(randomIndex))，\(randomIndexSource)）",
        "λmax \(brief(largestEigenvalue)), CI \(brief(index)), CR \(brief(ratio)) "
          + "(\(isAcceptable ? "< 0.1, acceptable" : "≥ 0.1, mend the judgements"); "
          + "RI \(brief(randomIndex)), \(randomIndexSource))")
    ]
    for judgement in judgements {
      let (row, column) = (criteria[judgement.row], criteria[judgement.column])
      remarks.append(
        Phrase(
          "\(row) 对 \(column)：判断 \(brief(judgement.value))，其余判断推出 "
            + "\(brief(judgement.suggestedValue))；改后 CR \(brief(judgement.ratioIfMended))",
          "\(row) against \(column): judged \(brief(judgement.value)), the others imply "
            + "\(brief(judgement.suggestedValue)); CR would be \(brief(judgement.ratioIfMended))"))
    }
    return remarks
  }
}
