public import Credit

/// A page of HTML that stands alone: no script, nothing loaded from elsewhere, prints on A4.
///
///     var page = HTMLPage(title: "Scorecard", language: .english)
///     page.append(document)
///     page.append(chart)
///     try AtomicFile.write(page.text, to: "scorecard.html")
///
/// Everything that comes from data is escaped. The same content gives the same bytes.
public struct HTMLPage: Hashable, Sendable {
  /// What stands in the window's title.
  public let title: String
  /// The language of its text.
  public let language: Language
  private var body = ""

  /// A page without content.
  public init(title: String, language: Language) {
    self.title = title
    self.language = language
  }

  /// Adds a document.
  public mutating func append(_ document: Document) {
    for block in document.blocks { body += HTMLRenderer().render(block) }
  }

  /// Adds a chart.
  public mutating func append(_ chart: BarChart) {
    body += "<figure>\n\(chart.text)</figure>\n"
  }

  /// Begins a new sheet of paper when printed.
  public mutating func appendPageBreak() {
    body += "<hr class=\"break\">\n"
  }

  /// The whole page.
  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-CN" : "en-GB")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  private static let style = """
    @page { size: A4; margin: 15mm 14mm; }
    :root { color-scheme: light; }
    body { font: 10.5pt/1.55 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", \
    sans-serif; color: #1d2730; background: #fff; max-width: 182mm; margin: 8mm auto; padding: 0 4mm; }
    h1 { font-size: 17pt; line-height: 1.25; margin: 0 0 4mm; }
    h2 { font-size: 13pt; margin: 7mm 0 2mm; border-bottom: 1px solid #9fb0bd; }
    h3 { font-size: 11pt; margin: 5mm 0 1mm; }
    h1, h2, h3, figure { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
    table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 2mm 0 4mm; }
    caption { text-align: left; font-weight: bold; padding: 1mm 0; }
    th, td { border: 1px solid #c3ced6; padding: 1mm 1.6mm; vertical-align: top; text-align: left; \
    overflow-wrap: anywhere; }
    th { background: #e8eef3; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .c { white-space: nowrap; }
    figure { margin: 3mm 0; }
    svg { width: 100%; height: auto; }
    pre { white-space: pre-wrap; background: #f2f5f7; padding: 2mm; }
    hr.break { border: 0; border-top: 1px dashed #9fb0bd; margin: 8mm 0; }
    @media print { body { margin: 0; padding: 0; max-width: none; } \
    hr.break { break-after: page; visibility: hidden; margin: 0; } }
    """
}
