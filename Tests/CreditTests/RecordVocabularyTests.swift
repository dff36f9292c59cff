import Credit
import Testing

@Suite struct RecordVocabularyTests {
  @Test("the words of the data, in the order of their raw values")
  func words() {
    #expect(Severity.allCases.map(\.word) == ["none", "minor", "ordinary", "serious"])
    #expect(
      RecordStatus.allCases.map(\.word) == ["valid", "under-objection", "repaired", "annulled"])
    #expect(
      RecordCircumstance.allCases.map(\.word)
        == ["ordinary", "simple-procedure", "voluntarily-remedied"])
    #expect(
      OrganisationKind.allCases.map(\.word)
        == [
          "enterprise", "sole-trader", "cooperative", "social-organisation", "public-institution",
        ]
    )
    #expect(
      OrganisationStatus.allCases.map(\.word) == ["active", "cancelled", "revoked", "moved-out"])
  }

  @Test("titles are told apart in both languages")
  func titles() {
    for language in Language.allCases {
      #expect(Set(Severity.allCases.map { $0.title(language) }).count == 4)
      #expect(Set(OrganisationKind.allCases.map { $0.title(language) }).count == 5)
    }
    #expect(OrganisationKind.soleTrader.title(.chinese) == "个体工商户")
    #expect(Language(rawValue: "zh") == .chinese)
  }
}
