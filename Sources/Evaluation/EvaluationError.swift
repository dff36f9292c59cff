public import Credit
import Glibc

/// What can go wrong in an evaluation whose inputs were read well.
public enum EvaluationError: Error, Hashable, Sendable {
  /// The temporary directory can't be written; the number is `errno`.
  case temporaryFile(Int32)
  /// A snapshot can't be read or written; the number is `errno`.
  case snapshot(path: String, Int32)
  /// A snapshot is not as it was written.
  case damagedSnapshot(path: String)
  /// A model's weights can't be computed: model and what the method said.
  case weighting(model: String, reason: Phrase)
  /// Frozen weights don't fit the model.
  case frozenWeights(model: String)
  /// A model measures what the kept indicators don't hold: `model:indicator` and what it measures.
  case notKept(indicator: String, definition: String)
  /// A second reading of an organisation's records does not give the sums of the run.
  case notReproduced(code: String)

  /// What users see.
  public var message: Phrase {
    switch self {
    case .temporaryFile(let number):
      let reason = String(cString: strerror(number))
      return Phrase(
        "无法写临时文件：\(reason)。请检查 TMPDIR 所在磁盘的剩余空间与权限。",
        "the temporary file can't be written: \(reason); see to space and rights where TMPDIR points"
      )
    case .snapshot(let path, let number):
      let reason = String(cString: strerror(number))
      return Phrase(
        "无法读写快照 \(path)：\(reason)。请检查磁盘空间与权限，或不用 --snapshot 运行。",
        "the snapshot \(path) can't be read or written: \(reason); see to space and rights, or run "
          + "without --snapshot")
    case .damagedSnapshot(let path):
      return Phrase(
        "快照 \(path) 已损坏。请删除后重新运行，将从数据文件重建。",
        "the snapshot \(path) is damaged; remove it and run again to have it made anew")
    case .weighting(let model, let reason):
      return Phrase(
        "模型 \(model) 的权重无法计算：\(reason.chinese)",
        "the weights of model \(model) can't be computed: \(reason.english)")
    case .frozenWeights(let model):
      return Phrase(
        "清单中冻结的权重与模型 \(model) 不符，请用当时的模型文件。",
        "the manifest's weights do not fit model \(model); use the model files of that run")
    case .notKept(let indicator, let definition):
      return Phrase(
        "\(indicator) 的指标口径不在保留的指标矩阵中：\(definition)。改了指标口径须用 fenji evaluate 重新评价记录；"
          + "只改权重、分值、等级、规则时才能重新评分。",
        "what \(indicator) measures is not in the kept indicator matrix: \(definition); where a "
          + "measure changes, evaluate the records again with fenji evaluate; weights, points, bands "
          + "and rules alone can be scored again")
    case .notReproduced(let code):
      return Phrase(
        "重新读取 \(code) 的记录所得与本次评价不一致：数据文件在运行中被改动。请重新评价。",
        "reading the records of \(code) again gives other sums than the run: a data file changed "
          + "meanwhile; evaluate again")
    }
  }
}
