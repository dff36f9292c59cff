import Dispatch

/// A consumer of rows that is used for one block after the other.
protocol BlockConsumer: RowConsumer, SendableMetatype {
  /// Forgets all rows.
  mutating func reset()
}

/// Reads many files in parallel blocks, in bounded memory, with a result that doesn't depend on the
/// blocks or the number of threads.
///
/// A worker takes the next block and guesses that a row begins after the first line end in it. Then
/// it waits for its turn, which goes round in the order of blocks: by then the end of the block
/// before is known. When the guess was wrong (the line end was inside quotation marks) the block is
/// read again from the right place. In its turn the block is counted and its rejects are reported;
/// after it, its records are delivered while others go on.
struct RecordReading {
  /// Bytes of a block; it stays in the second cache while it is worked on.
  static let blockSize = 1 << 19

  let directory: String
  let files: [TableFile]
  let threads: Int
  let blockSize: Int
  /// The longest row in bytes.
  var maximumRow = RowFeed.maximumRow

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - consumer: makes a consumer for a worker that begins the file of that index.
  ///   - commit: called for each block in order, one after the other, with the index of its file
  ///     and the number of its first row in the file, where the header is 1.
  ///   - deliver: called for each block after `commit`, at the same time as for others.
  func read<Consumer: BlockConsumer>(
    consumer: (_ file: Int) throws -> Consumer,
    progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)? = nil,
    commit: (inout Consumer, _ file: Int, _ firstRow: Int, _ rows: Int) -> Void,
    deliver: (_ worker: Int, borrowing Consumer) -> Void
  ) throws {
    let course = Course(blocks: try blocks(), threads: threads)
    if threads == 1 {
      work(0, on: course, consumer, progress, commit, deliver)
    } else {
      withoutActuallyEscaping(consumer) { consumer in
        withoutActuallyEscaping(commit) { commit in
          withoutActuallyEscaping(deliver) { deliver in
            // Safe: workers share constants, the course, and what `commit` touches in its turn.
            nonisolated(unsafe) let (consumer, commit, deliver) = (consumer, commit, deliver)
            DispatchQueue.concurrentPerform(iterations: threads) {
              work($0, on: course, consumer, progress, commit, deliver)
            }
          }
        }
      }
    }
    if let failure = course.failure { throw failure }
  }

  private func work<Consumer: BlockConsumer>(
    _ worker: Int, on course: Course, _ consumer: (_ file: Int) throws -> Consumer,
    _ progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)?,
    _ commit: (inout Consumer, _ file: Int, _ firstRow: Int, _ rows: Int) -> Void,
    _ deliver: (_ worker: Int, borrowing Consumer) -> Void
  ) {
    var desk: Desk<Consumer>?
    while let (number, block) = course.nextBlock() {
      var failure: (any Error)?
      do {
        if desk?.file != block.file {
          desk = try Desk(
            file: block.file, source: files[block.file], directory: directory, size: block.size,
            maximumRow: maximumRow, consumer: consumer)
        }
        try desk?.guess(block.range, isFirst: block.isFirst)
      } catch {
        failure = error
      }
      let isSound = course.takeTurn(number) { turn in
        if block.isFirst {
          turn.nextStart = block.range.lowerBound
          turn.rows = 0
        }
        guard turn.failure == nil else { return false }
        do {
          if let failure { throw failure }
          try desk?.settle(block.range, start: turn.nextStart)
        } catch {
          turn.failure = error
          return false
        }
        guard var current = desk.take() else { return false }
        commit(&current.consumer, block.file, turn.rows + 2, current.stretch.rows)
        turn.rows += current.stretch.rows
        turn.nextStart = current.stretch.end
        turn.bytesDone += block.range.count
        progress?(turn.bytesDone, course.bytes)
        desk = current
        return true
      }
      if isSound, let desk { deliver(worker, desk.consumer) }
    }
  }

  private func blocks() throws -> [Course.Block] {
    var blocks: [Course.Block] = []
    for (index, file) in files.enumerated() {
      let size = try InputFile(file.name, in: directory).size
      for start in stride(from: file.bodyOffset, to: size, by: blockSize) {
        blocks.append(
          Course.Block(
            file: index, size: size, range: start..<min(start + blockSize, size),
            isFirst: start == file.bodyOffset))
      }
    }
    return blocks
  }
}

/// What a worker has on its desk: one file open, and the rows of one block.
private struct Desk<Consumer: BlockConsumer> {
  let file: Int
  var consumer: Consumer
  private(set) var stretch = RowFeed.Stretch(start: nil, end: 0, rows: 0)
  private var feed: RowFeed

  init(
    file: Int, source: TableFile, directory: String, size: Int, maximumRow: Int,
    consumer: (_ file: Int) throws -> Consumer
  ) throws {
    let input = try InputFile(source.name, in: directory)
    guard input.size >= size else { throw DatasetError.shrank(file: source.name) }
    self.file = file
    self.consumer = try consumer(file)
    feed = RowFeed(file: input, columns: source.header.count, maximumRow: maximumRow)
  }

  /// Reads the rows of a block from where they seem to begin.
  mutating func guess(_ range: Range<Int>, isFirst: Bool) throws {
    consumer.reset()
    stretch = RowFeed.Stretch(start: nil, end: range.lowerBound, rows: 0)
    let start = isFirst ? range.lowerBound : try feed.guessStart(in: range)
    guard let start else { return }
    stretch = try feed.read(from: start, to: range.upperBound, into: &consumer)
  }

  /// Makes sure that the rows are those from `start` on.
  mutating func settle(_ range: Range<Int>, start: Int) throws {
    guard start < range.upperBound else {
      // A row that began earlier goes on through the whole block.
      consumer.reset()
      stretch = RowFeed.Stretch(start: nil, end: start, rows: 0)
      return
    }
    guard stretch.start != start else { return }
    consumer.reset()
    stretch = try feed.read(from: start, to: range.upperBound, into: &consumer)
  }
}
