public import Credit
import EvaluationModels

/// Which records and ledgers give which figures of the scorecard.
public struct RecordFigureRules: Hashable, Sendable {
  /// A kind of severe list and when it was in force.
  public struct ListType: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What users see.
    public let title: Phrase
    /// The legal basis.
    public let basis: Phrase
    /// The first day in force.
    public let from: CalendarDate
    /// The last day in force; nil while it still is.
    public let to: CalendarDate?
    /// Its categories of records.
    public let categories: [String]

    /// Whether it was in force on a day.
    public func isInForce(on day: CalendarDate) -> Bool {
      from <= day && to.map { day <= $0 } ?? true
    }
  }

  /// A row and an item of the scorecard.
  public struct Place: Hashable, Sendable {
    /// The row.
    public let row: String
    /// The item.
    public let item: String
  }

  /// Some of the organisations, by their kinds and statuses.
  public struct Population: Hashable, Sendable {
    /// The kinds.
    public let kinds: [OrganisationKind]
    /// The statuses.
    public let statuses: [OrganisationStatus]

    /// Whether the organisation is one of them.
    public func contains(_ organisation: Organisation) -> Bool {
      kinds.contains(organisation.kind) && statuses.contains(organisation.status)
    }
  }

  /// A class of special data and where its figures go.
  public struct SpecialClass: Hashable, Sendable {
    /// The word in the ledger.
    public let id: String
    /// Where the number of its records goes.
    public let count: Place
    /// Where it goes whether enough of them are authorised.
    public let flag: Place
  }

  /// The kinds of severe lists.
  public let listTypes: [ListType]
  /// Operating market subjects (在营市场主体).
  public let marketSubjects: Population
  /// Operating firms (在营企业).
  public let operatingFirms: Population
  /// All firms of the city (辖区企业).
  public let firms: Population
  /// Government bodies.
  public let government: Population
  /// Where the number of listed subjects goes.
  public let severe: Place
  /// Where the number of operating subjects goes.
  public let operating: Place
  /// Where the number of government bodies that are judgment defaulters goes.
  public let defaulters: Place
  /// The categories that make a judgment defaulter.
  public let defaulterCategories: [String]
  /// Where the number of wrong and repeated codes goes.
  public let codes: Place
  /// Where the number of credit checks goes.
  public let checks: Place
  /// Where the number of market subjects goes that checks are compared with.
  public let checkedSubjects: Place
  /// The row on publication.
  public let publicity: String
  /// The categories of permits and penalties.
  public let publicityCategories: [String]
  /// Where the number of records goes.
  public let records: Place
  /// The classes of special data.
  public let special: [SpecialClass]
  /// From how many authorised records on a class is authorised.
  public let authorisedFrom: Int
  /// Where the number of fields with a case goes.
  public let creditPlus: Place
  /// Where the number of registered firms goes.
  public let registered: Place
  /// Where the number of operating firms goes.
  public let registrationBase: Place
  /// Where the credit granted goes.
  public let granted: Place
  /// Where the credit paid out goes.
  public let disbursed: Place
  /// The platforms whose registrations and loans count.
  public let platforms: [String]
  /// Where the number of commitments and performances goes.
  public let commitments: Place
  /// Where the number of firms goes that they are compared with.
  public let commitmentBase: Place
  /// Categories of records that report a performance, for a dataset without a ledger.
  public let commitmentCategories: [String]
  /// Where the number of domains with a referenced evaluation and a case goes.
  public let completeDomains: Place
  /// Where the number of domains that are graded goes.
  public let gradedDomains: Place
}
