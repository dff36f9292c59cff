/// An expression of SQL for a whole number, with the bounds that are proven of it.
///
/// All arithmetic of the standard text is on whole numbers of millionths, as in `ExactDecimal`. Where
/// a value may leave 64 bits it is computed in `DECIMAL(38, 0)`, which all engines have; where it may
/// leave 10³⁷ the model is refused.
struct SQLTerm {
  /// The text; operators inside are parenthesised.
  let text: String
  /// What the value can't leave when it isn't NULL.
  let bounds: ClosedRange<Int128>
  /// Whether it may be NULL.
  let isNullable: Bool
  /// The stage in which every column it names exists.
  let stage: Int
  /// Whether it is the name of a column or a literal, free to repeat.
  let isPlain: Bool

  /// The widest that 64 bits hold, symmetric.
  static let narrow: ClosedRange<Int128> = -Int128(Int64.max)...Int128(Int64.max)
  /// The widest that is computed.
  static let limit: Int128 = 10_000_000_000_000_000_000_000_000_000_000_000_000
  /// Quotients may not be larger: an engine whose `/` gives doubles still has them exact.
  static let quotientLimit: Int128 = 1 << 46

  init(
    _ text: String, _ bounds: ClosedRange<Int128>, isNullable: Bool = false, stage: Int = 0,
    isPlain: Bool = false
  ) {
    self.text = text
    self.bounds = bounds
    self.isNullable = isNullable
    self.stage = stage
    self.isPlain = isPlain
  }

  /// A literal.
  init(_ value: Int128) {
    self.init(value < 0 ? "(\(value))" : "\(value)", value...value, isPlain: true)
  }

  init(_ value: Int64) { self.init(Int128(value)) }

  /// A column.
  static func column(
    _ name: String, _ bounds: ClosedRange<Int128> = narrow, isNullable: Bool = false,
    stage: Int = 0
  ) -> SQLTerm {
    SQLTerm(name, bounds, isNullable: isNullable, stage: stage, isPlain: true)
  }

  /// The value when it is a literal.
  var literal: Int128? {
    bounds.lowerBound == bounds.upperBound && !isNullable ? bounds.lowerBound : nil
  }

  /// Whether 64 bits may be too few.
  var isWide: Bool {
    bounds.lowerBound < Self.narrow.lowerBound || bounds.upperBound > Self.narrow.upperBound
  }

  /// The text as an operand of a result that may be wide.
  private func operand(wide: Bool) -> String {
    wide ? "CAST(\(text) AS DECIMAL(38, 0))" : text
  }

  private static func combined(
    _ left: SQLTerm, _ sign: String, _ right: SQLTerm, _ bounds: ClosedRange<Int128>
  ) throws(SQLRefusal) -> SQLTerm {
    guard bounds.lowerBound > -limit, bounds.upperBound < limit else {
      throw SQLRefusal(.tooLarge)
    }
    if left.literal != nil, right.literal != nil { return SQLTerm(bounds.lowerBound) }
    let isWide = SQLTerm("", bounds).isWide || left.isWide || right.isWide
    return SQLTerm(
      "(\(left.operand(wide: isWide)) \(sign) \(right.operand(wide: isWide)))", bounds,
      isNullable: left.isNullable || right.isNullable, stage: max(left.stage, right.stage))
  }

  static func + (left: SQLTerm, right: SQLTerm) throws(SQLRefusal) -> SQLTerm {
    if right.literal == 0 { return left }
    if left.literal == 0 { return right }
    let least = left.bounds.lowerBound + right.bounds.lowerBound
    let most = left.bounds.upperBound + right.bounds.upperBound
    return try combined(left, "+", right, least...most)
  }

  static func - (left: SQLTerm, right: SQLTerm) throws(SQLRefusal) -> SQLTerm {
    if right.literal == 0 { return left }
    let least = left.bounds.lowerBound - right.bounds.upperBound
    let most = left.bounds.upperBound - right.bounds.lowerBound
    return try combined(left, "-", right, least...most)
  }

  static func * (left: SQLTerm, right: SQLTerm) throws(SQLRefusal) -> SQLTerm {
    if right.literal == 1 { return left }
    if left.literal == 1 { return right }
    var corners: [Int128] = []
    for first in [left.bounds.lowerBound, left.bounds.upperBound] {
      for second in [right.bounds.lowerBound, right.bounds.upperBound] {
        let (product, overflow) = first.multipliedReportingOverflow(by: second)
        if overflow { throw SQLRefusal(.tooLarge) }
        corners.append(product)
      }
    }
    let bounds = (corners.min() ?? 0)...(corners.max() ?? 0)
    return try combined(left, "*", right, bounds)
  }

  /// A choice between numbers; literals alone would make it one of 32 bits.
  static func cases(
    _ text: String, _ bounds: ClosedRange<Int128>, isNullable: Bool = false, stage: Int
  ) -> SQLTerm {
    SQLTerm("CAST(CASE \(text) END AS BIGINT)", bounds, isNullable: isNullable, stage: stage)
  }

  /// At most `most`.
  func atMost(_ most: Int128) -> SQLTerm {
    if bounds.upperBound <= most { return self }
    return SQLTerm(
      "LEAST(\(text), \(SQLTerm(most).text))", min(bounds.lowerBound, most)...most,
      isNullable: isNullable, stage: stage)
  }

  /// At least `least`.
  func atLeast(_ least: Int128) -> SQLTerm {
    if bounds.lowerBound >= least { return self }
    return SQLTerm(
      "GREATEST(\(text), \(SQLTerm(least).text))", least...max(bounds.upperBound, least),
      isNullable: isNullable, stage: stage)
  }
}

/// Why a model can't be compiled to SQL.
public struct SQLRefusal: Error, Hashable, Sendable {
  /// What is in the way.
  public enum Reason: Hashable, Sendable {
    /// A number of the model might leave 38 digits, or a quotient 46 bits.
    case tooLarge
    /// A value given by hand.
    case given(String)
    /// The score of an evaluation that isn't the composite's.
    case evaluation(String)
    /// Two models whose identifiers become one table's name.
    case sameTable(String)
  }

  /// The model; empty until it is known.
  public let model: String
  /// What is in the way.
  public let reason: Reason

  init(_ reason: Reason, model: String = "") {
    self.model = model
    self.reason = reason
  }

  /// The same of a model.
  func of(_ model: String) -> SQLRefusal { SQLRefusal(reason, model: model) }
}
