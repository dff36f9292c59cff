import Testing

@testable import Credit

@Suite struct ExactDecimalTests {
  private func number(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  @Test(
    "numbers are read exactly",
    arguments: [
      ("0", 0), ("-0", 0), ("12", 12_000_000), ("-0.5", -500_000), ("0.123456", 123_456),
      ("007", 7_000_000), ("0.000001", 1), ("1.10", 1_100_000), ("00.0", 0),
      ("9223372036854.775807", Int64.max), ("-9223372036854.775807", -Int64.max),
      ("-9223372036854.775808", Int64.min),
    ])
  func read(text: String, millionths: Int64) {
    #expect(ExactDecimal(text)?.millionths == millionths)
  }

  @Test(
    "nothing else is a number",
    arguments: [
      "", "-", "+1", "--1", "1-", "1e3", "1E3", "nan", "NaN", "inf", "-inf", "0x10", " 1", "1 ",
      "1.", ".5", "-.5", "-1.", ".", "1..2", "1.2.3", "1,000", "1_000", "0.1234567", "0.1234560",
      "9223372036854.775808", "-9223372036854.775809", "9223372036855", "99999999999999999999",
      "10000000000000000000000000", "１２", "1\n", "1\0", "½", "1/2", "5%", "1.5f",
    ])
  func refused(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("part of a text is read like a text")
  func substring() {
    #expect(ExactDecimal("a=0.35;".dropFirst(2).dropLast()) == ExactDecimal(millionths: 350_000))
  }

  @Test(
    "halves go away from zero",
    arguments: [
      ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("0.499999", 0, "0"), ("-0.499999", 0, "0"),
      ("2.5", 0, "3"), ("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("1.0049", 2, "1"),
      ("89.995", 2, "90"), ("89.994999", 2, "89.99"), ("0.000001", 6, "0.000001"),
      ("-89.95", 1, "-90"), ("79.5", 0, "80"),
    ])
  func rounded(text: String, places: Int, shown: String) throws {
    #expect(try number(text).rounded(places: places).description == shown)
  }

  @Test("rounding is idempotent, monotone, odd and at most half a unit away")
  func roundingLaws() {
    var random: UInt64 = 3
    var previous = ExactDecimal.zero
    for _ in 0..<3000 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = ExactDecimal(millionths: Int64(bitPattern: random) / 1_000_003)
      var unit: Int64 = 1_000_000
      for places in 0...6 {
        let rounded = value.rounded(places: places)
        #expect(rounded.rounded(places: places) == rounded)
        #expect((-value).rounded(places: places) == -rounded)
        #expect(2 * abs(rounded.millionths - value.millionths) <= unit)
        #expect(rounded.millionths % unit == 0)
        if previous <= value {
          #expect(previous.rounded(places: places) <= rounded)
        } else {
          #expect(previous.rounded(places: places) >= rounded)
        }
        #expect(value.units(places: places) * unit == rounded.millionths)
        unit /= 10
      }
      previous = value
    }
  }

  @Test("sums, differences and negation are exact where floating point is not")
  func sums() throws {
    // The sixteen rows of the city's plan: 99.99999999999999 in binary.
    let rows = [
      "20", "10", "4", "2.4", "4", "4.8", "10", "4", "4", "6", "6", "6", "4", "2.8", "2", "10",
    ]
    #expect(try rows.map(number).reduce(.zero, +) == 100)
    #expect(try number("0.1") + number("0.2") == number("0.3"))
    #expect(try number("0.3") - number("0.1") == number("0.2"))
    #expect(try -number("-1.5") == number("1.5"))
    var total = ExactDecimal.zero
    for _ in 0..<1_000 { total += ExactDecimal(millionths: 1) }
    #expect(total.description == "0.001")
  }

  @Test(
    "products are rounded once, half up, at the sixth place",
    arguments: [
      ("0.35", "80", "28"), ("0.001", "0.001", "0.000001"), ("0.0005", "0.001", "0.000001"),
      ("-0.0005", "0.001", "-0.000001"), ("0.0004", "0.001", "0"), ("-1", "-1", "1"),
      ("1000000", "1000000", "1000000000000"), ("0.333333", "3", "0.999999"),
    ])
  func products(left: String, right: String, product: String) throws {
    #expect(try (number(left) * number(right)).description == product)
    #expect(try number(left) * number(right) == number(right) * number(left))
  }

  @Test("a product with a whole number is exact")
  func multiples() throws {
    #expect(try number("0.000001") * 3 == number("0.000003"))
    #expect(try number("2.5") * -2 == -5)
  }

  @Test(
    "three factors are rounded once, at the places asked for",
    arguments: [
      ("0.5", "0.5", "0.5", 2, "0.13"), ("-0.5", "0.5", "0.5", 2, "-0.13"),
      ("0.5", "0.5", "0.5", 3, "0.125"), ("0.001", "0.001", "0.5", 6, "0.000001"),
      ("0.001", "0.001", "0.499999", 6, "0"), ("1000000", "1000000", "1", 0, "1000000000000"),
      ("1000000", "1000000", "0.000001", 0, "1000000"), ("7", "0.1", "0.7", 1, "0.5"),
      ("0.015", "1", "1", 2, "0.02"), ("0.45", "1", "1", 0, "0"), ("0.5", "1", "1", 0, "1"),
    ])
  func threefold(
    first: String, second: String, third: String, places: Int, product: String
  ) throws {
    let value = ExactDecimal.product(
      try number(first), try number(second), try number(third), places: places)
    #expect(value.description == product)
  }

  @Test("rounding twice would differ from rounding once")
  func onceNotTwice() throws {
    let half = try number("0.5")
    let tiny = try number("0.000889")
    let once = ExactDecimal.product(half, tiny, 1, places: 3)
    // 0.0004445 once is 0.000; by way of 0.000445 and 0.00045 it would become 0.001.
    #expect(once == .zero)
  }

  @Test(
    "quotients are rounded half up; what does not fit is nil",
    arguments: [
      ("1", "3", "0.333333"), ("2", "3", "0.666667"), ("-2", "3", "-0.666667"),
      ("2", "-3", "-0.666667"), ("-2", "-3", "0.666667"), ("1", "0", nil), ("0", "7", "0"),
      ("0.000001", "2", "0.000001"), ("-0.000001", "2", "-0.000001"), ("0.000001", "3", "0"),
      ("9000000000000", "0.5", nil), ("9000000000000", "0.000001", nil),
      ("9223372036854.775807", "1", "9223372036854.775807"),
      ("0.000005", "10", "0.000001"), ("0.000001", "0.000003", "0.333333"),
    ] as [(String, String, String?)])
  func quotients(left: String, right: String, quotient: String?) throws {
    #expect(try number(left).divided(by: number(right))?.description == quotient)
  }

  @Test(
    "formatted with fixed places",
    arguments: [
      ("28", 2, "28.00"), ("28", 0, "28"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"),
      ("-0.004", 2, "0.00"), ("0", 6, "0.000000"), ("0.000001", 6, "0.000001"),
      ("-0.000001", 6, "-0.000001"), ("99.995", 2, "100.00"), ("-99.995", 2, "-100.00"),
      ("9223372036854.775807", 6, "9223372036854.775807"),
      ("9223372036854.775807", 2, "9223372036854.78"),
      ("9223372036854.775807", 0, "9223372036855"),
      ("-9223372036854.775808", 0, "-9223372036855"),
    ])
  func formatted(text: String, places: Int, shown: String) throws {
    #expect(try number(text).formatted(places: places) == shown)
  }

  @Test("the description is shortest and reads back")
  func description() throws {
    #expect(ExactDecimal(millionths: 28_000_000).description == "28")
    #expect(ExactDecimal(millionths: 500_000).description == "0.5")
    #expect(ExactDecimal(millionths: -10).description == "-0.00001")
    #expect(ExactDecimal(millionths: 1_000_001).description == "1.000001")
    for value in [Int64.max, .min, 0, 1, -1, 10, 123_456_789, -1_000_000, 1_000_000_000_000] {
      let decimal = ExactDecimal(millionths: value)
      #expect(ExactDecimal(decimal.description) == decimal)
    }
  }

  @Test(
    "from floating point: nearest, halves away from zero, finite only",
    arguments: [
      (0.1, 100_000), (-0.1, -100_000), (0.0000005, 1), (-0.0000005, -1), (0.0000004, 0),
      (89.99, 89_990_000), (1e12, 1_000_000_000_000_000_000), (.nan, nil), (.infinity, nil),
      (-.infinity, nil), (1e13, nil), (-1e13, nil), (1e300, nil), (.leastNonzeroMagnitude, 0),
      (-0.0, 0),
    ] as [(Double, Int64?)])
  func nearest(value: Double, millionths: Int64?) {
    #expect(ExactDecimal(nearest: value)?.millionths == millionths)
  }

  @Test("a Double of it comes back")
  func doubles() {
    for value in stride(from: Int64(-3_000_000), through: 3_000_000, by: 1237) {
      let decimal = ExactDecimal(millionths: value)
      #expect(ExactDecimal(nearest: decimal.doubleValue) == decimal)
    }
  }

  @Test("order is that of the numbers, not of their texts")
  func order() throws {
    #expect(try number("9") < number("10"))
    #expect(try number("-10") < number("-9"))
    #expect(try number("1.0") == number("1"))
    #expect(ExactDecimal(5) == 5)
  }

  @Test("misuse and overflow trap")
  func traps() async {
    await #expect(processExitsWith: .failure) { _ = ExactDecimal.one.rounded(places: 7) }
    await #expect(processExitsWith: .failure) { _ = ExactDecimal.one.formatted(places: -1) }
    await #expect(processExitsWith: .failure) {
      _ = ExactDecimal(millionths: .max) + ExactDecimal(millionths: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = ExactDecimal(millionths: .max) * ExactDecimal(2)
    }
  }
}
