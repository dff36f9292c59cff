import Credit
import Datasets
import EvaluationModels
import Foundation
import Testing

@testable import Evaluation

@Suite struct SnapshotTests {
  /// A dataset of three files of records, of which the later have copies of records of the earlier.
  final class City {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-snap-\(UUID().uuidString)"
    let parts = ["2021.csv", "2022-01.csv", "2022-02.csv"]

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let rows = EvaluatorTests.dirty.records
      let header = TinyCity.recordHeader
      try EvaluatorTests.dirty.write(to: folder)
      for (index, part) in parts.enumerated() {
        // Every row stands in one file, and every third once more in the last.
        var own = rows.indices.filter { $0 % 3 == index }.map { rows[$0] }
        if index == 2 { own += stride(from: 0, to: rows.count, by: 3).map { rows[$0] } }
        own.append("\(index),no code,penalty,market,Bureau,,2022-01-01,,,,")
        try save(([header] + own).joined(separator: "\n") + "\n", part)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func save(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    /// The dataset with the first so many of the files.
    func dataset(_ count: Int) throws -> Dataset {
      try save(TinyCity.descriptor(records: Array(parts[..<count])), "datapackage.json")
      return try Dataset.open(at: folder)
    }

    var store: SnapshotStore { SnapshotStore(folder: folder + "/snapshot", program: "test") }
  }

  struct Result: Equatable {
    let rows: [[GradeRow]]
    let ledger: LedgerTotals
    let totals: RecordTotals
    let rejects: [Reject]
  }

  static func evaluate(
    _ dataset: Dataset, store: SnapshotStore?, library: ModelLibrary = TinyCity.library(),
    threads: Int = 2
  ) throws -> (Result, SnapshotStore.Use?) {
    var rejects: [Reject] = []
    let run = try Evaluator(library: library, threads: threads).evaluate(
      dataset, snapshot: store, rejects: { rejects.append($0) })
    return (
      Result(
        rows: run.tables.map { Array($0.rows) }, ledger: run.ledger, totals: run.totals,
        rejects: rejects),
      run.snapshot
    )
  }

  static func isNew(_ use: SnapshotStore.Use?) -> Bool {
    if case .some(.none) = use { true } else { false }
  }

  @Test(arguments: [1, 2])
  func aSnapshotGivesWhatTheFilesGive(_ threads: Int) throws {
    let city = try City()
    let dataset = try city.dataset(3)
    let expected = try Self.evaluate(dataset, store: nil, threads: threads).0
    #expect(!expected.rejects.isEmpty)
    let made = try Self.evaluate(dataset, store: city.store, threads: threads)
    #expect(made.0 == expected)
    #expect(Self.isNew(made.1))
    let used = try Self.evaluate(dataset, store: city.store, threads: threads)
    #expect(used.0 == expected)
    #expect(used.1 == .all)
  }

  @Test func newFilesAreSettledWithTheOldOnes() throws {
    let city = try City()
    _ = try Self.evaluate(city.dataset(1), store: city.store)
    for count in [2, 3] {
      let dataset = try city.dataset(count)
      let expected = try Self.evaluate(dataset, store: nil).0
      let extended = try Self.evaluate(dataset, store: city.store)
      #expect(extended.0 == expected)
      #expect(extended.1 == .some(added: 1))
      #expect(try Self.evaluate(dataset, store: city.store).0 == expected)
    }
  }

  @Test func anotherDayReadsTheSnapshot() throws {
    let city = try City()
    let dataset = try city.dataset(3)
    _ = try Self.evaluate(dataset, store: city.store)
    let earlier = TinyCity.library(asOf: TinyCity.day("2022-03-31"))
    let expected = try Self.evaluate(dataset, store: nil, library: earlier).0
    let used = try Self.evaluate(dataset, store: city.store, library: earlier)
    #expect(used.0 == expected)
    #expect(used.1 == .all)
  }

  @Test func changesMakeItAnew() throws {
    let city = try City()
    _ = try Self.evaluate(city.dataset(3), store: city.store)
    // A file left out, one with another content of the same size, another program.
    #expect(Self.isNew(try Self.evaluate(city.dataset(2), store: city.store).1))
    let path = "\(city.folder)/\(city.parts[0])"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try city.save(text.replacingOccurrences(of: "2022", with: "2021"), city.parts[0])
    let changed = try Self.evaluate(city.dataset(2), store: city.store)
    #expect(Self.isNew(changed.1))
    #expect(changed.0 == (try Self.evaluate(city.dataset(2), store: nil).0))
    let other = SnapshotStore(folder: city.store.folder, program: "another")
    #expect(Self.isNew(try Self.evaluate(city.dataset(2), store: other).1))
  }

  @Test func aFileThatWasOnlyTouchedIsUnchanged() throws {
    let city = try City()
    _ = try Self.evaluate(city.dataset(3), store: city.store)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)],
      ofItemAtPath: "\(city.folder)/\(city.parts[1])")
    #expect(try Self.evaluate(city.dataset(3), store: city.store).1 == .all)
  }

  @Test func damageIsNeverAWrongNumber() throws {
    let city = try City()
    let dataset = try city.dataset(3)
    let expected = try Self.evaluate(dataset, store: city.store).0
    let path = city.store.path
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 97)) {
      var damaged = whole
      damaged[place] ^= 0x10
      try damaged.write(to: URL(fileURLWithPath: path))
      do {
        #expect(try Self.evaluate(dataset, store: city.store).0 == expected)
      } catch let error as EvaluationError {
        #expect(error == .damagedSnapshot(path: path))
      }
    }
    for length in [0, 10, 64, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(try Self.evaluate(dataset, store: city.store).0 == expected)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: city.store.folder)
    #expect(left == ["records.snapshot"])
  }
}
