import Credit
import Datasets
import EvaluationModels
import Foundation
import Reports

extension PublishedResults {
  /// Writes what a reader may have of these results to a folder.
  ///
  /// Who may see a grade is a property of its scheme. To the public go the grades of public schemes
  /// alone; a model asked for by name whose scheme isn't public is an error. Files of an earlier
  /// export in the folder are replaced one by one; `export.json` lists what was written, with
  /// digests, and what was held back.
  ///
  /// - Returns: what was written and held back, for a terminal.
  /// - Throws: ``FenjiError/notForThePublic(_:_:)``, ``FenjiError/noMapping(from:to:known:)``,
  ///   ``FenjiError/unknownDomain(_:known:)``, ``FenjiError/changedInputs(_:)``, `ReportsError`.
  public func export(_ request: ExportRequest, to folder: String) throws -> String {
    let writer = try ExportWriter(results: self, request: request, folder: folder)
    return try writer.write()
  }

  /// The models of the run, after checking that their files are those of the manifest.
  fileprivate func library() throws -> ModelLibrary {
    let changed = manifest.models.files.filter {
      (try? FileDigest(of: $0.path, in: modelsPath)) != $0
    }
    guard changed.isEmpty else {
      throw FenjiError.changedInputs(changed.map { modelsPath + "/" + $0.path })
    }
    return try ModelLibrary.load(directory: modelsPath, asOf: manifest.asOf)
  }
}

private struct ExportWriter {
  let results: PublishedResults
  let request: ExportRequest
  let folder: String
  let tables: ExportTables
  let models: [EvaluationModel]
  let heldBack: [EvaluationModel]

  init(results: PublishedResults, request: ExportRequest, folder: String) throws {
    self.results = results
    self.request = request
    self.folder = folder
    let library = try results.library()
    tables = ExportTables(results: results, library: library, request: request)
    let known = library.models.filter { model in
      results.manifest.tables.contains { $0.model == model.id }
    }
    var wanted = known
    if let name = request.model {
      wanted = known.filter { $0.id == name }
      guard !wanted.isEmpty else {
        throw FenjiError.unknownDomain(name, known: known.map(\.id))
      }
    } else if request.audience == .supervisor {
      throw FenjiError.domainNeeded(known: known.map(\.id))
    }
    let isPublic = request.audience == .public
    if isPublic, let name = request.model, let model = wanted.first, model.publicity != .public {
      throw FenjiError.notForThePublic(name, model.publicity.title)
    }
    models = wanted.filter { !isPublic || $0.publicity == .public }
    heldBack = wanted.filter { isPublic && $0.publicity != .public }
  }

  private var language: Language { request.language }

  func write() throws -> String {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FenjiError.unwritable(path: folder, reason: error.localizedDescription)
    }
    var files: [String] = []
    switch request.audience {
    case .public:
      files = try write(models.map { model in { try tables.publicTable(of: model) } })
    case .supervisor:
      for model in models {
        let parts = try tables.supervisorTables(of: model)
        files += try write(parts.map { part in { part } }, name: model.id)
      }
    case .analyst: files = try write([{ try tables.analystTable(of: models) }])
    case .regulator: files = try writeBatches()
    }
    let summary = try manifest(files)
    try AtomicFile.write(summary.text, to: folder + "/export.json")
    var text = ""
    for file in files { text += "\(folder)/\(file)\n" }
    for model in heldBack {
      text += Phrase(
        "未导出：\(model.title.chinese)（\(model.publicity.title.chinese)）\n",
        "held back: \(model.title.english) (\(model.publicity.title.english))\n")(language)
    }
    return text
  }

  /// Writes tables: one file of all of them where the format holds several, else one each.
  private func write(
    _ parts: [() throws -> ExportTable], name: String? = nil
  ) throws -> [String] {
    let whole =
      [request.audience.rawValue, name ?? request.model].compactMap(\.self).joined(separator: "-")
      + ".\(request.format.rawValue)"
    switch request.format {
    case .xlsx:
      let workbook = try WorkbookWriter(path: "\(folder)/\(whole)", dated: results.manifest.asOf)
      for part in parts { try workbook.add(part().table) }
      try workbook.commit()
      return [whole]
    case .html:
      var page = HTMLPage(title: whole, language: language)
      for part in parts {
        let table = try part()
        page.append(Document([.heading(1, Prose(table.title)), .table(table.table)]))
      }
      try AtomicFile.write(page.text, to: "\(folder)/\(whole)")
      return [whole]
    case .csv, .json:
      return try parts.map { part in
        let table = try part()
        let file = "\(request.audience.rawValue)-\(table.name).\(request.format.rawValue)"
        try write(table, to: file)
        return file
      }
    }
  }

  private func write(_ table: ExportTable, to file: String) throws {
    let path = "\(folder)/\(file)"
    switch request.format {
    case .csv:
      let dialect: CSVDialect = request.audience == .analyst ? .plain : .spreadsheet
      try CSVWriter.write(table.table, to: path, dialect: dialect)
    case .json: try AtomicFile.write(table.json.text, to: path)
    case .xlsx:
      let workbook = try WorkbookWriter(path: path, dated: results.manifest.asOf)
      try workbook.add(table.table)
      try workbook.commit()
    case .html:
      var page = HTMLPage(title: file, language: language)
      page.append(Document([.heading(1, Prose(table.title)), .table(table.table)]))
      try AtomicFile.write(page.text, to: path)
    }
  }

  /// One long table in files of so many rows, numbered from 1.
  private func writeBatches() throws -> [String] {
    var files: [String] = []
    var waiting: [[Cell]] = []
    func flush(_ count: Int) throws {
      let number = String(files.count + 1)
      let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
      let file = "regulator-\(padded).\(request.format.rawValue)"
      let title = Phrase("等级报送 \(number)", "Grades \(number)")(language)
      try write(
        ExportTable(
          name: file, title: title, columns: tables.regulatorColumns,
          rows: Array(waiting.prefix(count))), to: file)
      waiting.removeFirst(min(count, waiting.count))
      files.append(file)
    }
    for model in models {
      waiting += try tables.regulatorRows(of: model)
      while waiting.count >= request.batch { try flush(request.batch) }
    }
    if !waiting.isEmpty || files.isEmpty { try flush(request.batch) }
    return files
  }

  private func manifest(_ files: [String]) throws -> JSONValue {
    let run = try FileDigest(of: Manifest.fileName, in: results.folder)
    func list(_ models: [EvaluationModel]) -> JSONValue {
      .array(
        models.map { model in
          .object([
            ("model", .string(model.id)), ("version", .string(model.version)),
            ("scheme", .string(model.scheme.id)),
            ("publicity", .string(model.publicity.rawValue)),
          ])
        })
    }
    return .object([
      ("for", .string(request.audience.rawValue)), ("format", .string(request.format.rawValue)),
      ("as_of", .string(results.manifest.asOf.description)),
      ("run_manifest_sha256", .string(run.sha256)),
      ("in_scheme", request.scheme.map { .string($0) } ?? .null), ("models", list(models)),
      ("held_back", list(heldBack)),
      (
        "files",
        .array(
          try FileDigest.digests(of: files, in: folder).map { file in
            .object([
              ("path", .string(file.path)), ("bytes", .integer(file.bytes)),
              ("sha256", .string(file.sha256)),
            ])
          })
      ),
    ])
  }
}
