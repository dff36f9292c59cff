/// How grave the act behind a record is.
public enum Severity: UInt8, Hashable, Sendable, CaseIterable, BitwiseCopyable {
  /// Does not apply: a permit, an award.
  case none
  /// Minor (轻微).
  case minor
  /// Ordinary (一般).
  case ordinary
  /// Serious (严重).
  case serious

  /// The word used in data and models.
  public var word: String { ["none", "minor", "ordinary", "serious"][Int(rawValue)] }

  /// What users see.
  public var title: Phrase {
    [
      Phrase("不分轻重", "not graded"), Phrase("轻微", "minor"), Phrase("一般", "ordinary"),
      Phrase("严重", "serious"),
    ][Int(rawValue)]
  }
}

/// What the authority says of its record today, in the order in which feeds that disagree are
/// settled: the later word wins, which is the one in favour of the organisation.
public enum RecordStatus: UInt8, Hashable, Sendable, CaseIterable, BitwiseCopyable {
  /// In force.
  case valid
  /// The organisation contests it and the authority has not decided.
  case underObjection
  /// Repaired (信用修复) on the repair date.
  case repaired
  /// Withdrawn or annulled by the authority or a court: it never was.
  case annulled

  /// The word used in data.
  public var word: String {
    ["valid", "under-objection", "repaired", "annulled"][Int(rawValue)]
  }
}

/// A circumstance of the act that bars its record from ever counting.
public enum RecordCircumstance: UInt8, Hashable, Sendable, CaseIterable, BitwiseCopyable {
  /// Nothing particular.
  case ordinary
  /// Decided on the spot under the simple procedure (简易程序).
  case simpleProcedure
  /// A minor act whose harm was removed voluntarily.
  case voluntarilyRemedied

  /// The word used in data.
  public var word: String {
    ["ordinary", "simple-procedure", "voluntarily-remedied"][Int(rawValue)]
  }
}

/// What kind of unit an organisation is. Natural persons are none of them.
public enum OrganisationKind: UInt8, Hashable, Sendable, CaseIterable {
  /// 企业.
  case enterprise
  /// 个体工商户.
  case soleTrader
  /// 农民专业合作社.
  case cooperative
  /// 社会组织.
  case socialOrganisation
  /// 事业单位.
  case publicInstitution

  /// The word used in data and models.
  public var word: String {
    [
      "enterprise", "sole-trader", "cooperative", "social-organisation", "public-institution",
    ][Int(rawValue)]
  }

  /// What users see.
  public var title: Phrase {
    [
      Phrase("企业", "enterprise"), Phrase("个体工商户", "sole trader"),
      Phrase("农民专业合作社", "cooperative"), Phrase("社会组织", "social organisation"),
      Phrase("事业单位", "public institution"),
    ][Int(rawValue)]
  }
}

/// Whether an organisation still operates.
public enum OrganisationStatus: UInt8, Hashable, Sendable, CaseIterable {
  /// In operation.
  case active
  /// Deregistered (注销).
  case cancelled
  /// Its licence was revoked (吊销).
  case revoked
  /// Moved to another city.
  case movedOut

  /// The word used in data.
  public var word: String { ["active", "cancelled", "revoked", "moved-out"][Int(rawValue)] }
}
