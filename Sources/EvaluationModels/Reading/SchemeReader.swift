import Credit

/// Reads bands whose every edge is written out.
enum SchemeReader {
  /// The scheme.
  static func scheme(_ node: DocumentNode) throws(ModelError) -> GradeScheme {
    let object = try node.object(.scheme)
    var bands: [Band] = []
    var nodes: [DocumentNode] = []
    var edges = 0
    var unknown = 0
    for node in try object["bands"].list() {
      let object = try node.object(.band)
      let (from, to) = (object.optional("from"), object.optional("to"))
      let lower = try from?.edge(inclusive: ">=", exclusive: ">") ?? nil
      let upper = try to?.edge(inclusive: "<=", exclusive: "<") ?? nil
      edges += (from == nil ? 0 : 1) + (to == nil ? 0 : 1)
      unknown += (from != nil && lower == nil ? 1 : 0) + (to != nil && upper == nil ? 1 : 0)
      bands.append(
        Band(
          grade: try object["grade"].text(), meaning: try object["meaning"].phrase(),
          lower: lower, upper: upper))
      nodes.append(node)
    }
    let id = try object["id"].identifier()
    let title = try object["title"].phrase()
    let higherIsBetter = try object["direction"].word([("higher", true), ("lower", false)])
    do {
      if unknown > 0 || (edges == 0 && bands.count > 1) {
        return try GradeScheme(
          id: id, title: title, higherIsBetter: higherIsBetter,
          grades: bands.map { ($0.grade, $0.meaning) }, cutOffs: unknown > 0 ? .unknown : .byRules)
      }
      return try GradeScheme(
        id: id, title: title, higherIsBetter: higherIsBetter, bands: bands)
    } catch {
      let grade = error.grades.last
      let index = grade.flatMap { grade in bands.lastIndex { $0.grade == grade } }
      throw (index.map { nodes[$0] } ?? node).error(.scheme(error))
    }
  }

  /// The marks of evidence of the bands.
  static func evidence(_ node: DocumentNode) throws(ModelError) -> [Evidence?] {
    var marks: [Evidence?] = []
    for node in try node.object(.scheme)["bands"].list() {
      marks.append(try node.object(.band).optional("evidence")?.word(of: Evidence.self))
    }
    return marks
  }

  /// Refuses a band that no score from the minimum to the maximum earns.
  static func checkReach(
    of scheme: GradeScheme, minimum: ExactDecimal, maximum: ExactDecimal, at node: DocumentNode
  ) throws(ModelError) {
    let object = try node.object(.scheme)
    for (band, node) in zip(scheme.bands, try object["bands"].list()) {
      let isAbove = band.lower.map { $0.isInclusive ? $0.score > maximum : $0.score >= maximum }
      let isBelow = band.upper.map { $0.isInclusive ? $0.score < minimum : $0.score <= minimum }
      if isAbove == true || isBelow == true { throw node.error(.bandOutOfReach(band.grade)) }
    }
  }
}

extension GradeSchemeError {
  /// The grades it speaks of.
  fileprivate var grades: [String] {
    switch self {
    case .noBands: []
    case .gap(let first, let second), .overlap(let first, let second): [first, second]
    case .repeated(let grade), .empty(let grade), .openEnd(let grade): [grade]
    }
  }
}

extension DocumentNode {
  /// `>= 90`: a sign, one space, a number; nil for `>= ?`, which nobody knows.
  fileprivate func edge(
    inclusive: String, exclusive: String
  ) throws(ModelError) -> BandEdge? {
    let text = try text()
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == inclusive || parts[0] == exclusive, parts[1] == "?" {
      return nil
    }
    guard parts.count == 2, parts[0] == inclusive || parts[0] == exclusive,
      let score = ExactDecimal(parts[1])
    else {
      throw error(.notAnEdge(text, sides: ["\(inclusive) 90", "\(exclusive) 90"]))
    }
    return BandEdge(score, inclusive: parts[0] == inclusive)
  }
}
