import LinearAlgebra
import Testing

struct DecompositionTests {
  @Test func symmetricEigen() throws {
    let eigen = try SymmetricEigen(Matrix(rows: [[2, 1], [1, 2]]))
    #expect((eigen.values[0] - 3).magnitude < 1e-15 && (eigen.values[1] - 1).magnitude < 1e-15)
    let half = 0.5.squareRoot()
    #expect(eigen.vectors.column(0).allSatisfy { ($0 - half).magnitude < 1e-15 })
    // Of two components of one size the first decides the sign.
    #expect(eigen.vectors[0, 1] > 0 && eigen.vectors[1, 1] < 0)
    #expect(try SymmetricEigen(Matrix.identity(0)).values.isEmpty)
  }

  @Test func signsDoNotDependOnTheSignOfTheInput() throws {
    let matrix = Matrix(rows: [[4, -2, 1], [-2, 3, 0], [1, 0, 2]])
    let eigen = try SymmetricEigen(matrix)
    for column in 0..<3 {
      let largest = eigen.vectors.column(column).max { $0.magnitude < $1.magnitude }
      #expect(try #require(largest) > 0)
    }
    let rebuilt = try eigen.vectors.times(
      Matrix(
        columns: (0..<3).map { row in (0..<3).map { eigen.vectors[row, $0] * eigen.values[$0] } }))
    #expect(zip(rebuilt.elements, matrix.elements).allSatisfy { ($0 - $1).magnitude < 1e-14 })
  }

  @Test func rotationHasComplexValues() throws {
    let eigen = try GeneralEigen(Matrix(rows: [[0, -1], [1, 0]]))
    #expect(eigen.indexOfLargestRealValue == nil)
    #expect(eigen.imaginaryParts.map(\.magnitude) == [1, 1])
    #expect(throws: LinearAlgebraError.notConverged(routine: "dgeev")) {
      try PrincipalEigenpair(nonNegative: Matrix(rows: [[0, -1], [1, 0]]))
    }
  }

  @Test func principalPairOfAConsistentMatrix() throws {
    let pair = try PrincipalEigenpair(
      nonNegative: Matrix(rows: [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]))
    #expect((pair.value - 3).magnitude < 1e-14)
    for (found, expected) in zip(pair.vector, [4.0 / 7, 2.0 / 7, 1.0 / 7]) {
      #expect((found - expected).magnitude < 1e-15)
    }
    for (found, expected) in zip(pair.leftVector, [1.0 / 7, 2.0 / 7, 4.0 / 7]) {
      #expect((found - expected).magnitude < 1e-15)
    }
  }

  @Test func singularValues() throws {
    let matrix = Matrix(rows: [[3, 0], [4, 5], [0, 0]])
    let decomposition = try SingularValues(matrix)
    #expect((decomposition.values[0] - 45.0.squareRoot()).magnitude < 1e-14)
    #expect((decomposition.values[1] - 5.0.squareRoot()).magnitude < 1e-14)
    #expect(decomposition.rank == 2)
    #expect((decomposition.conditionNumber - 3).magnitude < 1e-14)
    for row in 0..<3 {
      for column in 0..<2 {
        let rebuilt = (0..<2).reduce(0.0) {
          $0 + decomposition.left[row, $1] * decomposition.values[$1]
            * decomposition.right[column, $1]
        }
        #expect((rebuilt - matrix[row, column]).magnitude < 1e-14)
      }
    }
    #expect(try SingularValues(Matrix(rows: [[1, 2], [2, 4]])).rank == 1)
  }
}
