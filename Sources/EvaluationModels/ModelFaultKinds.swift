/// Kinds of values in a model document.
public enum ValueKind: Hashable, Sendable {
  /// A scalar.
  case text
  /// A sequence.
  case list
  /// A mapping.
  case object
  /// A value and its points.
  case knot
}

/// Kinds of names that a model document refers to.
public enum NameKind: Hashable, Sendable {
  /// A category of records.
  case category
  /// A supervision domain.
  case domain
  /// A department or another name of one.
  case department
  /// A kind of measures.
  case measure
  /// Another evaluation.
  case evaluation
  /// A method of the catalogue.
  case method
  /// A parameter of a method.
  case parameter
  /// A group of indicators.
  case group
  /// An indicator.
  case indicator
  /// An input.
  case input
  /// An indicator or an input.
  case indicatorOrInput
  /// A state outside the grades.
  case state
  /// A rule.
  case rule
  /// A grade.
  case grade
  /// A direct grade.
  case directGrade
  /// A regime of eligibility.
  case regime
  /// A kind of organisations.
  case kind
  /// A severity.
  case severity
  /// A grade scheme.
  case scheme
  /// An item of an inspection list.
  case inspectionItem
  /// Rules of objections.
  case objection
}
