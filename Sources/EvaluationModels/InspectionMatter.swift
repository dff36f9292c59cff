public import Credit

/// A line of a domain's inspection item list (抽查事项清单): what is checked, how, on what basis, and
/// how much and how often for each grade.
///
/// Checks outside the published list may not be carried out, so a model states its list.
public struct InspectionMatter: Hashable, Sendable {
  /// The identifier in its model.
  public let id: String
  /// What is checked.
  public let title: Phrase
  /// Whether it is a key matter (重点检查事项), whose share isn't limited.
  public let isKey: Bool
  /// How it is checked.
  public let manner: Manner
  /// The article it rests on.
  public let basis: Phrase
  /// How well the basis is known; nil for as well as the model's figures.
  public let evidence: Evidence?
  /// The share of each grade in the order of the bands; nil for those of the grades.
  public let ratios: [ExactDecimal]?
  /// How often; nil for as often as the grades say.
  public let frequency: Phrase?

  /// How a matter is checked.
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    /// By going there.
    case onSite = "on-site"
    /// On paper.
    case written
    /// Over the network.
    case online

    /// What users see.
    public var title: Phrase {
      switch self {
      case .onSite: Phrase("现场检查", "on site")
      case .written: Phrase("书面检查", "in writing")
      case .online: Phrase("网络监测", "online")
      }
    }
  }

  /// A matter from its parts.
  public init(
    id: String, title: Phrase, isKey: Bool, manner: Manner, basis: Phrase,
    evidence: Evidence? = nil, ratios: [ExactDecimal]? = nil, frequency: Phrase? = nil
  ) {
    self.id = id
    self.title = title
    self.isKey = isKey
    self.manner = manner
    self.basis = basis
    self.evidence = evidence
    self.ratios = ratios
    self.frequency = frequency
  }

  /// The share of the grade with that index.
  public func ratio(of grade: Int, in regimes: [GradeRegime]) -> ExactDecimal {
    ratios?[grade] ?? regimes[grade].inspectionRatio
  }
}
