public import Credit
import Datasets
import Digests
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
  /// Whether to keep the indicator matrix, for `numpy.load` and for scoring again.
  public let keepsMatrix: Bool

  /// Options.
  public init(
    language: Language = .chinese, seed: String? = nil, previous: String? = nil,
    hasWorkbook: Bool = true, keepsMatrix: Bool = false, snapshot: String? = nil
  ) {
    self.language = language
    self.seed = seed
    self.previous = previous
    self.hasWorkbook = hasWorkbook
    self.snapshot = snapshot
    self.keepsMatrix = keepsMatrix
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
      path: output.path(of: RejectFile.name), language: options.language)
    let run = try evaluator.evaluate(
      dataset, frozen: frozen, former: earlier?.former ?? [:],
      snapshot: options.snapshot.map {
        SnapshotStore(folder: $0, program: FenjiVersion.program)
      }, rejects: { rejects.write($0) },
      progress: progress,
      lap: { stopwatch.lap($0) })
    output.note(RejectFile.name, try rejects.commit())
    return try RunPublisher(
      workspace: self, run: run, options: options, output: output, earlier: earlier
    ).publish(
      rejected: rejects.count,
      inputs: try inputDigests(of: run),
      stopwatch: stopwatch)
  }
}

extension Workspace {
  /// The dataset's files; of records the bytes that were read, not those that lie there now.
  ///
  /// - Parameter unread: paths of files that were not read.
  func inputDigests(
    of run: EvaluationRun, leavingOut unread: [String] = []
  ) throws -> [FileDigest] {
    let read = Dictionary(run.totals.files.map { ($0.file, $0) }) { first, _ in first }
    return try dataset.files.filter { !unread.contains($0) }.map { path in
      guard let file = read[path], let digest = file.digest else {
        return try FileDigest(of: path, in: dataset.directory)
      }
      return FileDigest(path: path, bytes: Int64(file.bytes), sha256: digest.hex)
    }
  }
}

extension RunPublisher {
  /// Writes everything and puts the folder in its place.
  ///
  /// - Parameters:
  ///   - rejected: how many rows were refused.
  ///   - inputs: the digests of the dataset's files.
  func publish(
    rejected: Int, inputs: [FileDigest], stopwatch: Stopwatch
  ) throws -> Published {
    stopwatch.lap(Phrase("计算输入校验和", "digests of the inputs"))
    let lists = try write()
    stopwatch.lap(Phrase("写出结果", "write results"))
    if options.hasWorkbook {
      try writeWorkbook(lists: lists)
      stopwatch.lap(Phrase("写出工作簿", "write the workbook"))
    }
    if options.keepsMatrix {
      try writeMatrix(inputs: inputs)
      stopwatch.lap(Phrase("保留指标矩阵", "keep the indicator matrix"))
    }
    let manifest = try manifest(lists: lists, rejected: rejected, inputs: inputs)
    try AtomicFile.write(manifest.json, to: output.path(of: Manifest.fileName))
    try output.publish()
    stopwatch.lap(Phrase("计算校验和", "digests"))
    return Published(
      run: run, manifest: manifest, overview: overview(lists: lists, rejected: rejected))
  }
}
