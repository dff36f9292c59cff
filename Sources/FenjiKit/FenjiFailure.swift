import CompositeIndicators
public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Reports
import Scorecards
import Storage
import Synthesis

/// The words for whatever a job throws.
public enum FenjiFailure {
  /// What users see: what is wrong, where, and what to do.
  public static func words(of error: any Error) -> Phrase {
    switch error {
    case let error as FenjiError: error.message
    case let error as DatasetError: error.message
    case let error as ModelError: error.phrase
    case let error as EvaluationError: error.message
    case let error as EngineError: error.message
    case let error as SQLRefusal: error.message
    case let error as ReportsError: error.phrase
    case let error as ScorecardError: error.phrase
    case let error as StorageError: error.message
    case let error as SynthesisError: error.message
    case let error as AnalystError: error.message
    case let error as CompositeIndicatorsError:
      Phrase(error.words.chinese, error.words.english)
    default: Phrase("\(error)", "\(error)")
    }
  }

  /// Whether the error lies in what was asked for, and not in any file.
  public static func isUsage(_ error: any Error) -> Bool {
    (error as? AnalystError)?.fault.isUsage ?? false
  }
}
