import Credit
import EvaluationModels
import FenjiKit
import Testing

/// Grades of published schemes in the grades of the city's domains, by declared mappings alone.
@Suite struct MappedGradeTests {
  @Test(arguments: [
    ("property-shandong", "housing-property", ["base-points": "90"], "A"),
    ("property-shandong", "housing-property", ["base-points": "80"], "B"),
    ("property-shandong", "housing-property", ["base-points": "70"], "B"),
    ("property-shandong", "housing-property", ["base-points": "59"], "C"),
    ("property-shandong", "housing-property", ["base-points": "60", "bad-points": "5"], "D"),
    ("transport-national", "transport-1000", ["assessment-points": "700"], "B"),
    ("law-firms-xinyang", "justice-stars", ["assessment-points": "90"], "A"),
    ("environment-shandong-2017", "environment-points", ["one-point": "1"], "C"),
  ])
  func aMappingLeadsFromOneSchemeToAnother(
    _ name: String, _ scheme: String, _ values: [String: String], _ grade: String
  ) throws {
    let sheet = try ScoreSheet(
      model: "\(PublishedScheme.folder)/published/\(name).yaml", models: PublishedScheme.folder,
      expressedIn: scheme)
    let line = try #require(try PublishedScheme.score([values], under: sheet).first)
    #expect(line.grade == grade)
    #expect(line.reasons.contains(scheme))
  }

  @Test func withoutAMappingThereIsNoWay() throws {
    #expect(throws: FenjiError.self) {
      try ScoreSheet(
        model: "\(PublishedScheme.folder)/published/food-2016.yaml",
        models: PublishedScheme.folder, expressedIn: "composite-abcd")
    }
    // A scheme is its own.
    let sheet = try ScoreSheet(
      model: "\(PublishedScheme.folder)/published/food-2016.yaml",
      models: PublishedScheme.folder, expressedIn: "food-risk")
    #expect(sheet.model.scheme.id == "food-risk")
  }
}
