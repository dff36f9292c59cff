public import CompositeIndicators

/// A method of the catalogue, whatever it makes.
public struct MethodEntry: Hashable, Sendable {
  /// The kind of method in kebab case: what the command line and pages call it.
  public let kind: MethodKind
  /// The name in kebab case.
  public let name: String
  /// What users see.
  public let title: Wording
  /// What it takes.
  public let parameters: [MethodParameter]

  /// The name of its page: the method's own, with the kind where several methods share it.
  public var page: String {
    MethodEntry.all.count { $0.name == name } > 1 ? "\(name)-\(kind.rawValue)" : name
  }

  /// Every method, kind by kind in the order they are used.
  public static let all: [MethodEntry] = MethodKind.allCases.flatMap(\.entries)
}

/// What a method of the catalogue does.
public enum MethodKind: String, Hashable, Sendable, CaseIterable {
  /// Tames outliers.
  case treatment
  /// Fills in missing values.
  case imputation
  /// Brings columns to one scale.
  case normalisation
  /// Weighs criteria by data.
  case weighting
  /// Weighs criteria by judgements.
  case judgement
  /// Makes one weighting of several.
  case combination
  /// Makes one score of many.
  case aggregation
  /// Cuts scores into classes.
  case banding
  /// Says how alike two lists of scores are.
  case comparison

  /// What users see.
  public var title: Wording {
    switch self {
    case .treatment: Catalogue.treatments.kind
    case .imputation: Catalogue.imputers.kind
    case .normalisation: Catalogue.normalisers.kind
    case .weighting: Catalogue.weighters.kind
    case .judgement: Catalogue.judgementWeighters.kind
    case .combination: Catalogue.combiners.kind
    case .aggregation: Catalogue.aggregators.kind
    case .banding: Catalogue.banders.kind
    case .comparison: Catalogue.comparisons.kind
    }
  }

  /// Its methods.
  var entries: [MethodEntry] {
    switch self {
    case .treatment: list(Catalogue.treatments)
    case .imputation: list(Catalogue.imputers)
    case .normalisation: list(Catalogue.normalisers)
    case .weighting: list(Catalogue.weighters)
    case .judgement: list(Catalogue.judgementWeighters)
    case .combination: list(Catalogue.combiners)
    case .aggregation: list(Catalogue.aggregators)
    case .banding: list(Catalogue.banders)
    case .comparison: list(Catalogue.comparisons)
    }
  }

  private func list<Kind>(_ methods: MethodList<Kind>) -> [MethodEntry] {
    methods.methods.map {
      MethodEntry(kind: self, name: $0.name, title: $0.title, parameters: $0.parameters)
    }
  }
}
