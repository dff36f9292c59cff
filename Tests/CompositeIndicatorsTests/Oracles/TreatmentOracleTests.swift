import CompositeIndicators
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct TreatmentOracleTests {
  @Test func denominationToTreatment() throws {
    let raw = try NormaliserOracleTests.asem("build_Raw")
    let data = try Oracles.table("coinr_asem/ASEM_iData.csv")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    // ASEM_iData is in another order of units than the stages.
    let order = try Oracles.table("coinr_asem/build_Raw.csv").texts("uCode").map { code in
      data.texts("uCode").firstIndex(of: code) ?? 0
    }
    let rules = zip(meta.texts("iCode"), meta.texts("Denominator")).filter {
      !$0.1.isEmpty && $0.1 != "NA" && raw.index(of: $0.0) != nil
    }.map { code, denominator in
      let values = data.column(denominator)
      return Denomination.Rule(column: code, denominators: order.map { values[$0] })
    }
    let denominated = try Denomination(rules).apply(to: raw)
    func check(_ found: IndicatorMatrix, _ file: String) throws {
      let expected = try Oracles.table("coinr_asem/\(file).csv")
      for (criterion, column) in zip(found.criteria, found.columns) {
        #expect(
          agree(column, expected.column(criterion.name), within: 1e-12), "\(file) \(criterion.name)"
        )
      }
    }
    try check(denominated, "build_Denominated")
    let names = order.map { data.texts("EurAsia_group")[$0] }
    let imputed = try CentreImputer(.mean).impute(
      denominated, groups: names.map { $0 == "Asia" ? 1 : 0 }
    ).matrix
    try check(imputed, "build_Imputed")
    let kept = AvailabilityScreen(minimumKnown: 0.9).availability(of: raw)
    let wanted = try Oracles.table("coinr_asem/avail_raw_units.csv")
    #expect(kept.map { Double($0.missing) } == wanted.column("N_missing"))
    #expect(agree(kept.map(\.known), wanted.column("Dat_Avail")))
    let screened = try imputed.selecting(
      rows: AvailabilityScreen(minimumKnown: 0.9).availability(of: imputed).enumerated()
        .filter(\.element.isKept).map(\.offset))
    try check(screened, "build_Screened")
    let treated = try StepwiseTreatment(maximumPoints: 5).treat(screened)
    try check(treated.matrix, "build_Treated")
    let details = try Oracles.table("coinr_asem/treat_details.csv")
    let points = details.column("winsorise.nwin").map { $0.isNaN ? 0 : Int($0) }
    #expect(treated.columns.map(\.pulledIn.count) == points)
    try check(MinMaxNormaliser(high: 100).normalise(treated.matrix), "build_Normalised")
  }

  @Test func transformations() throws {
    let data = try NormaliserOracleTests.asem("build_Screened")
    for (file, treatment) in [
      ("treat_log_CT_all", LogarithmicTreatment()),
      ("treat_boxcox_lambda0.5_all", BoxCoxTreatment(exponent: 0.5)),
    ] as [(String, any Treatment)] {
      let expected = try Oracles.table("coinr_asem/\(file).csv")
      for (criterion, column) in zip(data.criteria, data.columns) {
        #expect(
          agree(
            treatment.treat(column).values, expected.column(criterion.name), within: 1e-11),
          "\(file) \(criterion.name)")
      }
    }
  }

  @Test(arguments: [
    ("latest", TimeImputer.Rule.latest), ("constant", .constant), ("linear-constant", .linear),
  ])
  func panels(_ file: String, _ rule: TimeImputer.Rule) throws {
    let input = try Oracles.table("coinr_asem/panel_impute_input.csv")
    let expected = try Oracles.table("coinr_asem/panel_impute_\(file).csv")
    let codes = input.texts("uCode")
    let units = codes.map { code in codes.firstIndex(of: code) ?? 0 }
    let times = input.column("Time")
    let order = codes.indices.sorted { (units[$0], times[$0]) < (units[$1], times[$1]) }
    let names = ["LPI", "Flights", "Ship"]
    let data = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) },
      columns: names.map { name in
        let column = input.column(name)
        return order.map { column[$0] }
      })
    let result = try TimeImputer(rule, times: order.map { times[$0] }).impute(
      data, groups: order.map { units[$0] })
    let keys = zip(expected.texts("uCode"), expected.column("Time")).map { "\($0) \($1)" }
    for (name, column) in zip(names, result.matrix.columns) {
      let wanted = expected.column(name)
      let sorted = order.map { row in
        wanted[keys.firstIndex(of: "\(codes[row]) \(times[row])") ?? 0]
      }
      #expect(agree(column, sorted), "\(file) \(name)")
    }
  }
}
