import Testing

@testable import Reports

@Suite struct SheetNamesTests {
  @Test(
    "forbidden characters become their full-width twins",
    arguments: [
      ("食品/药品", "食品／药品"), ("a[b]c:d*e?f\\g", "a［b］c：d＊e？f＼g"), ("'quoted'", "’quoted’"),
      ("  two   words ", "two words"), ("", "Sheet"), ("\u{1}\n", "Sheet"),
      ("History", "History (2)"),
      ("a\tb", "ab"),
    ])
  func legal(title: String, name: String) {
    var names = SheetNames()
    #expect(names.name(for: title) == name)
  }

  @Test("31 UTF-16 units at most, cut between characters")
  func length() {
    var names = SheetNames()
    #expect(names.name(for: String(repeating: "邹", count: 40)).utf16.count == 31)
    #expect(names.name(for: String(repeating: "邹", count: 40)).utf16.count == 31)
    #expect(names.name(for: String(repeating: "😀", count: 40)).utf16.count == 30)
    #expect(names.name(for: String(repeating: "x", count: 30) + " y").utf16.count == 30)
  }

  @Test("no two alike but for case")
  func unique() {
    var names = SheetNames()
    let given = ["a", "A", "a (2)", "a", "b"].map { names.name(for: $0) }
    #expect(given == ["a", "A (2)", "a (2) (2)", "a (3)", "b"])
    let long = String(repeating: "x", count: 31)
    #expect(names.name(for: long) == long)
    #expect(names.name(for: long) == String(repeating: "x", count: 27) + " (2)")
  }

  @Test("hundreds of one name stay within the limit and apart")
  func many() {
    var names = SheetNames()
    let given = (0..<300).map { _ in names.name(for: String(repeating: "食", count: 31)) }
    #expect(Set(given).count == 300)
    #expect(given.allSatisfy { $0.utf16.count <= 31 })
  }
}
