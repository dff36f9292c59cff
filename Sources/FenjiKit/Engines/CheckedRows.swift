import Credit
import Evaluation

/// Writes checked records as rows of ``CheckedRecords``.
struct CheckedRows: Sendable {
  /// The eight digits of every day, the first lowest; 0 for none.
  private let days: [UInt64]

  init() {
    days = (0...UInt16.max).map { raw in
      let digits = CheckedRecords.day(PackedDay(rawValue: raw))
      if digits == 0 { return 0 }
      return String(digits).utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// No row has more bytes.
  private static let longest = 160

  /// The rows of some records.
  func rows(_ records: Span<PackedRecord>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: records.count * Self.longest) { buffer, count in
      var line = Line(target: buffer)
      for index in records.indices { append(records[index], to: &line) }
      count = line.count
    }
  }

  private func append(_ record: PackedRecord, to line: inout Line) {
    line.add(UInt64(record.organisation))
    line.add(UInt64(record.category))
    line.add(UInt64(record.domain))
    line.add(UInt64(record.severity.rawValue))
    line.add(UInt64(record.status.rawValue))
    line.add(UInt64(record.circumstance.rawValue))
    line.add(day: days[Int(record.decided.rawValue)])
    line.add(day: days[Int(record.actEnded.rawValue)])
    line.add(day: days[Int(record.submitted.rawValue)])
    line.add(day: days[Int(record.expires.rawValue)])
    line.add(day: days[Int(record.repaired.rawValue)])
    line.add(UInt64(bitPattern: record.amount))
    line.add(signed: Int64(bitPattern: record.document))
    line.add(UInt64(record.documentTail), end: UInt8(ascii: "\n"))
  }
}

/// Numbers one after the other in memory that is large enough.
private struct Line {
  let target: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(target: UnsafeMutableBufferPointer<UInt8>) { self.target = target }

  private mutating func add(byte: UInt8) {
    target[count] = byte
    count &+= 1
  }

  mutating func add(_ number: UInt64, end: UInt8 = UInt8(ascii: ",")) {
    var digits = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      digits &+= 1
    }
    var at = count &+ digits
    count = at
    rest = number
    repeat {
      at &-= 1
      target[at] = 48 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    add(byte: end)
  }

  mutating func add(signed number: Int64) {
    if number < 0 { add(byte: UInt8(ascii: "-")) }
    add(number.magnitude)
  }

  mutating func add(day digits: UInt64) {
    var rest = digits
    if rest == 0 { add(byte: UInt8(ascii: "0")) }
    while rest != 0 {
      add(byte: UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    add(byte: UInt8(ascii: ","))
  }
}
