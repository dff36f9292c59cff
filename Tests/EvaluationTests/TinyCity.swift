import Credit
import Datasets
import EvaluationModels
import Foundation

@testable import Evaluation

/// A city of eight organisations and two domains, small enough to work out by hand.
struct TinyCity {
  static let asOf = day("2022-11-30")
  /// Organisation 0…7 in the order of codes.
  static let codes = (1...8).map { code(number: $0) }

  /// Rows of records, in the columns of ``recordHeader``.
  var records: [String] = []
  /// Rows of reported values: code,domain,indicator,value,dated.
  var measures: [String] = []
  /// Registration date and status by organisation; `2010-01-01` and `active` otherwise.
  var registered: [Int: String] = [:]
  var status: [Int: String] = [:]

  static let recordHeader =
    "id,code,category,domain,authority,document_number,decided_on,severity,amount,status,circumstance"

  /// Adds a record of organisation `index`.
  mutating func add(
    _ index: Int, _ category: String, domain: String = "market", document: String,
    decided: String = "2022-06-01", severity: String = "ordinary", amount: String = "",
    status: String = "", circumstance: String = ""
  ) {
    records.append(
      "\(records.count),\(Self.codes[index]),\(category),\(domain),Bureau,\(document),\(decided),"
        + "\(severity),\(amount),\(status),\(circumstance)")
  }

  /// Writes the city to a fresh folder and evaluates it.
  func evaluate(
    library: ModelLibrary = library(), threads: Int = 2, budget: Int = 1000,
    frozen: [String: FrozenWeights]? = nil
  ) throws -> (run: EvaluationRun, dataset: Dataset, evaluator: Evaluator) {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(to: folder)
    let dataset = try Dataset.open(at: folder)
    let evaluator = Evaluator(library: library, threads: threads, recordBudget: budget)
    let run = try evaluator.evaluate(dataset, frozen: frozen, rejects: { _ in })
    return (run, dataset, evaluator)
  }

  /// Writes the city's files.
  func write(to folder: String) throws {
    func write(_ name: String, _ lines: [String]) throws {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(
        to: URL(fileURLWithPath: folder + "/" + name))
    }
    try write(
      "organisations.csv",
      ["code,name,registered_on,status,employees,scope"]
        + Self.codes.indices.map { index in
          "\(Self.codes[index]),Firm \(index),\(registered[index] ?? "2010-01-01"),"
            + "\(status[index] ?? "active"),\(index * 10),market;tax"
        })
    try write("records.csv", [Self.recordHeader] + records)
    try write("measures.csv", ["code,domain,indicator,value,dated"] + measures)
    try write("datapackage.json", [Self.descriptor(records: ["records.csv"])])
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  /// A valid code of an enterprise in 370883.
  static func code(number: Int) -> String {
    let subject = "MA3C" + String(repeating: "0", count: 3) + "\(number)"
    guard let inner = CreditCode.subjectCheckCharacter(for: Array(subject.utf8)) else {
      preconditionFailure("no subject code")
    }
    let body = Array("91370883\(subject)".utf8) + [inner]
    guard let outer = CreditCode.checkCharacter(for: body) else { preconditionFailure("no code") }
    return String(decoding: body + [outer], as: UTF8.self)
  }

  /// The descriptor, with records in those files.
  static func descriptor(records: [String]) -> String {
    let register = ["code", "name", "registered_on", "status", "employees", "scope"]
    let values = ["code", "domain", "indicator", "value", "dated"]
    return """
      {"name": "tiny", "fenji": {"identifier": "unified-social-credit-code"}, "resources": [
        \(resource("organisations", ["organisations.csv"], register)),
        \(resource("records", records, recordHeader.split(separator: ",").map(String.init))),
        \(resource("measures", ["measures.csv"], values))
      ]}
      """
  }

  private static func resource(_ role: String, _ paths: [String], _ fields: [String]) -> String {
    let list = fields.map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }.joined(separator: ", ")
    let path = paths.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"name": "\(role)", "path": [\(path)], "format": "csv", "encoding": "utf-8",
       "schema": {"fields": [\(list)]}, "fenji": {"role": "\(role)"}}
      """
  }
}
