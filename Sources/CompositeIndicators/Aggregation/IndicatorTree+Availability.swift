extension IndicatorTree {
  /// The share of each node's leaves whose value is known, row by row; nodes in the order of
  /// ``aggregate(_:)``. O(rows · leaves · height).
  ///
  /// Source: COINr's `get_data_avail`.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a leaf names no column.
  public func availability(
    of matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> [ScoringPart] {
    guard !children.isEmpty else { return [] }
    var parts: [ScoringPart] = []
    for child in children { parts += try child.availability(of: matrix) }
    var columns: [[Double]] = []
    for name in leafNames { columns.append(try matrix.column(ofLeaf: name)) }
    let shares = (0..<matrix.rowCount).map { row in
      Double(columns.count { !$0[row].isNaN }) / Double(columns.count)
    }
    return parts + [ScoringPart(name: name, values: shares)]
  }

  /// The names of the leaves, in order.
  public var leafNames: [String] { children.isEmpty ? [name] : children.flatMap(\.leafNames) }
}

extension IndicatorMatrix {
  /// The values that a leaf of a tree names.
  func column(ofLeaf name: String) throws(CompositeIndicatorsError) -> [Double] {
    columns[try index(ofLeaf: name)]
  }

  /// The column that a leaf of a tree names.
  func index(ofLeaf name: String) throws(CompositeIndicatorsError) -> Int {
    guard let index = index(of: name) else {
      throw .undefined(
        method: "tree", reason: Wording("没有名为“\(name)”的列", "no column is called \(name)"))
    }
    return index
  }
}
