import Credit
import Foundation

/// A table's file while it is written, in parts when it is long.
///
/// Everything goes to `….partial` beside its place; ``finish()`` says what the parts are called in
/// the end.
final class FeedFile {
  let layout: FeedLayout
  var buffer: RowBuffer
  private(set) var rows = 0
  private let directory: String
  private let rowsPerPart: Int
  private var handle: FileHandle?
  private var parts: [(path: String, rows: Int, bytes: Int)] = []

  init(_ layout: FeedLayout, directory: String, dates: DateText, rowsPerPart: Int) throws {
    self.layout = layout
    self.directory = directory
    self.rowsPerPart = rowsPerPart
    buffer = RowBuffer(dates: dates)
    try openPart()
  }

  /// Ends the row that the buffer holds.
  func endRow(keepingLastField: Bool = true) throws {
    if !keepingLastField { buffer.dropLastField() }
    buffer.endRow(layout.lineEnd)
    rows += 1
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
    try closePart()
    if parts.count > 1, parts[parts.count - 1].rows == 0 {
      try FileManager.default.removeItem(atPath: directory + "/" + parts.removeLast().path)
    }
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
    let path = "\(layout.stem)-\(parts.count + 1).csv.partial"
    let place = directory + "/" + path
    guard FileManager.default.createFile(atPath: place, contents: nil),
      let handle = FileHandle(forWritingAtPath: place)
    else { throw SynthesisError.unwritable(path: place, reason: "open") }
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
        path: directory + "/" + parts[parts.count - 1].path, reason: error.localizedDescription)
    }
    parts[parts.count - 1].bytes += buffer.bytes.count
    buffer.clear()
  }
}
