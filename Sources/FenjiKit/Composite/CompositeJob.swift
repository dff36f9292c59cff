import CompositeIndicators
import Reports

/// Builds a composite indicator from raw data to index, as a document says.
///
///     let result = try CompositeJob("asem.yaml").run()
///     print(try result.report().json.text)
public struct CompositeJob {
  private let spec: CompositeSpec

  /// Reads the document.
  ///
  /// - Throws: `ModelError` for what is no such document, ``AnalystError`` for what it states.
  public init(_ path: String) throws {
    spec = try CompositeReader.read(path)
  }

  /// Reads the data, runs the steps and aggregates.
  ///
  /// - Parameter group: a column of the data within whose values units are ranked too.
  /// - Throws: ``AnalystError``, and `DatasetError` for a file that is no table.
  public func run(rankingWithin group: String? = nil) throws -> CompositeResult {
    var course = try CompositeCourse(spec)
    for step in spec.steps { try course.run(step) }
    let tree = try CompositeTree(spec.root).resolved(over: course.matrix)
    let scoring = try AnalystError.locating(spec.root.place) {
      () throws(CompositeIndicatorsError) in
      try tree.aggregate(course.matrix)
    }
    try CompositeTree(spec.root).checkDirections(course.matrix, scoring)
    let weights = try AnalystError.locating(spec.root.place) {
      () throws(CompositeIndicatorsError) in
      try tree.effectiveWeights()
    }
    return CompositeResult(
      title: spec.title, index: spec.root.id, identifiers: course.identifiers,
      stages: course.stages, scoring: scoring, weights: weights, tree: tree,
      groups: try group.map(course.texts), steps: course.steps, notices: course.notices)
  }
}

extension AnalystError {
  /// Runs a method whose refusal has no place in a file.
  static func methodRefusal<Result>(
    _ work: () throws(CompositeIndicatorsError) -> Result
  ) throws(AnalystError) -> Result {
    do {
      return try work()
    } catch {
      throw AnalystError(.method(error))
    }
  }

  /// Runs a method and gives its refusal a place.
  static func locating<Result>(
    _ place: AnalystPlace, _ work: () throws(CompositeIndicatorsError) -> Result
  ) throws(AnalystError) -> Result {
    do {
      return try work()
    } catch {
      throw AnalystError(.method(error), at: place)
    }
  }
}
