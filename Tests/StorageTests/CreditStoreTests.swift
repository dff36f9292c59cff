import Credit
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct CreditStoreTests {
  private static let codes = ["91350100M000100Y43", "11330283002982634F", "92510100MA61WJ3204"]
  /// Noon of 2022-11-30 in China.
  private static let now: Int64 = 19_326 * 86_400 + 4 * 3600

  private let folder: URL
  private var path: String { folder.appending(path: "credit.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ day: Int32, grade: String = "A", manifest: String? = nil) -> StoredRun {
    let subjects = zip(Self.codes, [OrganisationKind.enterprise, .publicInstitution, .soleTrader])
      .map { code, kind in
        StoredSubject(
          code: code, name: "名称\(code.prefix(2))", kind: kind, status: .active,
          isMarketSubject: kind != .publicInstitution)
      }
    return StoredRun(
      manifest: manifest ?? "m\(day)", asOf: CalendarDate(daysSinceEpoch: day),
      subjects: subjects,
      schemes: [
        StoredScheme(
          model: "tax", version: "1", title: Phrase("税务", "tax"),
          scheme: Phrase("纳税信用", "tax grade"))
      ],
      grades: [
        StoredGrade(
          code: Self.codes[0], model: "tax", grade: grade, meaning: Phrase("优", "good")),
        StoredGrade(code: Self.codes[0], model: "hidden", grade: "D", meaning: Phrase("", "")),
      ],
      entries: [
        StoredEntry(
          code: Self.codes[2], title: Phrase("名单", "list"), basis: Phrase("依据", "basis"),
          decided: CalendarDate(daysSinceEpoch: day - 9),
          repairableFrom: CalendarDate(daysSinceEpoch: day + 80))
      ])
  }

  private func question(
    _ code: String = codes[0], matter: String = "经营许可", department: String = "审批局",
    role: String = "窗口"
  ) -> CreditCheck {
    CreditCheck(code: code, matter: matter, department: department, role: role)
  }

  @Test func answersWithSchemeAndDay() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CreditStore(path: path, creates: true)
    try store.load(run(19_300))
    let answer = try store.check(question(), second: Self.now)
    #expect(answer.subject.name == "名称91" && answer.asOf.daysSinceEpoch == 19_300)
    #expect(answer.grades.map(\.grade) == ["A"] && answer.grades[0].scheme.model == "tax")
    #expect(answer.entries.isEmpty)
    let listed = try store.check(question(Self.codes[2]), second: Self.now)
    #expect(listed.entries.map(\.title.english) == ["list"] && listed.grades.isEmpty)
    #expect(try store.faults() == [])
  }

  @Test func theLatestRunOfTheDayAnswers() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CreditStore(path: path, creates: true)
    try store.load(run(19_300, grade: "A"))
    try store.load(run(19_330, grade: "C"))
    try store.load(run(19_320, grade: "B"))
    #expect(try store.check(question(), second: Self.now).grades[0].grade == "B")
    #expect(try store.check(question(), second: Self.now + 10 * 86_400).grades[0].grade == "C")
    #expect(throws: StorageError.noRun(path)) {
      try store.check(question(), second: 19_000 * 86_400)
    }
    // The same manifest again replaces itself.
    try store.load(run(19_320, grade: "D"))
    #expect(try store.check(question(), second: Self.now).grades[0].grade == "D")
    #expect(try store.days().map(\.daysSinceEpoch) == [19_300, 19_320, 19_330])
    #expect(try store.faults() == [])
  }

  @Test func usesOfMarketSubjectsAreCounted() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CreditStore(path: path, creates: true)
    try store.load(run(19_000))
    for _ in 0..<3 { _ = try store.check(question(), second: Self.now) }
    _ = try store.check(question(Self.codes[1]), second: Self.now)
    _ = try store.check(question(Self.codes[2], matter: "补贴"), second: Self.now - 40 * 86_400)
    // The last second of October in China is the afternoon of the 31st in UTC.
    let midnight = (19_297 * 86_400) - Int64(8 * 3600)
    _ = try store.check(question(), second: midnight - 1)
    _ = try store.check(question(), second: midnight)
    let counts = try store.loggedChecks(until: CalendarDate(daysSinceEpoch: 19_326))
    #expect(
      counts.map { "\($0.day) \($0.matter) \($0.count)" } == [
        "2022-10-31 补贴 1", "2022-10-31 经营许可 1", "2022-11-30 经营许可 4",
      ])
    #expect(try store.loggedChecks(until: CalendarDate(daysSinceEpoch: 19_200)).isEmpty)
  }

  @Test func nothingOfPersonsIsKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CreditStore(path: path, creates: true)
    try store.load(run(19_000))
    #expect(throws: StorageError.notACode(.checkCharacter)) {
      try store.check(question("370883195001010016"), second: Self.now)
    }
    #expect(throws: StorageError.unknownCode("91110105771583283D")) {
      try store.check(question("91110105771583283D"), second: Self.now)
    }
    for (field, question) in [
      ("matter", question(matter: "为37088319500101001X办证")),
      ("department", question(department: "370883500101001")),
      ("role", question(role: "370883195001010016")),
    ] {
      #expect(throws: StorageError.personal(field: field)) {
        try store.check(question, second: Self.now)
      }
    }
    #expect(throws: StorageError.badField("matter", limit: 60)) {
      try store.check(question(matter: ""), second: Self.now)
    }
    let rows = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM checkLog") }
    #expect(rows == 0)
    let columns = try store.read { try $0.columns(in: "checkLog").map(\.name) }
    #expect(
      columns == [
        "id", "second", "day", "code", "department", "role", "matter", "isListed",
        "isMarketSubject",
      ])
  }

  @Test func theLogIsOnlyAddedTo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CreditStore(path: path, creates: true)
    try store.load(run(19_000))
    _ = try store.check(question(), second: Self.now)
    for statement in ["DELETE FROM checkLog", "UPDATE checkLog SET matter = ''"] {
      #expect(throws: StorageError.self) {
        try store.write { try $0.execute(sql: statement) }
      }
    }
    #expect(try store.loggedChecks(until: CalendarDate(daysSinceEpoch: 20_000)).count == 1)
  }

  @Test func openingAgainAndTwice() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try CreditStore(path: path, creates: true)
    try first.load(run(19_000))
    let second = try CreditStore(path: path)
    _ = try first.check(question(), second: Self.now)
    _ = try second.check(question(), second: Self.now)
    #expect(try first.loggedChecks(until: CalendarDate(daysSinceEpoch: 20_000))[0].count == 2)
    let mode = try first.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    #expect(try second.faults() == [])
  }

  @Test func manyCountersAtOnce() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = path
    try CreditStore(path: path, creates: true).load(run(19_000))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let store = try CreditStore(path: path)
          for _ in 0..<25 {
            _ = try store.check(
              CreditCheck(code: Self.codes[0], matter: "m", department: "d", role: "r"),
              second: Self.now)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try CreditStore(path: path)
    #expect(try store.loggedChecks(until: CalendarDate(daysSinceEpoch: 20_000))[0].count == 100)
    #expect(try store.faults() == [])
  }

  @Test func migrationsStartFromNothingAndStopAtLaterOnes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: StorageError.noStore(path)) { try CreditStore(path: path) }
    // An empty file is a store that has not begun.
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let store = try CreditStore(path: path)
    #expect(try store.days() == [])
    let applied = try store.read { try StoreSchema.migrator.appliedMigrations($0) }
    #expect(applied.count == 1)
    try store.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of a later program')")
    }
    #expect(throws: StorageError.newer(path)) { try CreditStore(path: path) }
  }

  @Test func aFileOfOtherKindIsAnError() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("not a database, only text that is long enough to be one".utf8)
      .write(to: URL(filePath: path))
    let error = #expect(throws: StorageError.self) { try CreditStore(path: path) }
    guard case .failed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.message.chinese.contains(path) == true)
  }

  @Test func aRunThatFailsLeavesNothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try CreditStore(path: path, creates: true)
    let whole = run(19_000)
    let twice = StoredRun(
      manifest: "x", asOf: whole.asOf, subjects: whole.subjects + whole.subjects, schemes: [],
      grades: [], entries: [])
    #expect(throws: StorageError.self) { try store.load(twice) }
    #expect(try store.days() == [])
  }
}
