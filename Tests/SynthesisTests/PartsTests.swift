import Credit
import Testing

@testable import Synthesis

@Suite struct SeededGeneratorTests {
  @Test func streamsAreTheirOwn() {
    var one = SeededGenerator(seed: 1, stream: .records, index: 2)
    var same = SeededGenerator(seed: 1, stream: .records, index: 2)
    var other = SeededGenerator(seed: 1, stream: .records, index: 3)
    let numbers = (0..<4).map { _ in one.next() }
    #expect(numbers == (0..<4).map { _ in same.next() })
    #expect(numbers != (0..<4).map { _ in other.next() })
    // Source: test vectors of FNV-1a, 64 bits.
    #expect(SeededGenerator.seed(of: "") == 0xcbf2_9ce4_8422_2325)
    #expect(SeededGenerator.seed(of: "a") == 0xaf63_dc4c_8601_ec8c)
    #expect(SeededGenerator.seed(of: "foobar") == 0x8594_4171_f739_67e8)
  }

  @Test func numbersAreEven() {
    var random = SeededGenerator(seed: 5, stream: .profile, index: 0)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[random.below(10)] += 1 }
    #expect(counts.allSatisfy { (880...1120).contains($0) })
    #expect(random.below(1) == 0)
    #expect(random.below(0) == 0)
    let bells = (0..<4000).map { _ in random.bell() }
    #expect(abs(bells.reduce(0, +) / 4000) < 15)
    let square = bells.reduce(0) { $0 + $1 * $1 } / 4000
    #expect((200 * 200...218 * 218).contains(square))
  }
}

@Suite struct RowBufferTests {
  private let dates = DateText(
    from: CalendarDate(daysSinceEpoch: 18_000), to: CalendarDate(daysSinceEpoch: 18_100))

  private func text(_ write: (inout RowBuffer) -> Void) -> String {
    var row = RowBuffer(dates: dates)
    write(&row)
    return String(decoding: row.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, 4, "0,"), (500, 4, "0.05,"), (12_345, 4, "1.2345,"), (20_000, 4, "2,"), (875, 1, "87.5,"),
    (1_000_000, 1, "100000,"),
  ])
  func decimals(units: Int, decimals: Int, expected: String) {
    #expect(text { $0.decimal(units, decimals: decimals) } == expected)
  }

  @Test func fields() {
    #expect(text { $0.quoted(Array("a,\"b".utf8)) } == "\"a,\"\"b\",")
    #expect(text { $0.quoted(Array("ab".utf8)) } == "ab,")
    #expect(text { $0.field(CalendarDate(daysSinceEpoch: 18_031)) } == "2019-05-15,")
    #expect(text { $0.field(SyntheticRecord.never) } == "2099-12-31,")
    #expect(text { $0.addYear(CalendarDate(daysSinceEpoch: 18_031)) } == "2019")
    #expect(
      text {
        $0.field(1)
        $0.field(23)
        $0.dropLastField()
        $0.endRow([10])
      } == "1\n")
  }
}

@Suite struct DirtScheduleTests {
  @Test(arguments: [0, 1000, 60_000, 123_457])
  func countsAreExact(rows: Int) {
    let rates: [(kind: Planted, rate: Int)] = [(.badDate, 30), (.future, 100), (.badNumber, 7)]
    let schedule = DirtSchedule(rates, rows: rows, least: 2)
    var found: [Planted: Int] = [:]
    for index in 0..<schedule.count { found[schedule.kind(index), default: 0] += 1 }
    for rate in rates {
      #expect(found[rate.kind] == max(2, rows * rate.rate / 100_000))
    }
    #expect(schedule.due(after: 0, of: 9) == 0)
    #expect(schedule.due(after: 9, of: 9) == schedule.count)
  }
}

@Suite struct JSONTextTests {
  @Test func membersKeepTheirOrder() {
    let value = JSONText.object([
      ("b", .list([.number(1), .text("a\"\\\n\u{1}")])), ("a", .object([])),
    ])
    #expect(
      value.formatted == """
        {
          "b": [
            1,
            "a\\"\\\\\\n\\u0001"
          ],
          "a": {}
        }

        """)
  }
}
