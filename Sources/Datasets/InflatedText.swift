import Digests
import Synchronization

/// The text of a compressed file by position, as if it lay on disk.
///
/// Workers ask for bytes further and further on; whoever asks first for what is not there yet
/// decompresses it, while others go on with theirs. Text is kept until it is said to be no longer
/// needed, so memory is bounded by how far workers are apart.
final class InflatedText: Sendable {
  private static let pieceSize = 1 << 19

  private struct State {
    let decompressor: any Decompressor
    var hash: FileHash
    /// Bytes of the file, and how many of them are used up.
    var input = [UInt8](repeating: 0, count: 1 << 18)
    var inputCount = 0
    var inputUsed = 0
    /// How far the file has been read.
    var position = 0
    /// The text from `start` on; all but the last piece are of ``pieceSize``.
    var pieces: [[UInt8]] = []
    var start = 0
    var end = 0
    var isAtEnd = false
    var failure: DatasetError?
  }

  private let state: Mutex<State>
  private let file: String
  private let read: @Sendable (inout [UInt8], _ offset: Int) throws -> Int

  /// - Parameters:
  ///   - file: its name, for messages.
  ///   - read: fills the bytes from an offset of the file on, and says how many there were.
  init(
    file: String, compression: Compression,
    read: @escaping @Sendable (inout [UInt8], _ offset: Int) throws -> Int
  ) {
    self.file = file
    self.read = read
    state = Mutex(State(decompressor: compression.decompressor(), hash: FileHash()))
  }

  /// How many bytes of the file have been read.
  var consumed: Int { state.withLock { $0.position } }

  /// Copies the text from `offset` on; less than `count` bytes only where it ends.
  func copy(into bytes: inout [UInt8], at place: Int, count: Int, from offset: Int) throws -> Int {
    try state.withLock { state in
      precondition(offset >= state.start, "text that is no longer kept")
      try produce(until: offset + count, &state)
      var done = 0
      while done < count, offset + done < state.end {
        let (piece, begin) = (offset + done - state.start)
          .quotientAndRemainder(dividingBy: Self.pieceSize)
        let length = min(count - done, state.pieces[piece].count - begin)
        bytes.replaceSubrange(
          (place + done)..<(place + done + length),
          with: state.pieces[piece][begin..<begin + length])
        done += length
      }
      return done
    }
  }

  /// Whether the text ends at `offset` or before.
  func isEnd(at offset: Int) throws -> Bool {
    try state.withLock { state in
      try produce(until: offset + 1, &state)
      return state.end <= offset
    }
  }

  /// Forgets the text before `offset`.
  func forget(before offset: Int) {
    state.withLock { state in
      while state.start + Self.pieceSize <= offset, state.pieces.count > 1 {
        state.pieces.removeFirst()
        state.start += Self.pieceSize
      }
    }
  }

  /// Goes on to `offset` and forgets the text before, piece by piece.
  func skip(to offset: Int) throws {
    while true {
      let end = state.withLock { $0.end }
      guard end < offset, try !isEnd(at: end) else { break }
      forget(before: end)
    }
    forget(before: offset)
  }

  /// The digest of the whole file; the text has been read to its end.
  func digest() throws -> SHA256Digest {
    try state.withLock { state in
      while !state.isAtEnd { try produce(until: state.end + 1, &state) }
      return state.hash.finish()
    }
  }

  private func produce(until offset: Int, _ state: inout State) throws {
    while state.end < offset, !state.isAtEnd {
      if let failure = state.failure { throw failure }
      do {
        try produceMore(&state)
      } catch let error as DatasetError {
        state.failure = error
        throw error
      }
    }
  }

  private func produceMore(_ state: inout State) throws {
    if state.inputUsed == state.inputCount {
      state.inputCount = try read(&state.input, state.position)
      state.inputUsed = 0
      state.position += state.inputCount
      state.hash.update(state.input, count: state.inputCount)
    }
    if state.pieces.last.map({ $0.count == Self.pieceSize }) ?? true {
      state.pieces.append([])
      state.pieces[state.pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    let last = state.pieces.count - 1
    let have = state.pieces[last].count
    let fileHasEnded = state.inputCount == 0
    var outcome: (consumed: Int, produced: Int)?
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize - have) { output, count in
      outcome = state.input.withUnsafeBytes { input in
        state.decompressor.inflate(
          UnsafeRawBufferPointer(rebasing: input[state.inputUsed..<state.inputCount]),
          into: UnsafeMutableRawBufferPointer(output))
      }
      count = outcome?.produced ?? 0
    }
    guard let outcome else { throw DatasetError.notCompressed(file: file) }
    state.inputUsed += outcome.consumed
    state.end += outcome.produced
    if have == 0 { state.pieces[last] = piece } else { state.pieces[last] += piece }
    if fileHasEnded, outcome.produced == 0 {
      guard state.decompressor.isComplete else { throw DatasetError.truncated(file: file) }
      state.isAtEnd = true
    }
  }
}
