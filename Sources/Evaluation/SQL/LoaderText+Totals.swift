extension LoaderText {
  /// The statement that makes `cr_total`: how many sound records there are, their amounts, and their
  /// digest, whatever their order; what `RecordDigest` computes of the same records from a dataset.
  public var totals: String {
    let text = [
      "code", "category", "domain", "severity", "status", "circumstance", "decided", "act_ended",
      "submitted", "expires", "repaired", "amount", "document", "authority", "source_id",
    ].joined(separator: ", ' ', ")
    func sum(_ value: String) -> String {
      "COALESCE(SUM(CAST(\(value) AS DECIMAL(38, 0))), 0)"
    }
    return SQLNames.table(
      "cr_total",
      as: """
        SELECT COUNT(*) AS records, \(sum("amount")) AS amount,
          \(sum(dialect.lane(0, of: "hash"))) AS first, \(sum(dialect.lane(1, of: "hash"))) AS second
        FROM (SELECT amount, \(dialect.hash("CONCAT(\(text))")) AS hash FROM cr_record) hashed
        """)
  }
}
