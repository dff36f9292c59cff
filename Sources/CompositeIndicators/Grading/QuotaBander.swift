/// Quotas: given shares of the rows in each class, best scores first.
///
/// The row in place r from the best belongs to the first class whose cumulative share holds r of n.
/// Rows that tie (on scores of twelve significant digits) stay together: in the class of their best
/// place, of their worst, or of the middle one; so a class may exceed or miss its share, and the
/// notices say by how many rows.
public struct QuotaBander: Bander {
  /// The shares of rows, best class first, summing to 1.
  public let shares: Weights
  /// Where rows that tie across a cut go.
  public let ties: QuotaTies

  /// Quotas in proportion to `shares`, best class first.
  public init(shares: Weights, ties: QuotaTies = .up) {
    self.shares = shares
    self.ties = ties
  }

  /// Cuts scores by places; edges are the smallest scores of the classes above them. O(n log n).
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    let known = try scores.sortedScores(for: "quota")
    let count = Double(known.count)
    var cumulative = 0.0
    let limits = shares.values.map { share in
      cumulative += share
      return cumulative * count + 1e-9 * count
    }
    let last = shares.count - 1
    var classes = [Int?](repeating: nil, count: scores.count)
    let quantised = scores.map(Ranking.quantised)
    let (best, worst) = (
      Ranking.descending(quantised, ties: .min), Ranking.descending(quantised, ties: .max)
    )
    var filled = [Int](repeating: 0, count: shares.count)
    for row in scores.indices where !scores[row].isNaN {
      let place =
        switch ties {
        case .up: best[row]
        case .down: worst[row]
        case .middle: (best[row] + worst[row]) / 2
        }
      let fromBest = limits.firstIndex { place <= $0 } ?? last
      classes[row] = last - fromBest
      filled[fromBest] += 1
    }
    var edges: [Double] = []
    for level in stride(from: 1, through: last, by: 1) {
      let above = scores.indices.lazy.filter { (classes[$0] ?? -1) >= level }.map { scores[$0] }
      edges.append(above.min() ?? known[known.count - 1].nextUp)
    }
    var notices: [Notice] = []
    var previous = 0.0
    for (index, limit) in limits.enumerated() {
      let due = Int(limit) - Int(previous)
      if filled[index] != due {
        notices.append(.quotaMissed(level: last - index, due: due, found: filled[index]))
      }
      previous = limit
    }
    return Banding(edges: edges, classes: classes, notices: notices)
  }

  static let method = Method<any Bander>(
    name: "quota", title: Wording("按比例分级", "Quotas"),
    parameters: [
      MethodParameter(
        "shares", Wording("各级比例，由优到劣", "share of each class, best first"), example: "10,30,40,20"),
      MethodParameter(
        "ties", Wording("分界处并列的归属", "where rows that tie across a cut go"),
        choices: QuotaTies.allCases.map(\.rawValue), default: "up"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    QuotaBander(
      shares: try Weights(normalising: try parameters.numbers("shares")),
      ties: try parameters.choice("ties", default: .up))
  }
}

/// Where rows go that tie across a quota's cut.
public enum QuotaTies: String, Hashable, Sendable, CaseIterable {
  /// All to the better class.
  case up
  /// All to the worse class.
  case down
  /// All to the class of their middle place.
  case middle
}
