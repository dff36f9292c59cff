import Foundation

/// Puts the rows of a long file in a random order, in bounded memory.
///
/// Each row goes to one of many unfinished files, drawn for it; in the end each of these is read
/// whole, its rows are put in a random order, and handed over. Every order of all rows is as likely
/// as any other. Twice the file's bytes are written.
final class RowShuffle {
  /// One unfinished file: rows, each after its length in four bytes.
  private struct Heap {
    let partial: String
    let handle: FileHandle
    var waiting: [UInt8] = []
  }

  private let folder: SynthesisFolder
  private var random: SeededGenerator
  private var heaps: [Heap] = []

  private static let capacity = 1 << 16

  /// - Parameters:
  ///   - name: of the file, for the names of the unfinished ones.
  ///   - rows: about how many there will be.
  init(_ name: String, rows: Int, folder: SynthesisFolder, random: SeededGenerator) throws {
    self.folder = folder
    self.random = random
    for number in 1...max(4, min(100, rows / 500_000)) {
      let partial = try folder.begin("\(name)-heap-\(number).csv")
      guard let handle = FileHandle(forUpdatingAtPath: folder.path(of: partial)) else {
        throw SynthesisError.unwritable(path: folder.path(of: partial), reason: "open")
      }
      heaps.append(Heap(partial: partial, handle: handle))
    }
  }

  /// Takes a row with the end of its line.
  func add(_ row: [UInt8]) throws {
    let place = random.below(heaps.count)
    withUnsafeBytes(of: UInt32(row.count).littleEndian) {
      heaps[place].waiting.append(contentsOf: $0)
    }
    heaps[place].waiting.append(contentsOf: row)
    if heaps[place].waiting.count >= Self.capacity { try flush(place) }
  }

  /// Hands over all rows in their new order.
  func drain(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    for place in heaps.indices {
      try flush(place)
      try heaps[place].handle.seek(toOffset: 0)
      let bytes = [UInt8](try heaps[place].handle.readToEnd() ?? Data())
      try heaps[place].handle.close()
      folder.drop(heaps[place].partial)
      var rows: [Range<Int>] = []
      var at = 0
      while at < bytes.count {
        let length = bytes.withUnsafeBytes {
          Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
        }
        rows.append(at + 4..<at + 4 + length)
        at += 4 + length
      }
      for last in rows.indices.dropFirst().reversed() {
        rows.swapAt(last, random.below(last + 1))
      }
      for row in rows { try body(bytes[row]) }
    }
  }

  private func flush(_ place: Int) throws {
    do {
      try heaps[place].handle.write(contentsOf: heaps[place].waiting)
    } catch {
      throw SynthesisError.unwritable(
        path: folder.path(of: heaps[place].partial), reason: error.localizedDescription)
    }
    heaps[place].waiting.removeAll(keepingCapacity: true)
  }
}
