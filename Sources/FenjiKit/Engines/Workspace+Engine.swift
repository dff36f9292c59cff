import Credit
import Datasets
public import Evaluation
import EvaluationModels
import Foundation
import Reports
import UnfinishedFiles

extension Workspace {
  /// The main job on an engine of SQL: reads and checks here, settles, sums and grades there, and
  /// writes the same files as ``evaluate(into:options:frozen:stopwatch:progress:)``.
  ///
  /// Scores and grades of the engine are compared with Fenji's own for the same sums, every one of
  /// them, before anything is written.
  ///
  /// - Parameters:
  ///   - records: records that the engine reads itself, instead of those of the dataset, of which
  ///     only the register and the small tables are read then.
  ///   - engineFolder: where statements, data and results of the engine stay; nil for a folder beside
  ///     the results that is removed in the end.
  /// - Throws: what the words of ``FenjiFailure`` are for; `folder` is then as it was.
  public func evaluate(
    into folder: String, options: PublishingOptions, engine: Engine,
    records: EngineRecords? = nil, engineFolder: String? = nil,
    frozen: [String: FrozenWeights]? = nil, stopwatch: Stopwatch = Stopwatch(),
    progress: (@Sendable (Evaluator.Progress) -> Void)? = nil
  ) throws -> Published {
    try records?.check(for: engine.dialect)
    guard let dialect = engine.dialect else {
      return try evaluate(
        into: folder, options: options, frozen: frozen, stopwatch: stopwatch, progress: progress)
    }
    let output = try OutputFolder(path: folder)
    let earlier = try options.previous.map { try EarlierResults(folder: $0) }
    let job = engineFolder ?? output.staging + "-engine"
    if engineFolder == nil { TemporaryPaths.add(job) }
    defer { if engineFolder == nil { TemporaryPaths.discard(job) } }
    let rejects = try RejectFile(
      path: output.path(of: RejectFile.name), language: options.language)
    let (run, source) = try EngineRun(
      workspace: self, engine: engine, dialect: dialect, folder: job, stopwatch: stopwatch,
      records: records
    ).evaluate(
      frozen: frozen, former: earlier?.former ?? [:], rejects: { rejects.write($0) },
      progress: progress)
    output.note(RejectFile.name, try rejects.commit())
    return try RunPublisher(
      workspace: self, run: run, options: options, output: output, earlier: earlier,
      records: source
    ).publish(
      rejected: rejects.count,
      inputs: try inputDigests(
        of: run, leavingOut: records == nil ? [] : dataset.recordFilesAlone),
      stopwatch: stopwatch)
  }
}
