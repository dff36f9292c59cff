import Credit
import Datasets

extension LoaderText {
  /// The statements that read the records: `cr_checked` with all rows, of which `cr_record` shows the
  /// sound ones, and `cr_reject`.
  public func records(from source: Source) -> String {
    if case .checked(let paths) = source { return checked(paths) }
    return self.source(source) + dialect.keepingJoinOrder(SQLNames.table("cr_checked", as: checked))
      + """

      DROP VIEW IF EXISTS cr_record;

      CREATE VIEW cr_record AS
      SELECT organisation, code, category, domain, severity, status, circumstance, decided, act_ended,
        submitted, expires, repaired, amount, document, authority, source_id, twin,
        \(copyKey("authority")) AS copy_key
      FROM cr_checked
      WHERE field = '';

      DROP TABLE IF EXISTS cr_reject;

      CREATE TABLE cr_reject AS
      SELECT file, row_number, code, field,
        CASE
          WHEN field = 'code' THEN 'unknown-organisation'
          WHEN written = '' THEN 'missing-value'
          WHEN field IN ('category', 'domain', 'severity', 'status', 'circumstance')
            THEN CONCAT('unknown-', field)
          WHEN field = 'amount_in_fen' THEN 'bad-number'
          WHEN \(dialect.isDay("written")) THEN 'date-too-early'
          ELSE 'bad-date'
        END AS reason, written
      FROM cr_checked
      WHERE field <> '';

      """ + dialect.analyse("cr_checked")
  }

  /// Texts looked up and numbers made of them, the first fault in the order of the reader's own
  /// checks, then names folded.
  private var checked: String {
    let typed =
      ["severity", "status", "circumstance"] + Self.days
    let outputs = typed.map { "c.\($0)" }.joined(separator: ", ")
    let department = "COALESCE(d.department, c.folded_authority)"
    let written = StagedRecords.columns.dropFirst(2).dropLast(3).map {
      "WHEN '\($0)' THEN c.raw_\($0)"
    }
    return """
      SELECT c.file, c.row_number, c.raw_code AS code, c.field,
        CASE c.field WHEN '' THEN '' \(written.joined(separator: " ")) END AS written,
        c.category, COALESCE(c.domain, \(PackedRecord.noDomain)) AS domain,
        \(outputs), c.amount,
        c.document, c.source_id, \(department) AS authority, c.organisation,
        \(dialect.number(of: copyKey(department, "c."))) AS twin
      FROM (
        SELECT t.*,
          CASE
            WHEN t.code IS NULL THEN 'code'
            WHEN t.category IS NULL THEN 'category'
            WHEN t.decided <= 0 THEN 'decided_on'
            WHEN t.domain IS NULL AND t.raw_domain <> '' THEN 'domain'
            WHEN t.act_ended < 0 THEN 'act_ended_on'
            WHEN t.submitted < 0 THEN 'submitted_on'
            WHEN t.severity < 0 THEN 'severity'
            WHEN t.amount < 0 THEN 'amount_in_fen'
            WHEN t.expires < 0 THEN 'expires_on'
            WHEN t.repaired < 0 THEN 'repaired_on'
            WHEN t.status < 0 THEN 'status'
            WHEN t.circumstance < 0 THEN 'circumstance'
            ELSE ''
          END AS field
        FROM (
      \(typedColumns)
        \(dialect.fence)) t
      \(dialect.fence)) c
      LEFT JOIN cr_department d ON d.name = c.folded_authority
      """
  }

  /// What copies of a decision share: category, department and document number; for lack of one the
  /// source's own number and the day; for lack of both everything. Folded texts have no spaces.
  private func copyKey(_ authority: String, _ table: String = "") -> String {
    func list(_ columns: [String]) -> String {
      columns.map { table + $0 }.joined(separator: ", ' ', ")
    }
    let contents = list([
      "decided", "domain", "severity", "status", "circumstance", "act_ended", "submitted",
      "expires", "repaired", "amount",
    ])
    return """
      CONCAT(\(table)category, ' ', \(authority), CASE
          WHEN \(table)document <> '' THEN CONCAT(' 1 ', \(table)document)
          WHEN \(table)source_id <> '' THEN CONCAT(' 2 ', \(list(["decided", "source_id"])))
          ELSE CONCAT(' 3 ', \(contents)) END)
      """
  }

