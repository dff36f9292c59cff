import Credit
import EvaluationModels

/// One column of the indicator matrix: an integer per organisation.
///
/// Many indicators of many models measure the same thing; each distinct measure is summed once.
enum Slot: Hashable, Sendable {
  /// A sum over eligible records: a count, fen, or millionths.
  case records(RecordFilter, RecordStatistic)
  /// How many contested records match, for direct grades.
  case contested(RecordFilter)
  /// How many eligible records of the domains (nil for any).
  case eligible(domain: Int?)
  /// The latest reported value, in millionths.
  case reported(domain: Int, indicator: String, withinMonths: Int?)
  /// How many distinct reported values are known of the domain (nil for any).
  case reportedCount(domain: Int?)
  /// What the register says, as a whole number.
  case attribute(OrganisationAttribute)
  /// The score of another evaluation, in millionths.
  case evaluation(String)
  /// A value given by hand, in millionths.
  case given(String)
  /// The percentile of an indicator of a model among peers, in millionths.
  case percentile(model: String, indicator: String)

  /// What stands in the matrix when there is no value.
  static let missing = Int64.min

  init(_ measure: Measure) {
    switch measure {
    case .records(let filter, let statistic): self = .records(filter, statistic)
    case .reported(let domain, let indicator, let months):
      self = .reported(domain: domain, indicator: indicator, withinMonths: months)
    case .attribute(let attribute): self = .attribute(attribute)
    case .evaluation(let id): self = .evaluation(id)
    case .given(let id, _): self = .given(id)
    }
  }

  /// How many millionths one unit of the matrix entry is; amounts are fen there and yuan as values.
  var factor: Int64 {
    switch self {
    case .records(_, .amount): 10_000
    case .records(_, .decayedCount), .reported, .evaluation, .given, .percentile: 1
    default: ExactDecimal.scale
    }
  }
}

/// Which columns the models of a library need, and which of them a record adds to.
struct SlotPlan: Sendable {
  /// The columns, in the order in which the models name them.
  let slots: [Slot]
  private let index: [Slot: Int]
  private let domainCount: Int
  /// For every combination of category, domain and severity parts of `additions`.
  private let eligibleKinds: [SlotAdditions]
  private let contestedKinds: [SlotAdditions]
  private let additions: [SlotAddition]
  /// The decay tables one after the other.
  private let decayWeights: [Int64]

  init(library: ModelLibrary) {
    self.init(
      models: library.models, categories: library.categories.count, domains: library.domains.count,
      asOf: library.asOf)
  }

  /// The columns of models over so many categories and domains, on a day.
  init(models: [EvaluationModel], categories: Int, domains: Int, asOf: CalendarDate) {
    var slots: [Slot] = []
    var index: [Slot: Int] = [:]
    for need in models.flatMap(Self.needs(of:)) where index[need.slot] == nil {
      index[need.slot] = slots.count
      slots.append(need.slot)
    }
    self.slots = slots
    self.index = index
    domainCount = domains

    var halfLives: [Int] = []
    var eligible: [(slot: Int, filter: RecordFilter, what: SlotAddition.What)] = []
    var contested: [(slot: Int, filter: RecordFilter, what: SlotAddition.What)] = []
    for (number, slot) in slots.enumerated() {
      switch slot {
      case .records(let filter, .count): eligible.append((number, filter, .one))
      case .records(let filter, .amount): eligible.append((number, filter, .amount))
      case .records(let filter, .decayedCount(let months)):
        let table = halfLives.firstIndex(of: months) ?? halfLives.count
        if table == halfLives.count { halfLives.append(months) }
        eligible.append((number, filter, .decay(table: table)))
      case .eligible(let domain):
        let filter = RecordFilter(
          categories: Array(0..<categories), domains: domain.map { [$0] },
          severities: [], withinMonths: nil)
        eligible.append((number, filter, .one))
      case .contested(let filter): contested.append((number, filter, .one))
      default: break
      }
    }
    decayWeights = halfLives.flatMap(DecayTable.weights(halfLifeMonths:))

    var additions: [SlotAddition] = []
    func kinds(
      _ wanted: [(slot: Int, filter: RecordFilter, what: SlotAddition.What)]
    ) -> [SlotAdditions] {
      var kinds: [SlotAdditions] = []
      for category in 0..<categories {
        for domain in 0...domains {
          for severity in Severity.allCases {
            let matching = wanted.filter {
              $0.filter.covers(
                category: category, domain: domain == domains ? nil : domain, severity: severity)
            }.map { entry in
              let before = entry.filter.earliest(asOf: asOf).map {
                UInt16(clamping: $0.daysSinceEpoch)
              }
              return (
                SlotAddition(slot: entry.slot, before: before ?? 0, what: entry.what), entry.what
              )
            }
            kinds.append(SlotAdditions(matching, appendingTo: &additions))
          }
        }
      }
      return kinds
    }
    eligibleKinds = kinds(eligible)
    contestedKinds = kinds(contested)
    self.additions = additions
  }

