import Credit

/// What the documents of models refer to.
struct ModelContext {
  let categories: [RecordCategory]
  let domains: [SupervisionDomain]
  let measures: [StatutoryMeasure]
  /// The composite evaluations of the folder, of whatever dates.
  let evaluations: [Evaluation]
  /// Whether values may be given by hand, as where a model is tried without records.
  var allowsGiven = false

  struct Evaluation {
    let id: String
    let higherIsBetter: Bool
  }
}

/// From when to when a document is in force.
struct EffectivePeriod {
  let from: CalendarDate
  let to: CalendarDate?

  init(_ node: DocumentNode) throws(ModelError) {
    let object = try node.object(.effective)
    from = try object["from"].date()
    guard let end = object.optional("to") else {
      to = nil
      return
    }
    let last = try end.date()
    if last < from { throw end.error(.periodReversed) }
    to = last
  }

  func contains(_ day: CalendarDate) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }

  /// The first day both are in force, or nil when there is none.
  func overlap(with other: EffectivePeriod) -> CalendarDate? {
    let begin = max(from, other.from)
    return contains(begin) && other.contains(begin) ? begin : nil
  }
}

extension ModelSource {
  init(_ node: DocumentNode) throws(ModelError) {
    let object = try node.object(.source)
    self.init(
      document: try object["document"].phrase(),
      evidence: try object["evidence"].word(of: Evidence.self))
  }
}
