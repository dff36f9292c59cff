import StrictJSON
import Testing

@Suite("JSON with places") struct JSONNodeTests {
  @Test("values, members in order, and where each stands")
  func values() throws {
    let node = try JSONNode(
      parsing: Array("{\"b\": [1, -2.5e3, true, false, null],\n \"年\": \"x\", \"a\": {}}".utf8))
    guard case .object(let members) = node.value, case .array(let elements)? = node["b"]?.value
    else {
      Issue.record("an object with an array was expected")
      return
    }
    #expect(members.map(\.key.text) == ["b", "年", "a"])
    #expect(members[2].key.place == TextPlace(row: 2, column: 12))
    #expect(node["年"]?.place == TextPlace(row: 2, column: 7))
    #expect(elements.map(\.place.column) == [8, 11, 19, 25, 32])
    guard case .number("-2.5e3") = elements[1].value else {
      Issue.record("numbers keep their digits")
      return
    }
  }

  @Test("escapes are resolved")
  func escapes() throws {
    let node = try JSONNode(parsing: Array(#""\u4e2d\ud83d\ude00\n\"\\\/""#.utf8))
    guard case .string("中😀\n\"\\/") = node.value else {
      Issue.record("\(node.value)")
      return
    }
  }

  @Test("a byte order mark is passed over where that is allowed")
  func byteOrderMark() throws {
    let bytes = Array("\u{FEFF}1".utf8)
    let node = try JSONNode(parsing: bytes, allowsByteOrderMark: true)
    #expect(node.place == TextPlace(row: 1, column: 1))
    #expect(throws: JSONError(.unexpected, at: TextPlace(row: 1, column: 1))) {
      try JSONNode(parsing: bytes)
    }
  }

  @Test(
    "faults are found where they are",
    arguments: [
      ("", JSONFault.end, 1, 1), ("{\"a\":1", .end, 1, 7), ("[1,]", .unexpected, 1, 4),
      ("[1 2]", .unexpected, 1, 4), ("{\"a\" 1}", .unexpected, 1, 6),
      ("{1:2}", .unexpected, 1, 2), ("{\"a\":1,}", .unexpected, 1, 8), ("tru", .end, 1, 4),
      ("trux", .unexpected, 1, 4), ("1 1", .trailing, 1, 3), ("{}\n{}", .trailing, 2, 1),
      ("[\n  01\n]", .number, 2, 3), ("-", .number, 1, 1), ("1.", .number, 1, 1),
      ("+1", .unexpected, 1, 1), (".5", .unexpected, 1, 1), ("1e", .number, 1, 1),
      ("NaN", .unexpected, 1, 1), ("nul", .end, 1, 4), ("{a: 1}", .unexpected, 1, 2),
      ("\"邹\n\"", .controlCharacter, 1, 3),
      ("\"\\x\"", .escape, 1, 2), ("\"\\ud800\"", .escape, 1, 2),
      ("\"\\udc00\"", .escape, 1, 2), ("\"\\ud800\\u0041\"", .escape, 1, 2),
      ("\"\\u12g4\"", .escape, 1, 2), ("\"\\u12", .end, 1, 2), ("\"abc", .end, 1, 5),
      ("{\"a\":1,\n \"a\":2}", .repeatedKey, 2, 2), ("'a'", .unexpected, 1, 1),
      ("\u{FEFF}1", .unexpected, 1, 1), ("[1] // x", .trailing, 1, 5),
    ])
  func faults(text: String, fault: JSONFault, line: Int, column: Int) {
    #expect(throws: JSONError(fault, at: TextPlace(row: line, column: column))) {
      try JSONNode(parsing: Array(text.utf8))
    }
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    #expect(throws: JSONError(.encoding, at: TextPlace(row: 1, column: 2))) {
      try JSONNode(parsing: [34, 0xD7, 0xDE, 34])
    }
  }

  @Test("depth is bounded")
  func depth() throws {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try JSONNode(parsing: Array(deepest.utf8))
    #expect(throws: JSONError(.depth, at: TextPlace(row: 1, column: 129))) {
      try JSONNode(parsing: Array(String(repeating: "[", count: 100_000).utf8))
    }
  }
}
