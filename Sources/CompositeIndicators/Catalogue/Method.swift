/// A method by its name: how it is called in files and on the command line, and how it is made.
public struct Method<Kind: Sendable>: Sendable {
  /// The name in kebab case.
  public let name: String
  /// What users see.
  public let title: Wording
  /// What it takes.
  public let parameters: [MethodParameter]
  private let makeFromParameters:
    @Sendable (MethodParameters) throws(CompositeIndicatorsError) -> Kind

  /// A method.
  ///
  /// - Parameters:
  ///   - name: the name in kebab case.
  ///   - title: what users see.
  ///   - parameters: what it takes.
  ///   - make: builds it from parameters whose names are known to be those listed.
  public init(
    name: String, title: Wording, parameters: [MethodParameter] = [],
    make: @escaping @Sendable (MethodParameters) throws(CompositeIndicatorsError) -> Kind
  ) {
    self.name = name
    self.title = title
    self.parameters = parameters
    makeFromParameters = make
  }

  /// Builds the method.
  ///
  /// - Throws: ``CompositeIndicatorsError/unknownParameter(method:name:known:)`` and what is wrong
  ///   with the value of a parameter.
  public func make(
    _ values: [String: ParameterValue] = [:]
  ) throws(CompositeIndicatorsError) -> Kind {
    let known = parameters.map(\.name)
    for name in values.keys.sorted() where !known.contains(name) {
      throw .unknownParameter(method: self.name, name: name, known: known)
    }
    return try makeFromParameters(MethodParameters(method: name, values: values))
  }
}

/// What a method takes under one name.
public struct MethodParameter: Hashable, Sendable {
  /// The name in kebab case.
  public let name: String
  /// What it means.
  public let meaning: Wording
  /// The values it can have, when they are few.
  public let choices: [String]
  /// The value when none is given; nil when it must be given.
  public let defaultText: String?
  /// A value that works, for parameters that must be given.
  public let example: String?
  /// Whether it is a list with one entry a column, of which ``example`` shows one.
  public let isPerColumn: Bool

  /// A parameter.
  public init(
    _ name: String, _ meaning: Wording, choices: [String] = [], default defaultText: String? = nil,
    example: String? = nil, isPerColumn: Bool = false
  ) {
    self.name = name
    self.meaning = meaning
    self.choices = choices
    self.defaultText = defaultText
    self.example = example
    self.isPerColumn = isPerColumn
  }
}
