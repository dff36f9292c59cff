import Digests
import Dispatch
import Synchronization

/// The blocks of a reading, dealt out to workers, and the turns in which they are settled.
final class Course: Sendable {
  /// A part of a file: the rows that begin in `range` belong to it.
  struct Block: Sendable {
    /// Index of the file.
    let file: Int
    /// The file, open.
    let input: InputFile
    let range: Range<Int>
    /// Whether it is the file's first.
    let isFirst: Bool
    /// How many bytes of the file as it lies it stands for.
    let weight: Int
  }

  /// What is known at the end of a block, passed on from turn to turn.
  struct Turn: Sendable {
    /// Where the first row after the block begins.
    var nextStart = 0
    /// Rows of the file so far.
    var rows = 0
    /// Bytes of all files so far, as they lie.
    var bytesDone = 0
    /// What went wrong first, in the order of blocks.
    var failure: (any Error)?
  }

  /// Where the dealing is.
  private struct Deal {
    var number = 0
    var file = 0
    var input: InputFile?
    var next = 0
    var weighed = 0
    var isOver = false
  }

  private let directory: String
  private let files: [TableFile]
  private let blockSize: Int
  private let deal = Mutex(Deal())
  private let turn = Mutex(Turn())
  /// As many as workers: blocks dealt out and not settled are neighbours, and no more than these.
  private let turns: [DispatchSemaphore]

  init(directory: String, files: [TableFile], blockSize: Int, threads: Int) {
    self.directory = directory
    self.files = files
    self.blockSize = blockSize
    turns = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
    turns.first?.signal()
  }

  /// The next block and its number, or why there can't be one; nil when all are dealt out.
  func nextBlock() -> (number: Int, block: Result<Block, any Error>)? {
    deal.withLock { deal in
      guard !deal.isOver else { return nil }
      do {
        guard let block = try next(&deal) else {
          deal.isOver = true
          return nil
        }
        deal.number += 1
        return (deal.number - 1, .success(block))
      } catch {
        deal.isOver = true
        return (deal.number, .failure(error))
      }
    }
  }

  private func next(_ deal: inout Deal) throws -> Block? {
    while deal.file < files.count {
      let source = files[deal.file]
      let input = try deal.input ?? source.open(in: directory)
      let isFirst = deal.input == nil
      if isFirst { (deal.input, deal.next, deal.weighed) = (input, source.bodyOffset, 0) }
      if try !input.isEnd(at: deal.next) {
        let end = input.consumed == nil ? min(deal.next + blockSize, input.size) : nil
        let range = deal.next..<(end ?? deal.next + blockSize)
        let done = input.consumed ?? range.upperBound
        defer { (deal.next, deal.weighed) = (range.upperBound, done) }
        return Block(
          file: deal.file, input: input, range: range, isFirst: isFirst,
          weight: done - deal.weighed)
      }
      (deal.file, deal.input) = (deal.file + 1, nil)
    }
    return nil
  }

  /// Waits until all blocks before `number` are settled, and settles it.
  func takeTurn(_ number: Int, _ settle: (inout Turn) -> Bool) -> Bool {
    turns[number % turns.count].wait()
    defer { turns[(number + 1) % turns.count].signal() }
    return turn.withLock { settle(&$0) }
  }

  /// Deals no more blocks, since something went wrong.
  func stop() { deal.withLock { $0.isOver = true } }

  /// Says what went wrong after the last turn of a worker.
  func fail(_ failure: any Error) {
    turn.withLock { $0.failure = $0.failure ?? failure }
  }

  /// What went wrong first, in the order of blocks.
  var failure: (any Error)? { turn.withLock { $0.failure } }
}
