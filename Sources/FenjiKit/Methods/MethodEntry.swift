public import CompositeIndicators

/// A method of the catalogue, whatever it makes.
public struct MethodEntry: Hashable, Sendable {
  /// What it does.
  public let kind: MethodKind
  /// The name in kebab case.
  public let name: String
  /// What users see.
  public let title: Wording
  /// What it takes.
  public let parameters: [MethodParameter]
  /// Its formula and source.
  public let note: MethodNote?

  /// The name of its page: the method's own, with the kind where several methods share it.
  public var page: String {
    MethodEntry.all.count { $0.name == name } > 1 ? "\(name)-\(kind.rawValue)" : name
  }

  /// Every method, kind by kind in the order they are used.
  public static let all: [MethodEntry] = MethodKind.allCases.flatMap(\.entries)

  /// Settings with which the method can be tried on `columns` columns: the examples of those
  /// parameters that must be given.
  func exampleSettings(columns: Int) -> [String: String] {
    var settings: [String: String] = [:]
    for parameter in parameters where parameter.defaultText == nil {
      guard let example = parameter.example else { continue }
      settings[parameter.name] =
        parameter.isPerColumn
        ? [String](repeating: example, count: columns).joined(separator: ",") : example
    }
    return settings
  }
}
