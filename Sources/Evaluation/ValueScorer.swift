public import Credit
public import EvaluationModels

/// Scores values given by hand under one model, without any records: how a sector office tries a
/// model, and how published rules are tested.
///
/// Every indicator and input is a column. What a model would count of records is given as a number,
/// nothing being 0; direct grades are facts whose columns begin with `direct-`. Percentiles and
/// places are among the rows given.
public struct ValueScorer: Sendable {
  /// A value to be given.
  public struct Column: Hashable, Sendable {
    /// The name: the identifier of the indicator, input or direct grade.
    public let id: String
    /// What users see.
    public let title: Phrase
    /// What is written there.
    public let kind: GivenKind
  }

  /// The model, every measure of which is a value given by hand.
  public let model: EvaluationModel
  /// What is to be given, in this order.
  public let columns: [Column]
  /// What a column counts when it is left empty; nil for nothing.
  private let defaults: [ExactDecimal?]
  /// Columns without which there is no score.
  private let needed: [Int]

  /// A scorer of the model.
  public init(model original: EvaluationModel) {
    let given = GivenModel(original)
    model = given.model
    columns = given.columns
    defaults = given.defaults
    let leaves = model.composition.groups.flatMap { group in
      group.indicators.map { ($0, group.isShareOfApplicable) }
    }
    needed = leaves.indices.filter { place in
      let (leaf, isShare) = leaves[place]
      return !isShare && leaf.missingPoints == nil && given.defaults[place] == nil
    }
  }

  /// What each row comes to, in the order of the rows, each of which has a value or nothing per
  /// column. O(rows · columns), and sorting for percentiles.
  ///
  /// - Throws: ``EvaluationError/weighting(model:reason:)``.
  public func score(_ rows: [[ExactDecimal?]]) throws -> [ValueResult] {
    let plan = SlotPlan(
      models: [model], categories: 0, domains: 0, asOf: model.effectiveFrom)
    let matrix = IndicatorValues(plan: plan, rows: rows.count)
    var lacking = [[Int]](repeating: [], count: rows.count)
    for (row, values) in rows.enumerated() {
      precondition(values.count == columns.count, "a row has a value or nothing per column")
      let cells = matrix.mutableRow(row)
      for (column, value) in values.enumerated() {
        let value = value ?? defaults[column]
        cells[plan.number(of: .given(columns[column].id))] = value?.millionths ?? Slot.missing
      }
      lacking[row] = needed.filter { values[$0] == nil }
    }
    matrix.seal(rows.indices)
    let scored = RowSelection(rows: rows.indices.filter { lacking[$0].isEmpty })
    PercentileMaker(model: model, matrix: matrix).fill(rows: scored)
    let weights = try GroupWeigher(model: model, matrix: matrix, threads: 1).weigh(rows: scored)
    let scorer = ModelScorer(model: model, plan: plan, weights: weights.values)
    let grader = Grader(model: model, plan: plan)
    let scorings = rows.indices.map { row in
      lacking[row].isEmpty ? matrix.withRow(row) { scorer.scoring($0) } : nil
    }
    let places =
      grader.needsPlace
      ? Places(of: scorings.compactMap { $0?.score.millionths }, in: model.scheme) : nil
    return rows.indices.map { row in
      let scoring = scorings[row]
      let grading = matrix.withRow(row) { values in
        guard let scoring else { return grader.decision(values) }
        return grader.grading(
          of: scoring.score, top: places?.top(of: scoring.score.millionths), values)
      }
      return ValueResult(
        scoring: model.composition.method == .rules ? nil : scoring,
        grading: grading
          ?? Grading(state: .noData, grade: nil, outside: nil, rules: []),
        missing: lacking[row].map { columns[$0].id })
    }
  }
}

/// What one row of given values comes to.
public struct ValueResult: Hashable, Sendable {
  /// The score and what it is made of; nil for a model of pure rules and for who can't be scored.
  public let scoring: Scoring?
  /// The grade, or why there is none.
  public let grading: Grading
  /// The columns that were needed and left empty.
  public let missing: [String]
}

/// A model with every measure replaced by a value given by hand.
private struct GivenModel {
  let model: EvaluationModel
  let columns: [ValueScorer.Column]
  let defaults: [ExactDecimal?]

  init(_ original: EvaluationModel) {
    var columns: [ValueScorer.Column] = []
    var defaults: [ExactDecimal?] = []
    func given(_ id: String, _ title: Phrase, _ measure: Measure) -> Measure {
      var kind = GivenKind.number
      var isCount = false
      if case .given(_, let own) = measure { kind = own }
      if case .records = measure { isCount = true }
      columns.append(.init(id: id, title: title, kind: kind))
      defaults.append(kind == .fact || isCount ? .zero : nil)
      return .given(id, kind)
    }
    let groups = original.composition.groups.map { group in
      IndicatorGroup(
        id: group.id, title: group.title, sign: group.sign, scale: group.scale,
        weight: group.weight, cap: group.cap, isShareOfApplicable: group.isShareOfApplicable,
        indicators: group.indicators.map { leaf in
          Indicator(
            id: leaf.id, title: leaf.title, weight: leaf.weight,
            measure: given(leaf.id, leaf.title, leaf.measure), exposure: leaf.exposure,
            peers: leaf.peers, points: leaf.points, missingPoints: leaf.missingPoints,
            evidence: leaf.evidence)
        })
    }
    var inputs = original.inputs.map {
      ModelInput(
        id: $0.id, title: $0.title, measure: given($0.id, $0.title, $0.measure),
        exposure: $0.exposure, peers: $0.peers, evidence: $0.evidence)
    }
    // The worst direct grade that stands decides, before any rule.
    let direct = original.directGrades.enumerated().sorted {
      $0.element.grade == $1.element.grade
        ? $0.offset < $1.offset : $0.element.grade > $1.element.grade
    }
    let directRules = direct.map { _, rule -> GradeRule in
      let id = "direct-" + rule.id
      let measure = given(id, rule.title, .given(id, .fact))
      inputs.append(ModelInput(id: id, title: rule.title, measure: measure))
      return GradeRule(
        id: id, title: rule.title, conditions: [.any([.input(inputs.count - 1)], .isTrue)],
        effect: .grade(rule.grade), basis: rule.basis, evidence: rule.evidence)
    }
    let composition = original.composition
    self.columns = columns
    self.defaults = defaults
    model = EvaluationModel(
      id: original.id, title: original.title, version: original.version,
      effectiveFrom: original.effectiveFrom, effectiveTo: original.effectiveTo,
      source: original.source, domain: nil, subjects: original.subjects, inputs: inputs,
      composition: Composition(
        method: composition.method, base: composition.base, minimum: composition.minimum,
        maximum: composition.maximum, decimals: composition.decimals, groups: groups),
      weighting: original.weighting, scheme: original.scheme, profile: original.profile,
      bandEvidence: original.bandEvidence,
      states: original.states, directGrades: [], rules: directRules + original.rules,
      history: original.history, regimes: original.regimes, matters: original.matters,
      file: original.file)
  }
}
