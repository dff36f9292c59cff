import Credit

/// Reads `mappings.yaml`: how grades of one scheme are expressed in another.
struct MappingReader {
  /// The schemes of the folder by identifier, several of one identifier when versions differ; nil
  /// reads the mappings without looking at schemes.
  let schemes: [String: [GradeScheme]]?
  let problems: ProblemList

  /// The mappings that can be read.
  func mappings(_ node: DocumentNode) throws(ModelError) -> [SchemeMapping] {
    let object = try node.object(.mappings)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    var names = DistinctNames(.scheme)
    var mappings: [SchemeMapping] = []
    for node in try object["mappings"].list() {
      let read = problems.attempt { () throws(ModelError) in try mapping(node, names: &names) }
      if let read { mappings.append(read) }
    }
    return mappings
  }

  private func mapping(
    _ node: DocumentNode, names: inout DistinctNames
  ) throws(ModelError) -> SchemeMapping {
    let object = try node.object(.mapping)
    let (from, to) = (try object["from"].identifier(), try object["to"].identifier())
    if from == to { throw try object["to"].error(.mappingToItself) }
    try names.insert("\(from) → \(to)", at: object["from"])
    let list = try object["grades"]
    guard case .object(let entries) = list.content, !entries.isEmpty else {
      throw list.error(.expected(.object))
    }
    var pairs: [SchemeMapping.Pair] = []
    for entry in entries { pairs.append(.init(from: entry.key, to: try entry.value.text())) }
    if let schemes {
      let known = schemes.keys.sorted()
      for (key, id) in [("from", from), ("to", to)] where schemes[id] == nil {
        throw try object[key].error(.unknownName(.scheme, id, known: known))
      }
      for source in schemes[from] ?? [] {
        for target in schemes[to] ?? [] {
          try check(pairs, entries, from: source, to: target, at: list)
        }
      }
    }
    return SchemeMapping(
      from: from, to: to, grades: pairs, basis: try object["basis"].phrase(),
      evidence: try object["evidence"].word(of: Evidence.self))
  }

  /// Every grade is named once, by grades there are, and none overtakes a better one.
  private func check(
    _ pairs: [SchemeMapping.Pair], _ entries: [DocumentNode.Entry], from source: GradeScheme,
    to target: GradeScheme, at node: DocumentNode
  ) throws(ModelError) {
    let (letters, targets) = (source.bands.map(\.grade), target.bands.map(\.grade))
    for (pair, entry) in zip(pairs, entries) {
      guard letters.contains(pair.from) else {
        throw ModelError(.unknownName(.grade, pair.from, known: letters), at: entry.position)
      }
      guard targets.contains(pair.to) else {
        throw entry.value.error(.unknownName(.grade, pair.to, known: targets))
      }
    }
    var former: (grade: String, place: Int)?
    for letter in letters {
      guard let entry = entries.first(where: { $0.key == letter }),
        let place = pairs.first(where: { $0.from == letter }).flatMap({
          target.index(ofGrade: $0.to)
        })
      else { throw node.error(.gradeNotMapped(letter)) }
      if let former, place < former.place {
        throw entry.value.error(.mappingCrosses(former.grade, letter))
      }
      former = (letter, place)
    }
  }
}
