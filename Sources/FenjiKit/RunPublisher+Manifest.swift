import Credit
import Datasets
import Digests
import Evaluation
import EvaluationModels
import Supervision

extension RunPublisher {
  /// The manifest of what has been written.
  ///
  /// - Parameter inputs: the digests of the dataset's files.
  func manifest(
    lists: [InspectionList], rejected: Int, inputs: [FileDigest]
  ) throws -> Manifest {
    Manifest(
      version: FenjiVersion.text, asOf: run.library.asOf, language: options.language, seed: seed,
      hasWorkbook: options.hasWorkbook, hasMatrix: options.keepsMatrix,
      dataset: Manifest.Folder(path: workspace.datasetPath, files: inputs),
      models: Manifest.Folder(
        path: workspace.modelsPath,
        files: run.library.files.map { FileDigest(path: $0.path, content: $0.bytes) }),
      previous: earlier?.folder, records: records,
      counts: Manifest.Counts(
        organisations: run.organisations.organisations.count, rows: run.totals.rows,
        accepted: run.totals.accepted, rejected: rejected,
        amountInFen: try amountInFen(), ledger: run.ledger),
      tables: run.tables.map { table in
        summary(of: table, list: lists.first { $0.model.id == table.model.id })
      },
      outputs: try output.digests(threads: workspace.evaluator.threads))
  }

  private func amountInFen() throws -> Int64 {
    guard let amount = Int64(exactly: run.totals.amount) else {
      throw FenjiError.amountTooLarge
    }
    return amount
  }

  private func summary(of table: GradeTable, list: InspectionList?) -> Manifest.TableSummary {
    let model = table.model
    return Manifest.TableSummary(
      model: model.id, modelVersion: model.version,
      weights: zip(model.composition.groups, table.weights.values).map {
        Manifest.GroupWeight(group: $0.id, weight: $1)
      },
      consistencyRatios: table.weights.consistencyRatios.map { ratio in
        ratio.flatMap { ExactDecimal(nearest: $0) }
      },
      grades: zip(model.scheme.bands, table.gradeCounts).map {
        Manifest.Count(name: $0.grade, count: $1)
      },
      states: EvaluationState.allCases.map {
        Manifest.Count(name: $0.word, count: table.count(of: $0))
      },
      seed: list?.seed ?? "", poolHash: list?.poolHash.hex ?? "", drawn: list?.items.count ?? 0)
  }
}
