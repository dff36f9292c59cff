public import Credit
public import Datasets

/// Something in a ledger that a person should see.
public struct LedgerFinding: Hashable, Sendable {
  /// What it is.
  public enum Fault: Hashable, Sendable {
    /// The number of that entry again.
    case repeated(EntryPlace)
    /// More of a part than of the whole.
    case exceeds(part: Phrase, whole: Phrase)
    /// A day before another that must come first.
    case outOfOrder(first: Phrase, then: Phrase)
    /// A state that needs a day, or a day that needs another state.
    case stateWithoutDay
    /// A day after the day of the report.
    case future(CalendarDate)
    /// Not reported to the platform or the province.
    case unreported
    /// Past its last day and still running.
    case overdue(CalendarDate)
    /// A platform that isn't connected to the national one.
    case unconnected(String)
    /// Not an operating firm.
    case notAFirm
    /// The firm is registered by that entry already.
    case registeredBefore(EntryPlace)
    /// No amount.
    case noAmount
    /// A department by no known name.
    case unknownDepartment(String)
    /// A field without a case that was sent.
    case noCase
    /// The field of that entry in another spelling.
    case sameField(EntryPlace)
    /// Records without their subjects' authorisation.
    case unauthorised(Int)
    /// Promised on its own behalf and broken.
    case broken

    /// Whether the entry doesn't count.
    public var excludes: Bool {
      switch self {
      case .repeated, .exceeds, .outOfOrder, .stateWithoutDay, .future, .unconnected, .notAFirm,
        .noAmount:
        true
      case .unreported, .overdue, .registeredBefore, .unknownDepartment, .noCase, .sameField,
        .unauthorised, .broken:
        false
      }
    }
  }

  /// Where the entry stands.
  public let place: EntryPlace
  /// The entry's number or name.
  public let entry: String
  /// The department's canonical name, or as written; empty for none.
  public let department: String
  /// What it is.
  public let fault: Fault
}

extension LedgerFinding.Fault {
  /// The word used in files.
  public var word: String {
    switch self {
    case .repeated: "repeated"
    case .exceeds: "exceeds"
    case .outOfOrder: "days-out-of-order"
    case .stateWithoutDay: "state-without-day"
    case .future: "future"
    case .unreported: "unreported"
    case .overdue: "overdue"
    case .unconnected: "unconnected-platform"
    case .notAFirm: "not-an-operating-firm"
    case .registeredBefore: "registered-before"
    case .noAmount: "no-amount"
    case .unknownDepartment: "unknown-department"
    case .noCase: "no-case"
    case .sameField: "same-field"
    case .unauthorised: "unauthorised"
    case .broken: "broken"
    }
  }

  /// What users see.
  public var title: Phrase {
    switch self {
    case .repeated(let place):
      Phrase("编号重复（见 \(place.chinese)）", "its number again (see \(place.english))")
    case .exceeds(let part, let whole):
      Phrase(
        "\(part.chinese)多于\(whole.chinese)", "more \(part.english) than \(whole.english)")
    case .outOfOrder(let first, let then):
      Phrase(
        "\(then.chinese)早于\(first.chinese)", "the \(then.english) lies before the \(first.english)")
    case .stateWithoutDay: Phrase("状态与日期不符", "state and day don't fit")
    case .future(let day): Phrase("\(day) 晚于截至日", "\(day) is after the day")
    case .unreported: Phrase("未上报", "not reported")
    case .overdue(let day): Phrase("应于 \(day) 前履行，仍在履行中", "due by \(day) and still running")
    case .unconnected(let name):
      Phrase("平台“\(name)”未与国家平台连通", "the platform \(name) isn't connected to the national one")
    case .notAFirm: Phrase("不是在营企业", "not an operating firm")
    case .registeredBefore(let place):
      Phrase(
        "该企业已注册（见 \(place.chinese)），只计一次",
        "the firm is registered already (see \(place.english)) and counts once")
    case .noAmount: Phrase("没有金额", "no amount")
    case .unknownDepartment(let name):
      Phrase("单位名称“\(name)”无法识别", "no department is called \(name)")
    case .noCase: Phrase("没有已推送的案例", "no case was sent")
    case .sameField(let place):
      Phrase("与 \(place.chinese) 是同一领域，写法不同", "the field of \(place.english), spelled otherwise")
    case .unauthorised(let count):
      Phrase("\(count) 条未获授权", "\(count) records without authorisation")
    case .broken: Phrase("违约", "broken")
    }
  }
}

extension EntryPlace {
  fileprivate var chinese: String { "\(file) 第 \(row) 行" }
  fileprivate var english: String { "\(file), row \(row)" }
}

/// Collects findings and says which entries count.
struct LedgerAudit {
  let context: LedgerContext
  private(set) var findings: [LedgerFinding] = []
  private var numbers: [String: EntryPlace] = [:]

  init(_ context: LedgerContext) {
    self.context = context
  }

  /// Notes what is wrong with an entry; true when it counts.
  mutating func check(
    _ place: EntryPlace, entry: String, department: String = "", number: String? = nil,
    faults: [LedgerFinding.Fault]
  ) -> Bool {
    var faults = faults
    if let number {
      if let first = numbers[number] {
        faults.insert(.repeated(first), at: 0)
      } else {
        numbers[number] = place
      }
    }
    if !department.isEmpty, context.names.resolve(department) == nil {
      faults.append(.unknownDepartment(department))
    }
    for fault in faults { note(place, entry: entry, department: department, fault) }
    return !faults.contains(where: \.excludes)
  }

  /// Notes one finding.
  mutating func note(
    _ place: EntryPlace, entry: String, department: String = "", _ fault: LedgerFinding.Fault
  ) {
    findings.append(
      LedgerFinding(
        place: place, entry: entry, department: context.department(department), fault: fault))
  }

  /// What is wrong when one of the days lies after the day, or they don't follow each other.
  func order(
    _ days: [(day: CalendarDate?, title: Phrase)]
  ) -> [LedgerFinding.Fault] {
    var faults: [LedgerFinding.Fault] = []
    let known = days.compactMap { entry in entry.day.map { (day: $0, title: entry.title) } }
    if let late = known.map(\.day).max(), late > context.asOf { faults.append(.future(late)) }
    for (first, then) in zip(known, known.dropFirst()) where then.day < first.day {
      faults.append(.outOfOrder(first: first.title, then: then.title))
    }
    return faults
  }
}
