/// A registered unit (主体): an enterprise, a sole trader, a social organisation.
///
/// There is no field for a person: identity numbers, legal representatives and owners never get
/// past the import.
public struct Organisation: Hashable, Sendable {
  /// The unified social credit code, or the identifier a foreign dataset declares in its place.
  public let code: String
  /// The registered name.
  public let name: String
  /// What kind of unit.
  public let kind: OrganisationKind
  /// The section of GB/T 4754, A…T, with further digits when known; empty when not.
  public let industry: String
  /// Six digits of GB/T 2260; empty when not known.
  public let area: String
  /// The town or subdistrict; empty when not known.
  public let town: String
  /// The day of registration, when known.
  public let registeredOn: CalendarDate?
  /// Whether it still operates.
  public let status: OrganisationStatus
  /// Employees, when known.
  public let employees: Int?
  /// The domains that supervise it, one bit per domain index.
  public let scope: UInt64

  /// An organisation from its parts.
  public init(
    code: String, name: String, kind: OrganisationKind, industry: String, area: String,
    town: String, registeredOn: CalendarDate?, status: OrganisationStatus, employees: Int?,
    scope: UInt64
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.industry = industry
    self.area = area
    self.town = town
    self.registeredOn = registeredOn
    self.status = status
    self.employees = employees
    self.scope = scope
  }

  /// Whether the domain of that index supervises it.
  public func isSupervised(byDomain index: Int) -> Bool {
    index < 64 && scope >> UInt64(index) & 1 == 1
  }
}
