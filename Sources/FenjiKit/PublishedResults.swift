public import Credit
import Datasets
import Digests
import Evaluation
import EvaluationModels
import Foundation
import Reports
public import Supervision

/// A folder of results, and what can be asked of it afterwards.
public struct PublishedResults: Sendable {
  /// Where the results lie.
  public let folder: String
  /// Their manifest.
  public let manifest: Manifest
  /// Where the dataset is now.
  let datasetPath: String
  /// Where the models are now.
  let modelsPath: String
  /// Where a snapshot of the records is kept, to be used instead of all files.
  let snapshot: SnapshotStore?

  /// Opens a folder of results.
  ///
  /// - Parameters:
  ///   - dataset: where the dataset is now, when it moved.
  ///   - models: where the models are now, when they moved.
  ///   - snapshot: the folder of a snapshot of the records, to be made and used; nil reads all files.
  /// - Throws: ``FenjiError/noManifest(_:)``, ``FenjiError/badManifest(path:what:)``.
  public init(
    folder: String, dataset: String? = nil, models: String? = nil, snapshot: String? = nil
  ) throws {
    self.folder = folder
    manifest = try Manifest(at: folder)
    datasetPath = dataset ?? manifest.dataset.path
    modelsPath = models ?? manifest.models.path
    self.snapshot = snapshot.map { SnapshotStore(folder: $0, program: FenjiVersion.program) }
  }

  /// How a case record is written.
  public enum CaseFormat: String, Hashable, Sendable, CaseIterable {
    /// Markdown.
    case md
    /// The same sentences and every figure for programs.
    case json
    /// A page that stands alone.
    case html
  }

  /// An organisation's case record, computed anew with the manifest's weights; it is also written to
  /// `cases/<code>.md`, or with the ending of its format.
  ///
  /// - Parameter audience: whom it is for; the organisation's own leaves internal schemes out.
  ///
  /// - Throws: ``FenjiError/unknownCode(_:)``, ``FenjiError/changedInputs(_:)``, and what an
  ///   evaluation throws.
  public func explain(
    code: String, language: Language, as format: CaseFormat = .md,
    for audience: CaseRecord.Audience = .supervisor
  ) throws -> String {
    let (workspace, run) = try replay()
    guard let organisation = run.organisations.index(ofCode: code) else {
      throw FenjiError.unknownCode(code)
    }
    let file = try workspace.evaluator.caseFile(
      of: organisation, run: run, dataset: workspace.dataset, snapshot: snapshot)
    let record = CaseRecord(file, library: workspace.library, audience: audience)
    let text =
      switch format {
      case .md: MarkdownRenderer().render(record.document(language))
      case .json: record.json(language).text
      case .html: Self.page(record, in: language)
      }
    let cases = folder + "/cases"
    try FileManager.default.createDirectory(atPath: cases, withIntermediateDirectories: true)
    try AtomicFile.write(text, to: "\(cases)/\(code).\(format.rawValue)")
    return text
  }

  private static func page(_ record: CaseRecord, in language: Language) -> String {
    var page = HTMLPage(title: record.organisation.name, language: language)
    page.append(record.document(language))
    return page.text
  }

  /// A domain's inspection list drawn with another seed, as a table for the terminal; with `to`
  /// it is written there as CSV and the text says what was drawn.
  ///
  /// - Parameter item: an item of the domain's inspection list, whose shares are drawn; nil for those
  ///   of the grades.
  /// - Throws: ``FenjiError/unknownDomain(_:known:)``, ``FenjiError/unknownItem(_:known:)`` and what ``explain(code:language:)`` throws.
  public func inspect(
    domain: String, item: String? = nil, seed: String, to path: String?, language: Language
  ) throws -> String {
    let (_, run) = try replay()
    guard let table = run.tables.first(where: { $0.model.id == domain && $0.model.domain != nil })
    else {
      throw FenjiError.unknownDomain(
        domain, known: run.tables.filter { $0.model.domain != nil }.map(\.model.id))
    }
    let organisations = run.organisations.organisations
    let matter = try item.map { item in
      guard let matter = table.model.matters.first(where: { $0.id == item }) else {
        throw FenjiError.unknownItem(item, known: table.model.matters.map(\.id))
      }
      return matter
    }
    let list = InspectionDraw(seed: seed)
      .draw(table, organisations: organisations, matter: matter)
    let sheet = list.table(organisations: organisations, language)
    if let path { try CSVWriter.write(sheet, to: path) }
    var text = path == nil ? TerminalTable().render(sheet) : ""
    text += Phrase(
      "共抽取 \(list.items.count) 家；种子“\(list.seed)”，抽取池 SHA-256 \(list.poolHash.hex)\n",
      "\(list.items.count) drawn; seed “\(list.seed)”, pool SHA-256 \(list.poolHash.hex)\n")(
        language)
    return text
  }

  /// Evaluates the manifest's inputs again with its weights.
  func replay() throws -> (Workspace, EvaluationRun) {
    let changed = try changedInputs()
    guard changed.isEmpty else { throw FenjiError.changedInputs(changed) }
    let workspace = try Workspace(
      dataset: datasetPath, models: modelsPath, asOf: manifest.asOf)
    guard try hasRecords(workspace) else {
      throw FenjiError.changedInputs([manifest.records?.place ?? datasetPath])
    }
    let earlier = try manifest.previous.map { try EarlierResults(folder: $0.path) }
    let run = try workspace.evaluator.evaluate(
      workspace.dataset, frozen: manifest.frozenWeights, former: earlier?.former ?? [:],
      snapshot: snapshot, rejects: { _ in })
    return (workspace, run)
  }

  /// Whether the dataset has the records of the run: where an engine read its own, those with their
  /// digest.
  ///
  /// - Throws: ``FenjiError/recordsElsewhere(kind:place:)`` when the dataset has none at all.
  func hasRecords(_ workspace: Workspace) throws -> Bool {
    guard let records = manifest.records else { return true }
    let dataset = workspace.dataset
    guard dataset.hasRecords else {
      throw FenjiError.recordsElsewhere(kind: records.kind, place: records.place)
    }
    let codebook = workspace.evaluator.codebook
    let organisations = try dataset.organisations(codebook: codebook) { _ in }
    let digest = try dataset.recordDigest(
      codebook: codebook, organisations: organisations, threads: workspace.evaluator.threads)
    return digest.hex == records.digest
  }

  /// The paths of inputs that are gone or not those of the manifest. What a snapshot knows of a file
  /// that nobody has written to since stands for its digest.
  func changedInputs() throws -> [String] {
    var changed: [String] = []
    let known = snapshot.flatMap { snapshot in
      (try? Dataset.open(at: datasetPath)).map { snapshot.knownDigests(of: $0) }
    }
    for (folder, files) in [
      (datasetPath, manifest.dataset.files), (modelsPath, manifest.models.files),
      (manifest.previous?.path ?? "", manifest.previous?.files ?? []),
    ] {
      for file in files where known?[file.path]?.hex != file.sha256 || folder != datasetPath {
        guard (try? FileDigest(of: file.path, in: folder)) != file else { continue }
        // Where an engine had the records, the descriptor that names files of them is another.
        if manifest.records != nil, file.path == Dataset.descriptorName { continue }
        changed.append(folder + "/" + file.path)
      }
    }
    return changed
  }
}
