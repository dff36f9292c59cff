import CompositeIndicators
import Foundation
import Testing

/// COINr's ASEM example from raw data to treated, stage by stage.
@Suite(.enabled(if: Oracles.arePresent))
struct TreatmentOracleTests {
  static func codes() throws -> [String] {
    try HierarchyOracleTests.tree().effectiveWeights().map(\.name)
  }

  /// The columns of a stage, in the order of the tree, its rows in the order of the codes.
  static func stage(_ file: String) throws -> (units: [String], matrix: IndicatorMatrix) {
    let table = try Oracles.table("coinr_asem/\(file)")
    let names = try codes()
    return (
      table.texts("uCode"),
      try IndicatorMatrix(
        criteria: names.map { Criterion(name: $0) }, columns: names.map { table.column($0) })
    )
  }

  private func compare(
    _ found: IndicatorMatrix, _ expected: IndicatorMatrix, within tolerance: Double = 1e-12
  ) {
    for (index, criterion) in expected.criteria.enumerated() {
      #expect(
        agree(found.columns[index], expected.columns[index], within: tolerance),
        "\(criterion.name)")
    }
  }

  @Test func denominated() throws {
    let (units, raw) = try Self.stage("build_Raw.csv")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let data = try Oracles.table("coinr_asem/ASEM_iData.csv")
    let rows = try units.map { unit in
      try #require(data.texts("uCode").firstIndex(of: unit))
    }
    let parts = zip(meta.texts("iCode"), meta.texts("Denominator")).filter {
      !$0.1.isEmpty && $0.1 != "NA"
    }
    #expect(!parts.isEmpty)
    let denominated = try Denomination(
      parts.map { code, by in
        let column = data.column(by)
        return Denomination.Part(column: code, denominators: rows.map { column[$0] })
      }
    ).denominate(raw)
    compare(denominated, try Self.stage("build_Denominated.csv").matrix)
  }

  @Test func imputedByGroup() throws {
    let (units, before) = try Self.stage("build_Denominated.csv")
    let data = try Oracles.table("coinr_asem/ASEM_iData.csv")
    let groups = try units.map { unit in
      data.texts("EurAsia_group")[try #require(data.texts("uCode").firstIndex(of: unit))]
    }
    let imputed = try MeanImputer(byGroup: true).impute(
      before, labels: RowLabels(groups: groups))
    #expect(imputed.filledCounts.reduce(0, +) == before.missingCounts.reduce(0, +))
    compare(imputed.matrix, try Self.stage("build_Imputed.csv").matrix)
  }

  @Test func screened() throws {
    let (units, raw) = try Self.stage("build_Raw.csv")
    let expected = try Oracles.table("coinr_asem/avail_raw_units.csv")
    let screened = try AvailabilityScreen(minimumAvailability: 0.9).screen(raw)
    #expect(expected.texts("uCode") == units)
    #expect(agree(screened.availability, expected.column("Dat_Avail")))
    #expect(agree(screened.nonZeroShares, expected.column("Non_Zero")))
  }

  @Test func treated() throws {
    let before = try Self.stage("build_Screened.csv").matrix
    let treated = try OutlierTreatment().treat(before)
    compare(treated.matrix, try Self.stage("build_Treated.csv").matrix)
    let details = try Oracles.table("coinr_asem/treat_details.csv")
    for (row, name) in details.texts("iCode").enumerated() {
      let record = try #require(treated.records.first { $0.name == name })
      func number(_ column: String) -> Double { details.column(column)[row] }
      #expect(record.before.passes == (details.texts("check_SkewKurt0.Pass")[row] == "TRUE"))
      #expect(
        agree(
          [record.before.skewness ?? .nan, record.before.kurtosis ?? .nan],
          [number("check_SkewKurt0.Skew"), number("check_SkewKurt0.Kurt")], within: 1e-11))
      #expect(record.steps.isEmpty == number("winsorise.nwin").isNaN)
      if let step = record.steps.first {
        #expect(step.treated.replacedRows.count == Int(number("winsorise.nwin")))
        #expect(
          agree(
            [step.after.skewness ?? .nan, step.after.kurtosis ?? .nan],
            [number("check_SkewKurt1.Skew"), number("check_SkewKurt1.Kurt")], within: 1e-11))
      }
    }
  }

  /// Which points were drawn in, and from which side.
  @Test func drawnIn() throws {
    let (units, before) = try Self.stage("build_Screened.csv")
    let expected = try Oracles.table("coinr_asem/treat_points.csv")
    #expect(expected.texts("uCode") == units)
    for record in try OutlierTreatment().treat(before).records {
      let column = before.columns[try #require(before.index(of: record.name))]
      let marks = expected.texts(record.name)
      let replaced = record.steps.first?.treated
      for row in units.indices {
        let mark =
          replaced?.replacedRows.contains(row) != true
          ? "" : column[row] > (replaced?.values[row] ?? .nan) ? "winhi" : "winlo"
        #expect(marks[row] == mark, "\(record.name) \(units[row])")
      }
    }
  }

  /// COINr 1.1.14 returns what it was given.
  @Test func logarithmOfTheInnovationIndex() throws {
    let before = try Self.stage("build_Screened.csv").matrix
    compare(try Self.stage("treat_log_GII_all.csv").matrix, before)
    let treater = LogarithmTreater(shift: .innovationIndex)
    for (criterion, column) in zip(before.criteria, before.columns) {
      guard let high = column.max(), let low = column.min(), high > 1 else { continue }
      let found = try treater.treat(column, name: criterion.name).values
      let share = zip(found, column).map { exp($0) - 1 - (high - 1) * ($1 - low) / (high - low) }
      #expect(share.allSatisfy { $0.magnitude < 1e-11 * high }, "\(criterion.name)")
    }
  }

  @Test(
    arguments: [
      ("treat_log_CT_all.csv", "log", [:]), ("treat_boxcox_lambda0.5_all.csv", "box-cox", [:]),
    ] as [(String, String, [String: ParameterValue])])
  func transformed(
    _ file: String, _ name: String, _ parameters: [String: ParameterValue]
  ) throws {
    let before = try Self.stage("build_Screened.csv").matrix
    let expected = try Self.stage(file).matrix
    let treater = try Catalogue.treaters.make(name, parameters)
    for (index, criterion) in before.criteria.enumerated() {
      let found = try treater.treat(before.columns[index], name: criterion.name).values
      #expect(agree(found, expected.columns[index], within: 1e-11), "\(criterion.name)")
    }
  }

  @Test func forcedWinsorising() throws {
    let before = try Self.stage("build_Screened.csv").matrix
    let expected = try Oracles.table("coinr_asem/treat_skew_kurt_winsorise.csv")
    let treater = WinsorisingTreater(limit: 5, isForced: true)
    for (row, name) in expected.texts("iCode").enumerated() {
      let column = before.columns[try #require(before.index(of: name))]
      let treated = try treater.treat(column, name: name)
      let after = Moments(treated.values)
      #expect(
        agree(
          [after.skewness() ?? .nan, after.excessKurtosis() ?? .nan],
          [expected.column("skew_after")[row], expected.column("kurt_after")[row]], within: 1e-10),
        "\(name)")
    }
  }

  @Test(arguments: [
    ("latest", PanelRule.latest), ("constant", .constant), ("linear-constant", .linear),
  ])
  func panels(_ name: String, _ rule: PanelRule) throws {
    let input = try Oracles.table("coinr_asem/panel_impute_input.csv")
    let names = ["LPI", "Flights", "Ship"]
    let matrix = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) }, columns: names.map { input.column($0) })
    let found = try PanelImputer(rule: rule).impute(
      matrix, labels: RowLabels(units: input.texts("uCode"), times: input.column("Time"))
    ).matrix
    let expected = try Oracles.table("coinr_asem/panel_impute_\(name).csv")
    // Rows are matched by unit and time: COINr reorders them.
    let keys = zip(input.texts("uCode"), input.texts("Time")).map { $0 + $1 }
    let order = try zip(expected.texts("uCode"), expected.texts("Time")).map {
      try #require(keys.firstIndex(of: $0 + $1))
    }
    for (index, name) in names.enumerated() {
      #expect(agree(order.map { found.columns[index][$0] }, expected.column(name)), "\(name)")
    }
  }
}
