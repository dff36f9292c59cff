import Credit

/// An organisation of a synthetic city before it has a code and a name.
struct SyntheticOrganisation {
  let index: Int
  let kind: OrganisationKind
  /// Index into ``Activity/ofKind`` of its kind.
  let activity: Int
  let town: Int
  /// The word of its activity that its name uses.
  let word: Int
  let registered: CalendarDate
  let status: OrganisationStatus
  let employees: Int
  /// The supervising domains, one bit each.
  let scope: UInt32
  /// The latent quality from 0 to 1023, which nobody sees: it drives violations, the grave ones
  /// above all, good deeds, reported values and what later inspections find.
  let quality: Int
  /// How active it is, in proportion.
  let exposure: UInt64
  /// Bits for whatever small choices come later: missing fields, forms of names.
  let lot: UInt64

  var doing: Activity { Activity.ofKind[Int(kind.rawValue)][activity] }

  /// The indices of its domains, ascending.
  var domains: [Int] { Domain.ids.indices.filter { scope >> UInt32($0) & 1 == 1 } }
}

/// Makes organisations, each from the seed and its index alone.
struct OrganisationMaker: Sendable {
  let seed: UInt64
  let asOf: CalendarDate
  let months: Int
  private let windowStart: CalendarDate

  init(seed: UInt64, asOf: CalendarDate, months: Int) {
    self.seed = seed
    self.asOf = asOf
    self.months = months
    windowStart = asOf.adding(months: -months)
  }

  func organisation(_ index: Int) -> SyntheticOrganisation {
    var random = SeededGenerator(seed: seed, stream: .profile, index: index)
    let kind = Self.kind(random.below(1000))
    let activity = Self.activity(kind, random.below(Activity.totals[Int(kind.rawValue)]))
    let doing = Activity.ofKind[Int(kind.rawValue)][activity]
    let registered = registration(&random)
    let quality = random.below(1024)
    let size = random.bell()
    return SyntheticOrganisation(
      index: index, kind: kind, activity: activity, town: Town.pick(random.below(Town.total)),
      word: random.below(doing.words.count), registered: registered,
      status: Self.status(random.below(1000), quality: quality),
      employees: Self.employees(kind, size), scope: Self.scope(kind, doing, &random),
      quality: quality, exposure: exposure(kind, doing, size, registered, &random),
      lot: random.next())
  }

  /// The quality that one domain sees: the organisation's, and something of its own.
  func quality(of organisation: SyntheticOrganisation, domain: Int) -> Int {
    var random = SeededGenerator(
      seed: seed, stream: .deviation, index: organisation.index * Domain.ids.count + domain)
    return min(max(organisation.quality + random.bell() * 3 / 10, 0), 1023)
  }

  private static func kind(_ roll: Int) -> OrganisationKind {
    switch roll {
    case ..<550: .enterprise
    case ..<850: .soleTrader
    case ..<900: .cooperative
    case ..<980: .socialOrganisation
    default: .publicInstitution
    }
  }

  private static func activity(_ kind: OrganisationKind, _ roll: Int) -> Int {
    var rest = roll
    for (index, activity) in Activity.ofKind[Int(kind.rawValue)].enumerated() {
      if rest < activity.share { return index }
      rest -= activity.share
    }
    return 0
  }

  private static func status(_ roll: Int, quality: Int) -> OrganisationStatus {
    let revoked = quality < 150 ? 60 : 8
    switch roll {
    case ..<35: return .cancelled
    case ..<(35 + revoked): return .revoked
    case 990...: return .movedOut
    default: return .active
    }
  }

  private static func employees(_ kind: OrganisationKind, _ size: Int) -> Int {
    let typical =
      switch kind {
      case .enterprise: 14
      case .soleTrader: 2
      case .cooperative: 8
      case .socialOrganisation: 9
      case .publicInstitution: 35
      }
    return max(1, (typical * Int(powerOfTwo(sixteenths: size * 26 / 256))) >> 12)
  }

  private static func scope(
    _ kind: OrganisationKind, _ activity: Activity, _ random: inout SeededGenerator
  ) -> UInt32 {
    var scope = Activity.baseScope[Int(kind.rawValue)] | activity.scope
    guard kind == .enterprise else { return scope }
    for extra in Activity.enterpriseExtras where random.chance(extra.perMille) {
      scope |= 1 << UInt32(extra.domain)
    }
    return scope
  }

  /// Most are some years old; about one in twenty is younger than a year.
  private func registration(_ random: inout SeededGenerator) -> CalendarDate {
    if random.chance(50) { return asOf.adding(days: -20 - random.below(340)) }
    let share = random.below(1024)
    return asOf.adding(days: -366 - share * share / 140 - random.below(900))
  }

  /// Lognormal: the busiest of two thousand is about fifty times as busy as the median. One that
  /// was registered within the window has had less time.
  private func exposure(
    _ kind: OrganisationKind, _ activity: Activity, _ size: Int, _ registered: CalendarDate,
    _ random: inout SeededGenerator
  ) -> UInt64 {
    let ofKind =
      switch kind {
      case .enterprise: 100
      case .soleTrader: 45
      case .cooperative: 55
      case .socialOrganisation: 70
      case .publicInstitution: 110
      }
    let bell = (size * 3 + random.bell() * 4) / 5
    let window = asOf.days(since: windowStart)
    let present = min(window, asOf.days(since: registered))
    let level = Self.powerOfTwo(sixteenths: bell * 32 / 256)
    return max(
      1, level * UInt64(ofKind * activity.exposure) * UInt64(present) / UInt64(window) / 16)
  }

  /// 4096 · 2^(sixteenths / 16), from a table.
  static func powerOfTwo(sixteenths: Int) -> UInt64 {
    let octave = min(max(sixteenths >> 4, -11), 20)
    let step = steps[sixteenths & 15]
    return octave >= 0 ? step << UInt64(octave) : step >> UInt64(-octave)
  }

  private static let steps: [UInt64] = [
    4096, 4277, 4467, 4664, 4871, 5087, 5312, 5547, 5793, 6049, 6317, 6597, 6889, 7194, 7512, 7845,
  ]
}
