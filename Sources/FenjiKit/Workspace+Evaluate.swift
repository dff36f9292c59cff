public import Credit
import Datasets
public import Evaluation
import Foundation
import Reports

/// How results are published.
public struct PublishingOptions: Hashable, Sendable {
  /// The language of the results.
  public let language: Language
  /// The text that seeds the draws; nil for the dataset's name and the day.
  public let seed: String?
  /// The results of an earlier run, for what changed.
  public let previous: String?
  /// Whether to write a workbook.
  public let hasWorkbook: Bool
  /// The folder of a snapshot of the records, to be made and used; nil reads all files.
  public let snapshot: String?

  /// Options.
  public init(
    language: Language = .chinese, seed: String? = nil, previous: String? = nil,
    hasWorkbook: Bool = true, snapshot: String? = nil
  ) {
    self.language = language
    self.seed = seed
    self.previous = previous
    self.hasWorkbook = hasWorkbook
    self.snapshot = snapshot
  }
}

/// A run and what was written of it.
public struct Published: Sendable {
  /// The run.
  public let run: EvaluationRun
  /// Its manifest.
  public let manifest: Manifest
  /// Grades by domain and where to look, for a terminal.
  public let overview: String
}

extension Workspace {
  /// The main job: grades every organisation in every domain and writes all results to `folder`,
  /// which changes only when everything has been written.
  ///
  /// - Throws: what the words of ``FenjiFailure`` are for; `folder` is then as it was.
  public func evaluate(
    into folder: String, options: PublishingOptions, frozen: [String: FrozenWeights]? = nil,
    stopwatch: Stopwatch = Stopwatch(), progress: (@Sendable (Evaluator.Progress) -> Void)? = nil
  ) throws -> Published {
    let output = try OutputFolder(path: folder)
    let earlier = try options.previous.map { try EarlierResults(folder: $0) }
    let rejects = try RejectFile(
      path: output.path(of: "rejects.csv"), language: options.language)
    let run = try evaluator.evaluate(
      dataset, frozen: frozen, former: earlier?.former ?? [:],
      snapshot: options.snapshot.map {
        SnapshotStore(folder: $0, program: FenjiVersion.program)
      }, rejects: { rejects.write($0) },
      progress: progress,
      lap: { stopwatch.lap($0) })
    try rejects.commit()
    let publisher = RunPublisher(
      workspace: self, run: run, options: options, output: output, earlier: earlier)
    let lists = try publisher.write()
    stopwatch.lap(Phrase("写出结果", "write results"))
    let manifest = try publisher.manifest(lists: lists, rejected: rejects.count)
    try AtomicFile.write(manifest.json, to: output.path(of: Manifest.fileName))
    try output.publish()
    stopwatch.lap(Phrase("计算校验和", "digests"))
    return Published(
      run: run, manifest: manifest,
      overview: publisher.overview(lists: lists, rejected: rejects.count))
  }
}
