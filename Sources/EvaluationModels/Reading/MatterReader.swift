import Credit

/// Reads inspection item lists.
struct MatterReader {
  let scheme: GradeScheme
  let problems: ProblemList

  /// The items that can be read.
  func matters(_ node: DocumentNode?) -> [InspectionMatter] {
    guard let node else { return [] }
    var names = DistinctNames(.inspectionItem)
    return (problems.attempt { () throws(ModelError) in try node.list() } ?? []).compactMap {
      node in
      problems.attempt { () throws(ModelError) in try matter(node, names: &names) }
    }
  }

  private func matter(
    _ node: DocumentNode, names: inout DistinctNames
  ) throws(ModelError) -> InspectionMatter {
    let object = try node.object(.inspectionItem)
    let id = try object["id"].identifier()
    try names.insert(id, at: object["id"])
    return InspectionMatter(
      id: id, title: try object["title"].phrase(),
      isKey: try object["kind"].word([("key", true), ("general", false)]),
      manner: try object["manner"].word(of: InspectionMatter.Manner.self),
      basis: try object["basis"].phrase(),
      evidence: try object.optional("evidence")?.word(of: Evidence.self),
      ratios: try ratios(object.optional("ratios")),
      frequency: try object.optional("frequency")?.phrase())
  }

  /// A ratio per grade: above 0, so that nobody is exempt, and never falling as grades get worse.
  private func ratios(_ node: DocumentNode?) throws(ModelError) -> [ExactDecimal]? {
    guard let node else { return nil }
    guard case .object(let entries) = node.content else { throw node.error(.expected(.object)) }
    let letters = scheme.bands.map(\.grade)
    for entry in entries where !letters.contains(entry.key) {
      throw ModelError(.unknownName(.grade, entry.key, known: letters), at: entry.position)
    }
    var ratios: [ExactDecimal] = []
    for letter in letters {
      guard let entry = entries.first(where: { $0.key == letter }) else {
        throw node.error(.gradeWithoutRegime(letter))
      }
      let ratio = try entry.value.decimal(ExactDecimal(millionths: 1)...1)
      if let better = ratios.last, ratio < better {
        throw entry.value.error(.ratioFalls(from: better.description, to: ratio.description))
      }
      ratios.append(ratio)
    }
    return ratios
  }
}
