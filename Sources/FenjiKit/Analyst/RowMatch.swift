import Credit
import Reports

/// The rows of two tables that have the same identifier.
struct RowMatch {
  let one: ScoreTable
  let other: ScoreTable
  /// The rows in both tables, in the order of the first.
  let pairs: [(Int, Int)]
  private let onlyInOne: [String]
  private let onlyInOther: [String]

  /// Matches by identifier.
  ///
  /// - Throws: ``AnalystError`` when the tables share fewer than two.
  init(_ one: ScoreTable, _ other: ScoreTable) throws(AnalystError) {
    self.one = one
    self.other = other
    var rowOf: [String: Int] = [:]
    for (row, name) in other.identifiers.enumerated() { rowOf[name] = row }
    pairs = one.identifiers.enumerated().compactMap { row, name in
      rowOf[name].map { (row, $0) }
    }
    let names = Set(one.identifiers)
    onlyInOne = one.identifiers.filter { rowOf[$0] == nil }
    onlyInOther = other.identifiers.filter { !names.contains($0) }
    guard pairs.count > 1 else {
      throw AnalystError(.tooFewShared(pairs.count), at: AnalystPlace(other.table.file))
    }
  }

  /// What was compared, as members of a JSON object.
  var json: [(String, JSONValue)] {
    [
      ("matched", .integer(Int64(pairs.count))),
      ("only_in_first", .array(onlyInOne.map(JSONValue.string))),
      ("only_in_second", .array(onlyInOther.map(JSONValue.string))),
    ]
  }

  /// The same in words.
  var remarks: [Phrase] {
    var remarks = [
      Phrase(
        "共同标识 \(pairs.count) 个（\(one.columnName) 对 \(other.columnName)）",
        "\(pairs.count) alternatives in both (\(one.columnName) against \(other.columnName))")
    ]
    for (table, names) in [(one, onlyInOne), (other, onlyInOther)] where !names.isEmpty {
      let more = names.count > 10 ? " …" : ""
      let list = names.prefix(10)
      remarks.append(
        Phrase(
          "仅见于 \(table.table.file) 的 \(names.count) 个：\(list.joined(separator: "、"))\(more)",
          "\(names.count) only in \(table.table.file): \(list.joined(separator: ", "))\(more)"))
    }
    return remarks
  }
}
