import Testing

@testable import Datasets

@Suite struct DocumentDigestTests {
  static func digest(_ text: String) -> UInt64? {
    let padded = [UInt8](padded: text)
    return DocumentDigest.text(
      padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding))
  }

  @Test(arguments: [
    "邹市监罚字〔2021〕12号", "邹市监罚字[2021]12号", "邹市监罚字（2021）12号", "邹市监罚字(2021)12号",
    "邹市监罚字【2021】12号", "邹市监罚字［２０２１］１２号", " 邹市监罚字 〔2021〕 12 号 ",
    "邹市监罚字\u{3000}〔2021〕12号\t", "邹市监罚字﹝2021﹞12号", "邹市监罚字〖2021〗12号", "邹市监罚字{2021}12号",
    "邹市监罚字\u{A0}<2021>12号\u{200B}",
  ])
  func waysOfWritingOneNumberAreOne(_ text: String) {
    #expect(Self.digest(text) == Self.digest("邹市监罚字〔2021〕12号"))
  }

  @Test(arguments: [("ab-12/c", "ＡＢ－１２／Ｃ"), ("a—b", "A-B"), ("a‐b", "a－b")])
  func lettersSignsAndDashesFold(_ left: String, _ right: String) {
    #expect(Self.digest(left) == Self.digest(right))
  }

  @Test(arguments: [
    ("邹市监罚字〔2021〕12号", "邹市监罚字〔2021〕13号"), ("12", "1 3"), ("A", "B"), ("中", "丰"),
    ("a]b", "a[b"), ("aaaaaaaa", "aaaaaaaaa"), ("aaaaaaaab", "aaaaaaaa"), ("ÿ", "ü"), ("𠀀", "𠀁"),
  ])
  func differentNumbersStayApart(_ left: String, _ right: String) {
    #expect(Self.digest(left) != Self.digest(right))
  }

  @Test(arguments: ["", " ", "\u{3000}\u{FEFF}\t"])
  func nothingButSpaceIsNoNumber(_ text: String) {
    #expect(Self.digest(text) == 0)
  }

  @Test func whatIsNotUTF8HasNoDigest() {
    let bytes = [0x41, 0xE4, 0xB8] + [UInt8](repeating: 0, count: FieldBounds.padding)
    #expect(DocumentDigest.text(bytes.span.bytes, FieldBounds(0, 3)) == nil)
  }

  @Test func digestsAreSpreadWell() {
    var seen: Set<UInt64> = []
    var ones = [Int](repeating: 0, count: 64)
    for number in 0..<20_000 {
      let digest = Self.digest("〔2021〕\(number)") ?? 0
      seen.insert(digest)
      for bit in 0..<64 where digest >> UInt64(bit) & 1 == 1 { ones[bit] += 1 }
    }
    #expect(seen.count == 20_000)
    #expect(ones.allSatisfy { (9_500...10_500).contains($0) })
  }
}
