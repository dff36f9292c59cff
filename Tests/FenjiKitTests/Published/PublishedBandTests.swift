import Testing

/// Bands, edges and rules of published schemes as tables.
@Suite struct PublishedBandTests {
  @Test(arguments: [
    Trial(["static": "0", "dynamic": "0"], "0.00", "A"),
    Trial(["static": "20", "dynamic": "10"], "30.00", "A"),
    Trial(["static": "20", "dynamic": "10.01"], "30.01", "B"),
    Trial(["static": "40", "dynamic": "5"], "45.00", "B"),
    Trial(["static": "40", "dynamic": "5.01"], "45.01", "C"),
    Trial(["static": "40", "dynamic": "20"], "60.00", "C"),
    Trial(["static": "40", "dynamic": "20.01"], "60.01", "D"),
    Trial(["static": "99", "dynamic": "99"], "100.00", "D"),
    Trial(["static": "10", "dynamic": "10", "penalty-or-failed-sample": "true"], "20.00", "B"),
    Trial(["static": "10", "dynamic": "10", "grave-violation": "true"], "20.00", "C"),
    Trial(["static": "40", "dynamic": "20", "grave-violation": "true"], "60.00", "D"),
    Trial(["static": "20", "dynamic": "20", "clean-three-years": "true"], "40.00", "A"),
    Trial(["static": "0", "dynamic": "0", "clean-three-years": "true"], "0.00", "A"),
    Trial(["static": "10"], nil, nil, state: "no-data"),
  ])
  func food2016(_ trial: Trial) throws { try PublishedScheme.check(trial, under: "food-2016") }

