/// The weights that follow from pairwise judgements, and how consistent those are.
public struct PairwiseWeighting: Hashable, Sendable {
  /// The weights, in the order of the criteria.
  public let weights: Weights
  /// What its user should know.
  public let notices: [Notice]
  /// How consistent the judgements are.
  public let consistency: Consistency
  /// The judgements furthest from what the others imply, worst first; at most three, none when the
  /// matrix is consistent.
  public let inconsistentJudgements: [InconsistentJudgement]
}

/// How consistent a pairwise matrix is.
public struct Consistency: Hashable, Sendable {
  /// λmax, the principal eigenvalue; as many as criteria when perfectly consistent.
  public let largestEigenvalue: Double
  /// The consistency index (λmax − n)/(n − 1), at least 0.
  public let index: Double
  /// The consistency ratio, index over random index; nil for one or two criteria, which can't
  /// contradict each other.
  public let ratio: Double?
  /// The random index it was divided by.
  public let randomIndex: Double?
  /// The table of the random index.
  public let randomIndexSource: String?

  /// Whether the ratio is below 0.1, or there is none.
  public var isAcceptable: Bool { ratio.map { $0 < 0.1 } ?? true }

  /// The geometric consistency index 2/((n − 1)(n − 2)) Σ ln²(aᵢⱼwⱼ/wᵢ) with geometric-mean weights
  /// (Aguarón and Moreno-Jiménez 2003); nil below three criteria or with missing judgements.
  public let geometricIndex: Double?
  /// Koczkodaj's index: how far the worst triad is from consistent, 0…1; nil where no triad is
  /// complete.
  public let worstTriad: Double?

  /// The consistency of a matrix with that principal eigenvalue.
  init(largestEigenvalue: Double, _ matrix: PairwiseMatrix) {
    self.largestEigenvalue = largestEigenvalue
    let size = matrix.size
    geometricIndex = matrix.geometricConsistencyIndex
    worstTriad = matrix.worstTriad
    let number = Double(size)
    let excess = largestEigenvalue - number
    // Rounding alone moves the eigenvalue of a consistent matrix by a few units in its last place.
    let isRounding = excess < 64 * number * .ulpOfOne
    index = size > 1 && !isRounding ? excess / (number - 1) : 0
    let random = RandomIndex.value(for: size)
    randomIndex = random?.value
    randomIndexSource = random?.source
    ratio = random.map { [index] in index / $0.value }
  }
}

/// A judgement that fits the others badly, and what would mend it.
public struct InconsistentJudgement: Hashable, Sendable {
  /// The row, from 0.
  public let row: Int
  /// The column, from 0, above the row.
  public let column: Int
  /// The judgement.
  public let value: Double
  /// The judgement over the ratio of the two weights; 1 when it fits.
  public let error: Double
  /// The ratio of the two weights that the other judgements imply without this one.
  public let suggestedValue: Double
  /// The nearest value of Saaty's scale, 1/9 … 9.
  public let suggestedScaleValue: Double
  /// The consistency ratio of the matrix with ``suggestedValue`` in place of the judgement.
  public let ratioIfMended: Double
}
