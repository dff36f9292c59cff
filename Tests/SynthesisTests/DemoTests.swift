import Credit
import Foundation
import Testing

@testable import Synthesis

/// The committed demo is what its seed makes.
@Suite struct DemoTests {
  private static let folder = packageFolder + "/datasets/zoucheng-demo"

  @Test func everyByteIsMadeBySeed() throws {
    let scratch = try Scratch()
    let city = CitySynthesiser(seed: "zoucheng", organisations: 2000, records: 60_000)
    #expect(city.asOf.description == "2022-11-30")
    let summary = try city.write(to: scratch.path)
    for file in summary.files {
      #expect(
        try bytes(scratch.path + "/" + file.path) == bytes(Self.folder + "/" + file.path),
        "\(file.path)")
    }
    #expect(summary.files.map(\.bytes).reduce(0, +) < 8_000_000)
    #expect(summary.files.allSatisfy { $0.bytes < 4_500_000 })
    #expect((2700...3300).contains(summary.outcomes.rows))
  }

  @Test func everyKindIsPlanted() throws {
    let planted = try text(Self.folder + "/planted.json")
    for kind in Planted.allCases where kind != .wrongFieldCount {
      #expect(planted.contains("\"\(kind.rawValue)\": "), "\(kind.rawValue)")
    }
  }

  @Test func severeListsAreLiveAndLeft() throws {
    let entries = try rows(Self.folder + "/records/other.csv")
      .filter { $0["category"] == "severe-list" }
    #expect(entries.count { $0["status"] == "valid" } >= 5)
    #expect(entries.count { $0["status"] == "repaired" } >= 2)
    #expect(Set(entries.compactMap { $0["domain"] }).count >= 4)
  }
}
