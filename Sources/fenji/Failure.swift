import ArgumentParser
import Credit
import Datasets
import Evaluation
import EvaluationModels
import FenjiKit
import Foundation
import Reports

/// Runs a command's work and turns what it throws into words and an exit code.
func reporting(in language: Language, _ work: () throws -> Void) throws {
  Interruption.watch()
  do {
    try work()
  } catch let code as ExitCode {
    throw code
  } catch {
    let words = FenjiFailure.words(of: error)
    let prefix = Phrase("错误：", "error: ")(language)
    FileHandle.standardError.write(Data("\(prefix)\(words(language))\n".utf8))
    throw FenjiFailure.isUsage(error) ? ExitCode.validationFailure : ExitCode(1)
  }
}
