import Credit
import EvaluationModels

/// Which of a model's rules hold, for many rows at once.
struct RuleFacts: Sendable {
  private let rules: [[Condition]]
  /// The readers of the values that conditions look at.
  private let readers: [ValueReader]

  /// A condition whose operands are indices of readers.
  private enum Condition: Sendable {
    case any([Int], Comparison)
    case all([Int], Comparison)
    case missing([Int])
    case score(Comparison)
    case top(Comparison)
  }

  /// Whether each rule holds for each of some rows.
  struct Found {
    fileprivate let count: Int
    fileprivate var holds: [Bool]

    @inline(__always)
    func callAsFunction(_ rule: Int, row: Int) -> Bool { holds[rule * count + row] }
  }

  init(model: EvaluationModel, plan: SlotPlan) {
    var readers: [ValueReader] = []
    var known: [RuleOperand: Int] = [:]
    let indicators = model.composition.indicators
    func reader(_ operand: RuleOperand) -> Int {
      if let index = known[operand] { return index }
      known[operand] = readers.count
      switch operand {
      case .indicator(let index):
        readers.append(ValueReader(indicators[index], of: model, plan: plan))
      case .input(let index):
        readers.append(ValueReader(model.inputs[index], of: model, plan: plan))
      }
      return readers.count - 1
    }
    rules = model.rules.map { rule in
      rule.conditions.map { condition in
        switch condition {
        case .any(let operands, let comparison): .any(operands.map(reader), comparison)
        case .all(let operands, let comparison): .all(operands.map(reader), comparison)
        case .missing(let operands): .missing(operands.map(reader))
        case .score(let comparison): .score(comparison)
        case .top(let comparison): .top(comparison)
        }
      }
    }
    self.readers = readers
  }

  /// Looks at rows with their scores in millionths.
  ///
  /// - Parameter tops: their places from the top in percent; nil when nobody knows them.
  func look<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, scores: UnsafePointer<Int64>, tops: [ExactDecimal?]?
  ) -> Found {
    let count = lanes.count
    var found = Found(count: count, holds: [Bool](repeating: true, count: rules.count * count))
    guard !rules.isEmpty else { return found }
    var values: [Int64] = []
    values.reserveCapacity(readers.count * count)
    for reader in readers {
      reader.loadMillionths(lanes, into: desk[.values], desk)
      values.append(contentsOf: UnsafeBufferPointer(start: desk[.values], count: count))
    }
    for (rule, conditions) in rules.enumerated() {
      for condition in conditions {
        for row in 0..<count where found.holds[rule * count + row] {
          found.holds[rule * count + row] = Self.holds(
            condition, score: scores[row], top: tops?[row], row: row, count: count, values)
        }
      }
    }
    return found
  }

  @inline(__always)
  private static func holds(
    _ condition: Condition, score: Int64, top: ExactDecimal?, row: Int, count: Int,
    _ values: [Int64]
  ) -> Bool {
    func compares(_ reader: Int, _ comparison: Comparison) -> Bool {
      let value = values[reader * count + row]
      return value != Slot.missing && comparison.holds(ExactDecimal(millionths: value))
    }
    switch condition {
    case .any(let readers, let comparison):
      return readers.contains { compares($0, comparison) }
    case .all(let readers, let comparison):
      return readers.allSatisfy { compares($0, comparison) }
    case .missing(let readers):
      return readers.allSatisfy { values[$0 * count + row] == Slot.missing }
    case .score(let comparison): return comparison.holds(ExactDecimal(millionths: score))
    case .top(let comparison): return top.map(comparison.holds) ?? false
    }
  }
}
