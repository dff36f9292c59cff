/// What every kind of ELECTRE TRI is told besides its references: thresholds, the cutting level λ, and
/// where there are two rules which of them sorts.
struct SortingParameters {
  let thresholds: OutrankingThresholds
  /// The credibility from which on a row outranks.
  let cut: Double
  /// Whether the second of two rules sorts.
  let isSecondRule: Bool

  private static let cuts = 0.5...1.0

  /// Reads them.
  ///
  /// - Parameter rules: the names of the two rules; none when there is but one.
  init(_ parameters: MethodParameters, rules: [String] = []) throws(CompositeIndicatorsError) {
    thresholds = try OutrankingThresholds(parameters)
    cut = try parameters.number("cut", default: 0.75, in: Self.cuts)
    isSecondRule = rules.isEmpty ? false : try parameters.text("rule", of: rules) == rules[1]
  }

  /// The parameters in a method's description, after those of its references.
  static func list(rules: [String] = [], _ title: Wording = Wording("", "")) -> [MethodParameter] {
    OutrankingThresholds.parameters
      + [MethodParameter("cut", Wording("截断水平 λ", "cutting level λ"), default: "0.75")]
      + (rules.isEmpty
        ? [] : [MethodParameter("rule", title, choices: rules, default: rules[0])])
  }

  /// Throws for a cutting level outside 0.5…1.
  static func check(_ cut: Double, method: String) throws(CompositeIndicatorsError) {
    guard cuts.contains(cut) else {
      throw .parameter(method: method, name: "cut", value: "\(cut)", expected: "0.5…1")
    }
  }
}
