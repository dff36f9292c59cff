import Credit
import Testing

@Suite struct OrganisationTests {
  @Test("the domains of an organisation are bits of its scope")
  func scope() {
    func organisation(_ scope: UInt64) -> Organisation {
      Organisation(
        code: "91350100M000100Y43", name: "n", kind: .enterprise, industry: "F", area: "370883",
        town: "", registeredOn: nil, status: .active, employees: nil, scope: scope)
    }
    #expect(organisation(1).isSupervised(byDomain: 0))
    #expect(!organisation(1).isSupervised(byDomain: 1))
    #expect(organisation(1 << 63).isSupervised(byDomain: 63))
    #expect(!organisation(.max).isSupervised(byDomain: 64))
    #expect(!organisation(.max).isSupervised(byDomain: 255))
    #expect((0..<64).allSatisfy { organisation(.max).isSupervised(byDomain: $0) })
    #expect(!(0..<64).contains { organisation(0).isSupervised(byDomain: $0) })
  }
}
