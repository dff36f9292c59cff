public import Credit
import Datasets
public import Evaluation
import EvaluationModels
import Foundation

/// The models of a day compiled to SQL, for those who run it themselves.
public struct SQLJob: Sendable {
  let dialect: SQLDialect
  let models: String
  let asOf: CalendarDate
  let dataset: String?
  let records: EngineRecords?
  let weightsFrom: String?

  /// A job.
  ///
  /// - Parameters:
  ///   - dataset: whose checked data goes along; nil for the text alone.
  ///   - records: records that the engine reads itself, instead of the dataset's.
  ///   - weightsFrom: the folder of an earlier run whose weights are used.
  public init(
    dialect: SQLDialect, models: String, asOf: CalendarDate, dataset: String? = nil,
    records: EngineRecords? = nil, weightsFrom: String? = nil
  ) {
    self.dialect = dialect
    self.models = models
    self.asOf = asOf
    self.dataset = dataset
    self.records = records
    self.weightsFrom = weightsFrom
  }

  /// The text that is the same for all engines.
  ///
  /// - Throws: ``SQLRefusal``, and what loading models throws.
  public func standardText() throws -> String {
    let text = try StandardText(library: ModelLibrary.load(directory: models, asOf: asOf))
    return text.matrix + "\n" + (try text.grades()) + "\n" + (try text.sums())
  }

  /// Writes the folder, and says what is in it.
  ///
  /// - Throws: what the words of ``FenjiFailure`` are for.
  public func write(to folder: String) throws -> Phrase {
    try records?.check(for: dialect)
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    let text = try StandardText(library: library)
    let evaluator = Evaluator(
      library: library, threads: ProcessInfo.processInfo.activeProcessorCount)
    let codebook = evaluator.codebook
    let job = try SQLFolder(path: folder, dialect: dialect, text: text, codebook: codebook)
    var organisations: [Organisation] = []
    var measures: [ReportedValue] = []
    var source = LoaderText.Source.staged(["data/records/part-0.csv"])
    var refused = 0
    if let dataset {
      let data = try Dataset.open(at: dataset)
      let count: (Reject) -> Void = { _ in refused += 1 }
      let table = try data.organisations(
        codebook: codebook, threads: evaluator.threads, rejects: count)
      if records == nil {
        let (_, files) = try job.stage(
          data, codebook: codebook, organisations: table, threads: evaluator.threads,
          rejects: count)
        source = .staged(files)
      }
      measures = try data.reportedValues(
        codebook: codebook, organisations: table, threads: evaluator.threads, rejects: count
      ).sorted
      organisations = table.organisations
    }
    if let records { source = .own(records) }
    let tables =
      job.loader.tables + [
        text.calendar, text.validity, text.former([:]), text.organisations(organisations),
        text.measures(measures, of: organisations),
      ]
    for table in tables { try job.write(table) }
    try job.writeStatements(tables: tables, records: source)
    let known = try frozen()
    let missing = try job.writeWeights(known)
    let unweighed = unweighed(text, known)
    try job.write(
      RunScript(
        dialect: dialect, models: models, asOf: asOf, weightsFrom: weightsFrom,
        rounds: rounds(missing, library), unweighed: unweighed
      ).text, RunScript.name)
    var words = Phrase(
      "\(folder)：请执行 bash \(folder)/run.sh（其中注明各文件与次序）；2、5、7 为标准文本。"
        + "有 \(refused) 行未移交。\n",
      "\(folder): run bash \(folder)/run.sh, which says what the files are and their order; "
        + "2, 5 and 7 are the standard text. \(refused) rows were refused.\n")
    if !unweighed.isEmpty {
      let notice = EngineError.unweighed(unweighed).message
      words = Phrase(words.chinese + notice.chinese + "\n", words.english + notice.english + "\n")
    } else if !missing.isEmpty {
      let list = missing.joined(separator: " ")
      words = Phrase(
        words.chinese + "下列模型的权重由数据计算，由 run.sh 从引擎所求之和得出：\(list)；"
          + "也可用 --weights-from 给出一次评价的结果文件夹。\n",
        words.english
          + "weights computed from data are made by run.sh from the engine's sums: \(list); or "
          + "give the results of a run with --weights-from\n")
    }
    return words
  }

