import CompositeIndicators
import LinearAlgebra
import Testing

struct FactorTests {
  @Test func rotationFindsTheSimpleStructure() throws {
    // Two clean factors, turned by 30 degrees.
    let clean = Matrix(rows: [[0.9, 0], [0.8, 0], [0, 0.7], [0, 0.6]])
    let (cosine, sine) = (0.75.squareRoot(), 0.5)
    let turned = try clean.times(Matrix(rows: [[cosine, -sine], [sine, cosine]]))
    let rotated = Varimax(turned)
    #expect(
      zip(rotated.loadings.elements, clean.elements).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    #expect(agree(rotated.explainedVariances, [1.45, 0.85], within: 1e-9))
    #expect(Varimax(Matrix(rows: [[-0.5], [-0.2]])).loadings.elements == [0.5, 0.2])
  }

  @Test func adequacyOfThreeColumns() throws {
    // r = 0.5 throughout: partial correlations are 1/3, so KMO = 0.25/(0.25 + 1/9).
    let matrix = Matrix(rows: [[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]])
    let adequacy = try SamplingAdequacy(correlations: matrix, rowCount: 100)
    #expect(agree([adequacy.measure ?? 0], [0.25 / (0.25 + 1.0 / 9)]))
    #expect(agree([adequacy.chiSquare], [(99 - 11.0 / 6) * 0.6931471805599453]))
    #expect(adequacy.significance < 1e-13 && adequacy.significance > 0)
    let singular = try SamplingAdequacy(
      correlations: Matrix(rows: [[1, 1], [1, 1]]), rowCount: 10)
    #expect(singular.measure == nil && singular.chiSquare == .infinity)
    let none = try SamplingAdequacy(correlations: .identity(3), rowCount: 10)
    #expect(none.chiSquare == 0 && none.significance == 1 && none.measure == 0.5)
  }

  @Test func alpha() throws {
    #expect(agree([CronbachAlpha.value(of: [[1, 2, 3], [1, 2, 3]]) ?? 0], [1]))
    #expect(CronbachAlpha.value(of: [[1, 2]]) == nil)
    #expect(CronbachAlpha.value(of: [[1, 2], [2, 1]]) == nil)
  }
}
