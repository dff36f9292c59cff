import Credit

/// Reads bands whose every edge is written out.
enum SchemeReader {
  /// The scheme.
  ///
  /// - Parameter problems: takes further gaps and overlaps when the first is thrown.
  static func scheme(
    _ node: DocumentNode, problems: ProblemList? = nil
  ) throws(ModelError) -> GradeScheme {
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
      let seams = seams(of: bands, nodes, higherIsBetter: higherIsBetter)
      if let first = seams.first, error.isSeam {
        for seam in seams.dropFirst() { problems?.note(seam) }
        throw first
      }
      let grade = error.grades.last
      let index = grade.flatMap { grade in bands.lastIndex { $0.grade == grade } }
      throw (index.map { nodes[$0] } ?? node).error(.scheme(error))
    }
  }

  /// The letters of a scheme whose bands are at fault, so that what speaks of them can be read.
  static func letters(_ node: DocumentNode?) -> GradeScheme? {
    guard let node, let object = try? node.object(.scheme),
      let nodes = try? object["bands"].list()
    else { return nil }
    let letters = nodes.compactMap { try? $0.object(.band)["grade"].text() }
    return try? GradeScheme(
      id: "", title: Phrase("", ""), higherIsBetter: true,
      grades: letters.map { ($0, Phrase("", "")) }, cutOffs: .unknown)
  }

  /// Every gap and overlap between neighbours, best first, each at the higher band.
  private static func seams(
    of bands: [Band], _ nodes: [DocumentNode], higherIsBetter: Bool
  ) -> [ModelError] {
    var errors: [ModelError] = []
    for index in bands.indices.dropFirst() {
      let (low, high) =
        higherIsBetter ? (bands[index], bands[index - 1]) : (bands[index - 1], bands[index])
      let node = nodes[higherIsBetter ? index - 1 : index]
      guard let end = low.upper, let begin = high.lower else {
        errors.append(node.error(.scheme(.overlap(low.grade, high.grade))))
        continue
      }
      let (until, from) = (
        (end.isInclusive ? "<= " : "< ") + end.score.description,
        (begin.isInclusive ? ">= " : "> ") + begin.score.description
      )
      let both = end.isInclusive && begin.isInclusive
      let neither = !end.isInclusive && !begin.isInclusive
      if end.score < begin.score || (end.score == begin.score && neither) {
        errors.append(
          node.error(
            .bandGap(low.grade, until: until, high.grade, from: from)))
      } else if end.score > begin.score || both {
        errors.append(
          node.error(
            .bandOverlap(low.grade, until: until, high.grade, from: from)))
      }
    }
    return errors
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
  /// Whether it is about two neighbours.
  fileprivate var isSeam: Bool {
    switch self {
    case .gap, .overlap: true
    case .noBands, .repeated, .empty, .openEnd: false
    }
  }

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
