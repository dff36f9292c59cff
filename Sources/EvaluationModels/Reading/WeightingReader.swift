import CompositeIndicators
import Credit

/// Reads how groups' weights come about.
struct WeightingReader {
  let groups: [IndicatorGroup]
  let problems: ProblemList

  /// The sets that can be read.
  func sets(_ node: DocumentNode?) -> [WeightingSet] {
    guard let node else { return [] }
    var sets: [WeightingSet] = []
    for node in problems.attempt({ () throws(ModelError) in try node.list() }) ?? [] {
      let read = problems.attempt { () throws(ModelError) -> WeightingSet in
        let set = try set(node)
        for index in set.groups where sets.contains(where: { $0.groups.contains(index) }) {
          throw node.error(.repeatedName(.group, groups[index].id))
        }
        return set
      }
      if let read { sets.append(read) }
    }
    return sets
  }

  private func set(_ node: DocumentNode) throws(ModelError) -> WeightingSet {
    let object = try node.object(.weighting)
    let names = try object["groups"]
    var indices: [Int] = []
    for node in try names.list() {
      let index = try node.reference(.group, in: groups.map(\.id))
      if let last = indices.last, index <= last { throw node.error(.groupsNotInOrder) }
      indices.append(index)
    }
    guard indices.count > 1 else { throw names.error(.singleGroup) }
    for index in indices where groups[index].cap != groups[indices[0]].cap {
      throw names.error(.unequalCaps(group: groups[index].id))
    }
    let pairwise = try object.optional("pairwise").map { (node) throws(ModelError) in
      try Self.judgements(node, size: indices.count)
    }
    let objective = try object.optional("objective").map { (node) throws(ModelError) in
      // `given` weights are written with the groups.
      try Self.choice(node, of: Catalogue.weighters, except: ["given"]) { _ in }
    }
    let combination = try object.optional("combination").map { (node) throws(ModelError) in
      try Self.choice(node, of: Catalogue.combiners, except: []) {
        (combiner) throws(CompositeIndicatorsError) in
        let equal = Weights.equal(indices.count)
        _ = try combiner.combine([equal, equal])
      }
    }
    if pairwise == nil, objective == nil { throw node.error(.noWeighting) }
    if (pairwise != nil && objective != nil) != (combination != nil) {
      throw (object.optional("combination") ?? node).error(
        .onlyTogether("combination", "pairwise + objective"))
    }
    return WeightingSet(
      groups: indices, pairwise: pairwise, objective: objective, combination: combination)
  }

  /// A method of the catalogue, made once and tried, so that a bad parameter is found here.
  private static func choice<Kind>(
    _ node: DocumentNode, of list: MethodList<Kind>, except hidden: [String],
    trying use: (Kind) throws(CompositeIndicatorsError) -> Void
  ) throws(ModelError) -> MethodChoice {
    let object = try node.object(.method)
    let methods = list.methods.filter { !hidden.contains($0.name) }
    let method = methods[try object["method"].reference(.method, in: methods.map(\.name))]
    let known = method.parameters.map(\.name)
    var parameters: [String: String] = [:]
    for extra in object.extras {
      guard known.contains(extra.key) else {
        throw ModelError(.unknownName(.parameter, extra.key, known: known), at: extra.position)
      }
      parameters[extra.key] = try parameter(extra.value)
    }
    do {
      try use(try method.make(parameters.mapValues(ParameterValue.text)))
    } catch {
      throw node.error(.method(error))
    }
    return MethodChoice(name: method.name, parameters: parameters)
  }

  /// A text, or a list of them joined by commas.
  private static func parameter(_ node: DocumentNode) throws(ModelError) -> String {
    guard case .list(let nodes) = node.content else { return try node.text() }
    var texts: [String] = []
    for node in nodes { texts.append(try node.text()) }
    return texts.joined(separator: ",")
  }

  /// Judgements that agree with each other well enough: a consistency ratio below 0.1.
  private static func judgements(
    _ node: DocumentNode, size: Int
  ) throws(ModelError) -> [[Double]] {
    let rows = try matrix(node, size: size)
    let weighting: PairwiseWeighting
    do {
      weighting = try AnalyticHierarchy().weigh(PairwiseMatrix(rows))
    } catch {
      throw node.error(.method(error))
    }
    guard weighting.consistency.isAcceptable else {
      let ratio = weighting.consistency.ratio.flatMap(ExactDecimal.init(nearest:)) ?? .zero
      let worst = weighting.inconsistentJudgements.first
      throw node.error(
        .inconsistent(
          ratio: ratio.formatted(places: 3), row: (worst?.row ?? 0) + 1,
          column: (worst?.column ?? 0) + 1))
    }
    return rows
  }

  /// A square matrix of judgements, written in full so that a reader sees both sides, and
  /// reciprocal: if the first is three times as important, the second is a third.
  private static func matrix(_ node: DocumentNode, size: Int) throws(ModelError) -> [[Double]] {
    var matrix: [[Judgement]] = []
    let rows = try node.list()
    guard rows.count == size else {
      throw node.error(.matrixSize(rows: rows.count, expected: size))
    }
    for (row, rowNode) in rows.enumerated() {
      let cells = try rowNode.list()
      guard cells.count == size else {
        throw rowNode.error(.matrixSize(rows: cells.count, expected: size))
      }
      var judgements: [Judgement] = []
      for (column, cell) in cells.enumerated() {
        let judgement = try Judgement(cell)
        if row == column, judgement.numerator != judgement.denominator {
          throw cell.error(.diagonalNotOne(row: row + 1))
        }
        if column < row {
          let mirror = matrix[column][row]
          guard
            judgement.numerator * mirror.numerator == judgement.denominator * mirror.denominator
          else {
            throw cell.error(
              .notReciprocal(
                row: row + 1, column: column + 1, entry: judgement.text, mirror: mirror.text))
          }
        }
        judgements.append(judgement)
      }
      matrix.append(judgements)
    }
    return matrix.map { $0.map { Double($0.numerator) / Double($0.denominator) } }
  }

  /// `3`, `1/3` or `3/2`, of Saaty's scale from 1 to 9.
  private struct Judgement {
    let text: String
    let numerator: Int
    let denominator: Int

    init(_ node: DocumentNode) throws(ModelError) {
      text = try node.text()
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { part in
        Int(part).flatMap { (1...9).contains($0) && String($0) == part ? $0 : nil }
      }
      guard numbers.count == parts.count, (1...2).contains(numbers.count) else {
        throw node.error(.notAJudgement(text))
      }
      numerator = numbers[0]
      denominator = numbers.count == 2 ? numbers[1] : 1
    }
  }
}
