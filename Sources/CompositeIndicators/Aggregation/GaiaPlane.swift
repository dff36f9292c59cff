import LinearAlgebra

/// A method of the PROMETHEE family.
public protocol PrometheeMethod: Aggregator {
  /// The preference functions.
  var promethee: Promethee { get }
}

/// GAIA: the plane that shows most of PROMETHEE's net flows in single criteria, with a point for each
/// row, an axis for each criterion and the decision stick for the weights.
///
/// The single flows of rows by criteria are projected on the two directions in which they spread most.
/// Axes of criteria that agree point alike, those of criteria in conflict apart; the stick points to
/// where good rows lie under the weights. ``quality`` says how much of the spread the plane shows; below
/// 0.6 or so it misleads. Axes are turned so that the stick does not point left, and up when it points
/// neither left nor right. Demands as in ``PrometheeIIAggregator``; criteria of weight 0 have no axis.
///
///     let plane = try GaiaPlane(matrix, weights: weights)
///     plane.quality  // 0.82
///
/// Source: Mareschal and Brans, Geometrical representations for MCDA, EJOR 34, 1988.
public struct GaiaPlane: Hashable, Sendable {
  /// A place in the plane.
  public struct Point: Hashable, Sendable {
    /// To the right.
    public let u: Double
    /// Upwards.
    public let v: Double
  }

  /// The names of the criteria that have an axis.
  public let criteria: [String]
  /// The point of each row.
  public let rows: [Point]
  /// The end of each criterion's axis, of length 1 at most.
  public let axes: [Point]
  /// The end of the decision stick: the weights times the axes.
  public let stick: Point
  /// The share of the spread that the plane shows, in 0…1; 1 when there is none.
  public let quality: Double

  /// The plane of a table. O(rows · (log rows + columns) · columns).
  public init(
    _ matrix: IndicatorMatrix, weights: Weights, _ promethee: Promethee = Promethee()
  ) throws(CompositeIndicatorsError) {
    let data = try DecisionMatrix(matrix, weights, method: "gaia")
    let flows = try promethee.singleFlows(of: matrix, weights: weights, method: "gaia")
    criteria = data.criteria.map(\.name)
    var products = Matrix.identity(flows.count)
    for column in flows.indices {
      for other in 0...column {
        var sum = CompensatedSum()
        for (one, two) in zip(flows[column], flows[other]) { sum.add(one * two) }
        products[column, other] = sum.value
        products[other, column] = sum.value
      }
    }
    let components = try PrincipalComponents(correlations: products)
    let total = components.values.reduce(0, +)
    let shown = components.values.prefix(2).reduce(0, +)
    quality = total > 0 ? min(1, shown / total) : 1
    let share = data.weights.map { $0 / CompensatedSum(data.weights).value }
    var directions: [[Double]] = []
    var ends: [Double] = []
    for place in 0..<2 {
      let isThere = place < flows.count
      var direction = isThere ? Array(components.vectors.column(place)) : flows.map { _ in 0 }
      var end = zip(direction, share).reduce(0) { $0 + $1.0 * $1.1 }
      if end < 0 {
        end.negate()
        direction = direction.map { -$0 }
      }
      directions.append(direction)
      ends.append(end)
    }
    axes = flows.indices.map { Point(u: directions[0][$0], v: directions[1][$0]) }
    stick = Point(u: ends[0], v: ends[1])
    rows = (0..<data.rowCount).map { row in
      let places = directions.map { direction in
        zip(flows, direction).reduce(0) { $0 + $1.0[row] * $1.1 }
      }
      return Point(u: places[0], v: places[1])
    }
  }
}
