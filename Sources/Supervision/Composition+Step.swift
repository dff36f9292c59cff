public import Credit
public import EvaluationModels

extension Composition {
  /// The smallest difference between two scores: 0.01 with two decimals.
  public var step: ExactDecimal {
    var millionths: Int64 = 1
    for _ in decimals..<6 { millionths *= 10 }
    return ExactDecimal(millionths: millionths)
  }
}
