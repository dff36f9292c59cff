import CompositeIndicators
import Credit
import EvaluationModels

/// The standard text of what weighting a model's groups by the data needs: how many organisations are
/// evaluated; smallest, largest and summed points of each group; sums of products of two; and where
/// the method asks for it how many have each value. Whole numbers, so that every engine and every
/// partition gives the same.
struct SumsQuery {
  let query: ModelQuery
  private var model: EvaluationModel { query.model }

  /// The groups that are weighed by the data; nil when there are none or sums don't suffice: ranks and
  /// rescaled values are no sums, nor are shares of what applies.
  static func groups(of model: EvaluationModel) -> [Int]? {
    let sets = model.weighting.filter { $0.objective != nil }
    let groups = sets.flatMap(\.groups)
    guard !groups.isEmpty, sets.allSatisfy({ weighter(of: $0)?.isMergeable == true }),
      groups.allSatisfy({ !model.composition.groups[$0].isShareOfApplicable })
    else { return nil }
    return groups
  }

  static func weighter(of set: WeightingSet) -> (any MergeableWeighter)? {
    set.objective.flatMap { choice in
      try? Catalogue.weighters.make(
        choice.name, choice.parameters.mapValues(ParameterValue.text)) as? any MergeableWeighter
    }
  }

  /// The groups whose values are counted.
  static func tallied(of model: EvaluationModel) -> [Int] {
    model.weighting.filter { weighter(of: $0)?.needsTallies == true }.flatMap(\.groups)
  }

  /// All statements; nil where sums don't suffice.
  func text() throws(SQLRefusal) -> String? {
    guard let groups = Self.groups(of: model) else { return nil }
    do {
      let (before, base) = try query.beforeScores()
      let points = base.named("base", then: try points(of: groups))
      let tallied = Self.tallied(of: model)
      var text = before + SQLNames.table(query.name("points"), as: points.text) + "\n"
      text += SQLNames.table(query.name("sums"), as: sums(of: groups))
      if !tallied.isEmpty {
        text += "\n" + SQLNames.table(query.name("tally"), as: tally(of: tallied))
      }
      return text
    } catch {
      throw error.of(model.id)
    }
  }

  /// A row an evaluated organisation, a column a group.
  private func points(of groups: [Int]) throws(SQLRefusal) -> SQLQuery {
    let (columns, joins) = query.placed
    var scores = ScoreQuery(
      model: model, values: query.valueColumns, weights: [], stages: SQLStages(prefix: "p"))
    var values: [String] = []
    var place = 0
    for (index, group) in model.composition.groups.enumerated() {
      let leaves = Array(query.valueColumns[place..<(place + group.indicators.count)])
      place += leaves.count
      guard groups.contains(index) else { continue }
      let points = try scores.points(of: group, leaves)
      values.append("CAST(\(points.text) AS BIGINT) AS p\(index)")
    }
    return scores.stages.query(
      [SQLColumn("code", "b.code")] + columns,
      from: "base b\(joins)\nWHERE b.state = \(EvaluationState.evaluated.rawValue)",
      columns: ["code"] + values)
  }

  private func sums(of groups: [Int]) -> String {
    func wide(_ group: Int) -> String { "CAST(p\(group) AS DECIMAL(38, 0))" }
    var columns = ["COUNT(*) AS n"]
    for (place, group) in groups.enumerated() {
      columns += [
        "MIN(p\(group)) AS min_\(group)", "MAX(p\(group)) AS max_\(group)",
        "SUM(\(wide(group))) AS sum_\(group)",
      ]
      columns += groups[place...].map {
        "SUM(\(wide(group)) * \(wide($0))) AS product_\(group)_\($0)"
      }
    }
    return "SELECT \(columns.joined(separator: ",\n  "))\nFROM \(query.name("points"))"
  }

  private func tally(of groups: [Int]) -> String {
    groups.map {
      "SELECT \($0) AS criterion, p\($0) AS points, COUNT(*) AS n\nFROM "
        + "\(query.name("points"))\nGROUP BY p\($0)"
    }.joined(separator: "\nUNION ALL\n")
  }
}
