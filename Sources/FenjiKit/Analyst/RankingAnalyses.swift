import CompositeIndicators
import Credit
import Reports

/// What is looked at besides the scores of a ranking.
public struct RankingAnalyses: Hashable, Sendable {
  /// How many weightings are drawn to see how often each alternative takes each rank; nil for none.
  public let draws: Int?
  /// The seed of the draws.
  public let seed: UInt64
  /// Whether PROMETHEE's plane is reported.
  public let includesPlane: Bool

  /// No analyses, unless said otherwise.
  public init(draws: Int? = nil, seed: UInt64 = 1, includesPlane: Bool = false) {
    (self.draws, self.seed, self.includesPlane) = (draws, seed, includesPlane)
  }

  /// The options that ask for them on the command line.
  var options: [String] {
    (draws == nil ? [] : ["--acceptability"]) + (includesPlane ? ["--gaia"] : [])
  }

  /// What was found: columns beside the scores, members of the result, remarks.
  struct Findings {
    var columns: [(name: String, values: [Double])] = []
    var json: [(String, JSONValue)] = []
    var remarks: [Phrase] = []
  }

  func findings(
    _ method: MethodRequest, _ aggregator: any Aggregator, _ data: MatrixTable, _ weights: Weights
  ) throws -> Findings {
    var findings = Findings()
    if let draws {
      guard draws > 0 else {
        throw AnalystError(
          .method(
            .parameter(
              method: method.name, name: "acceptability", value: "\(draws)", expected: "≥ 1")))
      }
      try addAcceptability(draws, aggregator, data, &findings)
    }
    if includesPlane { try addPlane(method, data, weights, &findings) }
    return findings
  }

  private func addAcceptability(
    _ draws: Int, _ aggregator: any Aggregator, _ data: MatrixTable, _ findings: inout Findings
  ) throws {
    let found = try data.table.locating { () throws(CompositeIndicatorsError) in
      try RankAcceptability(
        of: aggregator, on: data.matrix,
        under: WeightDraws(seed: seed).draw(draws, columns: data.matrix.columnCount))
    }
    let names = data.matrix.criteria.map(\.name)
    findings.columns = [
      ("first-share", found.shares.map { $0[0] }), ("mean-rank", found.meanRanks),
    ]
    findings.json.append(
      (
        "acceptability",
        .object([
          ("draws", .integer(Int64(draws))), ("seed", .string("\(seed)")),
          (
            "alternatives",
            .array(
              data.identifiers.indices.map { row in
                .object([
                  ("id", .string(data.identifiers[row])),
                  ("shares", .array(found.shares[row].map(JSONValue.number))),
                  (
                    "central-weights",
                    found.centralWeights[row].map { weights in
                      .object(zip(names, weights).map { ($0, .number($1)) })
                    } ?? .null
                  ),
                ])
              })
          ),
        ])
      ))
    findings.remarks.append(
      Phrase(
        "first-share、mean-rank：随机抽取 \(draws) 套权重（种子 \(seed)）下居首的比例与平均名次",
        "first-share and mean-rank: under \(draws) random weightings (seed \(seed))"))
  }

  private func addPlane(
    _ method: MethodRequest, _ data: MatrixTable, _ weights: Weights, _ findings: inout Findings
  ) throws {
    guard let promethee = try method.make(Catalogue.aggregators) as? any PrometheeMethod else {
      throw AnalystError(
        .method(
          .parameter(
            method: method.name, name: "gaia", value: "yes", expected: "promethee-i…vi")))
    }
    let plane = try data.table.locating { () throws(CompositeIndicatorsError) in
      try GaiaPlane(data.matrix, weights: weights, promethee.promethee)
    }
    func json(_ point: GaiaPlane.Point) -> JSONValue {
      .array([.number(point.u), .number(point.v)])
    }
    findings.columns += [
      ("gaia-u", plane.rows.map(\.u)), ("gaia-v", plane.rows.map(\.v)),
    ]
    findings.json.append(
      (
        "gaia",
        .object([
          ("quality", .number(plane.quality)), ("stick", json(plane.stick)),
          ("criteria", .object(zip(plane.criteria, plane.axes).map { ($0, json($1)) })),
          ("alternatives", .object(zip(data.identifiers, plane.rows).map { ($0, json($1)) })),
        ])
      ))
    let share = AnalystGrid.brief(100 * plane.quality)
    findings.remarks.append(
      Phrase("GAIA 平面保留 \(share)% 的信息", "the GAIA plane shows \(share)% of the spread"))
  }
}
