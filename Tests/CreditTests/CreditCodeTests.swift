import Testing

@testable import Credit

@Suite struct CreditCodeTests {
  /// Codes from public registers and test files whose two checks are right; the first is the example
  /// of GB 32100-2015.
  private static let valid = [
    "91350100M000100Y43", "91512081MA62K0260E", "91110105771583283D", "91110000802100433B",
    "91110108740084270C", "91110108735106340Y", "911101077776591113", "51610700305332460K",
    "91440300359143307G", "11610923MB2900168E", "1134082855783407XL", "91341000MA2N0ABGXX",
    "91110228397176695A", "91110111567495091J", "51100000500019541K", "11330283002982634F",
    "92510100MA61WJ3204", "112302070019030687", "91440300708461136T", "91110108551385082Q",
    "91511025206762369T", "914403001922038216", "9144030071526726XG",
  ]

  private func fault(_ text: String) -> CreditCodeError? {
    do {
      _ = try CreditCode(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("both checks hold", arguments: valid)
  func sound(text: String) throws {
    let code = try CreditCode(text)
    #expect(code.text == text)
    #expect(code.description == text)
    #expect(CreditCode.checkCharacter(for: Array(text.utf8)) == text.utf8.last)
    let subject = Array(code.subject.utf8)
    #expect(CreditCode.subjectCheckCharacter(for: subject) == subject.last)
    #expect(code.area.count == 6)
    #expect(code.subject.count == 9)
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("91350100M000100Y4Z", CreditCodeError.illegalCharacter(18)),
      ("91350100M000100Y44", .checkCharacter),
      ("91350200M000000510", .checkCharacter),
      ("91350128M00000019A", .checkCharacter),
      ("91320100250571846X", .checkCharacter),
      ("", .length(0)),
      ("91350100M000100Y4", .length(17)),
      ("91350100M000100Y433", .length(19)),
      (" 91350100M000100Y43", .length(19)),
      ("91350100M000100Y43 ", .length(19)),
      ("91350100M000100Y4 ", .illegalCharacter(18)),
      ("91350100m000100Y43", .illegalCharacter(9)),
      ("I1350100M000100Y43", .illegalCharacter(1)),
      ("9135O100M000100Y43", .illegalCharacter(5)),
      ("91350100S000100Y43", .illegalCharacter(9)),
      ("9135A100M000100Y43", .illegalCharacter(5)),
      ("A1A50100M000100Y43", .illegalCharacter(3)),
      ("913501-0M000100Y43", .illegalCharacter(7)),
      ("邹1350100M000100Y43", .illegalCharacter(1)),
      ("9135０100M000100Y43", .illegalCharacter(5)),
      ("９１３５０１００Ｍ０００１００Ｙ４３", .illegalCharacter(1)),
      ("邹城市食品", .length(5)),
      ("370883199001011234", .checkCharacter),
    ])
  func unsound(text: String, expected: CreditCodeError) {
    #expect(fault(text) == expected)
  }

  @Test("right outside and wrong inside is said apart")
  func inner() throws {
    var bytes = Array("91350100M000100Y43".utf8)
    let right = bytes[16]
    for wrong in CreditCode.alphabet where wrong != right {
      bytes[16] = wrong
      bytes[17] = try #require(CreditCode.checkCharacter(for: bytes))
      #expect(fault(String(decoding: bytes, as: UTF8.self)) == .subjectCheckCharacter)
    }
  }

  @Test(
    "a number a spreadsheet made of it is recognised",
    arguments: [
      "9.13701E+17", "9.1110107777659E+17", "9.11101E+17", "9E+17", "9.13701e+17",
      "911101077776591000", "912370883000000000", "9.111010777765911E+17", "9.1110107777659E+0017",
    ])
  func mangled(text: String) {
    #expect(fault(text) == .mangledBySpreadsheet)
  }

  @Test(
    "what only resembles one is not",
    arguments: ["E+17", "9.13701E", "9.13701E-17", "9.13701E+", "9.137O1E+17", "abcE+17"])
  func notMangled(text: String) {
    #expect(fault(text) != .mangledBySpreadsheet)
    #expect(fault(text) != nil)
  }

  @Test("a sound code that ends in three zeros is not mangled")
  func roundButSound() throws {
    // The subject is searched whose two check characters are zero after a zero.
    var found: String?
    for number in 0..<100_000 where found == nil {
      let digits = String(1_000_000 + number).suffix(6) + "00"
      let head = "91370883" + digits
      guard CreditCode.subjectCheckCharacter(for: Array(digits.utf8)) == 48 else { continue }
      if CreditCode.checkCharacter(for: Array((head + "0").utf8)) == 48 { found = head + "00" }
    }
    let code = try #require(found)
    #expect(code.hasSuffix("000"))
    #expect(fault(code) == nil)
    // Any other digit before the zeros breaks a check, and then the zeros tell the tale.
    #expect(fault("91370884" + code.dropFirst(8)) == .mangledBySpreadsheet)
  }

  @Test("any one wrong character is noticed", arguments: valid.prefix(6))
  func substitutions(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      for other in CreditCode.alphabet where other != bytes[index] {
        var changed = bytes
        changed[index] = other
        #expect(fault(String(decoding: changed, as: UTF8.self)) != nil)
      }
    }
  }

  @Test("any two unlike neighbours exchanged are noticed", arguments: valid)
  func transpositions(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropLast() where bytes[index] != bytes[index + 1] {
      var changed = bytes
      changed.swapAt(index, index + 1)
      #expect(fault(String(decoding: changed, as: UTF8.self)) != nil)
    }
  }

  @Test("a remainder of nothing gives the character 0, not one past the alphabet")
  func zeroRemainder() {
    #expect(CreditCode.checkCharacter(for: [UInt8](repeating: 48, count: 17)) == 48)
    #expect(CreditCode.alphabet.count == 31)
    #expect(CreditCode.subjectCheckCharacter(for: [UInt8](repeating: 48, count: 8)) == 48)
  }

  @Test("check characters need all their characters, and legal ones")
  func incomplete() {
    #expect(CreditCode.checkCharacter(for: Array("9135".utf8)) == nil)
    #expect(CreditCode.checkCharacter(for: Array("91350100M000100YO".utf8)) == nil)
    #expect(CreditCode.subjectCheckCharacter(for: Array("M00010".utf8)) == nil)
    #expect(CreditCode.subjectCheckCharacter(for: Array("M00010-0".utf8)) == nil)
  }

  @Test("the parts of a code")
  func parts() throws {
    let code = try CreditCode("92510100MA61WJ3204")
    #expect(code.area == "510100")
    #expect(code.subject == "MA61WJ320")
    #expect(code.isSoleTrader)
    #expect(try !CreditCode("91350100M000100Y43").isSoleTrader)
  }

  @Test("codes sort by their characters")
  func order() throws {
    let sorted = try Self.valid.map { try CreditCode($0) }.sorted()
    #expect(
      sorted.map(\.text)
        == Self.valid.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }
}
