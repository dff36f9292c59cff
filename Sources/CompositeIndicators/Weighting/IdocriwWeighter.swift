/// IDOCRIW: the products of entropy and CILOS weights.
///
/// What both demand: positive values and no missing ones.
///
/// Source: Zavadskas and Podvezko, Integrated determination of objective criteria weights in MCDM,
/// 2016.
public struct IdocriwWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns + columns³).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    let entropy = try EntropyWeighter().weigh(matrix)
    let loss = try CilosWeighter().weigh(matrix)
    let product = try? ProductCombiner().combine([entropy.weights, loss.weights])
    let notices = entropy.notices + loss.notices.filter { !entropy.notices.contains($0) }
    guard let product else {
      return Weighting(
        weights: .equal(matrix.columnCount), notices: notices + [.equalWeightsInstead])
    }
    return Weighting(weights: product.weights, notices: notices)
  }

  static let method = Method<any Weighter>(
    name: "idocriw", title: Wording("综合客观赋权法（熵权与影响损失）", "IDOCRIW")
  ) { _ throws(CompositeIndicatorsError) in IdocriwWeighter() }
}
