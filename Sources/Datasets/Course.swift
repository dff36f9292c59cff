import Dispatch
import Synchronization

/// The blocks of a reading, dealt out to workers, and the turns in which they are settled.
final class Course: Sendable {
  /// A part of a file: the rows that begin in `range` belong to it.
  struct Block: Sendable {
    /// Index of the file.
    let file: Int
    /// The file's length when the reading began.
    let size: Int
    let range: Range<Int>
    /// Whether it is the file's first.
    let isFirst: Bool
  }

  /// What is known at the end of a block, passed on from turn to turn.
  struct Turn: Sendable {
    /// Where the first row after the block begins.
    var nextStart = 0
    /// Rows of the file so far.
    var rows = 0
    /// Bytes of all files so far.
    var bytesDone = 0
    /// What went wrong first, in the order of blocks.
    var failure: (any Error)?
  }

  /// Bytes of all blocks.
  let bytes: Int
  private let turn = Mutex(Turn())
  private let blocks: [Block]
  private let next = Atomic(0)
  /// As many as workers: blocks dealt out and not settled are neighbours, and no more than these.
  private let turns: [DispatchSemaphore]

  init(blocks: [Block], threads: Int) {
    self.blocks = blocks
    bytes = blocks.reduce(0) { $0 + $1.range.count }
    turns = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
    turns.first?.signal()
  }

  /// The next block and its number; nil when all are dealt out.
  func nextBlock() -> (number: Int, block: Block)? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < blocks.count ? (number, blocks[number]) : nil
  }

  /// Waits until all blocks before `number` are settled, and settles it.
  func takeTurn(_ number: Int, _ settle: (inout Turn) -> Bool) -> Bool {
    turns[number % turns.count].wait()
    defer { turns[(number + 1) % turns.count].signal() }
    return turn.withLock { settle(&$0) }
  }

  /// What went wrong first, in the order of blocks.
  var failure: (any Error)? { turn.withLock { $0.failure } }
}
