import CompositeIndicators
import Foundation
import Testing

/// Reference results of other software, outside the repository; tests that need them are skipped
/// unless `FENJI_ORACLES` names their folder.
enum Oracles {
  static let folder = ProcessInfo.processInfo.environment["FENJI_ORACLES"]
  static var arePresent: Bool { folder != nil }

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: try #require(folder)).appending(path: path))
  }

  static func json(_ path: String) throws -> JSON {
    JSON(try JSONSerialization.jsonObject(with: data(path)))
  }

  static func table(_ path: String) throws -> Table {
    Table(String(decoding: try data(path), as: UTF8.self))
  }

  /// A decision matrix of the `mcdm` folder with its directions and weights.
  static func decision(_ name: String) throws -> (IndicatorMatrix, Weights) {
    let meta = try json("mcdm/\(name)/meta.json")
    let table = try table("mcdm/\(name)/matrix.csv")
    let criteria = zip(table.header.dropFirst(), meta["types"].numbers).map {
      Criterion(name: $0, direction: $1 > 0 ? .benefit : .cost)
    }
    return (
      try IndicatorMatrix(criteria: criteria, columns: Array(table.columns.dropFirst())),
      try Weights(normalising: meta["weights"].numbers)
    )
  }
}

/// A value of a JSON file, read without ceremony.
struct JSON {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
  subscript(index: Int) -> JSON { JSON((value as? [Any])?[index]) }

  var keys: [String] { ((value as? [String: Any])?.keys.sorted()) ?? [] }
  var items: [JSON] { (value as? [Any])?.map(JSON.init) ?? [] }
  var text: String { value as? String ?? "" }
  var isAbsent: Bool { value == nil || value is NSNull }

  /// A number; NaN for null, and for text that says NaN; fractions are read.
  var number: Double {
    switch value {
    case let number as NSNumber: number.doubleValue
    case let text as String:
      text == "Infinity" ? .infinity : DecimalNumber.fraction(of: text) ?? .nan
    default: .nan
    }
  }

  var numbers: [Double] { items.map(\.number) }
  var rows: [[Double]] { items.map(\.numbers) }
}

/// A CSV file of names and numbers; empty cells and `NA` are NaN.
struct Table {
  let header: [String]
  let cells: [[String]]

  init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { Self.fields(of: $0) }
    header = lines.first ?? []
    cells = Array(lines.dropFirst())
  }

  /// The fields of a line, commas within quotes kept.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  var columns: [[Double]] {
    header.indices.map(column)
  }

  func column(_ name: String) -> [Double] {
    header.firstIndex(of: name).map(column) ?? []
  }

  private func column(_ index: Int) -> [Double] {
    cells.map { $0[index] == "Inf" ? .infinity : DecimalNumber.value(of: $0[index]) ?? .nan }
  }

  func texts(_ name: String) -> [String] {
    header.firstIndex(of: name).map { index in cells.map { $0[index] } } ?? []
  }
}
