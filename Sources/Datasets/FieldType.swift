import Credit

/// What a field holds, and so how its words are read.
enum FieldType: Hashable, Sendable {
  /// The identifier of an organisation: neither constant nor translated.
  case code
  /// A text that differs from row to row: no constant.
  case name
  /// Any text.
  case text
  /// The kind of an organisation.
  case kind
  /// A kind of subject that only tells natural persons from others.
  case person
  /// Identifiers of domains, joined by `;`.
  case scope
  case organisationStatus
  case domain
  case category
  case severity
  case recordStatus
  case circumstance
  /// Any real day.
  case date
  /// A real day from 1970 on.
  case day
  /// The same; from 2099-12-31 on it is never.
  case lastDay
  /// A whole number, not negative.
  case count
  /// A decimal of at most six places.
  case decimal
  /// An amount of money.
  case amount
  /// How far a promise is performed.
  case performance
  /// What happened on a credit-loan platform.
  case loanEvent

  /// Whether the descriptor may give one value for all rows.
  var takesConstant: Bool { self != .code && self != .name }
  /// Whether the descriptor may say what words mean.
  var takesMeanings: Bool { self != .code }
}

/// Reads the words of fields. Empty ones are the caller's.
struct FieldWords: Sendable {
  let codebook: RecordCodebook

  /// The words for persons in a column of kinds.
  static let persons = ["natural-person", "自然人", "个人"]

  /// The words that a field of few words takes with their numbers; nil for other fields.
  func vocabulary(_ type: FieldType) -> [(word: String, value: UInt64)]? {
    func numbered(_ words: [String]) -> [(word: String, value: UInt64)] {
      words.enumerated().map { ($1, UInt64($0)) }
    }
    return switch type {
    case .category: numbered(codebook.categories)
    case .domain: numbered(codebook.domains)
    case .severity: numbered(Severity.allCases.map(\.word))
    case .recordStatus: numbered(RecordStatus.allCases.map(\.word))
    case .circumstance: numbered(RecordCircumstance.allCases.map(\.word))
    case .kind: numbered(OrganisationKind.allCases.map(\.word))
    case .organisationStatus: numbered(OrganisationStatus.allCases.map(\.word))
    case .performance: numbered(PerformanceState.allCases.map(\.rawValue))
    case .loanEvent: numbered(LoanEvent.allCases.map(\.rawValue))
    case .code, .name, .text, .person, .scope, .date, .day, .lastDay, .count, .decimal, .amount:
      nil
    }
  }

  /// The place of a domain in the codebook.
  func domain(_ word: String) -> UInt8? {
    codebook.domains.firstIndex(of: word).map { UInt8($0) }
  }

  /// The bits of the domains in a scope; nil when one is unknown.
  func scope(_ words: String) -> UInt64? {
    var bits: UInt64 = 0
    for word in words.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let index = codebook.domains.firstIndex { $0.utf8.elementsEqual(word) }
      guard let index else { return nil }
      bits |= 1 << UInt64(index)
    }
    return bits
  }

  /// A whole number, not negative, of at most nine digits.
  static func count(_ text: String) -> Int? {
    let isDigits = text.utf8.allSatisfy { (48...57).contains($0) }
    return isDigits && text.utf8.count <= 9 ? Int(text) : nil
  }

  /// Any real day.
  static func date(_ text: String) -> CalendarDate? {
    text.withPadded(DayReader.date)
  }

  /// Why the field can't take a text that isn't empty; nil when it can.
  func fault(_ text: String, type: FieldType, unit: AmountUnit) -> RejectReason? {
    let padded = [UInt8](padded: text)
    let bytes = padded.span.bytes
    let bounds = FieldBounds(0, padded.count - FieldBounds.padding)
    if let words = vocabulary(type) {
      return words.contains { $0.word == text } ? nil : Self.unknown(type)
    }
    switch type {
    case .scope: return scope(text) == nil ? .unknownDomain : nil
    case .date: return DayReader.date(bytes, bounds) == nil ? .badDate : nil
    case .day, .lastDay:
      let isDay = DayReader.shared.day(bytes, bounds).isStated
      return isDay ? nil : DayReader.fault(bytes, bounds)
    case .count: return Self.count(text) == nil ? .badNumber : nil
    case .decimal: return ExactDecimal(text) == nil ? .badNumber : nil
    case .amount:
      let isAmount = AmountReader.fen(bytes, bounds, places: unit.places) != nil
      return isAmount ? nil : .badNumber
    default: return nil
    }
  }

  /// The reason for a word outside a field's vocabulary.
  static func unknown(_ type: FieldType) -> RejectReason {
    switch type {
    case .category: .unknownCategory
    case .domain, .scope: .unknownDomain
    case .severity: .unknownSeverity
    case .recordStatus, .organisationStatus, .performance: .unknownStatus
    case .loanEvent: .unknownEvent
    case .circumstance: .unknownCircumstance
    default: .unknownKind
    }
  }

  /// Checks the constants and the meanings of a descriptor.
  ///
  /// - Throws: ``DatasetError`` at the first that its field can't take.
  func check(_ table: Descriptor.Table) throws {
    for binding in table.bindings {
      if let constant = binding.constant, constant.text.isEmpty, binding.field.isRequired {
        throw constant.error(.badValue("", .missingValue))
      }
      for located in binding.meanings.map(\.meaning) + [binding.constant].compactMap(\.self)
      where !located.text.isEmpty {
        if let reason = fault(located.text, type: binding.field.type, unit: table.amountUnit) {
          if binding.field.type == .kind, Self.persons.contains(located.text) { continue }
          throw located.error(.badValue(located.text, reason))
        }
      }
    }
  }
}
