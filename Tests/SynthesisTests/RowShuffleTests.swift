import Foundation
import Testing

@testable import Synthesis

@Suite struct RowShuffleTests {
  private func records(_ folder: String, _ summary: SynthesisSummary) throws -> [[UInt8]] {
    try summary.files.filter { $0.path.hasPrefix("records/") }.flatMap { file in
      try bytes(folder + "/" + file.path).split(separator: 10).dropFirst().map(Array.init)
    }
  }

  @Test func aShuffledCityHasTheSameRowsInAnotherOrder() throws {
    let plain = try Scratch()
    let shuffled = try Scratch()
    let again = try Scratch()
    let city = CitySynthesiser(seed: "order", organisations: 60, records: 3000, rowsPerFile: 700)
    let mixed = CitySynthesiser(
      seed: "order", organisations: 60, records: 3000, rowsPerFile: 700, isShuffled: true)
    let (one, two) = (try city.write(to: plain.path), try mixed.write(to: shuffled.path))
    #expect(try mixed.write(to: again.path) == two)
    #expect(one.records == two.records)
    #expect(one.files.map(\.path) == two.files.map(\.path))
    let (rows, order) = (try records(plain.path, one), try records(shuffled.path, two))
    #expect(rows != order)
    #expect(
      rows.sorted { $0.lexicographicallyPrecedes($1) }
        == order.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(try records(again.path, two) == order)
    // A row's neighbours are of other organisations: of sixty few are of the same by chance.
    func repeats(_ rows: [[UInt8]]) -> Int {
      let codes = rows.map { $0.split(separator: 44).first { $0.count == 18 } }
      return zip(codes, codes.dropFirst()).count { $0 != nil && $0 == $1 }
    }
    #expect(repeats(rows) > repeats(order) * 3)
    let left = try FileManager.default.subpathsOfDirectory(atPath: shuffled.path)
    #expect(!left.contains { $0.contains("heap") || $0.contains("partial") })
  }

  @Test func whatIsNotFinishedGoes() throws {
    let place = try Scratch()
    let path = place.path + "/new/city"
    func begin() throws {
      let folder = try SynthesisFolder(path)
      _ = try folder.begin("records/other-1.csv", content: [1])
      #expect(FileManager.default.fileExists(atPath: path + "/records/other-1.csv.partial"))
    }
    try begin()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: place.path) == [])
    let summary = try CitySynthesiser.small().write(to: path)
    let before = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    try begin()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: path).sorted() == before)
    #expect(summary.files.allSatisfy { before.contains($0.path) })
  }
}
