/// What is wrong with documents, as it is found: a reader goes on after a fault, so that who mends a
/// file sees all of them at once.
final class ProblemList {
  /// The faults, in the order of reading.
  private(set) var errors: [ModelError] = []

  /// The result of a piece of reading; nil when it met a fault, which is noted.
  func attempt<Result>(_ read: () throws(ModelError) -> Result) -> Result? {
    do {
      return try read()
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// Notes a fault that keeps nothing else from being read.
  func note(_ error: ModelError) {
    errors.append(error)
  }

  /// Throws the first fault, if there is one.
  func throwFirst() throws(ModelError) {
    if let first = errors.first { throw first }
  }
}
