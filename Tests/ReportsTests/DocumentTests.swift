import Credit
import Reports
import Testing

@Suite struct DocumentTests {
  private var document: Document {
    var document = Document([.heading(1, "食品安全 <领域>")])
    document.append(.paragraph(["Rule ", .strong("7*"), " in ", .code("a|b`c"), " applies."]))
    document.append(
      .table(
        Table(
          "Grades", [Column("grade"), Column("n|m", .integer)],
          rows: [[.text("A|<b>"), .integer(3)], [.text("x\ny"), .empty]])))
    document.append(contentsOf: [
      .list(["one", "- two"]), .numbered(["first", "1. second"]),
      .code("let x = \"```\"\n", language: "swift"),
    ])
    return document
  }

  @Test("as Markdown")
  func markdown() {
    #expect(
      MarkdownRenderer().render(document) == """
        # 食品安全 &lt;领域\\>

        Rule <strong>7\\*</strong> in ``a|b`c`` applies.

        **Grades**

        | grade | n\\|m |
        | --- | ---: |
        | A\\|&lt;b\\> | 3 |
        | x y |  |

        - one
        - \\- two

        1. first
        2. 1\\. second

        ````swift
        let x = "```"
        ````

        """)
  }

  @Test("for a terminal")
  func terminal() {
    #expect(
      TerminalRenderer(width: 30).render(document) == """
        食品安全 <领域>
        ===============

        Rule 7* in a|b`c applies.

        Grades
        grade  n|m
        -----  ---
        A|<b>    3
        x y

        - one
        - - two

        1. first
        2. 1. second

            let x = "```"

        """)
  }

  @Test("nothing gives nothing")
  func empty() {
    #expect(MarkdownRenderer().render(Document()) == "")
    #expect(TerminalRenderer().render(Document()) == "")
    #expect(MarkdownRenderer().render(Document([.paragraph(""), .list([])])) == "")
  }

  @Test(
    "no text of the data becomes syntax",
    arguments: [
      ("a_b_c", "a_b_c"), ("_a_", "\\_a\\_"), ("*a*", "\\*a\\*"), ("[x](y)", "\\[x\\](y)"),
      ("![x](y)", "!\\[x\\](y)"), ("<script>", "&lt;script\\>"), ("&lt;", "&amp;lt;"),
      ("A & B", "A & B"), ("A&#60;", "A&amp;\\#60;"), ("# h", "\\# h"), ("> q", "\\> q"),
      ("- x", "\\- x"), ("+ x", "\\+ x"), ("12. x", "12\\. x"), ("12) x", "12\\) x"),
      ("2022-11-30", "2022-11-30"), ("1.5", "1\\.5"), ("   x", "x"), ("a\n# b", "a \\# b"),
      ("`x`", "\\`x\\`"), ("~~x~~", "\\~\\~x\\~\\~"), ("a\\b", "a\\\\b"),
      ("a\u{1B}b", "a\u{FFFD}b"),
      ("x|y", "x\\|y"), ("---", "\\---"), ("===", "\\==="), ("〔2022〕7号", "〔2022〕7号"),
    ])
  func escapes(text: String, written: String) {
    #expect(MarkdownRenderer().render(Document([.paragraph(Prose(text))])) == written + "\n")
  }

  @Test("strong text keeps its spaces outside, code its backticks inside")
  func runs() {
    func written(_ runs: Prose.Run...) -> String {
      MarkdownRenderer().render(Document([.paragraph(Prose(runs))]))
    }
    #expect(written("a", .strong(" b "), "c") == "a **b** c\n")
    #expect(written("a", .strong("  "), "c") == "a  c\n")
    #expect(written("依据", .strong("《条例》"), "第七条") == "依据<strong>《条例》</strong>第七条\n")
    #expect(written("共", .strong("12"), .strong("户"), "。") == "共**12户**。\n")
    #expect(written(.code("`")) == "`` ` ``\n")
    #expect(written(.code("")) == "")
    #expect(written(.code("<b>")) == "`<b>`\n")
    #expect(Prose([.strong("a"), "b", .code("c")]).text == "abc")
  }

  @Test("lists are indented under their marks")
  func lists() {
    let items = (1...10).map { Prose("item \($0) of a long list that wraps") }
    let lines = TerminalRenderer(width: 20).render(Document([.numbered(items)]))
      .split(separator: "\n")
    #expect(
      lines.prefix(3) == ["1.  item 1 of a long", "    list that wraps", "2.  item 2 of a long"])
  }

  @Test("headings below the second level are not underlined; levels are bounded")
  func headings() {
    #expect(TerminalRenderer().render(Document([.heading(2, "甲")])) == "甲\n--\n")
    #expect(TerminalRenderer().render(Document([.heading(3, "甲")])) == "甲\n")
    #expect(MarkdownRenderer().render(Document([.heading(9, "x")])) == "###### x\n")
    #expect(MarkdownRenderer().render(Document([.heading(0, "x")])) == "# x\n")
  }
}
