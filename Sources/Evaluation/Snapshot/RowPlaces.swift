import Credit
import Datasets

/// Where each organisation's rows are: for every stretch of a file the organisations that have rows
/// in it. About a byte a row.
///
/// A stretch is written as numbers of seven bits a byte: its first byte, length, first row, rows, how
/// many organisations, and these in ascending order as distances from the one before.
enum RowPlaces {
  /// Writes stretches, in parts of about this many bytes.
  struct Maker {
    static let partSize = 1 << 20
    private(set) var bytes: [UInt8] = []
    /// A bit for each organisation, all clear between stretches.
    private var marks: [UInt64]

    init(organisations: Int) {
      marks = Array(repeating: 0, count: (organisations + 63) / 64)
    }

    /// Adds a stretch and the records in it.
    mutating func add(_ stretch: RowStretch, _ records: Span<PackedRecord>) {
      guard !records.isEmpty else { return }
      var count = 0
      for index in records.indices {
        let (word, bit) = records[index].organisation.quotientAndRemainder(dividingBy: 64)
        let mark = UInt64(1) << UInt64(bit)
        count += marks[Int(word)] & mark == 0 ? 1 : 0
        marks[Int(word)] |= mark
      }
      append(stretch.bytes.lowerBound)
      append(stretch.bytes.count)
      append(stretch.firstRow)
      append(stretch.rows)
      append(count)
      var before = 0
      for word in marks.indices where marks[word] != 0 {
        while marks[word] != 0 {
          let organisation = word * 64 + marks[word].trailingZeroBitCount
          append(organisation - before)
          before = organisation
          marks[word] &= marks[word] - 1
        }
      }
    }

    /// Forgets what was added, when it has been written.
    mutating func reset() { bytes.removeAll(keepingCapacity: true) }

    @inline(__always)
    private mutating func append(_ number: Int) {
      var rest = UInt(number)
      while rest > 127 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
        rest >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }
  }

  /// The stretches with rows of organisations that are marked; nil when the bytes make no sense.
  static func stretches(_ bytes: [UInt8], of marks: [Bool]) -> [RowStretch]? {
    var reader = Reader(bytes: bytes)
    var found: [RowStretch] = []
    while !reader.isAtEnd {
      guard let start = reader.number(), let length = reader.number(), let first = reader.number(),
        let rows = reader.number(), let count = reader.number(), start <= Int.max - length
      else { return nil }
      var organisation = 0
      var isWanted = false
      for _ in 0..<count {
        guard let distance = reader.number(), distance < marks.count - organisation else {
          return nil
        }
        organisation += distance
        isWanted = isWanted || marks[organisation]
      }
      if isWanted {
        found.append(RowStretch(bytes: start..<(start + length), firstRow: first, rows: rows))
      }
    }
    return found
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    var isAtEnd: Bool { at == bytes.count }

    @inline(__always)
    mutating func number() -> Int? {
      var number = 0
      var shift = 0
      while at < bytes.count, shift < 63 {
        let byte = Int(bytes[at])
        at += 1
        number |= (byte & 127) << shift
        if byte < 128 { return number }
        shift += 7
      }
      return nil
    }
  }
}

/// Writes where rows are while files are read, part by part; a part is of one file.
struct PlacesDesk {
  let writer: SnapshotWriter?
  private var maker: RowPlaces.Maker
  private var file = ""

  init(writer: SnapshotWriter?, organisations: Int) {
    self.writer = writer
    maker = RowPlaces.Maker(organisations: writer == nil ? 0 : organisations)
  }

  /// Adds a stretch of a file.
  mutating func add(
    _ stretch: RowStretch, _ records: Span<PackedRecord>, of file: String
  ) throws {
    if file != self.file || maker.bytes.count >= RowPlaces.Maker.partSize { try finish() }
    self.file = file
    maker.add(stretch, records)
  }

  /// Writes what is left.
  mutating func finish() throws {
    try writer?.add(places: maker.bytes, of: file)
    maker.reset()
  }
}
