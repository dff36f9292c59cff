public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Reports
import Scorecards
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
    case let error as ReportsError: error.phrase
    case let error as ScorecardError: error.phrase
    case let error as SynthesisError: error.message
    default: Phrase("\(error)", "\(error)")
    }
  }
}
