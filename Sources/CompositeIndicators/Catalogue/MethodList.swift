/// The methods of one kind, in the order they are shown.
public struct MethodList<Kind: Sendable>: Sendable {
  /// What kind they are, in both languages.
  public let kind: Wording
  /// The methods.
  public let methods: [Method<Kind>]

  init(_ kind: Wording, _ methods: [Method<Kind>]) {
    self.kind = kind
    self.methods = methods
  }

  /// The names in order.
  public var names: [String] { methods.map(\.name) }

  /// The method of that name.
  ///
  /// - Throws: ``CompositeIndicatorsError/unknownMethod(kind:name:known:)``.
  public func method(_ name: String) throws(CompositeIndicatorsError) -> Method<Kind> {
    guard let method = methods.first(where: { $0.name == name }) else {
      throw .unknownMethod(kind: kind.english, name: name, known: names)
    }
    return method
  }

  /// Builds the method of that name.
  ///
  ///     try Catalogue.weighters.make("critic", ["correlation": "spearman"])
  ///
  /// - Throws: ``CompositeIndicatorsError`` for an unknown name or a bad parameter.
  public func make(
    _ name: String, _ parameters: [String: ParameterValue] = [:]
  ) throws(CompositeIndicatorsError) -> Kind {
    try method(name).make(parameters)
  }
}
