import Credit
import EvaluationModels

/// What tables ask of the register, in few bytes an organisation.
struct Register: Sendable {
  private let entries: [Entry]

  fileprivate struct Entry {
    let scope: UInt64
    /// Days since 1970; the earliest of all when not known.
    let registered: Int32
    let kind: UInt8
    let isActive: Bool
  }

  init(_ organisations: [Organisation]) {
    entries = organisations.map { organisation in
      Entry(
        scope: organisation.scope, registered: organisation.registeredOn?.daysSinceEpoch ?? .min,
        kind: organisation.kind.rawValue, isActive: organisation.status == .active)
    }
  }

  /// Who is in a model's table, and who of them is new.
  struct Subjects {
    private let kinds: UInt8
    private let domain: UInt64?
    private let newFrom: Int32

    init(of model: EvaluationModel, asOf: CalendarDate) {
      kinds = model.subjects.kinds.reduce(0) { $0 | 1 << $1.rawValue }
      domain = model.domain.map { $0 < 64 ? 1 << UInt64($0) : 0 }
      newFrom =
        model.subjects.newMonths > 0
        ? asOf.firstDay(ofLast: model.subjects.newMonths).daysSinceEpoch : .max
    }

    @inline(__always)
    fileprivate func contain(_ entry: Entry) -> Bool {
      kinds >> entry.kind & 1 == 1 && domain.map { entry.scope & $0 != 0 } ?? true
    }

    @inline(__always)
    fileprivate func isNew(_ entry: Entry) -> Bool { entry.registered >= newFrom }
  }

  @inline(__always)
  func isSubject(_ organisation: Int, of subjects: Subjects) -> Bool {
    subjects.contain(entries[organisation])
  }

  @inline(__always)
  func isNew(_ organisation: Int, for subjects: Subjects) -> Bool {
    subjects.isNew(entries[organisation])
  }

  @inline(__always)
  func isActive(_ organisation: Int) -> Bool { entries[organisation].isActive }
}
