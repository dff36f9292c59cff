extension TableRole {
  /// The fields of a ledger of the platform; none for other tables.
  var ledgerFields: [TableField] {
    switch self {
    case .uploads:
      [
        TableField("batch", .name, .required), TableField("reported_on", .date, .required),
        TableField("department", .text, .required), TableField("class", .text, .required),
        TableField("records", .count, .required), TableField("accepted", .count, .required),
        TableField("authorised", .count),
      ]
    case .commitments:
      [
        TableField("code", .code, .required), TableField("id", .name, .required),
        TableField("department", .text, .required), TableField("matter", .text),
        TableField("committed_on", .date, .required), TableField("due_on", .date),
        TableField("reported_on", .date), TableField("state", .performance),
        TableField("performed_on", .date), TableField("performance_reported_on", .date),
      ]
    case .loans:
      [
        TableField("code", .code, .required), TableField("id", .name, .required),
        TableField("event", .loanEvent, .required), TableField("platform", .text, .required),
        TableField("happened_on", .date, .required), TableField("amount", .amount),
      ]
    case .contracts:
      [
        TableField("code", .code, .required), TableField("id", .name, .required),
        TableField("department", .text, .required), TableField("signed_on", .date, .required),
        TableField("due_on", .date), TableField("amount", .amount),
        TableField("state", .performance), TableField("reported_on", .date),
      ]
    case .creditPlus:
      [
        TableField("field", .text, .required), TableField("case", .name),
        TableField("department", .text, .required), TableField("pushed_on", .date),
      ]
    case .checks:
      [
        TableField("checked_on", .date, .required), TableField("department", .text, .required),
        TableField("matter", .text, .required), TableField("count", .count, .required),
      ]
    case .businessScopes:
      [TableField("code", .code, .required), TableField("business_scope", .name, .required)]
    case .organisations, .records, .measures, .outcomes: []
    }
  }

  /// Whether amounts may be in another unit than yuan.
  var hasAmounts: Bool { fields.contains { $0.type == .amount } }
}
