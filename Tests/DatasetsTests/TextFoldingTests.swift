import Testing

@testable import Datasets

/// The folded text that engines get, against the digests of the reader.
@Suite struct TextFoldingTests {
  @Test func everyCharacterFoldsAsItsDigestDoes() {
    var wrong: [UInt32] = []
    // Of ideographs and what is beyond them, of which none folds, every 61st.
    for value in UInt32(1)...0x1_1000 {
      let isFolded = value < 0x3400 || (0xFE00...0xFFFF).contains(value)
      guard isFolded || value % 61 == 0, let scalar = Unicode.Scalar(value) else { continue }
      let text = "x" + String(Character(scalar)) + "1"
      let folded = TextFolding.folded(text)
      if DocumentDigest(text) != DocumentDigest(folded) || TextFolding.folded(folded) != folded {
        wrong.append(value)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func tablesForEnginesFoldAsTextDoes() {
    let (from, to) = RecordCodebook.foldedCharacters
    #expect(from.unicodeScalars.count == to.unicodeScalars.count)
    let table = Dictionary(uniqueKeysWithValues: zip(from.unicodeScalars, to.unicodeScalars))
    let ranges = RecordCodebook.vanishing
    for text in ["邹市监罚字〔２０２１〕 12 号", "ａ－ｂ\u{3000}c\u{200B}"] {
      let kept = text.unicodeScalars.filter { scalar in
        !ranges.contains { $0.contains(scalar.value) }
      }
      let folded = String(String.UnicodeScalarView(kept.map { table[$0] ?? $0 }))
      #expect(folded == TextFolding.folded(text))
    }
  }

  @Test func departmentsAreKnownByTheirFirstName() {
    let codebook = RecordCodebook(
      categories: [], domains: [], departments: [["甲局", "甲 局（本部）"], ["乙局", "甲局"]])
    let pairs = codebook.foldedDepartments
    #expect(pairs.map(\.name) == ["甲局", "甲局〔本部〕", "乙局"])
    #expect(pairs.map(\.department) == ["甲局", "甲局", "乙局"])
  }
}
