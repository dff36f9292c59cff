import Credit
import Datasets
public import Evaluation
import Foundation
import Reports

extension PublishedResults {
  /// Scores and grades again from the indicator matrix that the run has kept, under the models given
  /// on opening: for other weights, points, bands, rules and measures. No record is read.
  ///
  ///     let run = try PublishedResults(folder: "out", models: "my-models")
  ///     try run.rescore(into: "out-2")
  ///
  /// The results, manifest and all, are those of an evaluation of the records under these models with
  /// the run's day, seed and language, and can be verified like them. Of the dataset only the register is
  /// read, and must be that of the run; that the records still are is for a verification to say.
  ///
  /// - Parameters:
  ///   - previous: results of an earlier run for what changed; nil for those of the run.
  ///   - hasWorkbook: whether to write a workbook; nil for what the run did.
  /// - Throws: ``FenjiError`` for a run without a matrix, other rules of eligibility, changed files;
  ///   `EvaluationError.notKept` for an indicator that measures something else.
  public func rescore(
    into folder: String, previous: String? = nil, hasWorkbook: Bool? = nil, threads: Int? = nil,
    stopwatch: Stopwatch = Stopwatch(), progress: (@Sendable (Evaluator.Progress) -> Void)? = nil
  ) throws -> Published {
    guard Self.place(folder) != Self.place(self.folder) else { throw FenjiError.sameFolder(folder) }
    let matrix = try KeptMatrix(of: self)
    let workspace = try Workspace(
      dataset: datasetPath, models: modelsPath, asOf: manifest.asOf, threads: threads)
    try matrix.checkRules(workspace.library)
    let output = try OutputFolder(path: folder)
    let earlier = try (previous ?? manifest.previous?.path).map { try EarlierResults(folder: $0) }
    let organisations = try readOrganisations(workspace, matrix)
    stopwatch.lap(Phrase("读取主体并核对矩阵", "read organisations, check the matrix"))
    let totals = RecordTotals(
      files: [
        RecordTotals.File(
          file: "", rows: manifest.counts.rows, accepted: manifest.counts.accepted,
          rejected: manifest.counts.rows - manifest.counts.accepted)
      ], bytes: 0, amount: Int128(manifest.counts.amountInFen))
    let run = try workspace.evaluator.rescore(
      matrix.indicators, organisations: organisations, former: earlier?.former ?? [:],
      ledger: manifest.counts.ledger, totals: totals, progress: progress
    ) { stopwatch.lap($0) }
    try FileManager.default.copyItem(
      atPath: self.folder + "/" + RejectFile.name, toPath: output.path(of: RejectFile.name))
    return try RunPublisher(
      workspace: workspace, run: run,
      options: PublishingOptions(
        language: manifest.language, seed: manifest.seed, previous: earlier?.folder.path,
        hasWorkbook: hasWorkbook ?? manifest.hasWorkbook),
      output: output, earlier: earlier, records: manifest.records
    ).publish(
      rejected: manifest.counts.rejected, inputs: manifest.dataset.files, stopwatch: stopwatch)
  }

  /// Reads the register, and meanwhile checks the files of the matrix.
  private func readOrganisations(
    _ workspace: Workspace, _ matrix: KeptMatrix
  ) throws -> OrganisationTable {
    let dataset = workspace.dataset
    let changed = try
      ([RejectFile.name].map { (folder, $0, manifest.outputs) }
      + dataset.organisationFiles.map { (datasetPath, $0, manifest.dataset.files) })
      .filter { folder, name, known in !known.contains(try FileDigest(of: name, in: folder)) }
    guard changed.isEmpty else {
      throw FenjiError.changedInputs(changed.map { $0.0 + "/" + $0.1 })
    }
    let tables = try Parallel.map(2, threads: workspace.evaluator.threads) { part in
      if part == 0 {
        try matrix.checkDigests()
        return OrganisationTable?.none
      }
      let table = try dataset.organisations(codebook: workspace.evaluator.codebook) { _ in }
      try matrix.checkRows(table.organisations)
      return table
    }
    guard let table = tables.compactMap(\.self).first else {
      preconditionFailure("the register was read")
    }
    return table
  }

  private static func place(_ folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
