import LinearAlgebra

/// Combination by game theory: the shares α at which Σ αₖ wₖ departs least from each weighting.
///
/// They solve Σⱼ (wₖ·wⱼ) αⱼ = wₖ·wₖ for every k. The textbook solution can be negative, which
/// would let one weighting count against itself; here α ≥ 0 is part of the problem, and with a
/// non-negative textbook solution the two are the same. ``NegativeShares/absolute`` gives the usual
/// repair. The condition number of the products says how far to trust the shares.
///
/// Source: Chen and Li, Combination weighting based on game theory, 2003 (陈加良, 基于博弈论的组合赋权评价方法研究).
public struct GameTheoreticCombiner: Combiner {
  /// What is done when the textbook solution is negative.
  public let negativeShares: NegativeShares

  /// Shares that are not negative, unless said otherwise.
  public init(negativeShares: NegativeShares = .constrained) {
    self.negativeShares = negativeShares
  }

  /// Finds the shares and combines.
  public func combine(_ weightings: [Weights]) throws(CompositeIndicatorsError) -> CombinedWeights {
    let count = try criteriaCount(weightings)
    let products = Matrix(columns: weightings.map(\.values)).crossProduct()
    let squares = (0..<weightings.count).map { products[$0, $0] }
    let (solution, condition): ([Double], Double)
    do {
      condition = try SingularValues(products).conditionNumber
      solution =
        switch negativeShares {
        case .constrained: try constrained(products, squares)
        case .absolute: try products.leastSquares(squares).solution.map(\.magnitude)
        }
    } catch {
      throw .numeric("\(error)")
    }
    let shares = try Weights(normalising: solution)
    let sums = (0..<count).map { index in
      zip(weightings, shares.values).reduce(0) { $0 + $1.0[index] * $1.1 }
    }
    var notices: [Notice] = condition > 1e10 ? [.nearlyCollinear(conditionNumber: condition)] : []
    for (index, share) in shares.values.enumerated() where share == 0 {
      notices.append(.withoutShare(index: index))
    }
    return CombinedWeights(
      weights: try Weights(normalising: sums), coefficients: shares.values,
      conditionNumber: condition, notices: notices)
  }

  /// The shortest solution when it is not negative, else the closest non-negative one.
  private func constrained(
    _ products: Matrix, _ squares: [Double]
  ) throws(LinearAlgebraError) -> [Double] {
    let free = try products.leastSquares(squares).solution
    if free.allSatisfy({ $0 >= 0 }) { return free }
    return try products.nonNegativeLeastSquares(squares)
  }

  static let method = Method<any Combiner>(
    name: "game-theoretic", title: Wording("博弈论组合赋权", "Game-theoretic combination"),
    parameters: [
      MethodParameter(
        "negative-shares", Wording("解为负时的处理", "what to do with negative shares"),
        choices: NegativeShares.allCases.map(\.rawValue), default: "constrained")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    GameTheoreticCombiner(
      negativeShares: try parameters.choice("negative-shares", default: .constrained))
  }
}

/// What game-theoretic combination does when the textbook solution is negative.
public enum NegativeShares: String, Hashable, Sendable, CaseIterable {
  /// Solves for shares that are not negative.
  case constrained
  /// Takes absolute values, as papers do.
  case absolute
}
