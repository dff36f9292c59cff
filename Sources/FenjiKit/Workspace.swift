public import Credit
public import Datasets
public import Evaluation
public import EvaluationModels
import Foundation

/// A dataset and the models in force on a day, and every job on them as one call.
///
///     let workspace = try Workspace(
///       dataset: "datasets/zoucheng-demo", models: "models", asOf: CalendarDate("2022-11-30")!)
///     let published = try workspace.evaluate(into: "out", options: PublishingOptions())
///     published.run.table(of: "market")?.gradeCounts
public struct Workspace: Sendable {
  /// Where the dataset lies, as given.
  public let datasetPath: String
  /// Where the models lie, as given.
  public let modelsPath: String
  /// The dataset.
  public let dataset: Dataset
  /// The models in force on the day.
  public let library: ModelLibrary
  /// The evaluator of the models.
  public let evaluator: Evaluator

  /// Opens a dataset and the models in force on `asOf`.
  ///
  /// - Parameter threads: how many workers, nil for one a core; results don't depend on it.
  /// - Throws: `DatasetError` or `ModelError` with file, row and column.
  public init(
    dataset: String, models: String, asOf: CalendarDate,
    threads: Int? = nil
  ) throws {
    datasetPath = dataset
    modelsPath = models
    library = try ModelLibrary.load(directory: models, asOf: asOf)
    self.dataset = try Dataset.open(at: dataset)
    evaluator = Evaluator(
      library: library, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }
  /// Opens a dataset for models that are no files.
  init(dataset: String, library: ModelLibrary, threads: Int) throws {
    datasetPath = dataset
    modelsPath = ""
    self.library = library
    self.dataset = try Dataset.open(at: dataset)
    evaluator = Evaluator(library: library, threads: threads)
  }
}
