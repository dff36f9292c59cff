import LinearAlgebra
import Testing

struct MatrixTests {
  let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])

  @Test func elementsLieColumnByColumn() {
    #expect(matrix.elements == [1, 4, 2, 5, 3, 6])
    #expect(Matrix(columns: [[1, 4], [2, 5], [3, 6]]) == matrix)
    #expect(Array(matrix.column(1)) == [2, 5] && matrix.row(1) == [4, 5, 6])
    #expect(matrix.transposed() == Matrix(rows: [[1, 4], [2, 5], [3, 6]]))
    #expect(Matrix.identity(3).trace == 3)
  }

  @Test func products() throws {
    let square = Matrix(rows: [[17, 22, 27], [22, 29, 36], [27, 36, 45]])
    #expect(matrix.crossProduct() == square)
    #expect(try matrix.transposed().times(matrix) == square)
    #expect(try matrix.transposedTimes(matrix) == square)
    #expect(try matrix.times([1, 0, -1]) == [-2, -2])
    #expect(throws: LinearAlgebraError.self) { try matrix.times(matrix) }
    #expect(throws: LinearAlgebraError.self) { try matrix.times([1, 2]) }
  }

  @Test func crossProductsAddUpOverBlocks() {
    var sum = CrossProductSum(columnCount: 3)
    sum.add([1, 2, 3], rowCount: 1)
    var other = CrossProductSum(columnCount: 3)
    other.add([4, 5, 6], rowCount: 1)
    sum.add(other)
    #expect(sum.total() == matrix.crossProduct())
  }

  @Test func solving() throws {
    let system = Matrix(rows: [[4, 1], [2, 3]])
    let solution = try system.solve([1, 2])
    #expect((solution[0] - 0.1).magnitude < 1e-15 && (solution[1] - 0.6).magnitude < 1e-15)
    let unit = try system.times(system.inverse())
    #expect(zip(unit.elements, [1, 0, 0, 1]).allSatisfy { ($0 - $1).magnitude < 1e-15 })
    #expect(throws: LinearAlgebraError.singular) {
      try Matrix(rows: [[1, 2], [2, 4]]).solve([1, 2])
    }
    #expect(throws: LinearAlgebraError.notFinite(row: 0, column: 1)) {
      try Matrix(rows: [[1, .nan], [2, 4]]).solve([1, 2])
    }
    #expect(throws: LinearAlgebraError.notSquare(rows: 2, columns: 3)) {
      try matrix.solve([1, 2])
    }
  }

  @Test func leastSquaresOfFullAndLowRank() throws {
    let line = Matrix(rows: [[1, 0], [1, 1], [1, 2], [1, 3]])
    let fit = try line.leastSquares([1, 3, 5, 8])
    #expect((fit.solution[0] - 0.8).magnitude < 1e-14 && (fit.solution[1] - 2.3).magnitude < 1e-14)
    #expect(fit.rank == 2)
    let twins = try Matrix(rows: [[1, 1], [2, 2]]).leastSquares([2, 4])
    #expect(twins.rank == 1 && twins.solution.allSatisfy { ($0 - 1).magnitude < 1e-14 })
  }

  @Test func nonNegativeLeastSquares() throws {
    let system = Matrix(rows: [[1, 1], [1, 2], [1, 3]])
    let solution = try system.nonNegativeLeastSquares([3, 2, 1])
    #expect(solution[0] == 2 && solution[1] == 0)
    let inside = try system.nonNegativeLeastSquares([3, 5, 7])
    #expect((inside[0] - 1).magnitude < 1e-13 && (inside[1] - 2).magnitude < 1e-13)
    #expect(try system.nonNegativeLeastSquares([-1, -1, -1]) == [0, 0])
  }
}
