import CompositeIndicators
import Testing

struct GaiaPlaneTests {
  private static let weights = [0.4, 0.3, 0.2, 0.1]

  /// In two criteria nothing is lost: points keep their distances and the net flow is the place along
  /// the stick.
  @Test func twoCriteria() throws {
    let data = try matrix([[1, 2, 4, 3], [4, 3, 1, 5]])
    let weights = try Weights([0.7, 0.3])
    let plane = try GaiaPlane(data, weights: weights)
    #expect((plane.quality - 1).magnitude < 1e-12)
    let net = try PrometheeIIAggregator().aggregate(data, weights: weights).scores
    let places = plane.rows.map { $0.u * plane.stick.u + $0.v * plane.stick.v }
    #expect(agree(places, net))
    for axis in plane.axes { #expect(agree([axis.u * axis.u + axis.v * axis.v], [1])) }
  }

  @Test func agreementAndConflict() throws {
    // Criteria 1 and 2 order rows alike, 3 the other way round.
    let plane = try GaiaPlane(
      matrix([[1, 2, 3, 4], [10, 20, 30, 40], [4, 3, 2, 1]]), weights: Weights([0.5, 0.3, 0.2]))
    #expect(plane.quality > 1 - 1e-12)
    #expect(plane.axes[0].u * plane.axes[1].u > 0 && plane.axes[0].u * plane.axes[2].u < 0)
    #expect(plane.stick.u > 0)
    #expect(plane.rows[3].u > plane.rows[0].u)
  }

  @Test func qualityIsTheShareShown() throws {
    let plane = try GaiaPlane(phones(), weights: Weights(Self.weights))
    #expect(plane.criteria == ["c1", "c2", "c3", "c4"])
    #expect(plane.quality > 0.5 && plane.quality < 1)
    // The spread of the points is the part of the whole spread.
    let shown = plane.rows.reduce(0) { $0 + $1.u * $1.u + $1.v * $1.v }
    var whole = 0.0
    for column in 0..<4 {
      let single = try PrometheeIIAggregator()
        .aggregate(
          matrix([phones().columns[column]], costs: column == 0 ? [0] : []), weights: .equal(1)
        ).scores
      whole += single.reduce(0) { $0 + $1 * $1 }
    }
    #expect(agree([plane.quality], [shown / whole]))
  }

  @Test func nothingToShow() throws {
    let plane = try GaiaPlane(matrix([[1, 1, 1]]), weights: .equal(1))
    #expect(plane.quality == 1 && plane.rows.allSatisfy { $0.u == 0 && $0.v == 0 })
  }
}
