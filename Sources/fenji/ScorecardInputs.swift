import ArgumentParser
import Credit
import FenjiKit

/// What the scorecard is made of, for every command that needs it.
struct ScorecardInputs: ParsableArguments {
  @Option(help: "数据文件，可重复 / file of figures, may be repeated")
  var values: [String] = []
  @Option(help: "数据集文件夹 / folder of a dataset")
  var dataset: String?
  @Option(help: "评价结果文件夹，用于分级分类监管一行 / folder of results, for the row on graded supervision")
  var results: String?
  @Option(help: "核查库，其使用日志算信用核查一行 / store of credit checks, for the row on them")
  var store: String?
  @Option(help: "评价模型文件夹 / folder of the models")
  var models = "models"
  @Option(help: "截至日，如 2022-11-30 / day")
  var asOf: CalendarDate
  @Option(help: "评分表文件，默认在模型文件夹中 / the scorecard document, by default of the models' folder")
  var scorecard: String?
  @Option(help: "口径=读法，可重复 / option=reading, may be repeated")
  var option: [Reading] = []

  func validate() throws {
    if values.isEmpty && dataset == nil && results == nil && store == nil {
      throw ValidationError("--values FILE 或 / or --dataset DIR")
    }
  }

  var request: ScorecardRequest {
    var documents = CityDocuments(models: models)
    if let scorecard { documents.scorecard = scorecard }
    return ScorecardRequest(
      documents: documents, values: values, dataset: dataset, results: results, store: store,
      asOf: asOf,
      choosing: option.map { ($0.option, $0.choice) })
  }
}

/// `tested-rates=two` on the command line.
struct Reading: ExpressibleByArgument {
  let option: String
  let choice: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    (option, choice) = (String(parts[0]), String(parts[1]))
  }
}
