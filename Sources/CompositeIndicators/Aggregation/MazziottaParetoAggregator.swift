/// The Mazziotta–Pareto index: the weighted mean, less a fine for a profile out of balance.
///
/// With M the weighted mean of a row and S its weighted standard deviation, the score is M − S·(S/M), or
/// with a plus where a high score is a bad thing. S takes the divisor n − 1 (so that equal weights give
/// COMPIND's index) or, as first published, n. Columns must be on a common scale with direction settled,
/// customarily z-scores of mean 100 and deviation 10; a mean ≤ 0 and missing values are refused. A value
/// far above its row's mean can lower the score when it rises: the fine grows faster than the mean.
///
/// Rank reversal: none on a fixed scale, since rows are scored apart from each other.
///
/// Source: De Muro, Mazziotta and Pareto, Composite indices of development and poverty, Social Indicators
/// Research 104, 2011; COMPIND's `ci_mpi`.
public struct MazziottaParetoAggregator: Aggregator {
  /// Whether imbalance raises the score, for phenomena that are bad.
  public let raises: Bool
  /// Whether the standard deviation has the divisor n − 1.
  public let usesSample: Bool

  /// The index of something good with the divisor n − 1, unless said otherwise.
  public init(raises: Bool = false, usesSample: Bool = true) {
    (self.raises, self.usesSample) = (raises, usesSample)
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "mazziotta-pareto")
    let count = Double(data.columns.count)
    let factor = usesSample && count > 1 ? count / (count - 1) : 1
    let means = data.weightedMeans
    var squares = [Double](repeating: 0, count: data.rowCount)
    for (column, weight) in zip(data.columns, data.weights) {
      for row in column.indices {
        let distance = column[row] - means[row]
        squares[row] += weight * distance * distance
      }
    }
    var scores: [Double] = []
    for (mean, square) in zip(means, squares) {
      guard mean > 0 else {
        throw data.undefined("各行均值须为正", "the mean of every row must be positive")
      }
      let fine = factor * square / mean
      scores.append(raises ? mean + fine : mean - fine)
    }
    guard scores.allSatisfy(\.isFinite) else {
      throw data.undefined("数值过大", "the values are too large")
    }
    return Scoring(scores: scores, parts: [ScoringPart(name: "mean", values: means)])
  }

  static let method = Method<any Aggregator>(
    name: "mazziotta-pareto", title: Wording("Mazziotta–Pareto 指数", "Mazziotta–Pareto index"),
    parameters: [
      MethodParameter(
        "imbalance", Wording("不均衡使得分降低或升高", "whether imbalance lowers or raises the score"),
        choices: ["lowers", "raises"], default: "lowers"),
      MethodParameter(
        "divisor", Wording("标准差的除数", "divisor of the standard deviation"),
        choices: ["n-1", "n"], default: "n-1"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    MazziottaParetoAggregator(
      raises: try parameters.text("imbalance", of: ["lowers", "raises"]) == "raises",
      usesSample: try parameters.text("divisor", of: ["n-1", "n"]) == "n-1")
  }
}

extension DecisionMatrix {
  /// Σ wx of every row.
  var weightedMeans: [Double] {
    var means = [Double](repeating: 0, count: rowCount)
    for (column, weight) in zip(columns, weights) {
      for row in column.indices { means[row] += weight * column[row] }
    }
    return means
  }
}

extension MethodParameters {
  /// One of the texts, the first when none is given.
  func text(_ name: String, of choices: [String]) throws(CompositeIndicatorsError) -> String {
    let text = try text(name, default: choices[0])
    guard choices.contains(text) else {
      throw refusal(name, expected: choices.joined(separator: " | "))
    }
    return text
  }
}
