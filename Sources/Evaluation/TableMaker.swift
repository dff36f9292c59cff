import Credit
import EvaluationModels

/// Makes one model's grade table from the indicator matrix, block by block.
struct TableMaker: Sendable {
  let model: EvaluationModel
  let matrix: IndicatorValues
  let organisations: [Organisation]
  let register: Register
  let asOf: CalendarDate
  /// The grades of the run before, by code.
  let former: [String: FormerGrade]
  /// How many workers; the table doesn't depend on it.
  let threads: Int

  /// The table; with frozen weights they are used as they are.
  func table(frozen: FrozenWeights?) throws -> GradeTable {
    if let frozen, frozen.values.count != model.composition.groups.count {
      throw EvaluationError.frozenWeights(model: model.id)
    }
    let maker = StandingMaker(model: model, matrix: matrix, register: register, asOf: asOf)
    let standings = try Parallel.map(matrix.blockCount, threads: threads) {
      maker.standing(in: $0, LaneDesk())
    }
    let evaluated = RowSelection(standings.map(\.evaluated))
    PercentileMaker(model: model, matrix: matrix).fill(rows: evaluated)
    let weights =
      try frozen
      ?? GroupWeigher(model: model, matrix: matrix, threads: threads).weigh(
        rows: evaluated)
    let scorer = ModelScorer(model: model, plan: matrix.plan, weights: weights.values)
    let grader = Grader(model: model, plan: matrix.plan)
    let scores = try Parallel.map(evaluated.parts.count, threads: threads) { part in
      evaluated.parts[part].withLanes(of: matrix) { lanes in
        [Int64](unsafeUninitializedCapacity: lanes.count) { buffer, count in
          if let base = buffer.baseAddress { scorer.score(lanes, LaneDesk(), into: base) }
          count = lanes.count
        }
      }
    }
    let places = grader.needsPlace ? Places(of: scores.joined(), in: model.scheme) : nil
    let graded = try Parallel.map(evaluated.parts.count, threads: threads) { part in
      gradings(evaluated.parts[part], scores[part], grader, places)
    }
    return GradeTable(
      model: model, weights: weights, rows: ranked(rows(standings, scores, graded)))
  }

  /// What the scores of a part come to.
  private func gradings(
    _ part: RowSelection.Part, _ scores: [Int64], _ grader: Grader, _ places: Places?
  ) -> [Grading] {
    part.withLanes(of: matrix) { lanes in
      scores.withUnsafeBufferPointer { scores in
        guard let base = scores.baseAddress else { return [] }
        let tops = places.map { places in scores.map { places.top(of: $0) } }
        let found = grader.look(lanes, LaneDesk(), scores: base, tops: tops)
        return scores.indices.map { grader.grading(of: scores[$0], found, row: $0) }
      }
    }
  }

  /// The lines of all subjects, by organisation.
  private func rows(
    _ standings: [StandingMaker.Standing], _ scores: [[Int64]], _ graded: [[Grading]]
  ) -> [GradeRow] {
    var rows: [GradeRow] = []
    rows.reserveCapacity(standings.reduce(0) { $0 + $1.subjects.places.count })
    var part = -1
    for standing in standings {
      var next = 0
      for index in standing.subjects.places.indices {
        let organisation = standing.subjects.row(index)
        if standing.states[index] == .evaluated {
          if next == 0 { part += 1 }
          rows.append(
            line(
              organisation, score: scores[part][next], direct: standing.directs[index],
              graded[part][next]))
          next += 1
        } else {
          rows.append(GradeRow(organisation: UInt32(organisation), state: standing.states[index]))
        }
      }
    }
    return rows
  }

  private func line(
    _ organisation: Int, score: Int64, direct: Int?, _ grading: Grading
  ) -> GradeRow {
    let score = ExactDecimal(millionths: score)
    let line =
      if let direct {
        GradeRow(
          organisation: UInt32(organisation), state: .evaluated, score: score,
          grade: model.directGrades[direct].grade, directGrade: direct)
      } else {
        GradeRow(
          organisation: UInt32(organisation), state: grading.state,
          score: grading.state == .evaluated ? score : nil, grade: grading.grade,
          outside: grading.outside, rules: grading.rules)
      }
    let before = former.isEmpty ? nil : former[organisations[organisation].code]
    return line.after(before, in: model, on: asOf)
  }

  /// Best score first, ties by code (which is the order of indices), the not evaluated last.
  private func ranked(_ rows: [GradeRow]) -> [GradeRow] {
    let evaluated = rows.filter { $0.state == .evaluated }
    let order = ScoreOrder.bestFirst(
      evaluated.map { $0.score?.millionths ?? 0 }, higherIsBetter: model.scheme.higherIsBetter)
    var ranked: [GradeRow] = []
    ranked.reserveCapacity(rows.count)
    var place = 0
    for (index, next) in order.enumerated() {
      let row = evaluated[Int(next)]
      if index == 0 || row.score != ranked[index - 1].score { place = index + 1 }
      ranked.append(row.ranked(place))
    }
    return ranked + rows.filter { $0.state != .evaluated }
  }
}
