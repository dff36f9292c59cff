import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Reports

/// One evaluation by an engine.
struct EngineRun {
  let workspace: Workspace
  let engine: Engine
  let dialect: SQLDialect
  let folder: String
  let stopwatch: Stopwatch
  /// Records that the engine reads itself; nil for those of the dataset.
  var records: EngineRecords?

  func evaluate(
    frozen: [String: FrozenWeights]?, former: [String: [String: FormerGrade]],
    rejects: (Reject) -> Void, progress: (@Sendable (Evaluator.Progress) -> Void)?
  ) throws -> (EvaluationRun, Manifest.Records?) {
    let (library, dataset) = (workspace.library, workspace.dataset)
    let codebook = workspace.evaluator.codebook
    let text = try StandardText(library: library)
    var job = try SQLFolder(path: folder, dialect: dialect, text: text, codebook: codebook)
    job.place = place
    let organisations = try dataset.organisations(
      codebook: codebook, threads: workspace.evaluator.threads, rejects: rejects)
    var staged: RecordTotals?
    let source: LoaderText.Source
    if let records {
      source = .own(records)
    } else {
      var reading: (@Sendable (Int, Int) -> Void)?
      if let progress { reading = { progress(.reading(done: $0, of: $1)) } }
      let (totals, files) = try job.stageChecked(
        dataset, codebook: codebook, organisations: organisations,
        threads: workspace.evaluator.threads, progress: reading, rejects: rejects)
      (staged, source) = (totals, .checked(files))
    }
    let reported = try dataset.reportedValues(
      codebook: codebook, organisations: organisations, threads: workspace.evaluator.threads,
      rejects: rejects)
    let tables =
      job.loader.tables + [
        text.calendar, text.validity, text.former(former),
        text.organisations(organisations.organisations),
        text.measures(reported.sorted, of: organisations.organisations),
      ]
    for table in tables { try job.write(table) }
    try job.writeStatements(tables: tables, records: source)
    stopwatch.lap(Phrase("读取、检查并移交", "read, check and hand over"))
    let client = EngineClient(engine: engine, folder: folder)
    try client.run([SQLFolder.load, SQLFolder.matrix, SQLFolder.exportMatrix])
    stopwatch.lap(Phrase("引擎：装载、认定、汇总", "engine: load, settle, sum"))
    var digest: RecordDigest?
    let totals: RecordTotals
    if let staged {
      totals = staged
    } else {
      let refused = try EngineRejects(result("rejects"), below: records?.place ?? "").rejects
      refused.forEach(rejects)
      (totals, digest) = try ownTotals(refused: refused.count)
    }
    let sums = try sums(for: organisations)
    let accepted = totals.files.reduce(0) { $0 + $1.accepted }
    guard sums.ledger.total == accepted else {
      throw EngineError.badResult(file: "ledger", what: "\(sums.ledger.total) ≠ \(accepted)")
    }
    let run = try workspace.evaluator.evaluate(
      sums, organisations: organisations, reported: reported, totals: totals, frozen: frozen,
      former: former, progress: progress)
    stopwatch.lap(Phrase("赋权、评分、分级", "weigh, score and grade"))
    _ = try job.writeWeights(
      Dictionary(uniqueKeysWithValues: run.tables.map { ($0.model.id, $0.weights) }))
    try client.run([
      SQLFolder.weights, SQLFolder.grades, SQLFolder.export, SQLFolder.sums, SQLFolder.exportSums,
    ])
    stopwatch.lap(Phrase("引擎：评分、分级", "engine: score and grade"))
    try compare(run)
    if frozen == nil {
      let weights = try EngineSums(results: "\(folder)/results", text: text).weights()
      for table in run.tables {
        guard let theirs = weights[table.model.id]?.values, theirs != table.weights.values else {
          continue
        }
        throw EngineError.differs(
          model: table.model.id, code: "—", what: "\(theirs) ≠ \(table.weights.values)")
      }
    }
    stopwatch.lap(Phrase("逐项核对", "compare every score and grade"))
    guard let records, let digest else { return (run, nil) }
    return (
      run,
      Manifest.Records(
        engine: engine.name, kind: records.kind, place: records.place, digest: digest.hex)
    )
  }

