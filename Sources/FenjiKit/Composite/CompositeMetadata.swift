import CompositeIndicators

/// The tree of a composite indicator from a table, as COINr's `iMeta`: a row an element with the
/// columns `iCode`, `Type` (`Indicator`, `Aggregate`; other rows are passed over), `Parent`, `Weight`,
/// `Direction` (1 or −1) and, if there is one, `Denominator`.
struct CompositeMetadata {
  private let table: AnalystTable
  private let levels: [MethodRequest]
  private let codes: [String]
  private let parents: [String]
  private let elements: [Int]

  /// Reads a file.
  ///
  /// - Parameter levels: the methods of aggregation by height.
  init(_ path: String, levels: [MethodRequest]) throws {
    let table = try AnalystTable(path, identifier: "iCode")
    let (type, parent) = (try table.column("Type"), try table.column("Parent"))
    self.table = table
    self.levels = levels
    codes = try table.identifiers()
    parents = table.rows.map { $0[parent] == "NA" ? "" : $0[parent] }
    elements = table.rows.indices.filter {
      ["Indicator", "Aggregate"].contains(table.rows[$0][type])
    }
  }

  /// The element on top, with all that hangs on it.
  func root() throws -> CompositeNode {
    let parentColumn = try table.column("Parent")
    for row in elements where !parents[row].isEmpty {
      guard elements.contains(where: { codes[$0] == parents[row] }) else {
        throw AnalystError(
          .tree(.unknownParent(parents[row])), at: table.place(row, parentColumn))
      }
    }
    let tops = elements.filter { parents[$0].isEmpty }
    guard let top = tops.first else {
      throw AnalystError(.tree(.noRoot), at: AnalystPlace(table.file))
    }
    guard tops.count == 1 else {
      throw AnalystError(
        .tree(.severalRoots(tops.map { codes[$0] })), at: AnalystPlace(table.file))
    }
    let node = try node(top)
    let reached = node.names.map(\.id)
    let lost = elements.map { codes[$0] }.filter { !reached.contains($0) }
    guard lost.isEmpty else {
      throw AnalystError(.tree(.circle(lost)), at: AnalystPlace(table.file))
    }
    return node
  }

  private func node(_ row: Int) throws -> CompositeNode {
    let place = table.place(row, table.identifier)
    let type = table.rows[row][try table.column("Type")]
    let children = try elements.filter { parents[$0] == codes[row] }.map(node)
    guard type == "Indicator" || !children.isEmpty else {
      throw AnalystError(.tree(.childless(codes[row])), at: place)
    }
    let height = (children.map(\.height).max() ?? -1) + 1
    return CompositeNode(
      id: codes[row], weight: try weight(row),
      aggregation: CompositeTreeReader.method(levels, height: height), weighting: nil,
      children: children, leaf: children.isEmpty ? try leaf(row) : nil, place: place)
  }

  private func weight(_ row: Int) throws -> Double {
    let column = try table.column("Weight")
    let value = try table.number(row, column, reading: DecimalNumber.fraction)
    guard value >= 0 else {
      throw AnalystError(
        value.isNaN ? .missingNumber : .method(.weight(index: row, value: value)),
        at: table.place(row, column))
    }
    return value
  }

  private func leaf(_ row: Int) throws -> CompositeNode.Leaf {
    let column = try table.column("Direction")
    let text = table.rows[row][column]
    guard let sign = Int(text), sign.magnitude == 1 else {
      throw AnalystError(.notAWord(text, known: ["1", "-1"]), at: table.place(row, column))
    }
    let denominator = table.header.firstIndex(of: "Denominator").map { table.rows[row][$0] }
    return CompositeNode.Leaf(
      column: codes[row], direction: sign == 1 ? .benefit : .cost,
      denominator: denominator.flatMap { $0.isEmpty || $0 == "NA" ? nil : $0 }, scale: 1,
      goalposts: nil)
  }
}
