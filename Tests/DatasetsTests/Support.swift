import Credit
import Foundation

@testable import Datasets

/// A folder that is removed with its last reference.
final class TemporaryFolder: Sendable {
  let path: String

  init(_ files: [String: [UInt8]]) throws {
    let name = "fenji-datasets-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    path = url.path
    for (file, bytes) in files {
      let target = url.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: target)
    }
  }

  convenience init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Array($0.utf8) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A generator for tests, the same in every run (SplitMix64).
struct TestRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

enum Sample {
  static let codebook = RecordCodebook(
    categories: ["permit", "penalty", "award"], domains: ["health", "market", "tax"],
    departments: [["邹城市卫生健康局", "卫健局"], ["邹城市市场监督管理局", "市监局"]])

  /// A right credit code with a number in it.
  static func code(_ number: Int, prefix: String = "91") -> String {
    let digits = String(number)
    let subject = String(repeating: "0", count: 8 - digits.count) + digits
    let inner = CreditCode.subjectCheckCharacter(for: subject.utf8).map { [$0] } ?? []
    let body = Array((prefix + "370883" + subject).utf8) + inner
    let outer = CreditCode.checkCharacter(for: body).map { [$0] } ?? []
    return String(decoding: body + outer, as: UTF8.self)
  }

  static let organisations = """
    code,name
    \(code(1)),甲公司
    \(code(2)),乙公司
    \(code(3)),丙公司

    """

  /// The files of a dataset of organisations and records.
  static func files(
    records: String, fenji: String = #"{"role": "records"}"#, encoding: String = "utf-8",
    package: String = ""
  ) -> [String: [UInt8]] {
    let descriptor = """
      {
        "name": "sample", "title": "样例", \(package)
        "resources": [
          {"name": "organisations", "path": "organisations.csv", "fenji": {"role": "organisations"}},
          {"name": "records", "path": "records.csv", "encoding": "\(encoding)", "fenji": \(fenji)}
        ]
      }
      """
    return [
      "datapackage.json": Array(descriptor.utf8),
      "organisations.csv": Array(organisations.utf8),
      "records.csv": encoding == "utf-8" ? Array(records.utf8) : gb18030(records),
    ]
  }

  static func gb18030(_ text: String) -> [UInt8] {
    GB18030Converter.encode(text).map { $0.dropLast(FieldBounds.padding) } ?? []
  }
}

/// Everything a reading of records gives.
struct Reading: Equatable {
  var records: [PackedRecord]
  var rejects: [Reject]
  var totals: RecordTotals

  /// Reads a dataset; records are sorted by content.
  init(
    _ dataset: Dataset, codebook: RecordCodebook = Sample.codebook, threads: Int = 1,
    blockSize: Int = RecordReading.blockSize
  ) throws {
    let organisations = try dataset.organisations(codebook: codebook) { _ in }
    let basket = Basket(workers: threads)
    var rejects: [Reject] = []
    totals = try dataset.records(
      codebook: codebook, organisations: organisations, threads: threads, blockSize: blockSize,
      progress: nil, rejects: { rejects.append($0) }
    ) { worker, block in basket.add(block, worker: worker) }
    self.rejects = rejects
    records = basket.sorted
  }

  init(_ files: [String: [UInt8]], threads: Int = 1) throws {
    let folder = try TemporaryFolder(files)
    try self.init(Dataset.open(at: folder.path), threads: threads)
    withExtendedLifetime(folder) {}
  }
}

/// Collects records from several workers.
final class Basket: Sendable {
  private let parts: [Locked<[PackedRecord]>]

  init(workers: Int) { parts = (0..<workers).map { _ in Locked([]) } }

  func add(_ block: Span<PackedRecord>, worker: Int) {
    parts[worker].withLock { part in
      for index in block.indices { part.append(block[index]) }
    }
  }

  var sorted: [PackedRecord] {
    parts.flatMap { $0.withLock { $0 } }.sorted {
      ($0.organisation, $0.document, "\($0)") < ($1.organisation, $1.document, "\($1)")
    }
  }
}

final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}

extension RecordTotals {
  /// The totals of files without what hangs on their bytes.
  var counts: [RecordTotals.File] {
    files.map {
      RecordTotals.File(
        file: $0.file, rows: $0.rows, accepted: $0.accepted, rejected: $0.rejected)
    }
  }
}
