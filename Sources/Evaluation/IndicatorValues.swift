import Credit
import EvaluationModels
import Synchronization

/// The indicator matrix in integers: organisations × columns of a ``SlotPlan``.
///
/// Records are added to whole rows. Rows that are complete are sealed: block by block they are turned
/// into packed columns, which is what everything after reads. A column that is no sum over records
/// is set at once.
final class IndicatorValues: Sendable {
  /// How many rows a block has; the last may have fewer.
  static let blockSize = 1024

  let plan: SlotPlan
  let rowCount: Int
  private let storage: Storage
  private let filling: Mutex<Filling>

  /// Packed columns, slot by slot and block by block. A cell is written once by the one worker that
  /// completes its block or sets its column, before anybody reads it.
  private final class Storage: @unchecked Sendable {
    let cells: UnsafeMutableBufferPointer<PackedCells>

    init(count: Int) {
      cells = .allocate(capacity: count)
      cells.initialize(repeating: PackedCells(repeating: 0))
    }

    deinit {
      for packed in cells { packed.deallocate() }
      cells.deallocate()
    }
  }

  /// Rows of blocks that are not sealed yet, each allocated when it is first touched.
  private struct Filling: ~Copyable {
    var rows: [UnsafeMutablePointer<Int64>?]
    var unsealed: [Int]

    deinit {
      for block in rows { block?.deallocate() }
    }
  }

  init(plan: SlotPlan, rows: Int) {
    self.plan = plan
    rowCount = rows
    let blocks = (rows + Self.blockSize - 1) / Self.blockSize
    storage = Storage(count: blocks * plan.slots.count)
    filling = Mutex(
      Filling(
        rows: Array(repeating: nil, count: blocks),
        unsealed: (0..<blocks).map { min(Self.blockSize, rows - $0 * Self.blockSize) }))
  }

  /// How many blocks there are.
  var blockCount: Int { (rowCount + Self.blockSize - 1) / Self.blockSize }

  /// The rows of a block.
  func rows(of block: Int) -> Range<Int> {
    block * Self.blockSize..<min(rowCount, (block + 1) * Self.blockSize)
  }

  /// The values of a row not yet sealed, to be filled by the one worker that owns it.
  func mutableRow(_ row: Int) -> UnsafeMutablePointer<Int64> {
    precondition(row < rowCount, "a row beyond the matrix")
    let (block, place) = row.quotientAndRemainder(dividingBy: Self.blockSize)
    let base = filling.withLock { filling -> Int in
      precondition(filling.unsealed[block] > 0, "a row that is sealed")
      if let base = filling.rows[block] { return Int(bitPattern: base) }
      let count = rows(of: block).count * plan.slots.count
      let base = UnsafeMutablePointer<Int64>.allocate(capacity: max(1, count))
      base.initialize(repeating: 0, count: count)
      filling.rows[block] = base
      return Int(bitPattern: base)
    }
    guard let pointer = UnsafeMutablePointer<Int64>(bitPattern: base) else {
      preconditionFailure("a block without memory")
    }
    return pointer + place * plan.slots.count
  }

  /// Says that the rows are complete. Each row is sealed once; when a block's last is, its columns
  /// are packed and its rows forgotten.
  func seal(_ rows: Range<Int>) {
    var row = rows.lowerBound
    while row < rows.upperBound {
      let block = row / Self.blockSize
      let end = min(rows.upperBound, self.rows(of: block).upperBound)
      let complete = filling.withLock { filling -> Int? in
        filling.unsealed[block] -= end - row
        precondition(filling.unsealed[block] >= 0, "a row that is sealed twice")
        guard filling.unsealed[block] == 0, let base = filling.rows[block] else { return nil }
        filling.rows[block] = nil
        return Int(bitPattern: base)
      }
      if let complete, let base = UnsafeMutablePointer<Int64>(bitPattern: complete) {
        pack(base, block: block)
        base.deallocate()
      }
      row = end
    }
  }

  /// Turns a block's rows into columns. Most are alike over the block: a first pass finds these.
  private func pack(_ base: UnsafePointer<Int64>, block: Int) {
    let count = rows(of: block).count
    let width = plan.slots.count
    guard width > 0 else { return }
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: width) { differences in
      guard let differences = differences.baseAddress else { return }
      differences.initialize(repeating: 0, count: width)
      for row in 1..<max(1, count) {
        let values = base + row * width
        for slot in 0..<width { differences[slot] |= values[slot] ^ base[slot] }
      }
      withUnsafeTemporaryAllocation(of: Int64.self, capacity: count) { column in
        for slot in 0..<width {
          guard differences[slot] != 0 else {
            storage.cells[slot * blockCount + block] = PackedCells(repeating: base[slot])
            continue
          }
          for row in 0..<count { column[row] = base[row * width + slot] }
          storage.cells[slot * blockCount + block] = PackedCells(UnsafeBufferPointer(column))
        }
      }
    }
  }

  /// Sets a whole column, whatever was there.
  func set(_ slot: Int, _ values: [Int64]) {
    precondition(values.count == rowCount, "a column has a value per row")
    values.withUnsafeBufferPointer { values in
      for block in 0..<blockCount {
        let index = slot * blockCount + block
        storage.cells[index].deallocate()
        storage.cells[index] = PackedCells(UnsafeBufferPointer(rebasing: values[rows(of: block)]))
      }
    }
  }

  /// A column's cells over a block of sealed rows.
  @inline(__always)
  func cells(_ slot: Int, block: Int) -> PackedCells {
    storage.cells[slot * blockCount + block]
  }

  /// A whole column.
  func column(_ slot: Int) -> [Int64] {
    [Int64](unsafeUninitializedCapacity: rowCount) { buffer, initialized in
      for block in 0..<blockCount {
        cells(slot, block: block).read(
          into: UnsafeMutableBufferPointer(rebasing: buffer[rows(of: block)]))
      }
      initialized = rowCount
    }
  }

  /// Calls `body` with the values of a row.
  func withRow<Result>(_ row: Int, _ body: (UnsafePointer<Int64>) -> Result) -> Result {
    let (block, place) = row.quotientAndRemainder(dividingBy: Self.blockSize)
    return withUnsafeTemporaryAllocation(of: Int64.self, capacity: plan.slots.count + 1) { values in
      for slot in plan.slots.indices { values[slot] = cells(slot, block: block)[place] }
      guard let base = values.baseAddress else { preconditionFailure("no memory for a row") }
      return body(base)
    }
  }

  /// How many bytes the packed columns take.
  var bytes: Int {
    var bytes = storage.cells.count * MemoryLayout<PackedCells>.stride
    for slot in plan.slots.indices {
      for block in 0..<blockCount {
        bytes += cells(slot, block: block).bytes(count: rows(of: block).count)
      }
    }
    return bytes
  }
}
