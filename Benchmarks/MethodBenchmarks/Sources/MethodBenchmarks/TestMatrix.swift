import CompositeIndicators
import Foundation

/// A seeded matrix: positive columns of five sizes, correlated through a common factor, some skewed,
/// every fifth a cost.
struct TestMatrix {
  let matrix: IndicatorMatrix
  let weights: Weights

  init(rows: Int, columns: Int) throws {
    var factorDice = Dice(seed: 1)
    let factor = (0..<rows).map { _ in factorDice.roll() }
    let values = (0..<columns).map { column in
      var dice = Dice(seed: UInt64(column + 2))
      let share = Double(column % 7) / 10
      let unit = [1, 0.01, 100, 10, 1000][column % 5]
      return factor.map { common in
        let mixed = share * common + (1 - share) * dice.roll()
        return unit * (0.05 + (column % 3 == 0 ? mixed * mixed : mixed))
      }
    }
    matrix = try IndicatorMatrix(
      criteria: (0..<columns).map {
        Criterion(name: "c\($0 + 1)", direction: $0 % 5 == 4 ? .cost : .benefit)
      }, columns: values)
    weights = try Weights(normalising: (0..<columns).map { Double($0 + 1) })
  }

  /// Writes the columns one behind another as raw doubles.
  func write(to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    for column in matrix.columns { try file.write(contentsOf: column.bytes) }
    try file.close()
  }

  /// Judgements on Saaty's scale that contradict one another a little.
  static func judgements(_ size: Int) -> [[Double]] {
    let scores = (0..<size).map { 1 + Double(($0 * 7) % size) / 3 }
    return (0..<size).map { row in
      (0..<size).map { column in
        let ratio = max(scores[row], scores[column]) / min(scores[row], scores[column])
        let judgement = min(9, (ratio + Double((row + column) % 2)).rounded())
        if row == column { return 1 }
        return scores[row] > scores[column] || (scores[row] == scores[column] && row < column)
          ? judgement : 1 / judgement
      }
    }
  }
}

/// Repeatable pseudo-random numbers in 0..<1 (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}

extension [Double] {
  var bytes: Data { withUnsafeBytes { Data($0) } }
}
