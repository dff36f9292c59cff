import Credit
import EvaluationModels
import Testing

/// Two models told apart in words.
@Suite struct ModelDifferenceTests {
  private func published(_ name: String) throws -> EvaluationModel {
    try EvaluationModel.load(file: "\(Shipped.folder)/published/\(name).yaml")
  }

  @Test func aModelDoesNotDifferFromItself() throws {
    let model = try published("food-2016")
    #expect(ModelDifference(from: model, to: model).lines.isEmpty)
  }

  @Test func whatIsNewGoneAndChangedIsSaid() throws {
    let lines = ModelDifference(
      from: try published("customs-2021"), to: try published("customs-2026")
    ).lines.map { $0(.english) }
    #expect(lines.contains("version: 251 → 282"))
    #expect(lines.contains("to: 2026-03-31 → –"))
    #expect(lines.contains("added: the grade “serious”"))
    #expect(lines.contains("added: the rule “a situation of serious dishonesty”"))
  }

  @Test func bandsAndPointsAreCompared() throws {
    let lines = ModelDifference(
      from: try published("property-shandong"), to: try published("property-yantai")
    ).lines.map { $0(.english) }
    #expect(lines.contains("cap of “base”: – → 80"))
    #expect(lines.contains("cap of “good”: – → 40"))
    #expect(lines.contains("maximum: 1000 → 120"))
    #expect(!lines.contains { $0.hasPrefix("scores of") })
  }

  /// The yearly composite and the quarterly one differ in when they are drawn up.
  @Test func whoseASchemeIsAndWhatMayBeCheckedAreCompared() throws {
    let lines = ModelDifference(
      from: try EvaluationModel.load(file: Shipped.folder + "/composite.yaml"),
      to: try EvaluationModel.load(file: Shipped.folder + "/composite-quarterly.yaml")
    ).lines.map { $0(.english) }
    #expect(lines.contains("months of the cycle: 12 → 3"))
    let domains = Shipped.folder + "/domains/"
    let other = ModelDifference(
      from: try EvaluationModel.load(file: domains + "market.yaml"),
      to: try EvaluationModel.load(file: domains + "emergency.yaml")
    ).lines.map { $0(.english) }
    #expect(other.contains("publicity: internal → shared"))
    #expect(other.contains("added: the inspection item “mines other than coal”"))
  }
}
