/// The categories of records that a synthetic city has, as `models/catalogue.yaml` names them.
enum Category: Int, CaseIterable, Sendable {
  case permit, penalty, enforcement, inspection, finding, abnormalList, severeList
  case judgmentDebtor, taxArrears, wageArrears, contractBreach, commitmentBreach, commitmentKept
  case accident, complaint, award, contribution

  static let ids = [
    "permit", "penalty", "enforcement", "inspection", "finding", "abnormal-list", "severe-list",
    "judgment-debtor", "tax-arrears", "wage-arrears", "contract-breach", "commitment-breach",
    "commitment-kept", "accident", "complaint", "award", "contribution",
  ]

  /// The word in files.
  var word: [UInt8] { Self.words[rawValue] }

  /// What a document number of this category says between the department and 字; empty when its
  /// records have none.
  var documentKind: Word { Self.documentKinds[rawValue] }

  /// Whether its records speak against the organisation.
  var isBad: Bool {
    switch self {
    case .permit, .inspection, .commitmentKept, .award, .contribution: false
    default: true
    }
  }

  private static let words = ids.map { Array($0.utf8) }
  private static let documentKinds: [Word] = [
    "许", "罚", "强", "", "", "列异", "列严", "执", "欠", "薪", "", "", "", "调", "", "", "",
  ]
}