  /// The folder as Spark's machines see it, one that all of them share: theirs is a file system of the
  /// cluster unless a name says otherwise. A path that would be a pattern stays as it is.
  private var place: String {
    let path = URL(fileURLWithPath: folder).standardizedFileURL.path
    guard dialect == .spark, !path.contains(where: { "[]{}*?\\".contains($0) }) else { return "" }
    return "file:\(path)/"
  }

  /// What the engine says of the records that it has read.
  private func ownTotals(refused: Int) throws -> (RecordTotals, RecordDigest) {
    var found: [Int128] = []
    try result("totals").forEach { row in found = (0..<4).compactMap { Int128(row.text($0)) } }
    guard found.count == 4, let accepted = Int(exactly: found[0]) else {
      throw EngineError.badResult(file: "totals", what: "\(found)")
    }
    let file = RecordTotals.File(
      file: records?.place ?? "", rows: accepted + refused, accepted: accepted, rejected: refused)
    return (
      RecordTotals(files: [file], bytes: 0, amount: found[1]),
      RecordDigest(records: accepted, first: found[2], second: found[3])
    )
  }

  private func result(_ name: String) throws -> EngineTable {
    try EngineTable("\(folder)/results/\(name).csv")
  }

  private func sums(for organisations: OrganisationTable) throws -> RecordSums {
    var sums = RecordSums(
      library: workspace.library, organisations: organisations.organisations.count)
    let slots = try result("slots")
    try slots.forEach { row in
      guard let number = try row.number(0), let organisation = Int(exactly: number),
        organisations.organisations.indices.contains(organisation)
      else { throw EngineError.badResult(file: "slots", what: row.text(0)) }
      sums.set(try (1..<slots.header.count).map { try row.number($0) ?? 0 }, of: organisation)
    }
    try result("ledger").forEach { row in
      guard let number = try row.number(0), let fate = Eligibility(rawValue: UInt8(number)) else {
        throw EngineError.badResult(file: "ledger", what: row.text(0))
      }
      sums.ledger[fate] += Int(try row.number(1) ?? 0)
      sums.ledger[.duplicate] += Int(try row.number(2) ?? 0)
    }
    return sums
  }

  /// Compares every row of every table with the results that the engine has exported.
  func compare(_ run: EvaluationRun) throws {
    var expected: [String: [GradeRow?]] = [:]
    for table in run.tables {
      var rows = [GradeRow?](repeating: nil, count: run.organisations.organisations.count)
      for row in table.rows { rows[Int(row.organisation)] = row }
      expected[table.model.id] = rows
    }
    var seen = 0
    try result("grades").forEach { row in
      let (model, code) = (row.text(0), row.text(1))
      let own = run.organisations.index(ofCode: code).flatMap { expected[model]?[Int($0)] }
      guard let own else {
        throw EngineError.differs(model: model, code: code, what: "not in the table")
      }
      let theirs: [String] = try (2..<7).map { try row.number($0).map { String($0) } ?? "" }
      let since = own.since.map { day in
        let (year, month, day) = day.components
        return String(year * 10_000 + month * 100 + day)
      }
      let rules = own.rules.map { "\($0);" }.joined()
      let ours: [String] = [
        String(own.state.rawValue), own.score.map { String($0.millionths) } ?? "",
        own.grade.map { String($0) } ?? "", own.directGrade.map { String($0) } ?? "",
        own.outside.map { String($0) } ?? "",
      ]
      let rest = [row.text(7), try row.number(8).map { String($0) } ?? "", row.text(9)]
      let ourRest = [rules, own.isHeld ? "1" : "0", since ?? ""]
      if theirs != ours || rest != ourRest {
        throw EngineError.differs(
          model: model, code: code,
          what: "\(theirs + rest) ≠ \(ours + ourRest)")
      }
      seen += 1
    }
    let all = run.tables.reduce(0) { $0 + $1.rows.count }
    guard seen == all else {
      throw EngineError.badResult(file: "grades", what: "\(seen) ≠ \(all)")
    }
  }
}
