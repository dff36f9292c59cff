import CVectorKernels

/// What entropy needs of a column, in one look.
///
/// Terms r ln r − (r − 1) are summed over ratios to a guess of the mean, which a sample gives. With
/// ε = mean/guess − 1 the sum over ratios to the mean itself is then
/// (T + nε)/(1 + ε) − n ln(1 + ε) = T/(1 + ε) + n·(ε/(1 + ε) − ln(1 + ε)).
struct EntropyLook: Sendable {
  /// Count, extremes and sum.
  let pass: FirstPass
  /// The sum of terms; nil where one look does not do.
  let sumOfTerms: Double?

  init(_ column: [Double]) {
    let step = max(1, column.count / 512)
    let sample = stride(from: 0, to: column.count, by: step).map { column[$0] }
    let guess = CompensatedSum(sample).value / Double(sample.count)
    guard guess > 1e-290, guess < 1e290 else {
      self.init(FirstPass(column, around: 0), nil)
      return
    }
    var (low, high) = (Double.infinity, -Double.infinity)
    var (terms, distances) = (CompensatedSum(), CompensatedSum())
    column.forEachBlock { block in
      var distance = 0.0
      terms.add(
        block.withUnsafeBufferPointer {
          fenji_look_at_ratios(
            $0.baseAddress, Int64($0.count), 1 / guess, &low, &high, &distance)
        })
      distances.add(distance)
    }
    let count = Double(column.count)
    let epsilon = distances.value / count
    // NaN where a value is missing; far off where the sample was not like the column.
    guard epsilon.magnitude < 0.5, low >= 0, terms.value.isFinite else {
      self.init(FirstPass(column, around: 0), nil)
      return
    }
    self.init(
      FirstPass(
        count: column.count, minimum: low, maximum: high,
        sum: CompensatedSum([guess * count, guess * distances.value])),
      terms.value / (1 + epsilon)
        + count * (epsilon / (1 + epsilon) - Elementary.logarithmOfOnePlus(epsilon)))
  }

  private init(_ pass: FirstPass, _ sumOfTerms: Double?) {
    (self.pass, self.sumOfTerms) = (pass, sumOfTerms)
  }
}