  @Test(arguments: [
    Trial(
      ["static": "40", "dynamic": "40", "credit-risk": "20"], "100.00", nil, state: "ungraded"),
    Trial(["static": "99", "dynamic": "0", "credit-risk": "99"], "60.00", nil, state: "ungraded"),
  ])
  func food2022HasNoCutOffs(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "food-2022-draft")
  }

  @Test(arguments: [
    Trial(["food": "100", "credit": "20"], "120.00", nil, state: "ungraded"),
    Trial(["food": "10", "credit": "0", "severe-list": "true"], "10.00", "D"),
  ])
  func foodAnhuiPassesTheScale(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "food-anhui-2022")
  }

  @Test(arguments: [
    Trial(
      ["bidding": "100;95", "performance": "90:1.0;80:3.0", "other-deductions": "2"], "83.50", "B"),
    Trial(["bidding": "100;95"], "97.50", "AA"),
    Trial(["performance": "90:1.0;80:3.0"], "82.50", "B"),
    Trial(["performance": "90:1.0;80:3.0", "other-deductions": "1;0.5"], "81.00", "B"),
    Trial(["performance": "95"], "95.00", "AA"), Trial(["performance": "94.99"], "94.99", "A"),
    Trial(["performance": "85"], "85.00", "A"), Trial(["performance": "84.99"], "84.99", "B"),
    Trial(["performance": "75"], "75.00", "B"), Trial(["performance": "74.99"], "74.99", "C"),
    Trial(["performance": "60"], "60.00", "C"), Trial(["performance": "59.99"], "59.99", "D"),
    Trial(["performance": "100", "direct-d-provinces": "1"], "100.00", "C"),
    Trial(["performance": "50", "direct-d-provinces": "1"], "50.00", "D"),
    Trial(["performance": "100", "direct-d-provinces": "2"], "100.00", "D"),
    Trial([:], "0.00", "A"),
  ])
  func highway(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "highway-construction")
  }

  static let property: [Trial] = [
    Trial(["base-points": "80", "good-points": "5"], "85.00", "AAA"),
    Trial(["base-points": "80", "good-points": "4.99"], "84.99", "AA"),
    Trial(["base-points": "80"], "80.00", "AA"), Trial(["base-points": "79.99"], "79.99", "A"),
    Trial(["base-points": "70"], "70.00", "A"), Trial(["base-points": "69.99"], "69.99", "B"),
    Trial(["base-points": "60"], "60.00", "B"),
    Trial(["base-points": "59.99"], "59.99", "B"),
    Trial(["base-points": "10", "bad-points": "0"], "10.00", "B"),
    Trial(["base-points": "60", "bad-points": "0.01"], "59.99", "C"),
    Trial(["base-points": "80", "bad-points": "10;15"], "55.00", "C"),
    Trial(["base-points": "80", "bad-points": "5"], "75.00", "A"),
    Trial(["not-enrolled": "true"], nil, nil, state: "C-missing"),
  ]

  @Test(arguments: property, ["property-shandong", "property-yantai"])
  func propertyManagers(_ trial: Trial, _ name: String) throws {
    try PublishedScheme.check(trial, under: name)
  }

  @Test(arguments: [
    Trial(["base-points": "90", "good-points": "50"], "120.00", "AAA"),
    Trial(["base-points": "95"], "80.00", "AA"),
    Trial(["base-points": "95", "blacklisted": "true"], "80.00", nil, state: "blacklist"),
  ])
  func yantaiHasCapsAndABlackList(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "property-yantai")
  }

  @Test(arguments: [
    Trial([:], "0", "green"), Trial(["one-point": "1"], "1", "yellow"),
    Trial(["one-point": "3", "two-points": "1", "six-points": "1"], "11", "yellow"),
    Trial(["six-points": "2"], "12", "red"), Trial(["twelve-points": "1"], "12", "red"),
    Trial(["four-points": "2", "three-points": "1"], "11", "yellow"),
    Trial(["twelve-points": "10", "one-point": "5"], "125", "red"),
  ])
  func environment2017(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "environment-shandong-2017")
  }

  @Test(arguments: [
    Trial(["points": "3;6"], "9", nil, state: "ungraded"),
    Trial(["points": "0", "severe": "true"], "0", "black"),
  ])
  func environment2020CountsAndDoesNotGrade(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "environment-shandong-2020")
  }

  @Test(arguments: [
    Trial(["static": "40", "dynamic": "50"], "90.00", "AAA"),
    Trial(["static": "40", "dynamic": "49.99"], "89.99", "AA"),
    Trial(["static": "40", "dynamic": "40"], "80.00", "AA"),
    Trial(["static": "40", "dynamic": "39.99"], "79.99", "A"),
    Trial(["static": "40", "dynamic": "30"], "70.00", "A"),
    Trial(["static": "40", "dynamic": "29.99"], "69.99", "B"),
    Trial(["static": "40", "dynamic": "20"], "60.00", "B"),
    Trial(["static": "40", "dynamic": "19.99"], "59.99", "C"),
    Trial(
      ["static": "50", "dynamic": "50", "blacklisted": "true"], "100.00", nil, state: "withdrawn"),
  ])
  func water(_ trial: Trial) throws { try PublishedScheme.check(trial, under: "water-projects") }

  static let nine = Dictionary(uniqueKeysWithValues: (1...10).map { ("item-\($0)", "9") })

  @Test(arguments: [
    Trial(nine, "90.00", "A"),
    Trial(nine.merging(["item-1": "8.99"]) { $1 }, "89.99", "B"),
    // Four items don't apply and leave both sides.
    Trial(["item-1": "9", "item-2": "9", "item-3": "9"], "90.00", "A"),
    Trial(["item-1": "10", "item-2": "7", "item-3": "4"], "70.00", "B"),
    Trial(["item-1": "10", "item-2": "7", "item-3": "3.99"], "69.97", "C"),
    Trial(["item-1": "6"], "60.00", "C"),
    Trial(["item-1": "5.99"], "59.90", nil, state: "rectify"),
    Trial(["item-1": "10", "key-item-failed": "true"], "100.00", nil, state: "rectify"),
    Trial([:], "0.00", nil, state: "not-scored"),
  ])
  func venues(_ trial: Trial) throws { try PublishedScheme.check(trial, under: "public-venues") }

  @Test(arguments: [
    Trial(
      ["first-rater": "90;80", "second-rater": "80", "third-rater": "60"], "78.50", nil,
      state: "ungraded")
  ])
  func raters(_ trial: Trial) throws { try PublishedScheme.check(trial, under: "approval-raters") }

  @Test(arguments: [
    Trial(["industry-points": "800", "public-credit": "950"], "895.0", nil, state: "ungraded"),
    Trial(["industry-points": "800"], "880.0", nil, state: "ungraded"),
  ])
  func publicCreditCountsATenthAndEightyWhenMissing(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "civil-defence-zhejiang")
  }

  @Test(arguments: [
    Trial(["assessment-points": "95"], "95.00", "★★★★★"),
    Trial(["assessment-points": "94.99"], "94.99", "★★★★"),
    Trial(["assessment-points": "80"], "80.00", "★★"),
    Trial(["assessment-points": "75"], "75.00", "★"),
    Trial(["assessment-points": "74.99"], "74.99", nil, state: "no-star"),
  ])
  func lawFirms(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "law-firms-xinyang")
  }

  @Test(arguments: [
    Trial(
      ["provincial-awards": "3", "city-awards": "1", "orders": "2"], "70", nil,
      state: "ungraded"),
    Trial(["provincial-awards": "1", "city-awards": "9"], "70", nil, state: "ungraded"),
  ])
  func medicalInstitutionsHaveCapsPerItem(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "medical-shandong")
  }

  @Test(arguments: [
    Trial([:], "0.0", "A"), Trial(["category-4": "1"], "0.1", "B"),
    Trial(["category-3": "2", "category-4": "20"], "10.0", "B"),
    Trial(["category-3": "2", "category-4": "21"], "10.1", "C"),
    Trial(["category-3": "2", "category-2": "1"], "39.0", "D"),
    Trial(["category-1": "1"], "60.0", "D"),
    Trial(["category-1": "1", "category-4": "1"], "60.1", "E"),
    Trial(
      ["category-1": "2", "category-2": "0", "category-3": "7", "category-4": "19"], "149.9",
      "E"),
    Trial(["category-1": "2", "category-3": "7", "category-4": "20"], "150.0", "F"),
  ])
  func england(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "england-compliance")
  }
}
