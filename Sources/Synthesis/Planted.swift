public import Credit

/// What the synthesiser plants besides sound rows, and counts.
///
/// The words of the first group are those under which a reader rejects rows, of the second those of
/// `Eligibility`, which has one word for both that say "expired".
public enum Planted: String, Hashable, Sendable, CaseIterable {
  // Rows that a reader rejects.
  /// A code with a character lost.
  case codeLength = "code-length"
  /// A code with an illegal character.
  case codeCharacter = "code-character"
  /// A code with a wrong check character.
  case codeCheck = "code-check"
  /// A code with a wrong check of its subject identifier.
  case codeSubjectCheck = "code-subject-check"
  /// A code that a spreadsheet turned into a number.
  case codeMangled = "code-mangled-by-spreadsheet"
  /// No code.
  case missingValue = "missing-value"
  /// A natural person.
  case naturalPerson = "natural-person"
  /// A code registered twice.
  case repeatedCode = "repeated-code"
  /// A subject registered under two codes.
  case repeatedSubject = "repeated-subject"
  /// A right code that is not registered.
  case unknownOrganisation = "unknown-organisation"
  /// A category outside the catalogue.
  case unknownCategory = "unknown-category"
  /// A date that does not exist.
  case badDate = "bad-date"
  /// A bad number.
  case badNumber = "bad-number"
  /// A state outside the vocabulary.
  case unknownStatus = "unknown-status"
  /// An event outside the vocabulary.
  case unknownEvent = "unknown-event"
  /// A stray quotation mark.
  case strayQuote = "stray-quote"
  /// More or fewer fields than the header.
  case wrongFieldCount = "wrong-field-count"
  // Records that are accepted and never count, or not on the day.
  /// A decision that both feeds report.
  case duplicate
  /// Decided after the day.
  case future
  /// Annulled.
  case annulled
  /// A penalty under the simple procedure.
  case simpleProcedure = "simple-procedure"
  /// Minor and voluntarily remedied.
  case voluntarilyRemedied = "voluntarily-remedied"
  /// Under objection.
  case underObjection = "under-objection"
  /// Repaired, or its list left, by the day.
  case repaired
  /// Older than five years.
  case expiredByStatute = "expired-by-statute"
  /// Past its own stated term, most of them permits.
  case expiredByOwnTerm = "expired-by-own-term"
  // Accepted rows with something a reader should see.
  /// Repaired only after the day.
  case repairedLater = "repaired-later"
  /// A duplicate that only one feed shows as repaired.
  case duplicateThatDisagrees = "duplicate-that-disagrees"
  /// Submitted later than seven working days.
  case lateSubmission = "late-submission"
  /// A permit or penalty without document number.
  case missingDocumentNumber = "missing-document-number"
  /// No industry.
  case missingIndustry = "missing-industry"
  /// No town.
  case missingTown = "missing-town"
  /// No date of registration.
  case missingRegistrationDate = "missing-registration-date"
  /// No number of employees.
  case missingEmployees = "missing-employees"
  /// A value missing of a supervised organisation.
  case missingMeasure = "missing-measure"
  /// A name that looks like a formula.
  case formulaLikeName = "formula-like-name"
  // Entries of ledgers that a person should look at.
  /// An entry's number again.
  case repeatedEntry = "repeated"
  /// More of a part than of the whole.
  case exceeds
  /// A day before another that must come first.
  case daysOutOfOrder = "days-out-of-order"
  /// A state and a day that don't fit.
  case stateWithoutDay = "state-without-day"
  /// Not reported.
  case unreported
  /// Past its last day and still running.
  case overdue
  /// Broken.
  case broken
  /// A department by no known name.
  case unknownDepartment = "unknown-department"
  /// Records that their subjects didn't authorise.
  case unauthorised
  /// A platform that isn't connected.
  case unconnectedPlatform = "unconnected-platform"
  /// Registered and not an operating firm.
  case notAnOperatingFirm = "not-an-operating-firm"
  /// A firm that registers again.
  case registeredBefore = "registered-before"
  /// A loan without an amount.
  case noAmount = "no-amount"
  /// A field without a case in time.
  case noCase = "no-case"
  /// A field in another spelling.
  case sameField = "same-field"
  /// A scope of business with 征信.
  case creditReportingWord = "credit-reporting-word"

