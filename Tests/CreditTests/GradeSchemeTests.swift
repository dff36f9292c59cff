import Testing

@testable import Credit

@Suite struct GradeSchemeTests {
  private func edge(_ text: String?, _ isInclusive: Bool) -> BandEdge? {
    text.flatMap { ExactDecimal($0) }.map { BandEdge($0, inclusive: isInclusive) }
  }

  /// A band in the notation of intervals: `[90,`, `[80,90)`, `,60)`.
  private func band(_ grade: String, _ interval: String) -> Band {
    let sides = interval.split(separator: ",", omittingEmptySubsequences: false)
    let low = sides[0].dropFirst()
    let high = sides[1].dropLast()
    return Band(
      grade: grade, meaning: Phrase(grade, grade),
      lower: low.isEmpty ? nil : edge(String(low), sides[0].first == "["),
      upper: high.isEmpty ? nil : edge(String(high), sides[1].last == "]"))
  }

  private func scheme(
    _ bands: [(String, String)], higherIsBetter: Bool = true
  ) throws(GradeSchemeError) -> GradeScheme {
    try GradeScheme(
      id: "s", title: Phrase("等级", "grades"), higherIsBetter: higherIsBetter,
      bands: bands.map { band($0, $1) })
  }

  private static let tax = [("A", "[90,"), ("B", "[70,90)"), ("C", "[40,70)"), ("D", ",40)")]
  /// Risk points, higher is worse: 30 is A and 60 is C.
  private static let food = [("A", ",30]"), ("B", "(30,45]"), ("C", "(45,60]"), ("D", "(60,")]

