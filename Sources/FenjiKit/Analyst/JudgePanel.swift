import CompositeIndicators
import Reports

/// AHP of several judges: a file each, or all of them in the rows of a ``JudgementSurvey``.
struct JudgePanel {
  let files: [String]
  let method: MethodRequest

  /// How judges become one; the first is the default.
  private static let rules = ["judgements", "priorities-geometric", "priorities-arithmetic"]

  /// Weighs by all judges together: by default by the geometric mean of their judgements. The
  /// settings `group` and `judge-weights` say otherwise. The setting `survey` says that the one file is
  /// a survey, and which of a pair its answers favour.
  func report() throws -> AnalystReport {
    var settings = method.settings
    let rule = settings.removeValue(forKey: "group") ?? Self.rules[0]
    let shares = try settings.removeValue(forKey: "judge-weights").map(numbers)
    let survey = try settings.removeValue(forKey: "survey").map(favour)
    let request = MethodRequest(method.name, settings)
    _ = try request.make(Catalogue.judgementWeighters)
    let priorities = settings["priorities"].flatMap(PairwisePriorities.init) ?? .eigenvector
    let process = AnalyticHierarchy(priorities: priorities)
    let (criteria, table, judges) = try survey.map(surveyed) ?? fromFiles()
    let result = try table.locating { () throws(CompositeIndicatorsError) in
      switch rule {
      case "priorities-geometric", "priorities-arithmetic":
        let mean: PriorityMean = rule == "priorities-geometric" ? .geometric : .arithmetic
        return JudgementWeighting(
          weights: try process.weigh(priorities: judges, weights: shares, mean: mean).weights)
      case Self.rules[0]:
        let whole = try process.weigh(judges: judges, weights: shares)
        return JudgementWeighting(
          weights: whole.weights, consistency: whole.consistency,
          inconsistentJudgements: whole.inconsistentJudgements, notices: whole.notices)
      default:
        throw .parameter(
          method: "ahp", name: "group", value: rule,
          expected: Self.rules.joined(separator: " | "))
      }
    }
    var parameters = request.parameters(Catalogue.judgementWeighters)
    parameters.append(("group", .string(rule)))
    if let shares {
      parameters.append(("judge-weights", .array(shares.map(JSONValue.number))))
    }
    if let survey {
      parameters.append(("survey", .string(survey.rawValue)))
      parameters.append(("judges", .integer(Int64(judges.count))))
    } else {
      parameters.append(("judges", .array(files.map(JSONValue.string))))
    }
    return WeightingJob(files, by: request).report(criteria, result, parameters: parameters)
  }

  private func favour(_ text: String) throws -> JudgementSurvey.Favour {
    guard let favour = JudgementSurvey.Favour(rawValue: text) else {
      throw AnalystError(
        .method(
          .parameter(method: "ahp", name: "survey", value: text, expected: "first | second")))
    }
    return favour
  }

  private func surveyed(
    _ favour: JudgementSurvey.Favour
  ) throws -> (criteria: [String], table: AnalystTable, judges: [PairwiseMatrix]) {
    guard files.count == 1 else {
      throw AnalystError(.fileCount(method: "ahp", expected: "1", found: files.count))
    }
    let survey = try JudgementSurvey(files[0], favouring: favour)
    let judges = try survey.judges.enumerated().map { row, judgements in
      try AnalystError.locating(survey.table.place(row, 0)) { () throws(CompositeIndicatorsError) in
        try PairwiseMatrix(judgements)
      }
    }
    return (survey.criteria, survey.table, judges)
  }

  private func fromFiles() throws -> (
    criteria: [String], table: AnalystTable, judges: [PairwiseMatrix]
  ) {
    let tables = try files.map { try JudgementTable($0, of: "ahp") }
    for table in tables where table.criteria != tables[0].criteria {
      throw AnalystError(
        .otherCriteria(expected: tables[0].criteria, found: table.criteria),
        at: AnalystPlace(table.table.file, row: 1))
    }
    let judges = try tables.map { table in
      try table.table.locating { () throws(CompositeIndicatorsError) in
        try PairwiseMatrix(table.rows)
      }
    }
    return (tables[0].criteria, tables[0].table, judges)
  }

  private func numbers(_ text: String) throws -> [Double] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let number = DecimalNumber.fraction(of: part), number >= 0 else {
        throw AnalystError(
          .method(
            .parameter(method: "ahp", name: "judge-weights", value: text, expected: "1,2,3")))
      }
      return number
    }
  }
}
