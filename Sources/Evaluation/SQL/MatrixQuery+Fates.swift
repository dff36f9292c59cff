import Credit
import EvaluationModels

extension MatrixQuery {
  /// What of a record its fate and its sums depend on.
  private static let facts = [
    "domain", "severity", "status", "circumstance", "decided", "act_ended", "expires", "repaired",
    "amount",
  ]

  private static let twin = "t.organisation = r.organisation AND t.twin = r.twin"

  /// The numbers that several records of an organisation share: copies do, and hardly anything else.
  /// So nearly all records need no second look, and none of their texts.
  var twins: String {
    """
    SELECT organisation, twin
    FROM cr_record
    GROUP BY organisation, twin
    HAVING COUNT(*) > 1
    """
  }

  /// A row a decision: of its copies the one that stands, as `Settlement` orders them.
  private var settled: String {
    func day(_ column: String) -> String {
      "CASE WHEN r.\(column) = 0 THEN 99999999 ELSE r.\(column) END"
    }
    let facts = (["organisation", "category"] + Self.facts).joined(separator: ", ")
    let own = (["organisation", "category"] + Self.facts).map { "r.\($0)" }.joined(separator: ", ")
    let copies = "PARTITION BY r.organisation, r.twin, r.copy_key"
    return """
      SELECT \(own), CAST(1 AS BIGINT) AS copies
      FROM cr_record r
      LEFT JOIN cr_twin t ON \(Self.twin)
      WHERE t.twin IS NULL
      UNION ALL
      SELECT \(facts), copies
      FROM (
        SELECT \(own), COUNT(*) OVER (\(copies)) AS copies, ROW_NUMBER() OVER (
            \(copies)
            ORDER BY r.status DESC, r.circumstance DESC, \(day("repaired")), \(day("expires")),
              \(day("act_ended")), \(day("decided")), r.severity, r.amount, r.domain,
              \(day("submitted"))) AS place
        FROM cr_record r
        JOIN cr_twin t ON \(Self.twin)
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
      SELECT f.organisation, f.category, f.domain, f.severity, f.decided, f.amount, f.copies,
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
    SELECT fate, CAST(SUM(decisions) AS BIGINT) AS records, CAST(SUM(copies) AS BIGINT) AS copies
    FROM cr_cell
    GROUP BY fate
    """
  }
}
