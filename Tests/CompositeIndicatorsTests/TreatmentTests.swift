import CompositeIndicators
import Testing

struct TreatmentTests {
  static let skewed: [Double] =
    Array(repeating: [1, 2, 3, 4, 5], count: 6).flatMap { $0 } + [90, 100]

  @Test func winsorisingPullsInTheHighEnd() {
    let treated = WinsorisingTreatment().treat(Self.skewed)
    #expect(treated.action == .winsorised && treated.pulledIn == [30, 31])
    #expect(Array(treated.values.suffix(2)) == [5, 5])
    #expect(ShapeLimits().accept(treated.values))
    let low = WinsorisingTreatment().treat(Self.skewed.map { -$0 })
    #expect(low.values == treated.values.map { -$0 })
    let one = WinsorisingTreatment(maximumPoints: 1).treat(Self.skewed)
    #expect(one.pulledIn == [31] && one.values[31] == 90)
    #expect(WinsorisingTreatment().treat([1, 2, 3, 4, 5]).action == .none)
  }

  @Test func transformationsByHand() {
    let logarithms = LogarithmicTreatment().treat([0, 1, .nan]).values
    #expect(agree(logarithms, [-4.605170185988091, 0.009950330853168092, .nan]))
    let innovation = LogarithmicTreatment(shift: .globalInnovationIndex).treat([1, 2, 9]).values
    #expect(agree(innovation, [0, 0.6931471805599453, 2.1972245773362196]))
    #expect(agree(BoxCoxTreatment(exponent: 2).treat([-1, 0, 1]).values, [0, 1.5, 4]))
    #expect(agree(BoxCoxTreatment(exponent: 0).treat([5, 6]).values, [0, 0.6931471805599453]))
  }

  @Test(arguments: Catalogue.treatments.names)
  func everyTreatmentKeepsOrderTiesAndGaps(_ name: String) throws {
    let treatment = try Catalogue.treatments.make(name)
    var column = Self.skewed
    column[4] = .nan
    let treated = treatment.treat(column)
    #expect(treated.values[4].isNaN && treated.values.count { $0.isNaN } == 1)
    for row in column.indices {
      for other in column.indices where column[row] <= column[other] {
        #expect(treated.values[row] <= treated.values[other])
      }
    }
    #expect(treatment.treat([3, 3, 3]).values == [3, 3, 3])
    #expect(treatment.treat([]).values.isEmpty && treatment.treat([7]).values == [7])
    #expect(treatment.treat([.nan]).action == .none)
  }

  @Test func stepwiseFallsBackToTheLogarithm() {
    let column = (0..<40).map { Double($0 < 34 ? $0 % 5 : 1 << ($0 - 20)) }
    let treated = StepwiseTreatment(maximumPoints: 2).treat(column)
    #expect(treated.action == .transformed)
  }

  @Test func imputation() throws {
    let data = try matrix([[1, .nan, 3, .nan], [.nan, .nan, .nan, .nan]])
    let mean = try CentreImputer().impute(data, groups: nil)
    #expect(mean.matrix.columns[0] == [1, 2, 3, 2] && mean.imputedRows == [[1, 3], []])
    #expect(mean.notices == [.stillMissing(column: "c2", count: 4)])
    let groups = try CentreImputer(.median).impute(data, groups: [0, 0, 1, 2])
    #expect(groups.matrix.columns[0] == [1, 1, 3, 2])
    #expect(throws: CompositeIndicatorsError.self) {
      try CentreImputer().impute(data, groups: [0])
    }
  }

  @Test func timeImputation() throws {
    let data = try matrix([[.nan, 1, .nan, .nan, 4, .nan]])
    func filled(_ rule: TimeImputer.Rule, times: [Double]? = nil) throws -> [Double] {
      try TimeImputer(rule, times: times).impute(data, groups: nil).matrix.columns[0]
    }
    #expect(agree(try filled(.latest), [.nan, 1, 1, 1, 4, 4]))
    #expect(try filled(.constant) == [1, 1, 1, 1, 4, 4])
    #expect(try filled(.linear) == [1, 1, 2, 3, 4, 4])
    #expect(agree(try filled(.linear, times: [0, 1, 3, 4, 7, 8]), [1, 1, 2, 2.5, 4, 4]))
  }

  @Test(arguments: Catalogue.imputers.names)
  func everyImputerLeavesKnownValues(_ name: String) throws {
    let data = try matrix([[5, .nan, 7], [1, 2, 3]])
    let result = try Catalogue.imputers.make(name).impute(data, groups: nil).matrix
    #expect(result.columns[0][0] == 5 && result.columns[0][2] == 7)
    #expect(result.columns[1] == [1, 2, 3])
    #expect(result.columns[0][1].isNaN == (name == "none"))
  }

  @Test func screening() throws {
    let data = try matrix([[1, .nan, 0], [2, .nan, 0], [3, 4, 5], [4, 5, 6]])
    let rows = AvailabilityScreen(minimumKnown: 0.75, minimumNonZero: 0.6)
      .availability(of: data)
    #expect(rows.map(\.isKept) == [true, false, false])
    #expect(rows.map(\.missing) == [0, 2, 0] && rows.map(\.zeros) == [0, 0, 2])
    let forced = AvailabilityScreen(minimumKnown: 0.75).availability(
      of: data, keeping: [1], removing: [2])
    #expect(forced.map(\.isKept) == [true, true, false])
    #expect(try data.selecting(rows: [2, 0]).columns[2] == [5, 3])
  }

  @Test func denomination() throws {
    let data = try matrix([[10, 20, 30]])
    let rule = Denomination.Rule(column: "c1", denominators: [2, 4, .nan], factor: 100)
    let result = try Denomination([rule]).apply(to: data).columns[0]
    #expect(agree(result, [500, 500, .nan]))
    #expect(throws: CompositeIndicatorsError.repeatedName("c1")) {
      try Denomination([rule, rule]).apply(to: data)
    }
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "denomination", column: "c1", row: 1, value: 0)
    ) {
      try Denomination([.init(column: "c1", denominators: [1, 0, 2])]).apply(to: data)
    }
  }
}
