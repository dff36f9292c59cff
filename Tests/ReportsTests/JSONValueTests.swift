import Credit
import Reports
import StrictJSON
import Testing

@Suite struct JSONValueTests {
  @Test("written with two spaces, in the given order")
  func written() {
    let value: JSONValue = .object([
      ("z", .integer(1)), ("a", .array([.decimal(28), .null, .bool(true), .bool(false)])),
      ("empty", .array([])), ("none", .object([])), ("名", .string("邹城")),
      ("nested", .object([("k", .array([.array([.integer(-1)])]))])),
    ])
    #expect(
      value.text == """
        {
          "z": 1,
          "a": [
            28.0,
            null,
            true,
            false
          ],
          "empty": [],
          "none": {},
          "名": "邹城",
          "nested": {
            "k": [
              [
                -1
              ]
            ]
          }
        }

        """)
    #expect(Array(value.text.utf8) == value.bytes)
  }

  @Test(
    "what is written is read back the same",
    arguments: [
      JSONValue.null, .bool(true), .integer(.max), .integer(.min), .integer(0), .decimal(0),
      .decimal(28), .decimal(ExactDecimal(millionths: 1)),
      .decimal(ExactDecimal(millionths: -123_456_789)),
      .decimal(ExactDecimal(millionths: .max)),
      .string(""), .string("\"\\/\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}\u{2028}😀邹\u{0}"),
      .array([.object([("", .string("empty key"))])]),
    ])
  func roundTrip(value: JSONValue) throws {
    #expect(try JSONValue(parsing: value.text) == value)
    #expect(try JSONValue(parsing: value.bytes).text == value.text)
  }

  @Test("escapes and spaces of others are understood")
  func others() throws {
    let text = " {\"a\":\"\\u0041\\ud83d\\ude00\\/\\b\\f\",\r\n\t\"b\" : [ ] , \"c\":{ }} \n"
    #expect(
      try JSONValue(parsing: text)
        == .object([("a", .string("A😀/\u{8}\u{C}")), ("b", .array([])), ("c", .object([]))]))
  }

  @Test("members keep their order; keys that Unicode holds equal are the same key")
  func keys() throws {
    let value = try JSONValue(parsing: "{\"b\":1,\"a\":2}")
    #expect(value.members?.map(\.key) == ["b", "a"])
    #expect(throws: ReportsError.json(.repeatedKey, line: 1, column: 8)) {
      try JSONValue(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
    }
  }

  @Test(
    "numbers are exact or refused",
    arguments: [
      ("1e3", nil), ("1E3", nil), ("0.1234567", nil), ("9223372036854775808", nil),
      ("01", nil), ("-01", nil), ("1.", nil), (".5", nil), ("+1", nil), ("--1", nil), ("-", nil),
      ("NaN", nil), ("Infinity", nil), ("0x10", nil), ("1-2", nil), ("99999999999999.5", nil),
      ("0", JSONValue.integer(0)), ("-0", .integer(0)),
      ("0.1", .decimal(ExactDecimal(millionths: 100_000))),
      ("-9223372036854775808", .integer(.min)),
      ("10.50", .decimal(ExactDecimal(millionths: 10_500_000))),
    ] as [(String, JSONValue?)])
  func numbers(text: String, value: JSONValue?) {
    #expect((try? JSONValue(parsing: text)) == value)
  }

  @Test(
    "a fault has its place",
    arguments: [("[\n  1e5\n]", JSONFault.number, 2, 3), ("{\n1", .unexpected, 2, 1)])
  func faults(text: String, fault: JSONFault, line: Int, column: Int) {
    #expect(throws: ReportsError.json(fault, line: line, column: column)) {
      try JSONValue(parsing: text)
    }
  }

  @Test("values are taken out by kind")
  func kinds() {
    let value: JSONValue = .object([
      ("i", .integer(3)), ("d", .decimal(4)), ("s", .string("x")), ("b", .bool(true)),
      ("big", .integer(.max)),
    ])
    #expect(value["i"]?.integer == 3)
    #expect(value["i"]?.decimal == 3)
    #expect(value["d"]?.decimal == 4)
    #expect(value["d"]?.integer == nil)
    #expect(value["big"]?.decimal == nil)
    #expect(value["s"]?.string == "x")
    #expect(value["b"]?.bool == true)
    #expect(value["none"] == nil)
    #expect(value.array == nil)
    #expect(JSONValue.array([.null]).array == [.null])
    #expect(JSONValue.null["x"] == nil)
  }

  @Test("an object with a key twice cannot be made")
  func repeated() async {
    await #expect(processExitsWith: .failure) {
      _ = JSONValue.object([("a", .null), ("a", .null)])
    }
  }

  @Test func numbersAreTheShortestThatReadBack() {
    let values = [0.1, 1.0 / 3, 1e300, 1e-7, -0.0, 2, .nan, .infinity, .leastNonzeroMagnitude]
    let text = JSONValue.array(values.map(JSONValue.number)).text
    #expect(
      text.filter { !$0.isWhitespace }
        == "[0.1,0.3333333333333333,1e+300,1e-07,0.0,2.0,null,null,5e-324]")
  }
}
