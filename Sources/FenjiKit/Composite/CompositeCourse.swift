import CompositeIndicators
import Foundation
import Reports

/// The way of a composite indicator's data through its steps.
struct CompositeCourse {
  private(set) var matrix: IndicatorMatrix
  private(set) var stages: [CompositeStage] = []
  private(set) var steps: [(String, JSONValue)] = []
  private(set) var notices: [Notice] = []
  /// What rows are called in results.
  private(set) var identifiers: [String]
  private let spec: CompositeSpec
  private let leaves: [CompositeNode]
  private let table: AnalystTable
  /// The rows of the table that are left.
  private var rows: [Int]
  private let units: [String]
  /// The goalposts of the indicators, transformed with them.
  private var posts: [GoalpostNormaliser.Goalpost?]
  /// The indicators whose goalposts can't follow any more.
  private var lostPosts: Set<String> = []

  /// Reads the data of a specification.
  init(_ spec: CompositeSpec) throws {
    self.spec = spec
    leaves = spec.root.leaves
    let table = try AnalystTable(spec.data, identifier: spec.identifier)
    self.table = table
    units = try table.identifiers(repeating: spec.time != nil)
    let columns = try leaves.map { leaf in
      let name = leaf.leaf?.column ?? leaf.id
      guard let column = table.header.firstIndex(of: name) else {
        throw AnalystError(.unknownColumn(name, known: table.header), at: leaf.place)
      }
      return try table.numbers(column)
    }
    matrix = try table.locating { [leaves] () throws(CompositeIndicatorsError) in
      try IndicatorMatrix(
        criteria: leaves.map {
          Criterion(name: $0.id, direction: $0.leaf?.direction ?? .benefit)
        }, columns: columns)
    }
    rows = Array(table.rows.indices)
    if let time = spec.time {
      let column = try table.column(time)
      identifiers = zip(units, table.rows).map { "\($0) \($1[column])" }
    } else {
      identifiers = units
    }
    posts = leaves.map { $0.leaf?.goalposts }
    stages = [CompositeStage(name: "raw", identifiers: identifiers, matrix: matrix)]
  }

  /// Takes one step.
  mutating func run(_ step: CompositeStep) throws {
    var facts: [(String, JSONValue)] = []
    switch step.action {
    case .denominate(let table, let identifier):
      facts = try denominate(step, by: table, identifier)
    case .impute(let request, let byGroup): facts = try impute(step, request, byGroup)
    case .screen(let screen, let keep, let drop):
      facts = try self.screen(step, screen, keep: keep, drop: drop)
    case .treat(let request, let names): facts = try treat(request, names)
    case .logarithm(let names): facts = try takeLogarithms(step, names)
    case .normalise(let request): facts = try normalise(step, request)
    }
    let count = stages.count { $0.name.split(separator: "-")[0] == step.name }
    let name = count == 0 ? step.name : "\(step.name)-\(count + 1)"
    steps.append((name, .object(facts)))
    stages.append(CompositeStage(name: name, identifiers: identifiers, matrix: matrix))
  }

