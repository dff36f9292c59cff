import Credit
import Testing

@testable import Datasets

@Suite struct DocumentDigestTests {
  static func digest(_ text: String) -> DocumentDigest? { DocumentDigest(text) }

  /// The key of a record with that document number.
  static func key(_ text: String) -> DocumentDigest.Key? {
    let record = PackedRecord(
      document: 0, amount: 0, organisation: 0, actEnded: .none, decided: .none, submitted: .none,
      expires: .none, repaired: .none, category: 1, domain: 0, severity: .none, status: .valid,
      circumstance: .ordinary)
    return digest(text)?.asDocument.key(of: record, authority: 7)
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
    #expect(Self.digest(text) == .empty)
  }

  @Test func whatIsNotUTF8HasNoDigest() {
    let bytes = [0x41, 0xE4, 0xB8] + [UInt8](repeating: 0, count: FieldBounds.padding)
    var scratch: [UInt8] = []
    #expect(
      DocumentDigest.text(bytes.span.bytes, FieldBounds(0, 3), scratch: &scratch) == nil)
  }

  @Test func digestsAreSpreadWell() {
    var seen: Set<DocumentDigest.Key> = []
    var ones = [Int](repeating: 0, count: 72)
    for number in 0..<20_000 {
      guard let key = Self.key("〔2021〕\(number)") else { continue }
      seen.insert(key)
      for bit in 0..<64 where key.low >> UInt64(bit) & 1 == 1 { ones[bit] += 1 }
      for bit in 0..<8 where key.high >> UInt8(bit) & 1 == 1 { ones[64 + bit] += 1 }
    }
    #expect(seen.count == 20_000)
    #expect(ones.allSatisfy { (9_500...10_500).contains($0) })
  }

  @Test func anIdentifierIsNoDocumentNumber() {
    let record = PackedRecord(
      document: 0, amount: 0, organisation: 0, actEnded: .none, decided: .none, submitted: .none,
      expires: .none, repaired: .none, category: 1, domain: 0, severity: .none, status: .valid,
      circumstance: .ordinary)
    let digest = Self.digest("A1") ?? .empty
    #expect(
      digest.key(of: record, authority: 7) != digest.asDocument.key(of: record, authority: 7))
  }

  /// What the shortcuts say at a glance must be what the rules say.
  @Test(arguments: 1...40)
  func whatLooksFoldedIsFolded(_ seed: Int) {
    let pieces = [
      "A", "Z", "7", "-", ".", "号", "罚", "〔", "〕", "邹市监", "a", "(", "]", " ", "，", "２", "é",
      "𠀀", "\u{3000}", "龥", "一",
    ]
    var random = TestRandom(state: UInt64(seed))
    for _ in 0..<400 {
      let isPlain = random.next() % 2 == 0
      let count = isPlain ? 11 : pieces.count
      var bytes = Array(
        (0..<(random.next() % 24)).map { _ in pieces[Int(random.next() % UInt64(count))] }
          .joined().utf8)
      if random.next() % 4 == 0, !bytes.isEmpty { bytes.removeLast() }
      let padded = bytes + [UInt8](repeating: 0, count: FieldBounds.padding)
      let bounds = FieldBounds(0, bytes.count)
      var folded: [UInt8] = []
      let isText = TextFolding.fold(padded.span.bytes, bounds, into: &folded)
      let looksFolded = TextFolding.foldedRows(
        padded.span.bytes, [bounds].span, column: 0, stride: 1, count: 1)
      if looksFolded.contains(0) {
        #expect(isText && folded == bytes)
      } else if isPlain, isText, bytes.count <= 62 {
        #expect(folded != bytes, "\(String(decoding: bytes, as: UTF8.self))")
      }
      #expect(
        UTF8Check.isValid(padded.span.bytes, bounds)
          == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
