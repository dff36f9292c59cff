import Credit
import Testing

@testable import Datasets

/// A text with its padding, as the readers of fields want it.
private func withField<Result>(
  _ text: String, _ body: (RawSpan, FieldBounds) -> Result
) -> Result {
  let padded = [UInt8](padded: text)
  return body(padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding))
}

@Suite struct FieldReadersTests {
  @Test func everyDayFrom1970To2150IsReadAsTheCalendarHasIt() {
    for number in Int32(0)..<65_700 {
      let date = CalendarDate(daysSinceEpoch: number)
      let day = withField(date.description) { DayReader.shared.day($0, $1) }
      if day != PackedDay(date) { Issue.record("\(date) is read as \(day)") }
    }
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "2021-00-10", "2021-01-00", "2021-01-32", "2100-02-29",
    "20210101", "2021-1-1", "2021.01.01", "2021-01/01", "2021-01-0a", "2o21-01-01", "2021-01-01 ",
    " 021-01-01", "２021-01", "202\u{B1}-01-0", "2021-01-0:", "0000-01-01", "长期",
  ])
  func noOtherTextIsADay(_ text: String) {
    #expect(!withField(text) { DayReader.shared.day($0, $1) }.isStated)
    #expect(withField(text) { DayReader.fault($0, $1) } == .badDate)
  }

  @Test(arguments: ["1969-12-31", "0001-01-01"])
  func earlyDaysAreTooEarly(_ text: String) {
    #expect(!withField(text) { DayReader.shared.day($0, $1) }.isStated)
    #expect(withField(text) { DayReader.fault($0, $1) } == .dateTooEarly)
  }

  @Test func neverBeginsOnTheLastDayOf2099() {
    #expect(DayReader.never.date == CalendarDate("2099-12-31"))
  }

  @Test(arguments: [
    ("0", 2, 0), ("12", 2, 1200), ("12.3", 2, 1230), ("12.34", 2, 1234), ("12.3400", 2, 1234),
    ("007", 2, 700), ("1.5", 6, 1_500_000), ("0.000001", 6, 1), ("10000000000000", 2, Int64(1e15)),
  ])
  func amountsAreExact(_ text: String, _ places: Int, _ fen: Int64) {
    #expect(withField(text) { AmountReader.fen($0, $1, places: places) } == fen)
  }

  @Test(arguments: [
    "-1", "+1", "1.", ".5", ".", "1.234", "1e3", "nan", "0x10", "1,000", "1 000", "１２", "1.2.3",
    "10000000000000.01", "99999999999999999999999999", "",
  ])
  func otherTextsAreNoAmounts(_ text: String) {
    #expect(withField(text) { AmountReader.fen($0, $1, places: 2) } == nil)
  }

  @Test func onlyUTF8IsTakenForUTF8() {
    var random = TestRandom(state: 7)
    let leads: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4,
    ]
    let trails: [UInt8] = [0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xF5, 0xFF]
    for length in 0..<12 {
      for _ in 0..<2000 {
        let bytes = (0..<length).map { _ in
          let isLead = random.next() % 3 == 0
          let set = isLead ? leads : trails
          return set[Int(random.next() % UInt64(set.count))]
        }
        let padded = bytes + Array(repeating: 0, count: FieldBounds.padding)
        let isValid = UTF8Check.isValid(padded.span.bytes, FieldBounds(0, length))
        if isValid != (String(validating: bytes, as: UTF8.self) != nil) {
          Issue.record("\(bytes) is judged \(isValid)")
        }
      }
    }
    #expect(withField("abc中文𠀀é") { UTF8Check.isValid($0, $1) })
  }

  @Test func wordTablesFindWhatWasPutIn() {
    var table = WordTable()
    for number in 0..<500 {
      let word = String(repeating: "词", count: number % 9) + String(number)
      table.set(UInt64(number), for: [UInt8](padded: word), field: number % 3)
    }
    table.set(77, for: [UInt8](padded: ""), field: 1)
    for number in 0..<500 {
      let word = String(repeating: "词", count: number % 9) + String(number)
      #expect(withField(word) { table.value(of: $0, $1, field: number % 3) } == UInt64(number))
      #expect(withField(word) { table.value(of: $0, $1, field: number % 3 + 1) } == nil)
      #expect(withField(word + "x") { table.value(of: $0, $1, field: number % 3) } == nil)
    }
    #expect(withField("") { table.value(of: $0, $1, field: 1) } == 77)
    #expect(withField("") { table.value(of: $0, $1, field: 2) } == nil)
    #expect(table.count == 501)
  }

  @Test func codesOfManyRowsAreFoundAsEachIs() {
    let table = CodeIndex((0..<40).map { Sample.code($0) } + ["7", "L-22"])
    let zeros = String(repeating: "\0", count: CodeIndex.codeLength)
    let words = [Sample.code(3), Sample.code(4), Sample.code(99), "7", "L-22", "none", "", zeros]
    var random = TestRandom(state: 3)
    for count in [1, 2, 128] {
      var text: [UInt8] = []
      var bounds: [FieldBounds] = []
      var codes: [String] = []
      while codes.count < count {
        // Often the same again.
        let last = codes.last ?? ""
        let code = random.next() % 2 == 0 ? last : words[Int(random.next() % UInt64(words.count))]
        bounds.append(FieldBounds(text.count, text.count + code.utf8.count))
        text += code.utf8
        codes.append(code)
      }
      text += [UInt8](repeating: 0, count: FieldBounds.padding)
      var starts = [Int](repeating: 0, count: count)
      var places = [UInt32](repeating: 0, count: count)
      var startSpan = starts.mutableSpan
      var placeSpan = places.mutableSpan
      table.findAll(
        text.span.bytes, bounds.span, first: 0, stride: 1, starts: &startSpan, places: &placeSpan)
      for (place, code) in zip(places, codes) {
        #expect(
          place == withField(code) { table.index(of: $0, $1) } ?? CodeIndex.unknown, "\(code)")
      }
    }
  }

  @Test func codesAreFoundByTheirBytes() {
    let codes =
      (0..<3000).map { Sample.code($0) } + ["7", "L-22", String(repeating: "k", count: 64)]
    let table = CodeIndex(codes)
    for (place, code) in codes.enumerated() {
      #expect(withField(code) { table.index(of: $0, $1) } == UInt32(place))
    }
    #expect(withField(Sample.code(3000)) { table.index(of: $0, $1) } == nil)
    #expect(withField("8") { table.index(of: $0, $1) } == nil)
    #expect(withField("") { table.index(of: $0, $1) } == nil)
  }

  @Test(arguments: [
    ("11010519491231002X", true), ("110105194912310021", false), ("110105194913310029", false),
    ("91370883000000012X", false), ("1101051949123100", false),
  ])
  func identityNumbersAreRecognised(_ text: String, _ isOne: Bool) {
    let check = CodeCheck(identifier: .text)
    #expect(withField(text) { check.isIdentityCard($0, $1) } == isOne)
  }
}