  /// Writes anew, in a folder that ``write(to:)`` has made, the weights that come from data, as the
  /// engine's sums give them; nothing else in the folder changes.
  ///
  /// Domains may look at the composite's score. As long as the composite has no weights its own are
  /// made alone, and those of the domains from the sums of the next round.
  ///
  /// - Parameter results: the folder of the engine's results.
  /// - Throws: ``EngineError/unweighed(_:)`` for models whose weights don't follow from sums, and
  ///   what the words of ``FenjiFailure`` are for.
  public func writeWeights(to folder: String, sumsFrom results: String) throws -> Phrase {
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    let text = try StandardText(library: library)
    let known = try frozen()
    let unweighed = unweighed(text, known)
    guard unweighed.isEmpty else { throw EngineError.unweighed(unweighed) }
    var models = text.summed.map(\.model).filter { known[$0.id] == nil }
    if let composite = library.composite, models.contains(where: { $0.id == composite.id }),
      try !SQLFolder.hasWeights(of: composite, text, in: folder)
    {
      models = [composite]
    }
    let sums = try EngineSums(results: results, text: text).weights(of: models)
    let job = try SQLFolder(
      path: folder, dialect: dialect, text: text,
      codebook: Evaluator(library: library, threads: 1).codebook)
    let missing = try job.writeWeights(known.merging(sums) { $1 })
    let made = models.map(\.id).joined(separator: " ")
    let next =
      missing.isEmpty
      ? Phrase("", "")
      : Phrase(
        "下列模型用到综合评价的得分，待下一轮之和：\(missing.joined(separator: " "))。",
        "; \(missing.joined(separator: " ")) may look at the composite's score and wait for the next "
          + "round's sums")
    return Phrase(
      "\(folder)/\(SQLFolder.weights)：已由所求之和得出权重：\(made)。\(next.chinese)\n",
      "\(folder)/\(SQLFolder.weights): weights made from the sums: \(made)\(next.english)\n")
  }

  private func frozen() throws -> [String: FrozenWeights] {
    try weightsFrom.map { try Manifest(at: $0).frozenWeights } ?? [:]
  }

  /// The models whose weights are neither known nor follow from sums.
  private func unweighed(_ text: StandardText, _ known: [String: FrozenWeights]) -> [String] {
    text.weighedByData.map(\.id).filter { model in
      known[model] == nil && !text.summed.contains { $0.model.id == model }
    }
  }

  /// How often sums have to give weights: the composite's come before those of the domains.
  private func rounds(_ missing: [String], _ library: ModelLibrary) -> Int {
    missing.contains { $0 == library.composite?.id } ? min(2, missing.count) : min(1, missing.count)
  }
}

extension SQLFolder {
  /// Writes the weights that no file of models gives, and says for which models they aren't known:
  /// those that compute them from the data, unless they are frozen.
  func writeWeights(_ frozen: [String: FrozenWeights]) throws -> [String] {
    var known = frozen
    var missing: [String] = []
    for model in text.library.models
    where known[model.id] == nil && model.composition.groups.contains(where: { $0.weight == nil }) {
      if let weights = try text.judgedWeights(of: model) {
        known[model.id] = weights
      } else {
        missing.append(model.id)
      }
    }
    let table = text.weights(known)
    try write(table)
    try write(
      loader.prelude + loader.load(table, from: "\(place)data/\(table.name).csv"), Self.weights)
    return missing
  }

  /// Whether the folder's weights have those of a model.
  static func hasWeights(
    of model: EvaluationModel, _ text: StandardText, in folder: String
  ) throws -> Bool {
    let table = try EngineTable("\(folder)/data/cr_weight.csv")
    let names = text.weightColumns(of: model).map(\.name)
    let columns = table.header.indices.filter { names.contains(table.header[$0]) }
    var hasAll = false
    try table.forEach { row in hasAll = try columns.allSatisfy { try row.number($0) != nil } }
    return hasAll && columns.count == names.count
  }
}
