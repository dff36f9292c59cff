import CompositeIndicators

/// A fuzzy number for a test.
func fuzzy(_ low: Double, _ middle: Double, _ high: Double) throws -> FuzzyNumber {
  try FuzzyNumber(low, middle, high)
}

/// Four suppliers by quality, price (a cost) and service; figures made up.
func suppliers() throws -> FuzzyMatrix {
  try FuzzyMatrix(
    criteria: [
      Criterion(name: "quality"), Criterion(name: "price", direction: .cost),
      Criterion(name: "service"),
    ],
    columns: [
      [fuzzy(3, 4, 6), fuzzy(5, 6, 7), fuzzy(2, 5, 6), fuzzy(4, 7, 9)],
      [fuzzy(200, 220, 260), fuzzy(240, 250, 270), fuzzy(180, 200, 210), fuzzy(300, 320, 330)],
      [fuzzy(5, 7, 9), fuzzy(3, 5, 7), fuzzy(7, 9, 10), fuzzy(1, 3, 5)],
    ])
}

/// Plain weights for the suppliers.
func supplierShares() throws -> FuzzyWeights { FuzzyWeights(try Weights([0.5, 0.3, 0.2])) }

/// Fuzzy weights for the suppliers, as judged in words.
func supplierWeights() throws -> FuzzyWeights {
  try FuzzyWeights([fuzzy(0.4, 0.6, 0.8), fuzzy(0.1, 0.3, 0.5), fuzzy(0.5, 0.7, 0.9)])
}

/// Scores of the suppliers by a method, with plain and with fuzzy weights.
func supplierScores(_ method: any FuzzyAggregator) throws -> (plain: [Double], fuzzy: [Double]) {
  (
    try method.aggregate(suppliers(), weights: supplierShares()).scores,
    try method.aggregate(suppliers(), weights: supplierWeights()).scores
  )
}
