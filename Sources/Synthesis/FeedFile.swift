import Credit
import Foundation

/// A table's file while it is written, in parts when it is long.
///
/// Everything goes to `….partial` beside its place; ``finish()`` says what the parts are called in
/// the end. Rows may be put in a random order on the way.
final class FeedFile {
  let layout: FeedLayout
  var buffer: RowBuffer
  private(set) var rows = 0
  private let folder: SynthesisFolder
  private let rowsPerPart: Int
  private let shuffle: RowShuffle?
  private var handle: FileHandle?
  private var parts: [(path: String, rows: Int, bytes: Int)] = []

  init(
    _ layout: FeedLayout, folder: SynthesisFolder, dates: DateText, rowsPerPart: Int,
    shuffle: RowShuffle? = nil
  ) throws {
    self.layout = layout
    self.folder = folder
    self.rowsPerPart = rowsPerPart
    self.shuffle = shuffle
    buffer = RowBuffer(dates: dates)
    if shuffle == nil { try openPart() }
  }

  /// Ends the row that the buffer holds.
  func endRow(keepingLastField: Bool = true) throws {
    if !keepingLastField { buffer.dropLastField() }
    buffer.endRow(layout.lineEnd)
    rows += 1
    guard let shuffle else { return try count() }
    try shuffle.add(buffer.bytes)
    buffer.clear()
  }

  private func count() throws {
    parts[parts.count - 1].rows += 1
    if parts[parts.count - 1].rows == rowsPerPart {
      try closePart()
      try openPart()
    } else if buffer.isFull {
      try flush()
    }
  }

  /// Closes the file and says where each part lies and belongs, relative to the dataset.
  func finish() throws -> [(partial: String, file: SynthesisSummary.File)] {
    if let shuffle {
      try openPart()
      try shuffle.drain { row in
        buffer.add(row)
        try count()
      }
    }
    try closePart()
    if parts.count > 1, parts[parts.count - 1].rows == 0 { folder.drop(parts.removeLast().path) }
    return parts.enumerated().map { index, part in
      let suffix = parts.count == 1 ? "" : "-\(index + 1)"
      return (
        part.path,
        SynthesisSummary.File(
          path: layout.stem + suffix + ".csv", rows: part.rows, bytes: part.bytes)
      )
    }
  }

  private func openPart() throws {
    let path = try folder.begin("\(layout.stem)-\(parts.count + 1).csv")
    let place = folder.path(of: path)
    guard let handle = FileHandle(forWritingAtPath: place) else {
      throw SynthesisError.unwritable(path: place, reason: "open")
    }
    self.handle = handle
    parts.append((path, 0, 0))
    buffer.add(layout.header)
  }

  private func closePart() throws {
    try flush()
    try handle?.close()
    handle = nil
  }

  private func flush() throws {
    do {
      try handle?.write(contentsOf: buffer.bytes)
    } catch {
      throw SynthesisError.unwritable(
        path: folder.path(of: parts[parts.count - 1].path), reason: error.localizedDescription)
    }
    parts[parts.count - 1].bytes += buffer.bytes.count
    buffer.clear()
  }
}
