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
    guard !standing.subjects.places.isEmpty else { return standing }
    (standing.states, standing.directs) = standing.subjects.withLanes(of: matrix) { lanes in
      decide(lanes, desk) { standing.subjects.row($0) }
    }
    return standing
  }

  /// The standing of the register's only organisation, with those values; nil for no subject.
  func standing(
    ofOnly row: UnsafePointer<Int64>
  ) -> (state: EvaluationState, directGrade: Int?)? {
    guard register.isSubject(0, of: subjects) else { return nil }
    let (states, directs) = decide(RowLanes(row: row), LaneDesk()) { _ in 0 }
    return (states[0], directs[0])
  }

  /// - Parameter organisation: the organisation of each row.
  private func decide<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, organisation: (Int) -> Int
  ) -> (states: [EvaluationState], directs: [Int?]) {
    var states = [EvaluationState](repeating: .evaluated, count: lanes.count)
    var directs = [Int?](repeating: nil, count: lanes.count)
    let contested = findDirectGrades(lanes, desk, into: &directs)
    let known = knownData(lanes, desk)
    for row in 0..<lanes.count {
      let organisation = organisation(row)
      if !register.isActive(organisation) {
        (states[row], directs[row]) = (.exited, nil)
      } else if directs[row] != nil {
        continue
      } else if contested[row] {
        states[row] = .suspended
      } else if register.isNew(organisation, for: subjects) {
        states[row] = .new
      } else if let known, known[row] < model.subjects.minimumData {
        states[row] = .noData
      }
    }
    return (states, directs)
  }

  /// Finds the worst direct grade of each row, the first of several alike, and says who would have
  /// one but for contested records.
  private func findDirectGrades<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, into directs: inout [Int?]
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
  private func knownData<Source: Lanes>(_ lanes: Source, _ desk: LaneDesk) -> [Int64]? {
    guard model.subjects.minimumData > 0 else { return nil }
    var known = [Int64](repeating: 0, count: lanes.count)
    for column in dataColumns {
      spread(column, lanes, into: desk[.values])
      for row in 0..<lanes.count { known[row] += desk[.values][row] }
    }
    return known
  }

  private func spread<Source: Lanes>(
    _ column: Int, _ lanes: Source, into target: UnsafeMutablePointer<Int64>
  ) {
    if lanes.load(column, into: target) {
      (target + 1).update(repeating: target[0], count: lanes.count - 1)
    }
  }
}