  private mutating func denominate(
    _ step: CompositeStep, by path: String?, _ identifier: String?
  ) throws -> [(String, JSONValue)] {
    let source = try path.map { try AnalystTable($0, identifier: identifier) } ?? table
    let names = path == nil ? units : try source.identifiers()
    var rowOf: [String: Int] = [:]
    for (row, name) in names.enumerated() { rowOf[name] = row }
    var rules: [Denomination.Rule] = []
    for leaf in leaves {
      guard let facts = leaf.leaf, let by = facts.denominator else { continue }
      guard let column = source.header.firstIndex(of: by) else {
        throw AnalystError(.unknownColumn(by, known: source.header), at: leaf.place)
      }
      let values = try source.numbers(column)
      let denominators = rows.map { row in
        path == nil ? values[row] : rowOf[units[row]].map { values[$0] } ?? .nan
      }
      rules.append(
        Denomination.Rule(column: leaf.id, denominators: denominators, factor: facts.scale))
    }
    guard !rules.isEmpty else {
      throw AnalystError(
        .stepNeeds(step: step.name, what: "denominator"), at: step.place)
    }
    let before = matrix
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try Denomination(rules).apply(to: before)
    }
    return [("columns", .array(rules.map { .string($0.column) }))]
  }

  private mutating func impute(
    _ step: CompositeStep, _ request: MethodRequest, _ byGroup: Bool
  ) throws -> [(String, JSONValue)] {
    let imputer = try request.make(Catalogue.imputers)
    let before = matrix
    let imputed: ImputedMatrix
    let order: [Int]
    if let overTime = imputer as? TimeImputer {
      guard let name = spec.time else {
        throw AnalystError(.stepNeeds(step: step.name, what: "time"), at: step.place)
      }
      let all = try table.numbers(try table.column(name))
      let times = rows.map { all[$0] }
      let groups = Self.numbered(rows.map { units[$0] })
      order = rows.indices.sorted { (groups[$0], times[$0], $0) < (groups[$1], times[$1], $1) }
      imputed = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
        try TimeImputer(overTime.rule, times: order.map { times[$0] }).impute(
          before.selecting(rows: order), groups: order.map { groups[$0] })
      }
    } else {
      var groups: [Int]?
      if byGroup {
        guard let name = spec.group else {
          throw AnalystError(.stepNeeds(step: step.name, what: "group"), at: step.place)
        }
        let column = try table.column(name)
        groups = Self.numbered(rows.map { table.rows[$0][column] })
      }
      order = Array(rows.indices)
      imputed = try AnalystError.locating(step.place) {
        [groups] () throws(CompositeIndicatorsError) in
        try imputer.impute(before, groups: groups)
      }
    }
    var places = order
    for (place, row) in order.enumerated() { places[row] = place }
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try imputed.matrix.selecting(rows: places)
    }
    notices += imputed.notices
    let filled = zip(leaves, imputed.imputedRows).filter { !$0.1.isEmpty }
    return [
      ("method", .string(request.name)),
      ("filled", .object(filled.map { ($0.0.id, .integer(Int64($0.1.count))) })),
    ]
  }

  /// The number of each text among the different ones, by their first appearance.
  private static func numbered(_ texts: [String]) -> [Int] {
    var numbers: [String: Int] = [:]
    return texts.map { text in
      let number = numbers[text] ?? numbers.count
      numbers[text] = number
      return number
    }
  }

  private mutating func screen(
    _ step: CompositeStep, _ screen: AvailabilityScreen, keep: [String], drop: [String]
  ) throws -> [(String, JSONValue)] {
    func places(_ names: [String]) throws -> Set<Int> {
      for name in names where !rows.contains(where: { units[$0] == name }) {
        throw AnalystError(.unknownUnit(name), at: step.place)
      }
      return Set(rows.indices.filter { names.contains(units[rows[$0]]) })
    }
    let found = screen.availability(
      of: matrix, keeping: try places(keep), removing: try places(drop))
    let kept = found.indices.filter { found[$0].isKept }
    let removed = found.indices.filter { !found[$0].isKept }.map { identifiers[$0] }
    let before = matrix
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try before.selecting(rows: kept)
    }
    rows = kept.map { rows[$0] }
    identifiers = kept.map { identifiers[$0] }
    return [("removed", .array(removed.map(JSONValue.string)))]
  }

  private mutating func treat(
    _ request: MethodRequest, _ names: [String]?
  ) throws -> [(String, JSONValue)] {
    let treatment = try request.make(Catalogue.treatments)
    var columns = matrix.columns
    var changed: [(String, JSONValue)] = []
    for (index, leaf) in leaves.enumerated() where names?.contains(leaf.id) ?? true {
      let treated = treatment.treat(columns[index])
      columns[index] = treated.values
      guard treated.action != .none else { continue }
      if treated.action == .transformed { lostPosts.insert(leaf.id) }
      changed.append(
        (
          leaf.id,
          .object([
            ("action", .string(treated.action.rawValue)),
            ("pulled_in", .integer(Int64(treated.pulledIn.count))),
          ])
        ))
    }
    let before = matrix
    matrix = try table.locating { () throws(CompositeIndicatorsError) in
      try before.replacing(columns: columns)
    }
    return [("method", .string(request.name)), ("columns", .object(changed))]
  }

  /// Logarithms of columns, and of their goalposts.
  private mutating func takeLogarithms(
    _ step: CompositeStep, _ names: [String]
  ) throws -> [(String, JSONValue)] {
    var columns = matrix.columns
    for (index, leaf) in leaves.enumerated() where names.contains(leaf.id) {
      let post = posts[index].map { [$0.worst, $0.best] } ?? []
      if let bad = (columns[index] + post).first(where: { $0 <= 0 }) {
        let row = columns[index].firstIndex(of: bad) ?? 0
        throw AnalystError(
          .method(.sign(method: "logarithm", column: leaf.id, row: row, value: bad)),
          at: step.place)
      }
      columns[index] = columns[index].map { log($0) }
      posts[index] = posts[index].map {
        GoalpostNormaliser.Goalpost(worst: log($0.worst), best: log($0.best))
      }
    }
    let before = matrix
    matrix = try table.locating { () throws(CompositeIndicatorsError) in
      try before.replacing(columns: columns)
    }
    return [("columns", .array(names.map(JSONValue.string)))]
  }

  private mutating func normalise(
    _ step: CompositeStep, _ request: MethodRequest
  ) throws -> [(String, JSONValue)] {
    let normaliser = try withGoalposts(request, at: step.place).make(Catalogue.normalisers)
    let before = matrix
    let rescaling = try AnalystError.locating(step.place) {
      () throws(CompositeIndicatorsError) in
      try normaliser.fit(before)
    }
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try rescaling.apply(to: before)
    }
    notices += rescaling.notices
    return [
      ("method", .string(request.name)),
      ("parameters", .object(request.parameters(Catalogue.normalisers))),
    ]
  }

  /// The goalposts of the indicators as parameters, where the method wants them and none are set.
  private func withGoalposts(
    _ request: MethodRequest, at place: AnalystPlace
  ) throws(AnalystError) -> MethodRequest {
    guard request.name == "goalposts", request.settings["worst"] == nil,
      request.settings["best"] == nil
    else { return request }
    var (worst, best): ([String], [String]) = ([], [])
    for (leaf, post) in zip(leaves, posts) {
      guard let post else {
        throw AnalystError(.stepNeeds(step: "normalise", what: "goalposts"), at: leaf.place)
      }
      guard !lostPosts.contains(leaf.id) else {
        throw AnalystError(.goalpostsTransformed(leaf.id), at: leaf.place)
      }
      worst.append(AnalystGrid.shortest(post.worst))
      best.append(AnalystGrid.shortest(post.best))
    }
    var settings = request.settings
    settings["worst"] = worst.joined(separator: ",")
    settings["best"] = best.joined(separator: ",")
    return MethodRequest(request.name, settings)
  }
}