  private static let days = ["decided", "act_ended", "submitted", "expires", "repaired"]

  /// Every column as what it is; -1 for what isn't sound, 0 for a day that isn't stated.
  private var typedColumns: String {
    func word(_ column: String, _ words: [String]) -> String {
      let cases = words.enumerated().map { "WHEN \(dialect.literal($1)) THEN \($0)" }
      return
        "CASE r.\(column) WHEN '' THEN 0 \(cases.joined(separator: " ")) ELSE -1 END AS \(column)"
    }
    // A day that the table hasn't is beyond it, or none.
    func value(_ column: String, otherwise: String = "0") -> String {
      let written = "r.\(column)_on"
      return """
        CASE WHEN d_\(column).day IS NOT NULL THEN d_\(column).day WHEN \(written) = '' THEN \(otherwise)
              WHEN \(dialect.isDay(written)) AND \(written) >= '2149' THEN \(SQLNames.lastDay) ELSE -1 END
        """
    }
    let digits = dialect.matches("r.amount_in_fen", "[0-9]{1,16}")
    let number = dialect.bigint("r.amount_in_fen")
    let raw = StagedRecords.columns.dropFirst(2).dropLast(3).map { "r.\($0) AS raw_\($0)" }
      .joined(separator: ", ")
    let joins = Self.days.map {
      "\n    LEFT JOIN cr_day d_\($0) ON d_\($0).written = r.\($0)_on"
    }.joined()
    let texts = StagedRecords.columns.map {
      "COALESCE(CAST(\($0) AS \(dialect.type(.text))), '') AS \($0)"
    }.joined(separator: ",\n        ")
    return """
          SELECT r.file, r.row_number, o.code, o.organisation, \(raw),
            g.number AS category, m.number AS domain,
            \(word("severity", Severity.allCases.map(\.word))),
            \(word("status", RecordStatus.allCases.map(\.word))),
            \(word("circumstance", RecordCircumstance.allCases.map(\.word))),
            \(value("decided")) AS decided,
            \(value("act_ended", otherwise: value("decided"))) AS act_ended,
            \(value("submitted")) AS submitted,
            CASE WHEN d_expires.day >= 20991231 THEN \(SQLNames.lastDay) ELSE \(value("expires")) END AS expires,
            \(value("repaired")) AS repaired,
            CASE WHEN r.amount_in_fen IN ('', '0') THEN 0
              WHEN \(digits) THEN CASE WHEN \(number) <= 1000000000000000 THEN \(number) ELSE -1 END
              ELSE -1 END AS amount,
            \(folded("r.document_number")) AS document,
            \(folded("r.source_id")) AS source_id,
            \(folded("r.authority")) AS folded_authority
          FROM (
            SELECT
              \(texts)
            FROM cr_source
          ) r
          LEFT JOIN cr_organisation o ON o.code = r.code
          LEFT JOIN cr_category g ON g.word = r.category
          LEFT JOIN cr_domain m ON m.word = r.domain\(joins)
      """
  }

  /// The folded form of a document number or a name, as the reader of datasets folds it: most are
  /// their own, which costs a glance; letters alone want capitals; the rest goes the long way.
  private func folded(_ text: String) -> String {
    let (from, to) = RecordCodebook.foldedCharacters
    let kept = dialect.removing(RecordCodebook.vanishing, from: text)
    let letters = "\(dialect.characters(RecordCodebook.capitalised))*"
    return """
      CASE WHEN NOT \(dialect.contains(text, RecordCodebook.touched)) THEN \(text)
            WHEN \(dialect.matches(text, letters)) THEN \(dialect.capitals(text))
            ELSE TRANSLATE(\(kept), \(dialect.literal(from)), \(dialect.literal(to))) END
      """
  }
}
