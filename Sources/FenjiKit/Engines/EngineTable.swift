import Foundation

/// A result of an engine, row by row: a CSV file or a folder of them, in any order.
struct EngineTable {
  /// The names of the columns.
  let header: [String]
  private let files: [[UInt8]]
  private let name: String

  /// - Throws: ``EngineError/badResult(file:what:)``.
  init(_ path: String) throws {
    name = path.split(separator: "/").last.map(String.init) ?? path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw EngineError.badResult(file: name, what: "missing")
    }
    var paths = [path]
    if isFolder.boolValue {
      let parts = try FileManager.default.contentsOfDirectory(atPath: path)
      paths = parts.filter { $0.hasPrefix("part-") }.sorted().map { "\(path)/\($0)" }
    }
    files = try paths.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
      .filter { !$0.isEmpty }
    var header: [String] = []
    for file in files {
      var reader = Reader(bytes: file)
      guard let fields = reader.next() else { continue }
      header = fields.map { String(decoding: file[$0], as: UTF8.self) }
      break
    }
    self.header = header
  }

  /// Calls `body` for each row.
  func forEach(_ body: (Row) throws -> Void) throws {
    for file in files {
      var reader = Reader(bytes: file)
      _ = reader.next()
      while let fields = reader.next() {
        guard fields.count == header.count else {
          throw EngineError.badResult(file: name, what: "\(fields.count) ≠ \(header.count)")
        }
        try body(Row(bytes: reader.bytes, fields: fields, name: name))
      }
    }
  }

  /// One row.
  struct Row {
    fileprivate let bytes: [UInt8]
    fileprivate let fields: [Range<Int>]
    fileprivate let name: String

    /// A field as text.
    func text(_ index: Int) -> String {
      let text = String(decoding: bytes[fields[index]], as: UTF8.self)
      guard text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 else { return text }
      return text.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
    }

    /// A field as a number; nil when it is empty.
    func number(_ index: Int) throws -> Int64? {
      var at = fields[index].lowerBound
      let end = fields[index].upperBound
      if at == end || (end - at == 2 && bytes[at] == UInt8(ascii: "\"")) { return nil }
      let isNegative = bytes[at] == UInt8(ascii: "-")
      if isNegative { at += 1 }
      var value: Int64 = 0
      guard at < end else { throw fault(index) }
      while at < end {
        let digit = bytes[at] &- 48
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carried) = product.addingReportingOverflow(Int64(digit))
        guard digit < 10, !overflow, !carried else { throw fault(index) }
        value = sum
        at += 1
      }
      return isNegative ? -value : value
    }

    private func fault(_ index: Int) -> EngineError {
      .badResult(file: name, what: text(index))
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The fields of the next row, quotation marks included; nil at the end.
    mutating func next() -> [Range<Int>]? {
      guard at < bytes.count else { return nil }
      var fields: [Range<Int>] = []
      var begin = at
      var isQuoted = false
      while at < bytes.count {
        let byte = bytes[at]
        if byte == UInt8(ascii: "\"") {
          isQuoted.toggle()
        } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
          let isCut =
            byte == UInt8(ascii: "\n") && at > begin && bytes[at - 1] == UInt8(ascii: "\r")
          fields.append(begin..<(isCut ? at - 1 : at))
          begin = at + 1
          if byte == UInt8(ascii: "\n") {
            at += 1
            return fields
          }
        }
        at += 1
      }
      fields.append(begin..<at)
      return fields
    }
  }
}
