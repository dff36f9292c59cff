import Credit

/// Reads direct grades and what follows from each grade.
struct GradesReader {
  let context: ModelContext
  let scheme: GradeScheme
  let indicators: IndicatorReader
  let problems: ProblemList

  /// The states outside the grades.
  func states(_ node: DocumentNode?) -> [OutsideState] {
    guard let node else { return [] }
    var names = DistinctNames(.state)
    return (problems.attempt { () throws(ModelError) in try node.list() } ?? []).compactMap {
      node in
      problems.attempt { () throws(ModelError) -> OutsideState in
        let object = try node.object(.outsideState)
        let id = try object["id"].text()
        try names.insert(id, at: object["id"])
        return OutsideState(id: id, title: try object["title"].phrase())
      }
    }
  }

  /// The direct grades that can be read.
  func directGrades(_ node: DocumentNode?) -> [DirectGrade] {
    guard let node else { return [] }
    var names = DistinctNames(.directGrade)
    return (problems.attempt { () throws(ModelError) in try node.list() } ?? []).compactMap {
      node in
      problems.attempt { () throws(ModelError) in try directGrade(node, names: &names) }
    }
  }

  private func directGrade(
    _ node: DocumentNode, names: inout DistinctNames
  ) throws(ModelError) -> DirectGrade {
    let object = try node.object(.directGrade)
    let id = try object["id"].identifier()
    try names.insert(id, at: object["id"])
    let grade = try object["grade"].reference(.grade, in: scheme.bands.map(\.grade))
    let records = try object["records"]
    let filter = try indicators.filter(records)
    // The best grade is given for good records only, any other for bad ones only.
    let nature: RecordCategory.Nature = grade == 0 ? .good : .bad
    for category in filter.categories.map({ context.categories[$0] })
    where category.nature != nature {
      throw records.error(.wrongWay(category: category.id, nature: category.nature))
    }
    return DirectGrade(
      id: id, title: try object["title"].phrase(), grade: grade, filter: filter,
      minimumCount: try object["minimum_count"].whole(1...1000),
      basis: try object["basis"].phrase(),
      evidence: try object.optional("evidence")?.word(of: Evidence.self))
  }

  /// The regimes, in the order of the bands.
  func regimes(_ node: DocumentNode) throws(ModelError) -> [GradeRegime] {
    guard case .object(let entries) = node.content else { throw node.error(.expected(.object)) }
    let letters = scheme.bands.map(\.grade)
    for entry in entries where !letters.contains(entry.key) {
      throw ModelError(.unknownName(.grade, entry.key, known: letters), at: entry.position)
    }
    var regimes: [GradeRegime] = []
    for (index, letter) in letters.enumerated() {
      guard let entry = entries.first(where: { $0.key == letter }) else {
        throw node.error(.gradeWithoutRegime(letter))
      }
      let object = try entry.value.object(.grade)
      let inspection = try object["inspection"].object(.inspection)
      let ratioNode = try inspection["ratio"]
      let ratio = try ratioNode.decimal(ExactDecimal(millionths: 1)...1)
      if let better = regimes.last?.inspectionRatio, ratio < better {
        throw ratioNode.error(.ratioFalls(from: better.description, to: ratio.description))
      }
      regimes.append(
        GradeRegime(
          inspectionRatio: ratio, inspectionFrequency: try inspection["frequency"].phrase(),
          measures: try measures(object["measures"], grade: index)))
    }
    return regimes
  }

  private func measures(_ node: DocumentNode, grade: Int) throws(ModelError) -> [Int] {
    let indices = try node.references(.measure, in: context.measures.map(\.id))
    for index in indices {
      let measure = context.measures[index]
      let isMisplaced =
        measure.stance == .relief
        ? grade == scheme.bands.count - 1 : measure.stance == .strict && grade == 0
      if isMisplaced {
        throw node.error(
          .measureMisplaced(measure.id, grade: scheme.bands[grade].grade))
      }
    }
    return indices
  }
}
