/// One row of a composite indicator beside all others: its scores and ranks in every node, and the
/// indicators in which it stands best and worst.
///
/// Ranks count from 1 for the best, equal values share the best of their places, and what a row lacks
/// has no rank. Indicators of one rank keep the order of their columns.
///
/// Source: COINr's `get_unit_summary` and `get_str_weak`.
public struct UnitProfile: Hashable, Sendable {
  /// A value and its rank.
  public struct Standing: Hashable, Sendable {
    /// The node or indicator.
    public let name: String
    /// The score or value.
    public let value: Double
    /// The rank among the rows; NaN without a value.
    public let rank: Double
  }

  /// The nodes, the whole first and every node before its parts' nodes.
  public let nodes: [Standing]
  /// The indicators that have a value, from the best rank.
  public let indicators: [Standing]

  /// The profile of a row. O((nodes + columns) · rows log rows).
  ///
  /// - Parameters:
  ///   - row: which.
  ///   - matrix: the indicators in their own units, with directions; its rows are those of `scoring`.
  ///   - scoring: the nodes' scores.
  public init(row: Int, matrix: IndicatorMatrix, scoring: TreeScoring) {
    nodes = scoring.nodes.sortedFromTheTop.map { node in
      Standing(
        name: node.name, value: node.scoring.scores[row], rank: node.scoring.ranks()[row])
    }
    let standings = zip(matrix.criteria, matrix.columns).map { criterion, column in
      Standing(
        name: criterion.name, value: column[row],
        rank: Scoring(scores: column, higherIsBetter: criterion.direction == .benefit)
          .ranks()[row])
    }
    let order = standings.indices.filter { !standings[$0].rank.isNaN }
      .sorted { (standings[$0].rank, $0) < (standings[$1].rank, $1) }
    indicators = order.map { standings[$0] }
  }

  /// The indicators in which the row stands best, at most `count`.
  public func strengths(_ count: Int = 5) -> [Standing] { Array(indicators.prefix(count)) }

  /// The indicators in which it stands worst, the worst last, at most `count`.
  public func weaknesses(_ count: Int = 5) -> [Standing] { Array(indicators.suffix(count)) }
}

extension [TreeScoring.Node] {
  /// By falling height, nodes of one height in their order.
  var sortedFromTheTop: [TreeScoring.Node] {
    indices.sorted { (-self[$0].height, $0) < (-self[$1].height, $1) }.map { self[$0] }
  }
}
