public import Credit
import Foundation

/// What a verification found.
public struct Verification: Hashable, Sendable {
  /// One thing that is not as the manifest says.
  public struct Difference: Hashable, Sendable {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let what: Phrase
  }

  /// How many files of results were compared.
  public let compared: Int
  /// What differs, inputs first.
  public let differences: [Difference]

  /// Whether everything is as the manifest says.
  public var isSame: Bool { differences.isEmpty }

  /// The findings as text.
  public func report(in language: Language) -> String {
    if isSame {
      return Phrase(
        "核验一致：输入未变，重新运行所得 \(compared) 个文件逐字节相同。\n",
        "verified: the inputs are unchanged, and running again gives the same \(compared) files, byte "
          + "for byte.\n")(language)
    }
    let lines = differences.map { "  \($0.path)  \($0.what(language))\n" }
    return Phrase("核验不一致：\n", "not verified:\n")(language) + lines.joined()
  }
}

extension PublishedResults {
  /// Compares inputs and results with the manifest, runs again in a temporary folder, and compares
  /// what comes out.
  ///
  /// - Throws: what an evaluation throws. Differences are not thrown.
  public func verify(threads: Int) throws -> Verification {
    var differences = try changedInputs().map {
      Verification.Difference(
        path: $0, what: Phrase("输入已改动或不存在", "the input changed or is gone"))
    }
    for file in manifest.outputs where (try? FileDigest(of: file.path, in: folder)) != file {
      differences.append(
        Verification.Difference(
          path: file.path, what: Phrase("结果文件已改动或不存在", "the result changed or is gone")))
    }
    guard differences.isEmpty else {
      return Verification(compared: manifest.outputs.count, differences: differences)
    }
    let workspace = try Workspace(
      dataset: datasetPath, models: modelsPath, asOf: manifest.asOf, threads: threads)
    guard try hasRecords(workspace) else {
      return Verification(
        compared: manifest.outputs.count,
        differences: [
          Verification.Difference(
            path: manifest.records?.place ?? "",
            what: Phrase(
              "数据集中的记录与引擎所读的不同", "the dataset's records are not those that the engine read"))
        ])
    }
    let again = try rerun(workspace)
    // An engine names rows that can't be used by its own files.
    let fresh = again.outputs.filter { !isEngines($0) }
    let known = manifest.outputs.filter { !isEngines($0) }
    for file in known where !fresh.contains(file) {
      differences.append(
        Verification.Difference(
          path: file.path, what: Phrase("重新运行所得不同", "running again gives another file")))
    }
    for file in fresh where !known.contains(where: { $0.path == file.path }) {
      differences.append(
        Verification.Difference(
          path: file.path, what: Phrase("清单未列此文件", "the manifest does not list this file")))
    }
    if differences.isEmpty, again.tables != manifest.tables || !hasCounts(of: again) {
      differences.append(
        Verification.Difference(
          path: Manifest.fileName,
          what: Phrase("清单中的数字与重新运行所得不同", "the manifest's figures are not those of the new run")))
    }
    return Verification(compared: known.count, differences: differences)
  }

  /// Whether a file says of rows what only the engine that read them can say.
  private func isEngines(_ file: FileDigest) -> Bool {
    manifest.records != nil && file.path == RejectFile.name
  }

  private func hasCounts(of again: Manifest) -> Bool {
    if manifest.records == nil { return again.counts == manifest.counts }
    return again.counts.ledger == manifest.counts.ledger
      && again.counts.accepted == manifest.counts.accepted
      && again.counts.amountInFen == manifest.counts.amountInFen
      && again.counts.organisations == manifest.counts.organisations
  }

  private func rerun(_ workspace: Workspace) throws -> Manifest {
    let temporary =
      FileManager.default.temporaryDirectory.path + "/fenji-verify-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    return try workspace.evaluate(
      into: temporary,
      options: PublishingOptions(
        language: manifest.language, seed: manifest.seed, previous: manifest.previous?.path,
        hasWorkbook: manifest.hasWorkbook, keepsMatrix: manifest.hasMatrix)
    ).manifest
  }
}
