import CompositeIndicators
import Credit
public import EvaluationModels

/// What an engine has summed of a model's groups: the row of `cr_sums_<model>` by column, and the rows
/// of `cr_tally_<model>` by group.
public struct GroupSums: Hashable, Sendable {
  let values: [String: Int128]
  let tallies: [Int: [Int64: Int]]

  /// Sums as they stand in the engine's tables; what is missing counts as nothing.
  public init(values: [String: Int128], tallies: [Int: [Int64: Int]]) {
    self.values = values
    self.tallies = tallies
  }

  /// How many organisations are evaluated.
  public var count: Int { Int(clamping: self["n"]) }

  private subscript(name: String) -> Int128 { values[name] ?? 0 }

  func sums(of groups: [Int], _ criteria: [Criterion], hasTallies: Bool) -> CriteriaSums {
    CriteriaSums(
      criteria, count: count, minimums: groups.map { Int64(clamping: self["min_\($0)"]) },
      maximums: groups.map { Int64(clamping: self["max_\($0)"]) },
      sums: groups.map { self["sum_\($0)"] },
      products: groups.enumerated().flatMap { place, first in
        groups[place...].map { self["product_\(first)_\($0)"] }
      },
      tallies: hasTallies ? groups.map { tallies[$0] ?? [:] } : [])
  }
}

extension StandardText {
  /// The models whose weights an engine's sums give, and whether values are counted for them too.
  public var summed: [(model: EvaluationModel, table: String, tally: String?)] {
    weighedByData.filter { SumsQuery.groups(of: $0) != nil }.map { model in
      (
        model, SQLNames.table("sums", of: model.id),
        SumsQuery.tallied(of: model).isEmpty ? nil : SQLNames.table("tally", of: model.id)
      )
    }
  }

  /// From the matrix to the sums of which weights are made. Models that look at the composite's score
  /// read its table of grades, which must be there.
  ///
  /// - Throws: ``SQLRefusal``.
  public func sums() throws -> String {
    try summed.compactMap { try SumsQuery(query: query($0.model)).text() }.joined(separator: "\n")
  }

  /// The weights of a model from an engine's sums: those that an evaluation in process computes, to
  /// the last bit, since both start from the same whole numbers.
  ///
  /// - Throws: ``EvaluationError/weighting(model:reason:)``.
  public func weights(of model: EvaluationModel, from sums: GroupSums) throws -> FrozenWeights {
    let matrix = IndicatorValues(plan: plan, rows: 0)
    return try GroupWeigher(model: model, matrix: matrix, threads: 1).weigh(from: sums)
  }
}
