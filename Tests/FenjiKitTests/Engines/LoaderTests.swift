import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Testing

@testable import FenjiKit

extension Engines {
  /// What an engine's loader takes and refuses, row by row.
  @Suite struct LoaderTests {
    /// Rows from the code on, and what is refused of each: field and reason, or nothing.
    private static let rows: [(row: String, fault: String)] = [
      ("C1,penalty,market,minor,valid,ordinary,2022-03-15,,,,,100,12号,Bureau,1", ""),
      ("C1,penalty,,,,,2022/03/15,2022-03-01,2022-03-16,2023-03-15,,,,,", ""),
      ("C9,penalty,,,,,2022-03-15,,,,,,,,", "code unknown-organisation"),
      ("C1,nonsense,,,,,2022-03-15,,,,,,,,", "category unknown-category"),
      ("C1,,,,,,2022-03-15,,,,,,,,", "category missing-value"),
      ("C1,penalty,nowhere,,,,2022-03-15,,,,,,,,", "domain unknown-domain"),
      ("C1,penalty,,grave,,,2022-03-15,,,,,,,,", "severity unknown-severity"),
      ("C1,penalty,,,gone,,2022-03-15,,,,,,,,", "status unknown-status"),
      ("C1,penalty,,,,odd,2022-03-15,,,,,,,,", "circumstance unknown-circumstance"),
      ("C1,penalty,,,,,,,,,,,,,", "decided_on missing-value"),
      ("C1,penalty,,,,,2022-02-30,,,,,,,,", "decided_on bad-date"),
      ("C1,penalty,,,,,2022-3-15,,,,,,,,", "decided_on bad-date"),
      ("C1,penalty,,,,,20220315,,,,,,,,", "decided_on bad-date"),
      ("C1,penalty,,,,,2022-03/15,,,,,,,,", "decided_on bad-date"),
      ("C1,penalty,,,,,2022-03-15 ,,,,,,,,", "decided_on bad-date"),
      ("C1,penalty,,,,,1969-12-31,,,,,,,,", "decided_on date-too-early"),
      ("C1,penalty,,,,,0000-01-01,,,,,,,,", "decided_on bad-date"),
      ("C1,penalty,,,,,2022-03-15,,,2025-02-30,,,,,", "expires_on bad-date"),
      ("C1,penalty,,,,,2022-03-15,,,9999-12-31,,,,,", ""),
      ("C1,penalty,,,,,2022-03-15,,,2100-02-29,,,,,", "expires_on bad-date"),
      ("C1,penalty,,,,,2022-03-15,,,,2022-13-01,,,,", "repaired_on bad-date"),
      ("C1,penalty,,,,,2022-03-15,,,,,-5,,,", "amount_in_fen bad-number"),
      ("C1,penalty,,,,,2022-03-15,,,,,1e3,,,", "amount_in_fen bad-number"),
      ("C1,penalty,,,,,2022-03-15,,,,,1000000000000001,,,", "amount_in_fen bad-number"),
      ("C1,penalty,,,,,2022-03-15,,,,,99999999999999999999,,,", "amount_in_fen bad-number"),
    ]

    /// Names and what folding makes of them.
    private static let names = [
      "邹市监罚字〔2021〕12号", "邹市监罚字 [２０２１] 12 号", "a-b–c—d−e", "《x》（y）｛z｝<w>", "ｆｕｌｌ！＂＃＇＼",
      "O'Neil \"quoted\"", "é ü ß", "\u{3000}\u{FEFF}\u{200B}x\u{A0}y", "back\\slash", "𠮷野家",
    ]

    private func folder(_ dialect: SQLDialect, in scratch: Scratch) throws -> SQLFolder {
      let library = try ModelLibrary.load(directory: modelsFolder, asOf: demoDay)
      let text = try StandardText(library: library)
      let codebook = Evaluator(library: library, threads: 1).codebook
      let folder = try SQLFolder(
        path: scratch.path + "/job", dialect: dialect, text: text, codebook: codebook)
      let organisation = Organisation(
        code: "C1", name: "", kind: .enterprise, industry: "", area: "", town: "",
        registeredOn: nil, status: .active, employees: nil, scope: 0)
      let tables =
        folder.loader.tables + [
          text.calendar, text.validity, text.former([:]), text.organisations([organisation]),
          text.measures([], of: []),
        ]
      for table in tables { try folder.write(table) }
      try folder.writeStatements(tables: tables, records: .staged(["data/records/part-0.csv"]))
      return folder
    }