  /// The columns a model looks at and what in it does, as `model:indicator`.
  static func needs(of model: EvaluationModel) -> [(slot: Slot, by: String)] {
    var needs: [(slot: Slot, by: String)] = []
    func need(_ slot: Slot, _ id: String) { needs.append((slot, "\(model.id):\(id)")) }
    for indicator in model.composition.indicators {
      need(Slot(indicator.measure), indicator.id)
      if indicator.peers != nil {
        need(.percentile(model: model.id, indicator: indicator.id), indicator.id)
      }
    }
    for input in model.inputs {
      need(Slot(input.measure), input.id)
      if input.peers != nil { need(.percentile(model: model.id, indicator: input.id), input.id) }
    }
    for direct in model.directGrades {
      need(.records(direct.filter, .count), direct.id)
      need(.contested(direct.filter), direct.id)
    }
    need(.eligible(domain: model.domain), "subjects")
    need(.reportedCount(domain: model.domain), "subjects")
    return needs
  }

  /// The number of the column; every slot asked for was needed by a model of the library.
  func number(of slot: Slot) -> Int {
    guard let number = index[slot] else {
      preconditionFailure("a column that no model of the library names")
    }
    return number
  }

  /// Calls `body` with what adds records to rows; it is only valid during the call.
  func withAdder<Result>(
    asOf: CalendarDate, _ body: (SlotAdder) throws -> Result
  ) rethrows -> Result {
    try eligibleKinds.withUnsafeBufferPointer { eligible in
      try contestedKinds.withUnsafeBufferPointer { contested in
        try additions.withUnsafeBufferPointer { additions in
          try decayWeights.withUnsafeBufferPointer { weights in
            try body(
              SlotAdder(
                eligible: eligible, contested: contested, additions: additions, weights: weights,
                domainCount: domainCount, today: UInt16(clamping: asOf.daysSinceEpoch + 1)))
          }
        }
      }
    }
  }
}

/// What one kind of record adds to one column, in eight bytes, since there are many.
struct SlotAddition: BitwiseCopyable {
  /// What is added.
  enum What: BitwiseCopyable {
    case one
    case amount
    /// A weight of the table of that number, by age in days.
    case decay(table: Int)
  }

  let slot: UInt32
  /// The last raw day of decision that doesn't count; none does when it is the largest.
  private(set) var before: UInt16
  /// The number of the table of weights, for a decayed count.
  let table: UInt16

  init(slot: Int, before: UInt16, what: What) {
    self.slot = UInt32(slot)
    self.before = before
    if case .decay(let table) = what { self.table = UInt16(table) } else { table = 0 }
  }

  /// The same, made by no record.
  var ofNothing: SlotAddition {
    var addition = self
    addition.before = .max
    return addition
  }
}

/// What one kind of record adds, by what is added, so that no record asks.
struct SlotAdditions: BitwiseCopyable {
  private let first: Int32
  private let amounts: Int32
  private let decays: Int32
  private let end: Int32

