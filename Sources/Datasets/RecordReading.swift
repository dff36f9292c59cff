import Digests
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
/// read again from the right place. In its turn the block is counted, its bytes are added to the
/// file's digest, and its rejects are reported; after it, its records are delivered while others go
/// on.
struct RecordReading {
  /// Bytes of a block; it stays in the second cache while it is worked on.
  static let blockSize = 1 << 19

  let directory: String
  let files: [TableFile]
  let threads: Int
  let blockSize: Int
  /// The longest row in bytes.
  var maximumRow = RowFeed.maximumRow
  /// Whether the digests of the files are wanted.
  var hasDigests = false

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - consumer: makes a consumer for a worker that begins the file of that index.
  ///   - commit: called for each block in order, one after the other, with the index of its file
  ///     and the stretch of rows that it was.
  ///   - deliver: called for each block after `commit`, at the same time as for others.
  /// - Returns: the digests of the files as they lie, when they are wanted.
  @discardableResult
  func read<Consumer: BlockConsumer>(
    consumer: (_ file: Int) throws -> Consumer,
    progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)? = nil,
    commit: (inout Consumer, _ file: Int, RowStretch) throws -> Void,
    deliver: (_ worker: Int, borrowing Consumer) throws -> Void
  ) throws -> [SHA256Digest] {
    var total = 0
    for file in files { total += try InputFile(file.name, in: directory).size }
    let job = Job(
      reading: self, bytes: total,
      course: Course(directory: directory, files: files, blockSize: blockSize, threads: threads),
      digests: hasDigests ? FileDigests(files, in: directory) : nil, progress: progress)
    if threads == 1 {
      job.work(0, consumer, commit, deliver)
    } else {
      withoutActuallyEscaping(consumer) { consumer in
        withoutActuallyEscaping(commit) { commit in
          withoutActuallyEscaping(deliver) { deliver in
            // Safe: workers share constants, the course, and what `commit` touches in its turn.
            nonisolated(unsafe) let (consumer, commit, deliver) = (consumer, commit, deliver)
            DispatchQueue.concurrentPerform(iterations: threads) {
              job.work($0, consumer, commit, deliver)
            }
          }
        }
      }
    }
    if let failure = job.course.failure { throw failure }
    return try job.digests?.finished() ?? []
  }

  /// What the workers of one reading share.
  private struct Job: Sendable {
    let reading: RecordReading
    let bytes: Int
    let course: Course
    let digests: FileDigests?
    let progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)?

    func work<Consumer: BlockConsumer>(
      _ worker: Int, _ consumer: (_ file: Int) throws -> Consumer,
      _ commit: (inout Consumer, _ file: Int, RowStretch) throws -> Void,
      _ deliver: (_ worker: Int, borrowing Consumer) throws -> Void
    ) {
      var desk: Desk<Consumer>?
      var failure: (any Error)?
      while let (number, dealt) = course.nextBlock() {
        do {
          if failure == nil { try guess(dealt.get(), &desk, consumer) }
        } catch {
          failure = error
        }
        let isSound = course.takeTurn(number) { turn in
          guard turn.failure == nil else { return false }
          do {
            if let failure { throw failure }
            try settle(dealt.get(), &desk, &turn, commit)
          } catch {
            turn.failure = error
            course.stop()
            return false
          }
          return true
        }
        guard isSound, let desk else { continue }
        do {
          try deliver(worker, desk.consumer)
        } catch {
          failure = error
        }
      }
      if let failure { course.fail(failure) }
    }

    private func guess<Consumer: BlockConsumer>(
      _ block: Course.Block, _ desk: inout Desk<Consumer>?,
      _ consumer: (_ file: Int) throws -> Consumer
    ) throws {
      if desk?.file != block.file {
        desk = Desk(
          file: block.file, consumer: try consumer(block.file),
          feed: RowFeed(
            file: block.input, columns: reading.files[block.file].header.count,
            maximumRow: reading.maximumRow))
      }
      try desk?.guess(block.range, isFirst: block.isFirst)
    }

    private func settle<Consumer: BlockConsumer>(
      _ block: Course.Block, _ desk: inout Desk<Consumer>?, _ turn: inout Course.Turn,
      _ commit: (inout Consumer, _ file: Int, RowStretch) throws -> Void
    ) throws {
      if block.isFirst { (turn.nextStart, turn.rows) = (block.range.lowerBound, 0) }
      try desk?.settle(block.range, start: turn.nextStart)
      guard var current = desk.take() else { return }
      try digests?.add(block, from: &current.feed)
      let stretch = RowStretch(
        bytes: turn.nextStart..<max(turn.nextStart, current.stretch.end), firstRow: turn.rows + 2,
        rows: current.stretch.rows)
      try commit(&current.consumer, block.file, stretch)
      turn.rows += current.stretch.rows
      turn.nextStart = current.stretch.end
      turn.bytesDone += block.weight
      block.input.forget(before: block.range.upperBound - 1)
      progress?(turn.bytesDone, bytes)
      desk = current
    }
  }
}

/// What a worker has on its desk: one file open, and the rows of one block.
private struct Desk<Consumer: BlockConsumer> {
  let file: Int
  var consumer: Consumer
  var feed: RowFeed
  private(set) var stretch = RowFeed.Stretch(start: nil, end: 0, rows: 0)

  init(file: Int, consumer: Consumer, feed: RowFeed) {
    self.file = file
    self.consumer = consumer
    self.feed = feed
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
