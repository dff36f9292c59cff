import LinearAlgebra
import Testing

struct LinearProgrammeTests {
  @Test func textbook() {
    // Wyndor Glass: Hillier and Lieberman, Introduction to Operations Research.
    #expect(
      LinearProgramme.maximise([3, 5], rows: [[1, 0], [0, 2], [3, 2]], bounds: [4, 12, 18])
        == .optimum(solution: [2, 6], value: 36, prices: [0, 1.5, 1]))
  }

  @Test func equalitiesAndLowerBounds() {
    // x + y = 1, x ≥ 0.25, the smallest x.
    let outcome = LinearProgramme.maximise(
      [-1, 0], rows: [[1, 1], [-1, -1], [-1, 0]], bounds: [1, -1, -0.25])
    #expect(outcome == .optimum(solution: [0.25, 0.75], value: -0.25, prices: [0, 0, 1]))
  }

  @Test func noSolutionAndNoEnd() {
    #expect(LinearProgramme.maximise([1], rows: [[1], [-1]], bounds: [1, -2]) == .infeasible)
    #expect(LinearProgramme.maximise([1, 0], rows: [[0, 1]], bounds: [1]) == .unbounded)
    #expect(
      LinearProgramme.maximise([-1], rows: [], bounds: [])
        == .optimum(solution: [0], value: 0, prices: []))
  }

  @Test func degenerateProgrammeThatCirclesWithoutBlandsRule() {
    // Beale 1955.
    let outcome = LinearProgramme.maximise(
      [0.75, -150, 0.02, -6],
      rows: [[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3], [0, 0, 1, 0]], bounds: [0, 0, 1])
    guard case .optimum(_, let value, _) = outcome else {
      Issue.record("no optimum")
      return
    }
    #expect((value - 0.05).magnitude < 1e-12)
  }
}

struct EquilibriumTests {
  @Test func twoStates() {
    // 1 → 2 at rate 3, 2 → 1 at rate 1.
    let shares = Matrix(rows: [[0, 1], [3, 0]]).equilibrium()
    #expect((shares[0] - 0.25).magnitude < 1e-15 && (shares[1] - 0.75).magnitude < 1e-15)
  }

  @Test func noFlowAndNoWayOut() {
    #expect(Matrix(rowCount: 3, columnCount: 3).equilibrium() == [1, 1, 1].map { $0 / 3 })
    let trapped = Matrix(rows: [[0, 0, 0], [1, 0, 0], [1, 0, 0]]).equilibrium()
    #expect(trapped[0] < 1e-12 && (trapped[1] - 0.5).magnitude < 1e-12)
  }

  @Test func powersThatCircleHaveAnAverage() {
    let limit = Matrix(rows: [[0, 1], [1, 0]]).stochasticLimit()
    #expect(limit.elements.allSatisfy { ($0 - 0.5).magnitude < 1e-15 })
  }
}
