/// Treats the columns of a matrix whose shape does not pass a check: by one method, and where that
/// is not enough by a second.
///
/// The second starts from the untreated column, unless ``combines``. What neither mends stays as the
/// second left it, with a notice. The record of each column says what was found and done.
///
/// Source: COINr's `Treat`, with its defaults.
public struct OutlierTreatment: Sendable {
  /// What columns must pass.
  public let check: ShapeCheck
  /// The method that is tried first.
  public let first: any ColumnTreater
  /// The method for columns that still don't pass; nil for none.
  public let second: (any ColumnTreater)?
  /// Whether the second method goes on from the first's result.
  public let combines: Bool

  /// Winsorising of up to five points, then a logarithm, unless said otherwise.
  public init(
    check: ShapeCheck = ShapeCheck(), first: any ColumnTreater = WinsorisingTreater(),
    second: (any ColumnTreater)? = LogarithmTreater(), combines: Bool = false
  ) {
    self.check = check
    self.first = first
    self.second = second
    self.combines = combines
  }

  /// Treats every column. O(rows · columns) times the points drawn in.
  public func treat(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> TreatedMatrix {
    var columns: [[Double]] = []
    var records: [TreatedMatrix.Record] = []
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      let (values, record) = try treat(column, criterion.name)
      columns.append(values)
      records.append(record)
    }
    return TreatedMatrix(matrix: try matrix.replacing(columns: columns), records: records)
  }

  private func treat(
    _ column: [Double], _ name: String
  ) throws(CompositeIndicatorsError) -> ([Double], TreatedMatrix.Record) {
    let found = check.finding(on: column)
    guard !found.passes else {
      return (column, TreatedMatrix.Record(name: name, before: found, steps: []))
    }
    let one = try first.treat(column, name: name)
    let then = check.finding(on: one.values)
    var steps = [TreatedMatrix.Step(treated: one, after: then)]
    guard !then.passes, let second else {
      return (one.values, TreatedMatrix.Record(name: name, before: found, steps: steps))
    }
    let other = try second.treat(combines ? one.values : column, name: name)
    steps.append(
      TreatedMatrix.Step(treated: other, after: check.finding(on: other.values)))
    return (other.values, TreatedMatrix.Record(name: name, before: found, steps: steps))
  }
}

/// A matrix after treatment, with the record of each column.
public struct TreatedMatrix: Hashable, Sendable {
  /// The treated matrix.
  public let matrix: IndicatorMatrix
  /// What was found and done, in the order of the columns.
  public let records: [Record]

  /// What was done to one column.
  public struct Record: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// Its shape before.
    public let before: ShapeCheck.Finding
    /// The treatments in order; none when it passed.
    public let steps: [Step]

    /// Whether it passes in the end.
    public var passes: Bool { (steps.last?.after ?? before).passes }
  }

  /// One treatment of one column.
  public struct Step: Hashable, Sendable {
    /// The column after it.
    public let treated: TreatedColumn
    /// Its shape after it.
    public let after: ShapeCheck.Finding
  }

  /// The columns that no treatment mended.
  public var notices: [Notice] {
    records.filter { !$0.passes }.map {
      .remark(
        Wording("“\($0.name)”处理后仍有离群值", "\($0.name) still has outliers after treatment"))
    }
  }
}
