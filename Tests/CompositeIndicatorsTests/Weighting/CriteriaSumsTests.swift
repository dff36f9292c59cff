import Testing

@testable import CompositeIndicators

/// Weights from exact sums are those of the table, however its rows are cut up.
@Suite struct CriteriaSumsTests {
  private static let criteria = [
    Criterion(name: "a", direction: .benefit), Criterion(name: "b", direction: .cost),
    Criterion(name: "c", direction: .benefit), Criterion(name: "still", direction: .cost),
  ]

  /// Columns in millionths: skewed, mostly zero, correlated, constant.
  private static let columns: [[Int64]] = {
    var state: UInt64 = 7
    func next() -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33)
    }
    var columns: [[Int64]] = [[], [], [], []]
    for row in 0..<5000 {
      let first = next() % 100_000_000
      columns[0].append(first * (next() % 3))
      columns[1].append(row % 7 == 0 ? next() % 40_000_000 : 0)
      columns[2].append(first + next() % 10_000_000)
      columns[3].append(12_345_678)
    }
    return columns
  }()

  private func sums(_ cuts: [Int], hasTallies: Bool) -> CriteriaSums {
    var parts: [CriteriaSums] = []
    for (start, end) in zip([0] + cuts, cuts + [Self.columns[0].count]) {
      var part = CriteriaSums(Self.criteria, hasTallies: hasTallies)
      let slices = Self.columns.map { Array($0[start..<end]) }
      slices[0].withUnsafeBufferPointer { a in
        slices[1].withUnsafeBufferPointer { b in
          slices[2].withUnsafeBufferPointer { c in
            slices[3].withUnsafeBufferPointer { part.add(columns: [a, b, c, $0]) }
          }
        }
      }
      parts.append(part)
    }
    var sum = CriteriaSums(Self.criteria, hasTallies: hasTallies)
    for part in parts.reversed() { sum.merge(part) }
    return sum
  }

  private static let weighters: [any MergeableWeighter] = [
    CriticWeighter(), CriticWeighter(turnsCosts: false), PrincipalComponentWeighter(),
    PrincipalComponentWeighter(rule: .firstSquared), EntropyWeighter(),
  ]

  @Test(arguments: weighters.indices)
  func weightsAreThoseOfTheTable(_ index: Int) throws {
    let weighter = Self.weighters[index]
    #expect(weighter.isMergeable)
    let whole = sums([], hasTallies: weighter.needsTallies)
    let cut = sums([1, 17, 18, 2500, 4999], hasTallies: weighter.needsTallies)
    #expect(whole == cut)
    let merged = try weighter.weigh(cut)
    #expect(merged == (try weighter.weigh(whole)))
    let matrix = try IndicatorMatrix(
      criteria: Self.criteria, columns: Self.columns.map { $0.map { Double($0) / 1e6 } })
    let direct = try weighter.weigh(matrix)
    for (left, right) in zip(merged.weights.values, direct.weights.values) {
      #expect((left - right).magnitude < 1e-12, "\(merged.weights) \(direct.weights)")
    }
    #expect(merged.notices == direct.notices)
  }

  @Test func sumsOfAnEngineAreSums() throws {
    let whole = sums([], hasTallies: false)
    let given = CriteriaSums(
      Self.criteria, count: whole.count, minimums: whole.minimums, maximums: whole.maximums,
      sums: whole.sums, products: whole.products)
    #expect(given == whole)
    var more = whole
    more.merge(CriteriaSums(Self.criteria))
    #expect(more == whole)
  }

  @Test func whatCanNotBeSummedIsSaid() throws {
    #expect(!CriticWeighter(correlation: .spearman).isMergeable)
    #expect(!EntropyWeighter(scaling: .minMax).isMergeable)
    let huge = CriteriaSums(
      [Self.criteria[0]], count: 3, minimums: [0], maximums: [.max], sums: [Int128.max / 2],
      products: [Int128.max])
    #expect(throws: CompositeIndicatorsError.sumsTooLarge) { try CriticWeighter().weigh(huge) }
    let negative = CriteriaSums(
      [Self.criteria[0]], count: 3, minimums: [-1], maximums: [1], sums: [0], products: [2],
      tallies: [[-1: 1, 0: 1, 1: 1]])
    #expect(throws: CompositeIndicatorsError.self) { try EntropyWeighter().weigh(negative) }
    let none = CriteriaSums(Self.criteria)
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 3, found: 0)) {
      try CriticWeighter().weigh(none)
    }
  }
}