    private func load(
      _ engine: Engine, rows: [String], query: String, in scratch: Scratch
    ) throws -> [[String]] {
      let dialect = try #require(engine.dialect)
      let folder = try folder(dialect, in: scratch)
      let text =
        String(decoding: StagedRecords.header, as: UTF8.self)
        + rows.enumerated().map { "f.csv,\($0 + 2),\($1)\n" }.joined()
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/data/records/part-0.csv"))
      try folder.write(
        ExportText(dialect: dialect).statement(query, to: "results/test.csv"), "test.sql")
      try EngineClient(engine: engine, folder: folder.path).run([SQLFolder.load, "test.sql"])
      let table = try EngineTable(folder.path + "/results/test.csv")
      var found: [[String]] = []
      try table.forEach { row in found.append(table.header.indices.map(row.text)) }
      return found.sorted { Int($0[0]) ?? 0 < Int($1[0]) ?? 0 }
    }

    @Test(arguments: InstalledEngines.names)
    func badRowsAreRefusedWithAReason(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let found = try load(
        engine, rows: Self.rows.map(\.row),
        query: "SELECT row_number, field, reason FROM cr_reject",
        in: Scratch())
      let expected = Self.rows.enumerated().filter { !$1.fault.isEmpty }.map { index, entry in
        [String(index + 2)] + entry.fault.split(separator: " ").map(String.init)
      }
      #expect(found == expected)
    }

    /// Quotation marks, backslashes, separators and blanks survive the way back.
    @Test(arguments: InstalledEngines.names)
    func whatWasWrittenComesBack(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let written = ["a\"b", "a\\", "\\\"", " a ", "a,b", "'a'", "\"", "甲\u{3000}乙"]
      let rows = written.map { text in
        "C1,penalty,,,,,\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\",,,,,,,,"
      }
      let found = try load(
        engine, rows: rows, query: "SELECT row_number, written FROM cr_reject", in: Scratch())
      #expect(found.map { $0[1] } == written)
    }

    @Test(arguments: InstalledEngines.names)
    func soundRowsAreReadExactly(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let found = try load(
        engine, rows: Self.rows.map(\.row),
        query:
          "SELECT row_number, domain, decided, act_ended, submitted, expires, repaired, amount "
          + "FROM cr_checked WHERE field = ''", in: Scratch())
      let library = try ModelLibrary.load(directory: modelsFolder, asOf: demoDay)
      let market = try #require(library.domains.firstIndex { $0.id == "market" })
      #expect(
        found == [
          ["2", "\(market)", "20220315", "20220315", "0", "0", "0", "100"],
          ["3", "255", "20220315", "20220301", "20220316", "20230315", "0", "0"],
          ["20", "255", "20220315", "20220315", "0", "21490605", "0", "0"],
        ])
    }

    @Test(arguments: InstalledEngines.names)
    func foldingIsTheReaders(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let library = try ModelLibrary.load(directory: modelsFolder, asOf: demoDay)
      let aliases = Evaluator(library: library, threads: 1).codebook.departments.flatMap(\.self)
      let names = Self.names + aliases
      let rows = names.map { name in
        let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        return "C1,penalty,,,,,2022-03-15,,,,,,\(quoted),\(quoted),"
      }
      let found = try load(
        engine, rows: rows,
        query: "SELECT row_number, CONCAT('=', document), CONCAT('=', authority) FROM cr_checked",
        in: Scratch())
      let codebook = Evaluator(library: library, threads: 1).codebook
      let departments = Dictionary(
        uniqueKeysWithValues: codebook.foldedDepartments.map { ($0.name, $0.department) })
      let expected = names.enumerated().map { index, name in
        let folded = RecordCodebook.folded(name)
        return ["\(index + 2)", "=" + folded, "=" + (departments[folded] ?? folded)]
      }
      #expect(found == expected)
    }
  }
}
