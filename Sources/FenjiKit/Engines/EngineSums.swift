import Credit
import Evaluation
import EvaluationModels
import Foundation

/// The weights that an engine's sums give.
struct EngineSums {
  /// The folder of the engine's results.
  let results: String
  let text: StandardText

  /// What is exported: queries and the names of their files.
  static func exports(of text: StandardText) -> [(query: String, name: String)] {
    text.summed.flatMap { [$0.table, $0.tally].compactMap(\.self) }
      .map { ("SELECT * FROM \($0)", $0) }
  }

  /// The weights of models that sums suffice for, by their identifiers; of all if none are named.
  ///
  /// - Throws: ``EngineError/badResult(file:what:)``, `EvaluationError`.
  func weights(of models: [EvaluationModel]? = nil) throws -> [String: FrozenWeights] {
    var weights: [String: FrozenWeights] = [:]
    for (model, table, tally) in text.summed
    where models?.contains(where: { $0.id == model.id }) ?? true {
      weights[model.id] = try text.weights(of: model, from: try sums(table, tally))
    }
    return weights
  }

  private func sums(_ table: String, _ tally: String?) throws -> GroupSums {
    var values: [String: Int128] = [:]
    let sums = try EngineTable("\(results)/\(table).csv")
    try sums.forEach { row in
      for (index, name) in sums.header.enumerated() { values[name] = Int128(row.text(index)) }
    }
    var tallies: [Int: [Int64: Int]] = [:]
    if let tally {
      try EngineTable("\(results)/\(tally).csv").forEach { row in
        guard let group = try row.number(0), let points = try row.number(1),
          let count = try row.number(2)
        else { throw EngineError.badResult(file: tally, what: row.text(0)) }
        tallies[Int(group), default: [:]][points] = Int(count)
      }
    }
    return GroupSums(values: values, tallies: tallies)
  }
}
