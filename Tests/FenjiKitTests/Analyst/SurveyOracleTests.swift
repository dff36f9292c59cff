import FenjiKit
import Foundation
import Testing

/// The 200 respondents of ahpsurvey's example, read as a survey. Skipped unless `FENJI_ORACLES` names the
/// folder of reference results.
@Suite struct SurveyOracleTests {
  private static let oracles = ProcessInfo.processInfo.environment["FENJI_ORACLES"]

  @Test(.enabled(if: oracles != nil))
  func cities() throws {
    let folder = try #require(Self.oracles)
    let object = try JSONSerialization.jsonObject(
      with: Data(try bytes("\(folder)/ahpsurvey/ahpsurvey_city200.json")))
    let file = try #require(object as? [String: Any])
    let names = try #require(file["atts"] as? [String])
    let expected = try #require(file["aggjudge_eigen_weights"] as? [Double])
    let report = try WeightingJob(
      ["\(folder)/ahpsurvey/city200.csv"], by: MethodRequest("ahp", ["survey": "second"])
    ).run().parsed()
    let weights = try #require(report["weights"] as? [String: Double])
    for (name, wanted) in zip(names, expected) {
      #expect(abs((weights[name] ?? 0) - wanted) < 1e-10, "\(name)")
    }
    #expect((report["parameters"] as? [String: Any])?["judges"] as? Int == 200)
  }
}
