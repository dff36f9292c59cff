public import Credit

/// Why a row can't be used.
public enum RejectReason: String, Hashable, Sendable, CaseIterable {
  /// More or fewer fields than the header.
  case wrongFieldCount = "wrong-field-count"
  /// A quotation mark where RFC 4180 allows none, or one that is never closed.
  case strayQuote = "stray-quote"
  /// No end within 16 MiB.
  case rowTooLong = "row-too-long"
  /// Bytes that mean nothing in the file's encoding.
  case badEncoding = "bad-encoding"
  /// A field that must not be empty is.
  case missingValue = "missing-value"
  /// A credit code that hasn't eighteen characters.
  case codeLength = "code-length"
  /// A credit code with a character outside its alphabet.
  case codeCharacter = "code-character"
  /// A credit code whose last character doesn't fit the others.
  case codeCheck = "code-check"
  /// A credit code whose seventeenth character doesn't fit the subject identifier.
  case codeSubjectCheck = "code-subject-check"
  /// A credit code that a spreadsheet has turned into a number.
  case codeMangled = "code-mangled-by-spreadsheet"
  /// A foreign identifier longer than 64 bytes.
  case identifierTooLong = "identifier-too-long"
  /// A natural person; they are never evaluated.
  case naturalPerson = "natural-person"
  /// Another row registers the same code.
  case repeatedCode = "repeated-code"
  /// Another code registers the same subject.
  case repeatedSubject = "repeated-subject"
  /// A right code that no row of the organisations has.
  case unknownOrganisation = "unknown-organisation"
  /// A category that isn't in the catalogue.
  case unknownCategory = "unknown-category"
  /// A domain that isn't in the list.
  case unknownDomain = "unknown-domain"
  /// A kind of organisation that isn't in the vocabulary.
  case unknownKind = "unknown-kind"
  /// A severity that isn't in the vocabulary.
  case unknownSeverity = "unknown-severity"
  /// A status that isn't in the vocabulary.
  case unknownStatus = "unknown-status"
  /// An event of a credit-loan platform that isn't in the vocabulary.
  case unknownEvent = "unknown-event"
  /// A circumstance that isn't in the vocabulary.
  case unknownCircumstance = "unknown-circumstance"
  /// Not a real day written `yyyy-MM-dd` or `yyyy/MM/dd`.
  case badDate = "bad-date"
  /// A day before 1970.
  case dateTooEarly = "date-too-early"
  /// Not a finite decimal, a negative one where none can be, too many decimals, or too large.
  case badNumber = "bad-number"

  /// The word used in files.
  public var word: String { rawValue }

  /// What users see.
  public var title: Phrase {
    switch self {
    case .wrongFieldCount: Phrase("列数与表头不符", "more or fewer fields than the header")
    case .strayQuote: Phrase("引号位置错误或未闭合", "a stray or unclosed quotation mark")
    case .rowTooLong: Phrase("一行超过 16 MiB", "no end of the row within 16 MiB")
    case .badEncoding: Phrase("字符编码错误", "bytes outside the file's encoding")
    case .missingValue: Phrase("必填项为空", "a required value is missing")
    case .codeLength: Phrase("统一社会信用代码不是 18 位", "a credit code without 18 characters")
    case .codeCharacter: Phrase("统一社会信用代码含非法字符", "an illegal character in a credit code")
    case .codeCheck: Phrase("统一社会信用代码校验码错误", "a credit code with a wrong check character")
    case .codeSubjectCheck:
      Phrase("主体标识码校验码错误", "a credit code with a wrong check of its subject")
    case .codeMangled:
      Phrase("统一社会信用代码被电子表格改成数字", "a credit code that a spreadsheet turned into a number")
    case .identifierTooLong: Phrase("标识超过 64 字节", "an identifier longer than 64 bytes")
    case .naturalPerson: Phrase("自然人，不予评价", "a natural person, never evaluated")
    case .repeatedCode: Phrase("代码重复登记", "the code is registered by another row")
    case .repeatedSubject: Phrase("同一主体登记了多个代码", "the subject is registered under another code")
    case .unknownOrganisation: Phrase("主体库中无此代码", "no organisation has this code")
    case .unknownCategory: Phrase("目录中无此类别", "a category outside the catalogue")
    case .unknownDomain: Phrase("无此监管领域", "an unknown supervision domain")
    case .unknownKind: Phrase("无此主体类型", "an unknown kind of organisation")
    case .unknownSeverity: Phrase("无此严重程度", "an unknown severity")
    case .unknownStatus: Phrase("无此状态", "an unknown status")
    case .unknownEvent: Phrase("无此业务类型", "an unknown kind of event")
    case .unknownCircumstance: Phrase("无此情形", "an unknown circumstance")
    case .badDate: Phrase("日期不存在或格式错误", "not a real date")
    case .dateTooEarly: Phrase("日期早于 1970 年", "a date before 1970")
    case .badNumber: Phrase("数字格式错误", "not an acceptable number")
    }
  }

  /// The reason for a fault of a credit code.
  init(_ error: CreditCodeError) {
    self =
      switch error {
      case .length: .codeLength
      case .illegalCharacter: .codeCharacter
      case .checkCharacter: .codeCheck
      case .subjectCheckCharacter: .codeSubjectCheck
      case .mangledBySpreadsheet: .codeMangled
      }
  }
}
