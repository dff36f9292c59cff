import Credit
import Reports
import Testing

@Suite struct ColumnTests {
  @Test(
    "a value is shown by its column, exactly and rounded half up",
    arguments: [
      (Column.Kind.decimal(places: 2), "89.995", "90.00"),
      (.decimal(places: 2), "-89.995", "-90.00"),
      (.decimal(places: 2), "89.994999", "89.99"),
      (.decimal(places: 0), "0.5", "1"),
      (.decimal(places: 0), "-0.4", "0"),
      (.decimal(places: 2), "-0.004", "0.00"),
      (.decimal(places: 6), "0.1", "0.100000"),
      (.decimal(places: 6), "9223372036854.775807", "9223372036854.775807"),
      (.decimal(places: 6), "-9223372036854.775807", "-9223372036854.775807"),
      (.decimal(places: 2), "9223372036854.775807", "9223372036854.78"),
      (.decimal(places: 0), "-9223372036854.775808", "-9223372036855"),
      (.percent(places: 0), "9223372036854.775807", "922337203685478%"),
      (.percent(places: 1), "0.125", "12.5%"),
      (.percent(places: 0), "0.125", "13%"),
      (.percent(places: 2), "-0.00005", "-0.01%"),
      (.percent(places: 4), "1", "100.0000%"),
      (.percent(places: 0), "0", "0%"),
      (.percent(places: 1), "0.0004", "0.0%"),
      (.integer, "2.50", "2.5"),
      (.text, "3", "3"),
      (.code, "0.25", "0.25"),
    ])
  func decimals(kind: Column.Kind, value: String, shown: String) throws {
    let number = try #require(ExactDecimal(value))
    #expect(Column("x", kind).text(of: .decimal(number)) == shown)
  }

  @Test(
    "whole numbers take the places of their column",
    arguments: [
      (Column.Kind.integer, Int64.min, "-9223372036854775808"),
      (.integer, .max, "9223372036854775807"),
      (.integer, 0, "0"),
      (.decimal(places: 2), 5, "5.00"),
      (.decimal(places: 0), -5, "-5"),
      (.percent(places: 1), 1, "100.0%"),
      (.percent(places: 1), 0, "0.0%"),
      (.code, 42, "42"),
    ])
  func integers(kind: Column.Kind, value: Int64, shown: String) {
    #expect(Column("x", kind).text(of: .integer(value)) == shown)
  }

  @Test("days are ISO 8601 in every column")
  func days() throws {
    let day = try #require(CalendarDate("0987-01-02"))
    #expect(Column("x", .date).text(of: .date(day)) == "0987-01-02")
    #expect(Column("x").text(of: .date(day)) == "0987-01-02")
  }

  @Test("text and nothing are themselves in every column")
  func others() {
    #expect(Column("x", .decimal(places: 2)).text(of: .text("未评价")) == "未评价")
    #expect(Column("x", .percent(places: 2)).text(of: .empty) == "")
  }

  @Test("every decimal reads back from its six places")
  func roundTrip() {
    var seed: UInt64 = 7
    for _ in 0..<2000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = ExactDecimal(millionths: Int64(bitPattern: seed) >> Int64(seed % 50))
      let text = Column("x", .decimal(places: 6)).text(of: .decimal(value))
      #expect(ExactDecimal(text) == value)
      #expect(text == value.formatted(places: 6))
    }
  }

  @Test("impossible columns trap")
  func traps() async {
    await #expect(processExitsWith: .failure) { _ = Column("x", .decimal(places: 7)) }
    await #expect(processExitsWith: .failure) { _ = Column("x", .percent(places: 5)) }
    await #expect(processExitsWith: .failure) { _ = Column("x", width: 0) }
  }
}

@Suite struct TableTests {
  @Test("rows keep their order")
  func order() {
    var table = Table("t", [Column("a")], rows: [[.text("2")]])
    table.append([.text("1")])
    #expect(table.rows == [[.text("2")], [.text("1")]])
  }

  @Test("a row that does not fit traps")
  func misfit() async {
    await #expect(processExitsWith: .failure) {
      _ = Table("t", [Column("a"), Column("b")], rows: [[.empty]])
    }
    await #expect(processExitsWith: .failure) {
      var table = Table("t", [Column("a")])
      table.append([])
    }
    await #expect(processExitsWith: .failure) {
      _ = Table("t", [Column("a")], frozenColumns: 2)
    }
  }
}
