import Digests
import Testing

/// Vectors of the NIST Cryptographic Algorithm Validation Program and FIPS 180-4 appendix B.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func publishedVectors(_ text: String, _ hex: String) {
    #expect(SHA256.digest(of: text).hex == hex)
    #expect(SHA256.digest(of: Array(text.utf8)).hex == hex)
  }

  @Test func aMillionLettersInPieces() {
    var hash = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
    for _ in 0..<1001 { hash.update(piece) }
    hash.update("a")
    #expect(
      hash.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func oneByteVector() {
    #expect(
      SHA256.digest(of: [0xbd]).hex
        == "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b")
  }

  @Test func spansAndTextsAgree() {
    let bytes = Array("信用分级".utf8)
    #expect(SHA256.digest(of: bytes.span.bytes) == SHA256.digest(of: "信用分级"))
  }

  @Test func hexReadsBack() throws {
    let digest = SHA256.digest(of: "seed|91350100M000100Y43")
    #expect(try #require(SHA256Digest(hex: digest.hex)) == digest)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
    #expect(SHA256Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(SHA256Digest(hex: "g" + digest.hex.dropFirst()) == nil)
  }

  @Test func digestsSortAsTheirTexts() {
    let digests = (0..<50).map { SHA256.digest(of: String($0)) }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
    #expect(digests.allSatisfy { $0.bytes.count == 32 && $0.description == $0.hex })
  }
}
