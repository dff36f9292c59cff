/// What a table of a dataset holds.
enum TableRole: String, CaseIterable, Sendable {
  case organisations
  case records
  case measures
  case outcomes
  case uploads
  case commitments
  case loans
  case contracts
  case creditPlus = "credit-plus"
  case checks
  case businessScopes = "business-scopes"

  /// The fields of ours that the table can have; their order is the order in which a row's fields
  /// are checked.
  var fields: [TableField] {
    switch self {
    case .organisations: OrganisationField.allCases.map(\.tableField)
    case .records: RecordField.allCases.map(\.tableField)
    case .measures:
      [
        TableField("code", .code, .required), TableField("domain", .domain, .required),
        TableField("indicator", .text, .required), TableField("value", .decimal, .required),
        TableField("dated", .date, .required),
      ]
    case .outcomes:
      [
        TableField("code", .code, .required), TableField("domain", .domain, .required),
        TableField("inspected_on", .date, .required), TableField("found", .count, .required),
      ]
    case .uploads, .commitments, .loans, .contracts, .creditPlus, .checks, .businessScopes:
      ledgerFields
    }
  }
}

/// One field of ours.
struct TableField: Hashable, Sendable {
  enum Presence: Sendable { case required, optional }

  let name: String
  let type: FieldType
  let isRequired: Bool

  init(_ name: String, _ type: FieldType, _ presence: Presence = .optional) {
    self.name = name
    self.type = type
    isRequired = presence == .required
  }
}

/// The fields of an organisation.
enum OrganisationField: Int, CaseIterable, Sendable {
  case code, name, kind, industry, area, town, registeredOn, status, employees, scope

  var tableField: TableField {
    switch self {
    case .code: TableField("code", .code, .required)
    case .name: TableField("name", .name, .required)
    case .kind: TableField("kind", .kind)
    case .industry: TableField("industry", .text)
    case .area: TableField("area", .text)
    case .town: TableField("town", .text)
    case .registeredOn: TableField("registered_on", .date)
    case .status: TableField("status", .organisationStatus)
    case .employees: TableField("employees", .count)
    case .scope: TableField("scope", .scope)
    }
  }
}

/// The fields of a record.
enum RecordField: Int, CaseIterable, Sendable {
  case kind, code, category, decidedOn, domain, authority, actEndedOn, submittedOn, severity
  case amount, expiresOn, repairedOn, status, circumstance, documentNumber, id, basis

  var tableField: TableField {
    switch self {
    case .kind: TableField("kind", .person)
    case .code: TableField("code", .code, .required)
    case .category: TableField("category", .category, .required)
    case .decidedOn: TableField("decided_on", .day, .required)
    case .domain: TableField("domain", .domain)
    case .authority: TableField("authority", .text)
    case .actEndedOn: TableField("act_ended_on", .day)
    case .submittedOn: TableField("submitted_on", .day)
    case .severity: TableField("severity", .severity)
    case .amount: TableField("amount", .amount)
    case .expiresOn: TableField("expires_on", .lastDay)
    case .repairedOn: TableField("repaired_on", .day)
    case .status: TableField("status", .recordStatus)
    case .circumstance: TableField("circumstance", .circumstance)
    case .documentNumber: TableField("document_number", .name)
    case .id: TableField("id", .name)
    case .basis: TableField("basis", .text)
    }
  }
}