  /// What becomes of what was planted.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// The row is rejected.
    case rejected
    /// The record is accepted, and does not count on the day.
    case fate
    /// The row is accepted; whether it counts is another question.
    case noted
  }

  /// What becomes of it.
  public var group: Group {
    switch self {
    case .codeLength, .codeCharacter, .codeCheck, .codeSubjectCheck, .codeMangled, .missingValue,
      .naturalPerson, .repeatedCode, .repeatedSubject, .unknownOrganisation, .unknownCategory,
      .badDate, .badNumber, .unknownStatus, .unknownEvent, .strayQuote, .wrongFieldCount:
      .rejected
    case .duplicate, .future, .annulled, .simpleProcedure, .voluntarilyRemedied, .underObjection,
      .repaired, .expiredByStatute, .expiredByOwnTerm:
      .fate
    default: .noted
    }
  }

  /// What users see.
  public var title: Phrase {
    switch self {
    case .codeLength: Phrase("代码少一位", "a code with a character lost")
    case .codeCharacter: Phrase("代码含非法字符", "a code with an illegal character")
    case .codeCheck: Phrase("代码校验码错误", "a code with a wrong check character")
    case .codeSubjectCheck:
      Phrase("主体标识码校验码错误", "a code with a wrong check of its subject identifier")
    case .codeMangled: Phrase("代码被电子表格改成数字", "a code that a spreadsheet turned into a number")
    case .missingValue: Phrase("代码为空", "no code")
    case .naturalPerson: Phrase("自然人", "a natural person")
    case .repeatedCode: Phrase("同一代码登记两次", "a code registered twice")
    case .repeatedSubject: Phrase("同一主体登记两个代码", "a subject registered under two codes")
    case .unknownOrganisation: Phrase("主体库中无此代码", "a right code that is not registered")
    case .unknownCategory: Phrase("目录中无此类别", "a category outside the catalogue")
    case .badDate: Phrase("不存在的日期", "a date that does not exist")
    case .badNumber: Phrase("错误的数字", "a bad number")
    case .strayQuote: Phrase("引号位置错误", "a stray quotation mark")
    case .wrongFieldCount: Phrase("列数与表头不符", "more or fewer fields than the header")
    case .duplicate: Phrase("两个来源重复报送", "a decision that both feeds report")
    case .future: Phrase("晚于评价日", "decided after the day")
    case .annulled: Phrase("已撤销", "annulled")
    case .simpleProcedure: Phrase("简易程序处罚", "a penalty under the simple procedure")
    case .voluntarilyRemedied: Phrase("轻微且主动消除危害", "minor and voluntarily remedied")
    case .underObjection: Phrase("异议处理中", "under objection")
    case .repaired: Phrase("评价日前已修复或退出名单", "repaired, or its list left, by the day")
    case .repairedLater: Phrase("评价日后才修复", "repaired only after the day")
    case .expiredByStatute: Phrase("超过五年", "older than five years")
    case .expiredByOwnTerm:
      Phrase("自身有效期已过", "past its own stated term, most of them permits")
    case .duplicateThatDisagrees:
      Phrase("重复且只有一个来源显示已修复", "a duplicate that only one feed shows as repaired")
    case .lateSubmission: Phrase("报送迟于七个工作日", "submitted later than seven working days")
    case .missingDocumentNumber: Phrase("许可或处罚无文号", "a permit or penalty without document number")
    case .missingIndustry: Phrase("行业为空", "no industry")
    case .missingTown: Phrase("镇街为空", "no town")
    case .missingRegistrationDate: Phrase("登记日期为空", "no date of registration")
    case .missingEmployees: Phrase("从业人数为空", "no number of employees")
    case .missingMeasure: Phrase("监管领域内主体缺指标值", "a value missing of a supervised organisation")
    case .unknownStatus: Phrase("无此状态", "a state outside the vocabulary")
    case .unknownEvent: Phrase("无此业务类型", "an event outside the vocabulary")
    case .repeatedEntry: Phrase("编号重复", "an entry's number again")
    case .exceeds: Phrase("部分多于整体", "more of a part than of the whole")
    case .daysOutOfOrder: Phrase("日期先后颠倒", "a day before another that must come first")
    case .stateWithoutDay: Phrase("状态与日期不符", "a state and a day that don't fit")
    case .unreported: Phrase("未上报", "not reported")
    case .overdue: Phrase("逾期仍在履行中", "past its last day and still running")
    case .broken: Phrase("违约、违诺", "broken")
    case .unknownDepartment: Phrase("单位名称无法识别", "a department by no known name")
    case .unauthorised: Phrase("批次未获授权", "a batch without authorisation")
    case .unconnectedPlatform: Phrase("未与国家平台连通的平台", "a platform that isn't connected")
    case .notAnOperatingFirm: Phrase("注册者不是在营企业", "registered and not an operating firm")
    case .registeredBefore: Phrase("企业再次注册", "a firm that registers again")
    case .noAmount: Phrase("贷款没有金额", "a loan without an amount")
    case .noCase: Phrase("领域没有按时的案例", "a field without a case in time")
    case .sameField: Phrase("同一领域另一写法", "a field in another spelling")
    case .creditReportingWord: Phrase("经营范围含“征信”", "a scope of business with 征信")
    case .formulaLikeName: Phrase("名称形似表格公式", "a name that looks like a formula")
    }
  }
}