  init(
    _ wanted: [(addition: SlotAddition, what: SlotAddition.What)],
    appendingTo additions: inout [SlotAddition]
  ) {
    var ones: [SlotAddition] = []
    var amounts: [SlotAddition] = []
    var decays: [SlotAddition] = []
    for (addition, what) in wanted {
      switch what {
      case .one: ones.append(addition)
      case .amount: amounts.append(addition)
      case .decay: decays.append(addition)
      }
    }
    Self.pad(&ones, to: Self.together)
    Self.pad(&decays, to: 2)
    first = Int32(additions.count)
    self.amounts = first + Int32(ones.count)
    self.decays = self.amounts + Int32(amounts.count)
    end = self.decays + Int32(decays.count)
    additions += ones + amounts + decays
  }

  /// So many are added without asking whether there are more: which kind of record comes next can't be
  /// foreseen, and a wrong guess costs more than additions of nothing.
  static let together = 4

  /// Fills up with additions that no record makes.
  private static func pad(_ additions: inout [SlotAddition], to multiple: Int) {
    guard let last = additions.last else { return }
    while additions.count % multiple != 0 { additions.append(last.ofNothing) }
  }

  var ones: Range<Int> { Int(first)..<Int(amounts) }
  var sums: Range<Int> { Int(amounts)..<Int(decays) }
  var fading: Range<Int> { Int(decays)..<Int(end) }
}

/// Adds records to rows. Borrows the arrays of its plan, so that the loop over records neither
/// counts references nor leaves the cache.
struct SlotAdder {
  let eligible: UnsafeBufferPointer<SlotAdditions>
  let contested: UnsafeBufferPointer<SlotAdditions>
  let additions: UnsafeBufferPointer<SlotAddition>
  let weights: UnsafeBufferPointer<Int64>
  let domainCount: Int
  let today: UInt16

  /// Adds a record with that fate to its organisation's row. Sums trap when 64 bits do not hold them.
  @inline(__always)
  func add(_ record: PackedRecord, fate: Eligibility, to row: UnsafeMutablePointer<Int64>) {
    guard fate == .eligible || fate == .underObjection else { return }
    let domain = min(Int(record.domain), domainCount)
    let key =
      (Int(record.category) * (domainCount + 1) + domain) * 4 + Int(record.severity.rawValue)
    let kind = fate == .eligible ? eligible[key] : contested[key]
    let decided = record.decided.rawValue
    var position = kind.ones.lowerBound
    while position < kind.ones.upperBound {
      addOne(position, decided, to: row)
      addOne(position &+ 1, decided, to: row)
      addOne(position &+ 2, decided, to: row)
      addOne(position &+ 3, decided, to: row)
      position &+= SlotAdditions.together
    }
    if record.amount != 0 {
      for position in kind.sums where decided > additions[position].before {
        row[Int(additions[position].slot)] += record.amount
      }
    }
    position = kind.fading.lowerBound
    while position < kind.fading.upperBound {
      addFading(position, decided, to: row)
      addFading(position &+ 1, decided, to: row)
      position &+= 2
    }
  }

  /// Counts of what 64 bits number can't overflow.
  @inline(__always)
  private func addOne(_ position: Int, _ decided: UInt16, to row: UnsafeMutablePointer<Int64>) {
    let addition = additions[position]
    row[Int(addition.slot)] &+= decided > addition.before ? 1 : 0
  }

  @inline(__always)
  private func addFading(_ position: Int, _ decided: UInt16, to row: UnsafeMutablePointer<Int64>) {
    let addition = additions[position]
    let weight = weights[Int(addition.table) &* DecayTable.length &+ Int(today - decided)]
    row[Int(addition.slot)] += decided > addition.before ? weight : 0
  }
}

extension RecordFilter {
  /// Whether records of that kind are among these.
  func covers(category: Int, domain: Int?, severity: Severity) -> Bool {
    guard categories.contains(category) else { return false }
    if let domains {
      guard let domain, domains.contains(domain) else { return false }
    }
    return severities.isEmpty || severities.contains(severity)
  }
}
