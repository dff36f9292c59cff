import LinearAlgebra

extension IndicatorTree {
  /// How every part correlates with its node and with the other parts of that node; nodes in the order
  /// of ``aggregate(_:)``, siblings in theirs. O(rows · parts²) a node.
  ///
  /// Parts that correlate strongly say the same twice; parts that correlate negatively undo each other
  /// in the mean. Columns count in the direction they have in the matrix.
  ///
  /// Source: COINr's `get_corr` and `get_corr_flags`; OECD/JRC, Handbook on Constructing Composite
  /// Indicators, 2008.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a leaf names no column, or `scoring` lacks a node.
  public func correlations(
    in matrix: IndicatorMatrix, _ scoring: TreeScoring, _ kind: CorrelationKind = .pearson
  ) throws(CompositeIndicatorsError) -> [PartCorrelation] {
    guard !children.isEmpty else { return [] }
    var result: [PartCorrelation] = []
    for child in children { result += try child.correlations(in: matrix, scoring, kind) }
    var columns: [[Double]] = []
    for part in children + [self] {
      if let scores = scoring.scores(of: part.name) {
        columns.append(scores)
      } else {
        columns.append(try matrix.column(ofLeaf: part.name))
      }
    }
    let coefficients = kind.matrix(of: columns)
    for (index, child) in children.enumerated() {
      result.append(
        PartCorrelation(
          node: name, one: child.name, other: name,
          coefficient: coefficients[index, children.count]))
      for other in (index + 1)..<max(index + 1, children.count) {
        result.append(
          PartCorrelation(
            node: name, one: child.name, other: children[other].name,
            coefficient: coefficients[index, other]))
      }
    }
    return result
  }
}

/// The correlation of a part with its node, or with another part of the node.
public struct PartCorrelation: Hashable, Sendable {
  /// The node.
  public let node: String
  /// The part.
  public let one: String
  /// The other part, or the node.
  public let other: String
  /// The coefficient, in −1…1.
  public let coefficient: Double

  /// Whether it is that of a part with its node.
  public var isWithNode: Bool { other == node }

  /// What is to be looked at; nil for nothing.
  ///
  /// - Parameters:
  ///   - high: above which two parts say the same.
  ///   - low: below which a part works against another, or against its node.
  public func fault(high: Double = 0.75, low: Double = -0.4) -> CorrelationFault? {
    if coefficient < low { return .opposed }
    return !isWithNode && coefficient > high ? .redundant : nil
  }
}

/// What a correlation within a tree warns of.
public enum CorrelationFault: String, Hashable, Sendable, CaseIterable {
  /// Two parts say nearly the same, and count twice.
  case redundant
  /// A part works against another, or against the whole it belongs to.
  case opposed
}
