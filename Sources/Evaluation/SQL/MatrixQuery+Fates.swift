import Credit
import EvaluationModels

extension MatrixQuery {
  /// What copies of a decision share: its document number; for lack of one the source's own number;
  /// for lack of both everything.
  private static let copyKeys = [
    "code", "category", "authority", "copy_kind", "copy_day", "copy_key",
  ]

  private static let keyed = """
    SELECT code, category, authority, domain, severity, status, circumstance, decided, act_ended,
          submitted, expires, repaired, amount,
          CASE WHEN document <> '' THEN 1 WHEN source_id <> '' THEN 2 ELSE 3 END AS copy_kind,
          CASE WHEN document <> '' THEN 0 ELSE decided END AS copy_day,
          CASE
            WHEN document <> '' THEN document
            WHEN source_id <> '' THEN source_id
            ELSE CONCAT(domain, ' ', severity, ' ', status, ' ', circumstance, ' ', act_ended, ' ',
              submitted, ' ', expires, ' ', repaired, ' ', amount)
          END AS copy_key
        FROM cr_record
    """

  /// What of a record its fate and its sums depend on.
  private static let facts = [
    "domain", "severity", "status", "circumstance", "decided", "act_ended", "expires", "repaired",
    "amount",
  ]

  /// A row a decision. Where it has one row, which nearly all have, the smallest values are that row's.
  var decisions: String {
    let keys = Self.copyKeys.joined(separator: ", ")
    return """
      SELECT \(keys), COUNT(*) AS copies,
        \(Self.facts.map { "MIN(\($0)) AS \($0)" }.joined(separator: ", "))
      FROM (
        \(Self.keyed)
      ) r
      GROUP BY \(keys)
      """
  }

  /// Of the copies of a decision the one that stands, as `Settlement` orders them.
  private var settled: String {
    func day(_ column: String) -> String {
      "CASE WHEN r.\(column) = 0 THEN 99999999 ELSE r.\(column) END"
    }
    let facts = Self.facts.joined(separator: ", ")
    let match = Self.copyKeys.map { "d.\($0) = r.\($0)" }.joined(separator: " AND ")
    return """
      SELECT code, category, copies, \(facts)
      FROM cr_decision
      WHERE copies = 1
      UNION ALL
      SELECT code, category, copies, \(facts)
      FROM (
        SELECT r.*, d.copies, ROW_NUMBER() OVER (
            PARTITION BY \(Self.copyKeys.map { "r." + $0 }.joined(separator: ", "))
            ORDER BY r.status DESC, r.circumstance DESC, \(day("repaired")), \(day("expires")),
              \(day("act_ended")), \(day("decided")), r.severity, r.amount, r.domain,
              \(day("submitted"))) AS place
        FROM (
        \(Self.keyed)
        ) r
        JOIN cr_decision d ON d.copies > 1 AND \(match)
      ) ranked
      WHERE place = 1
      """
  }

  var fates: String {
    let today = SQLNames.day(rules.asOf)
    let begin = rules.start == .actEnd ? "act_ended" : "decided"
    let objection =
      rules.setsAsideObjections
      ? "\n    WHEN status = 1 AND circumstance = 0 THEN \(Eligibility.underObjection.rawValue)"
      : ""
    return """
      SELECT f.code, f.category, f.domain, f.severity, f.decided, f.amount, f.copies,
        CASE
          WHEN f.decided > \(today) THEN \(Eligibility.future.rawValue)
          WHEN f.status = 3 THEN \(Eligibility.annulled.rawValue)\(objection)
          WHEN f.circumstance = 1 THEN \(Eligibility.simpleProcedure.rawValue)
          WHEN f.circumstance = 2 THEN \(Eligibility.voluntarilyRemedied.rawValue)
          WHEN f.status = 2 AND f.repaired <= \(today) THEN \(Eligibility.repaired.rawValue)
          WHEN f.expires > 0 AND f.expires < \(today) THEN \(Eligibility.expired.rawValue)
          WHEN f.\(begin) < v.earliest THEN \(Eligibility.expired.rawValue)
          ELSE \(Eligibility.eligible.rawValue)
        END AS fate
      FROM (
      \(settled)
      ) f
      JOIN cr_validity v ON v.category = f.category AND v.severity = f.severity
      """
  }

  var ledger: String {
    """
    SELECT fate, COUNT(*) AS records, CAST(SUM(copies - 1) AS BIGINT) AS copies
    FROM cr_fate
    GROUP BY fate
    """
  }
}
