import CompositeIndicators
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
    case .impute(let request): facts = try impute(step, request)
    case .screen(let screen, let keep, let drop):
      facts = try self.screen(step, screen, keep: keep, drop: drop)
    case .treat(let treatment, let byTime): facts = try treat(step, treatment, byTime)
    case .transform(let request, let names): facts = try transform(step, request, names)
    case .normalise(let request, let byTime): facts = try normalise(step, request, byTime)
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
    var parts: [Denomination.Part] = []
    for leaf in leaves {
      guard let facts = leaf.leaf, let by = facts.denominator else { continue }
      guard let column = source.header.firstIndex(of: by) else {
        throw AnalystError(.unknownColumn(by, known: source.header), at: leaf.place)
      }
      let values = try source.numbers(column)
      let denominators = rows.map { row in
        path == nil ? values[row] : rowOf[units[row]].map { values[$0] } ?? .nan
      }
      parts.append(
        Denomination.Part(column: leaf.id, denominators: denominators, scale: facts.scale))
    }
    guard !parts.isEmpty else {
      throw AnalystError(
        .stepNeeds(step: step.name, what: "denominator"), at: step.place)
    }
    let before = matrix
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try Denomination(parts).denominate(before)
    }
    return [("columns", .array(parts.map { .string($0.column) }))]
  }

  private mutating func impute(
    _ step: CompositeStep, _ request: MethodRequest
  ) throws -> [(String, JSONValue)] {
    let imputer = try request.make(Catalogue.imputers)
    let groups = try spec.group.map(texts)
    let times = try self.times()
    if request.settings["by-group"] == "yes", groups == nil {
      throw AnalystError(.stepNeeds(step: step.name, what: "group"), at: step.place)
    }
    if request.name == "panel" { _ = try self.times(for: step) }
    let labels = RowLabels(
      groups: groups, units: times.map { _ in rows.map { units[$0] } }, times: times)
    let before = matrix
    let imputation = try AnalystError.locating(step.place) {
      () throws(CompositeIndicatorsError) in
      try imputer.impute(before, labels: labels)
    }
    matrix = imputation.matrix
    notices += imputation.notices
    let filled = zip(leaves, imputation.filledCounts).filter { $0.1 > 0 }
    return [
      ("method", .string(request.name)),
      ("filled", .object(filled.map { ($0.0.id, .integer(Int64($0.1))) })),
    ]
  }

  private mutating func screen(
    _ step: CompositeStep, _ screen: AvailabilityScreen, keep: [String], drop: [String]
  ) throws -> [(String, JSONValue)] {
    var decisions: [Int: Bool] = [:]
    for (name, decision) in keep.map({ ($0, true) }) + drop.map({ ($0, false) }) {
      let places = identifiers.indices.filter { units[rows[$0]] == name }
      guard !places.isEmpty else {
        throw AnalystError(.unknownUnit(name), at: step.place)
      }
      for place in places { decisions[place] = decision }
    }
    let before = matrix
    let screened = try AnalystError.locating(step.place) {
      () throws(CompositeIndicatorsError) in
      try screen.screen(before, decisions: decisions)
    }
    let removed = screened.removedRows.map { identifiers[$0] }
    matrix = screened.matrix
    rows = screened.keptRows.map { rows[$0] }
    identifiers = screened.keptRows.map { identifiers[$0] }
    return [("removed", .array(removed.map(JSONValue.string)))]
  }

  private mutating func treat(
    _ step: CompositeStep, _ treatment: OutlierTreatment, _ byTime: Bool
  ) throws -> [(String, JSONValue)] {
    let before = matrix
    let times = byTime ? try self.times(for: step) : [Double](repeating: 0, count: rows.count)
    var results: [(time: Double, treated: TreatedMatrix)] = []
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try before.separately(at: times) { part, time throws(CompositeIndicatorsError) in
        let treated = try treatment.treat(part)
        results.append((time, treated))
        return treated.matrix
      }
    }
    notices += results.flatMap { $0.treated.notices }
    for record in results.flatMap({ $0.treated.records })
    where record.steps.contains(where: { $0.treated.replacedRows.isEmpty }) {
      lostPosts.insert(record.name)
    }
    guard byTime else { return results.map { ("columns", Self.facts(of: $0.treated)) } }
    return [
      (
        "times",
        .object(results.map { (AnalystGrid.shortest($0.time), Self.facts(of: $0.treated)) })
      )
    ]
  }

  /// What was done to the columns that did not pass.
  private static func facts(of treated: TreatedMatrix) -> JSONValue {
    .object(
      treated.records.filter { !$0.steps.isEmpty }.map { record in
        let last = record.steps.last?.treated.replacedRows.count ?? 0
        return (
          record.name,
          .object([
            ("replaced", .integer(Int64(last))), ("transformed", .bool(last == 0)),
            ("passes", .bool(record.passes)),
          ])
        )
      })
  }

  /// The time of each row that is left; nil when no column has times.
  private func times() throws -> [Double]? {
    try spec.time.map { name in
      let all = try table.numbers(try table.column(name))
      return rows.map { all[$0] }
    }
  }

  private func times(for step: CompositeStep) throws -> [Double] {
    guard let times = try self.times() else {
      throw AnalystError(.stepNeeds(step: step.name, what: "time"), at: step.place)
    }
    return times
  }

  /// The texts of a column in the rows that are left, nil where empty.
  func texts(_ name: String) throws -> [String?] {
    let column = try table.column(name)
    return rows.map { table.rows[$0][column].isEmpty ? nil : table.rows[$0][column] }
  }

  private mutating func transform(
    _ step: CompositeStep, _ request: MethodRequest, _ names: [String]
  ) throws -> [(String, JSONValue)] {
    let treater = try request.make(Catalogue.treaters)
    var columns = matrix.columns
    for (index, leaf) in leaves.enumerated() where names.contains(leaf.id) {
      try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
        columns[index] = try treater.treat(columns[index], name: leaf.id).values
        guard let post = posts[index] else { return }
        if Self.isPointwise(request) {
          let ends = try treater.treat([post.worst, post.best], name: leaf.id).values
          posts[index] = GoalpostNormaliser.Goalpost(worst: ends[0], best: ends[1])
        } else {
          lostPosts.insert(leaf.id)
        }
      }
    }
    let before = matrix
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try before.replacing(columns: columns)
    }
    return [
      ("method", .string(request.name)), ("columns", .array(names.map(JSONValue.string))),
    ]
  }

  /// Whether a value's transform depends on nothing but the value.
  private static func isPointwise(_ request: MethodRequest) -> Bool {
    switch request.name {
    case "log": request.settings["shift"] == "plain"
    case "box-cox": request.settings["shift"] == "no"
    default: false
    }
  }

  private mutating func normalise(
    _ step: CompositeStep, _ request: MethodRequest, _ byTime: Bool
  ) throws -> [(String, JSONValue)] {
    let normaliser = try withGoalposts(request, at: step.place).make(Catalogue.normalisers)
    let before = matrix
    let times = byTime ? try self.times(for: step) : [Double](repeating: 0, count: rows.count)
    var found: [Notice] = []
    matrix = try AnalystError.locating(step.place) { () throws(CompositeIndicatorsError) in
      try before.separately(at: times) { part, _ throws(CompositeIndicatorsError) in
        let rescaling = try normaliser.fit(part)
        found += rescaling.notices
        return try rescaling.apply(to: part)
      }
    }
    notices += found
    return [
      ("method", .string(request.name)),
      ("parameters", .object(request.parameters(Catalogue.normalisers))),
    ] + (byTime ? [("by-time", .bool(true))] : [])
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
