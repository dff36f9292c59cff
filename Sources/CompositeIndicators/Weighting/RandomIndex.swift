/// The mean consistency index of random reciprocal matrices, by which an index becomes a ratio.
public enum RandomIndex {
  /// The value for matrices of `size`, and the table it is from; nil below three criteria, where
  /// every matrix is consistent.
  ///
  /// Up to 15 Saaty's table (The Analytic Hierarchy Process, 1980); above it the line that Alonso
  /// and Lamata fitted (Consistency in the analytic hierarchy process, 2006):
  /// (1.7699·n − 4.3513)/(n − 1).
  public static func value(for size: Int) -> (value: Double, source: String)? {
    guard size >= 3 else { return nil }
    if size <= saaty.count { return (saaty[size - 1], "Saaty 1980") }
    let number = Double(size)
    return ((1.7699 * number - 4.3513) / (number - 1), "Alonso & Lamata 2006")
  }

  private static let saaty = [
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]
}
