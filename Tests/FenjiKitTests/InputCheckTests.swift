import Credit
import FenjiKit
import Testing

@Suite struct InputCheckTests {
  @Test func modelsAndDataAreCounted() throws {
    let scratch = try Scratch()
    let city = try scratch.city(records: 1000)
    let models = try InputCheck.run(
      models: modelsFolder, dataset: nil, asOf: demoDay, limit: 3, language: .english)
    #expect(models.rejectedRows == 0)
    #expect(models.text.contains("21 models on 2022-11-30"))
    let both = try InputCheck.run(
      models: modelsFolder, dataset: city, asOf: demoDay, limit: 3, language: .chinese)
    #expect(both.rejectedRows > 3)
    #expect(both.text.contains("organisations.csv:"))
    #expect(both.text.contains("…另有 \(both.rejectedRows - 3) 行"))
  }
}
