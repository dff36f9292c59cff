import Credit
import EvaluationModels
import Testing

@testable import Evaluation

@Suite struct StandardTextTests {
  private func library(domain model: EvaluationModel) -> ModelLibrary {
    let known = TinyCity.library()
    return ModelLibrary(
      asOf: known.asOf, composite: known.composite, domainModels: [model], domains: known.domains,
      categories: known.categories, regime: known.regime, measures: [], files: [], notices: [])
  }

  private func market(_ measure: Measure, scale: ExactDecimal = 1) -> EvaluationModel {
    TinyCity.model(
      id: "market", domain: TinyCity.market,
      composition: Composition(
        method: .baseGoodBad, base: 100, minimum: 0, maximum: 100, decimals: 2,
        groups: [
          TinyCity.group(
            "own", .minus, scale: scale, weight: 1, cap: nil,
            [TinyCity.leaf("leaf", measure, .perUnit(points: 1, limit: nil))])
        ]),
      weighting: [], bands: ["90", "70", "50"], direct: TinyCity.severeList, newMonths: 0)
  }

  @Test func textHasNothingOfOneEngine() throws {
    let text = try StandardText(library: TinyCity.library())
    let all = text.matrix + (try text.grades()) + (try text.sums())
    for word in [
      "::", "//", "DOUBLE", "FLOAT", "REAL", "EXP(", "LN(", "POW", "ROUND(", "FLOOR(", "INTERVAL",
      "DATE", "ILIKE", "QUALIFY", " STRING", " TEXT", "||", "`", "\"", " div ", "NULLS", "LIMIT",
    ] {
      #expect(!all.contains(word), "\(word)")
    }
    #expect(all.contains("CREATE TABLE cr_matrix AS"))
    #expect(all.contains("CREATE TABLE cr_grade_market AS"))
  }

  @Test func sameTextWhateverTheLibrarysOrder() throws {
    let first = try StandardText(library: TinyCity.library())
    let second = try StandardText(library: TinyCity.library())
    #expect(first.matrix == second.matrix)
    #expect(try first.grades() == second.grades())
  }

  @Test func whatCannotBeCompiledIsRefusedByName() {
    #expect(throws: SQLRefusal(.given("by-hand"), model: "market")) {
      try StandardText(library: library(domain: market(.given("by-hand", .number))))
    }
    #expect(throws: SQLRefusal(.evaluation("other"), model: "market")) {
      try StandardText(library: library(domain: market(.evaluation("other"))))
    }
  }

  @Test func calendarHasTheEnginesOwnWeights() throws {
    let text = try StandardText(library: TinyCity.library())
    let calendar = text.calendar
    #expect(calendar.columns.map(\.name) == ["decided", "w12"])
    let weights = DecayTable.weights(halfLifeMonths: 12)
    #expect(calendar.rows.last == ["20221130", String(weights[0])])
    #expect(calendar.rows[calendar.rows.count - 366] == ["20211130", String(weights[365])])
    #expect(calendar.rows.first?.first == "19700101")
  }

  @Test func stagesHandOnWhatIsReadLater() throws {
    var stages = SQLStages()
    let first = stages.define("a + b", stage: 0)
    _ = stages.define("\(first.name) * c", stage: first.stage)
    let query = stages.query(
      ["a", "b", "c", "d", "e"].map { SQLColumn($0, "m.\($0)") }, from: "cr_matrix m",
      columns: ["d", "x1 AS product"])
    #expect(
      query.parts.map { $0.query.split(whereSeparator: \.isWhitespace).joined(separator: " ") } == [
        "SELECT m.a, m.b, m.c, m.d FROM cr_matrix m",
        "SELECT c, d, a + b AS x0 FROM t0 OFFSET 0",
        "SELECT d, x0 * c AS x1 FROM t1 OFFSET 0",
      ])
    #expect(query.last == "SELECT d,\n  x1 AS product\nFROM t2")
  }

  @Test func boundsOfAProductAreProven() throws {
    let wide = SQLTerm.column("a")
    let product = try wide * SQLTerm(Int128(1_000_000))
    #expect(product.isWide)
    #expect(product.text.contains("DECIMAL(38, 0)"))
    #expect(throws: SQLRefusal.self) { try product * wide }
  }
}
