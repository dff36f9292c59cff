/// Some rows of the matrix side by side, for calculations that go column by column.
protocol Lanes {
  /// How many rows.
  var count: Int { get }

  /// Fills `target` with the rows' cells of a column, and says whether all are alike; only the first
  /// need be there then.
  func load(_ column: Int, into target: UnsafeMutablePointer<Int64>) -> Bool
}

/// A single row that holds every column.
struct RowLanes: Lanes {
  let row: UnsafePointer<Int64>

  var count: Int { 1 }

  func load(_ column: Int, into target: UnsafeMutablePointer<Int64>) -> Bool {
    target[0] = row[column]
    return true
  }
}

/// Chosen rows of a block.
struct BlockLanes: Lanes {
  let matrix: IndicatorValues
  let block: Int
  /// The places of the rows in the block.
  let places: UnsafeBufferPointer<UInt16>

  var count: Int { places.count }

  func load(_ column: Int, into target: UnsafeMutablePointer<Int64>) -> Bool {
    matrix.cells(column, block: block).gather(places, into: target)
  }
}

/// Room for one worker's calculations on the rows of a block.
final class LaneDesk {
  private let memory: UnsafeMutablePointer<Int64>

  /// Rooms that ``LaneDesk`` has.
  enum Room: Int, CaseIterable {
    case values, sizes, points, counted, amounts, filled
    case most, earned, countedSoFar, amountSoFar, best
    case total
  }

  init() {
    memory = .allocate(capacity: Room.allCases.count * IndicatorValues.blockSize)
    memory.initialize(repeating: 0, count: Room.allCases.count * IndicatorValues.blockSize)
  }

  deinit {
    memory.deallocate()
  }

  /// The room for one kind of number, a number a row.
  @inline(__always)
  subscript(room: Room) -> UnsafeMutablePointer<Int64> {
    memory + room.rawValue * IndicatorValues.blockSize
  }
}
