@testable import Datasets

/// What becomes of one row, as a test sees it.
enum ReadRow: Hashable {
  case fields(row: Int, [String])
  case refused(row: Int, RejectReason, field: Int?)
}

/// A reader of RFC 4180 that is as plain as can be, to compare the fast one with: bytes one by one,
/// the whole file in memory.
enum ReferenceCSV {
  static func rows(_ bytes: [UInt8], columns: Int) -> [ReadRow] {
    var rows: [ReadRow] = []
    var at = 0
    while at < bytes.count {
      let number = rows.count
      if let (fields, next) = row(bytes, at) {
        rows.append(
          fields.count == columns
            ? .fields(row: number, fields)
            : .refused(row: number, .wrongFieldCount, field: nil))
        at = next
      } else {
        rows.append(.refused(row: number, .strayQuote, field: faultyField(bytes, at)))
        at = (bytes[at...].firstIndex(of: 10) ?? bytes.count - 1) + 1
      }
    }
    return rows
  }

  /// The fields of a row and where the next begins; nil when it breaks the rules.
  private static func row(_ bytes: [UInt8], _ start: Int) -> ([String], Int)? {
    var fields: [String] = []
    var at = start
    while true {
      guard let (field, end) = field(bytes, at) else { return nil }
      fields.append(field)
      if end == bytes.count { return (fields, end) }
      if bytes[end] == 10 { return (fields, end + 1) }
      at = end + 1
    }
  }

  private static func faultyField(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = 0
    var at = start
    while let (_, end) = field(bytes, at), end < bytes.count {
      index += 1
      at = end + 1
    }
    return index
  }

  /// A field and the place of the comma, the line feed or the end after it.
  private static func field(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    var text: [UInt8] = []
    var at = start
    guard at < bytes.count, bytes[at] == 34 else {
      while at < bytes.count, bytes[at] != 44, bytes[at] != 10 {
        if bytes[at] == 34 { return nil }
        text.append(bytes[at])
        at += 1
      }
      if at == bytes.count || bytes[at] == 10, text.last == 13 { text.removeLast() }
      return (String(decoding: text, as: UTF8.self), at)
    }
    at += 1
    while true {
      guard at < bytes.count else { return nil }
      if bytes[at] != 34 {
        text.append(bytes[at])
        at += 1
      } else if at + 1 < bytes.count, bytes[at + 1] == 34 {
        text.append(34)
        at += 2
      } else {
        at += 1
        break
      }
    }
    if at < bytes.count, bytes[at] == 13, at + 1 == bytes.count || bytes[at + 1] == 10 { at += 1 }
    guard at == bytes.count || bytes[at] == 44 || bytes[at] == 10 else { return nil }
    return (String(decoding: text, as: UTF8.self), at)
  }
}

/// Keeps rows as they come.
struct CollectingConsumer: BlockConsumer {
  let columns: Int
  private(set) var rows: [ReadRow] = []

  init(columns: Int) { self.columns = columns }

  mutating func reset() { rows = [] }

  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    for (index, row) in rows.enumerated() {
      let fields = (0..<columns).map { text.string(bounds[index * columns + $0]) }
      self.rows.append(.fields(row: row, fields))
    }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
    rows.append(.refused(row: row, reason, field: field))
  }
}

extension ReferenceCSV {
  /// The rows after the header as the parallel reader reads them, numbered from 0.
  static func parallelRows(
    _ bytes: [UInt8], columns: Int, threads: Int, blockSize: Int,
    maximumRow: Int = RowFeed.maximumRow
  ) throws -> [ReadRow] {
    let header = (0..<columns).map { "c\($0)" }.joined(separator: ",") + "\n"
    let folder = try TemporaryFolder(["rows.csv": Array(header.utf8) + bytes])
    let table = Descriptor.Table(
      role: .records, encoding: .utf8, schema: nil, bindings: [], amountUnit: .yuan, isWide: false)
    let file = try TableFile("rows.csv", in: folder.path, table: table)
    let reading = RecordReading(
      directory: folder.path, files: [file], threads: threads, blockSize: blockSize,
      maximumRow: maximumRow)
    var rows: [ReadRow] = []
    try reading.read(
      consumer: { _ in CollectingConsumer(columns: columns) },
      commit: { consumer, _, stretch in
        for row in consumer.rows {
          switch row {
          case .fields(let number, let fields):
            rows.append(.fields(row: number + stretch.firstRow - 2, fields))
          case .refused(let number, let reason, let field):
            rows.append(.refused(row: number + stretch.firstRow - 2, reason, field: field))
          }
        }
      },
      deliver: { _, _ in })
    withExtendedLifetime(folder) {}
    return rows
  }
}