  @Test(
    "every edge belongs where the rule says",
    arguments: [
      ("100", "A"), ("90", "A"), ("89.999999", "B"), ("70", "B"), ("69.999999", "C"),
      ("40", "C"), ("39.999999", "D"), ("0", "D"), ("-5", "D"), ("1000000", "A"),
    ])
  func higherIsBetter(score: String, grade: String) throws {
    let scheme = try scheme(Self.tax)
    let index = scheme.index(of: try #require(ExactDecimal(score)))
    #expect(scheme.bands[index].grade == grade)
    #expect(scheme.index(ofGrade: grade) == index)
  }

  @Test(
    "where more points are worse the edges turn round",
    arguments: [
      ("0", "A"), ("30", "A"), ("30.000001", "B"), ("45", "B"), ("45.000001", "C"), ("60", "C"),
      ("60.000001", "D"), ("100", "D"), ("-1", "A"),
    ])
  func lowerIsBetter(score: String, grade: String) throws {
    let scheme = try scheme(Self.food, higherIsBetter: false)
    #expect(scheme.bands[scheme.index(of: try #require(ExactDecimal(score)))].grade == grade)
  }

  @Test("every score is held by exactly one band")
  func partition() throws {
    for scheme in [try scheme(Self.tax), try scheme(Self.food, higherIsBetter: false)] {
      for millionths in stride(from: Int64(-1_000_000), through: 101_000_000, by: 249_999) {
        let score = ExactDecimal(millionths: millionths)
        #expect(scheme.bands.count { $0.contains(score) } == 1)
      }
    }
  }

  @Test(
    "gaps, overlaps, open ends and empty bands are refused",
    arguments: [
      ([], GradeSchemeError.noBands),
      // The published rule that leaves 79 to 80 undefined.
      ([("A", "[90,"), ("B", "[80,90)"), ("C", "[60,79]"), ("D", ",60)")], .gap("C", "B")),
      ([("A", "(80,"), ("B", ",80)")], .gap("B", "A")),
      ([("A", "[80,"), ("B", ",80]")], .overlap("B", "A")),
      ([("A", "[80,"), ("B", ",80.000001)")], .overlap("B", "A")),
      ([("A", "[80.000001,"), ("B", ",80]")], .gap("B", "A")),
      ([("A", "[90,100]"), ("B", ",90)")], .openEnd("A")),
      ([("A", "[90,"), ("B", "[0,90)")], .openEnd("B")),
      ([("A", "[90,"), ("B", ",)"), ("C", ",80)")], .overlap("C", "B")),
      ([("B", ",90)"), ("A", "[90,")], .openEnd("A")),
      ([("A", "[90,"), ("A", ",90)")], .repeated("A")),
      ([("A", "[90,"), ("B", "[80,90)"), ("A", ",80)")], .repeated("A")),
      ([("A", "[60,"), ("B", "[60,60)"), ("C", ",60)")], .empty("B")),
      ([("A", "[60,"), ("B", "[70,60)"), ("C", ",70)")], .empty("B")),
    ] as [([(String, String)], GradeSchemeError)])
  func refused(bands: [(String, String)], fault: GradeSchemeError) {
    #expect(throws: fault) { try scheme(bands) }
  }

  @Test("the same faults where more points are worse")
  func refusedDownwards() {
    #expect(throws: GradeSchemeError.gap("A", "B")) {
      try scheme([("A", ",30)"), ("B", "(30,")], higherIsBetter: false)
    }
    #expect(throws: GradeSchemeError.overlap("A", "B")) {
      try scheme([("A", ",30]"), ("B", "[30,")], higherIsBetter: false)
    }
    #expect(throws: GradeSchemeError.openEnd("D")) {
      try scheme([("A", ",30]"), ("D", "(30,100]")], higherIsBetter: false)
    }
    #expect(throws: GradeSchemeError.openEnd("A")) {
      try scheme([("A", "[0,30]"), ("D", "(30,")], higherIsBetter: false)
    }
  }

  @Test("one score alone may be a band, and one band may be all")
  func narrow() throws {
    let point = try scheme([("A", "(60,"), ("B", "[60,60]"), ("C", ",60)")])
    #expect(point.index(of: 60) == 1)
    let all = try scheme([("A", ",)")])
    #expect(all.index(of: -1) == 0)
    #expect(all.distanceToBetter(from: 5, step: 1) == nil)
  }

  @Test("a letter the scheme does not have has no index")
  func unknownGrade() throws {
    #expect(try scheme(Self.tax).index(ofGrade: "E") == nil)
  }

  @Test(
    "the distance to the next better band",
    arguments: [
      ("90", nil), ("89.99", "0.01"), ("70", "20"), ("69.99", "0.01"), ("0", "40"), ("-1", "41"),
    ] as [(String, String?)])
  func distanceUpwards(score: String, distance: String?) throws {
    let scheme = try scheme(Self.tax)
    let score = try #require(ExactDecimal(score))
    let step = ExactDecimal(millionths: 10_000)
    let found = scheme.distanceToBetter(from: score, step: step)
    #expect(found == distance.flatMap { ExactDecimal($0) })
  }

  @Test(
    "downwards, where fewer points are better",
    arguments: [
      ("30", nil), ("30.01", "0.01"), ("45", "15"), ("60.5", "0.5"), ("100", "40"),
    ] as [(String, String?)])
  func distanceDownwards(score: String, distance: String?) throws {
    let scheme = try scheme(Self.food, higherIsBetter: false)
    let score = try #require(ExactDecimal(score))
    let found = scheme.distanceToBetter(from: score, step: ExactDecimal(millionths: 10_000))
    #expect(found == distance.flatMap { ExactDecimal($0) })
  }

  @Test(
    "an edge outside its band takes one step more; steps are whole",
    arguments: [
      ("80", "1", "1"), ("79", "1", "2"), ("79.99", "0.01", "0.02"), ("80", "0.01", "0.01"),
      ("79.5", "1", "1"), ("78.5", "1", "2"),
    ])
  func exclusive(score: String, step: String, distance: String) throws {
    let scheme = try scheme([("A", "(80,"), ("B", ",80]")])
    #expect(
      scheme.distanceToBetter(
        from: try #require(ExactDecimal(score)), step: try #require(ExactDecimal(step)))
        == ExactDecimal(distance))
  }

  @Test("an edge between the steps is passed by the next whole one")
  func betweenSteps() throws {
    let scheme = try scheme([("A", "[89.5,"), ("B", ",89.5)")])
    #expect(scheme.distanceToBetter(from: 89, step: 1) == 1)
    #expect(scheme.distanceToBetter(from: 88, step: 1) == 2)
    let down = try self.scheme([("A", ",30.5)"), ("B", "[30.5,")], higherIsBetter: false)
    #expect(down.distanceToBetter(from: 31, step: 1) == 1)
    #expect(down.distanceToBetter(from: ExactDecimal(millionths: 31_500_000), step: 1) == 2)
  }

  @Test("the distance leads into a better band, and one step less does not")
  func distanceLaw() throws {
    let step = ExactDecimal(millionths: 10_000)
    for (scheme, sign) in [
      (try scheme(Self.tax), 1), (try scheme(Self.food, higherIsBetter: false), -1),
    ] {
      for hundredths in stride(from: 0, through: 10_000, by: 37) {
        let score = step * hundredths
        guard let distance = scheme.distanceToBetter(from: score, step: step) else {
          #expect(scheme.index(of: score) == 0)
          continue
        }
        let index = scheme.index(of: score)
        #expect(scheme.index(of: score + distance * sign) == index - 1)
        #expect(scheme.index(of: score + (distance - step) * sign) == index)
      }
    }
  }

  @Test("states have their own words, and none is a grade")
  func states() {
    #expect(Set(EvaluationState.allCases.map(\.word)).count == EvaluationState.allCases.count)
    #expect(Set(EvaluationState.allCases.map(\.title)).count == EvaluationState.allCases.count)
    #expect(EvaluationState.noData.word == "no-data")
  }

  @Test("a step of nothing traps")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      let scheme = try GradeScheme(
        id: "s", title: Phrase("", ""), higherIsBetter: true,
        bands: [
          Band(
            grade: "A", meaning: Phrase("", ""), lower: BandEdge(1, inclusive: true), upper: nil),
          Band(
            grade: "B", meaning: Phrase("", ""), lower: nil, upper: BandEdge(1, inclusive: false)),
        ])
      _ = scheme.distanceToBetter(from: 0, step: 0)
    }
  }
}
