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
  let sumsFrom: String?

  /// A job.
  ///
  /// - Parameters:
  ///   - dataset: whose checked data goes along; nil for the text alone.
  ///   - records: records that the engine reads itself, instead of the dataset's.
  ///   - weightsFrom: the folder of an earlier run whose weights are used.
  ///   - sumsFrom: the folder of an engine's results with the sums that give weights.
  public init(
    dialect: SQLDialect, models: String, asOf: CalendarDate, dataset: String? = nil,
    records: EngineRecords? = nil, weightsFrom: String? = nil,
    sumsFrom: String? = nil
  ) {
    self.dialect = dialect
    self.models = models
    self.asOf = asOf
    self.dataset = dataset
    self.records = records
    self.weightsFrom = weightsFrom
    self.sumsFrom = sumsFrom
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
    var frozen = try weightsFrom.map { try Manifest(at: $0).frozenWeights } ?? [:]
    if let sumsFrom {
      frozen.merge(try EngineSums(results: sumsFrom, text: text).weights()) { $1 }
    }
    let missing = try job.writeWeights(frozen)
    var words = Phrase(
      "\(folder)：按文件名次序在该文件夹中执行 1…6；7、8 给出权重所需的和；2、5、7 为标准文本。记录 \(refused) 行未移交。\n",
      "\(folder): run 1…6 in that folder in the order of names, 7 and 8 for the sums that give "
        + "weights; 2, 5 and 7 are the standard text. "
        + "\(refused) rows were refused.\n")
    if !missing.isEmpty {
      let list = missing.joined(separator: " ")
      words = Phrase(
        words.chinese + "下列模型的权重由数据计算，data/cr_weight.csv 中尚缺：\(list)。请用 --weights-from 给出一次"
          + "评价的结果文件夹，或用 fenji evaluate --engine。\n",
        words.english
          + "weights computed from data are missing in data/cr_weight.csv: \(list); give "
          + "the results of a run with --weights-from, or use fenji evaluate --engine\n")
    }
    return words
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
    try write(loader.prelude + loader.load(table, from: "data/\(table.name).csv"), Self.weights)
    return missing
  }
}
