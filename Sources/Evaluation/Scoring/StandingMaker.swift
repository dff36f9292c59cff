import Credit
import EvaluationModels

/// Who stands in a model's table, whether they are evaluated, and the direct grades that apply.
struct StandingMaker: Sendable {
  /// The standing of a block's subjects.
  struct Standing: Sendable {
    /// The subjects.
    var subjects: RowSelection.Part
    /// Their states.
    var states: [EvaluationState] = []
    /// Their direct grades; nil for none.
    var directs: [Int?] = []

    /// Those who are evaluated.
    var evaluated: RowSelection.Part {
      var part = RowSelection.Part(block: subjects.block, places: [])
      for (index, place) in subjects.places.enumerated() where states[index] == .evaluated {
        part.places.append(place)
      }
      return part
    }
  }

  private let model: EvaluationModel
  private let matrix: IndicatorValues
  private let register: Register
  private let subjects: Register.Subjects
  private let directColumns: [(live: Int, contested: Int)]
  private let dataColumns: [Int]

  init(model: EvaluationModel, matrix: IndicatorValues, register: Register, asOf: CalendarDate) {
    self.model = model
    self.matrix = matrix
    self.register = register
    subjects = Register.Subjects(of: model, asOf: asOf)
    directColumns = model.directGrades.map { rule in
      (
        matrix.plan.number(of: .records(rule.filter, .count)),
        matrix.plan.number(of: .contested(rule.filter))
      )
    }
    dataColumns = [
      matrix.plan.number(of: .eligible(domain: model.domain)),
      matrix.plan.number(of: .reportedCount(domain: model.domain)),
    ]
  }

  /// The standing of the subjects in a block.
  ///
  /// Who has left is out whatever the records say; a direct grade reaches even the new; who would
  /// have one but for a contested record waits for the decision.
  func standing(in block: Int, _ desk: LaneDesk) -> Standing {
    let rows = matrix.rows(of: block)
    var standing = Standing(subjects: RowSelection.Part(block: block, places: []))
    for row in rows where register.isSubject(row, of: subjects) {
      standing.subjects.places.append(UInt16(row - rows.lowerBound))
    }
    let count = standing.subjects.places.count
    guard count > 0 else { return standing }
    standing.states = [EvaluationState](repeating: .evaluated, count: count)
    standing.directs = [Int?](repeating: nil, count: count)
    let contested = standing.subjects.withLanes(of: matrix) { lanes in
      findDirectGrades(lanes, desk, into: &standing.directs)
    }
    let known = standing.subjects.withLanes(of: matrix) { knownData(lanes: $0, desk) }
    for index in 0..<count {
      let row = standing.subjects.row(index)
      if !register.isActive(row) {
        (standing.states[index], standing.directs[index]) = (.exited, nil)
      } else if standing.directs[index] != nil {
        continue
      } else if contested[index] {
        standing.states[index] = .suspended
      } else if register.isNew(row, for: subjects) {
        standing.states[index] = .new
      } else if let known, known[index] < model.subjects.minimumData {
        standing.states[index] = .noData
      }
    }
    return standing
  }

  /// Finds the worst direct grade of each row, the first of several alike, and says who would have
  /// one but for contested records.
  private func findDirectGrades(
    _ lanes: BlockLanes, _ desk: LaneDesk, into directs: inout [Int?]
  ) -> [Bool] {
    var isContested = [Bool](repeating: false, count: lanes.count)
    for (number, rule) in model.directGrades.enumerated() {
      let (live, waiting) = (desk[.values], desk[.sizes])
      spread(directColumns[number].live, lanes, into: live)
      spread(directColumns[number].contested, lanes, into: waiting)
      for row in 0..<lanes.count where live[row] + waiting[row] >= rule.minimumCount {
        if live[row] < rule.minimumCount {
          isContested[row] = true
        } else if directs[row].map({ model.directGrades[$0].grade < rule.grade }) ?? true {
          directs[row] = number
        }
      }
    }
    return isContested
  }

  /// How many records and values are known of each row; nil when the model doesn't ask.
  private func knownData(lanes: BlockLanes, _ desk: LaneDesk) -> [Int64]? {
    guard model.subjects.minimumData > 0 else { return nil }
    var known = [Int64](repeating: 0, count: lanes.count)
    for column in dataColumns {
      spread(column, lanes, into: desk[.values])
      for row in 0..<lanes.count { known[row] += desk[.values][row] }
    }
    return known
  }

  private func spread(
    _ column: Int, _ lanes: BlockLanes, into target: UnsafeMutablePointer<Int64>
  ) {
    if lanes.load(column, into: target) {
      (target + 1).update(repeating: target[0], count: lanes.count - 1)
    }
  }
}
