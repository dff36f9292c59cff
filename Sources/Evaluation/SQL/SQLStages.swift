/// Builds a query in stages, each of which adds columns computed from those of the stage before.
///
/// A value that is used several times becomes a column, so that the text stays short and no engine
/// computes it twice: `OFFSET 0` keeps PostgreSQL from merging the stages, and means nothing else.
struct SQLStages {
  private var definitions: [[String]] = []
  private var count = 0
  /// What the names of the stages begin with, so that queries can stand in one another.
  private let prefix: String

  init(prefix: String = "t") {
    self.prefix = prefix
  }

  /// The value as a column, or as it is when it is free to repeat.
  mutating func named(_ term: SQLTerm) -> SQLTerm {
    if term.isPlain { return term }
    let name = "x\(count)"
    define(name, term.text, stage: term.stage)
    return .column(name, term.bounds, isNullable: term.isNullable, stage: term.stage + 1)
  }

  /// Some text as a column of the stage after the one it reads; its stage is returned.
  mutating func define(_ text: String, stage: Int) -> (name: String, stage: Int) {
    let name = "x\(count)"
    define(name, text, stage: stage)
    return (name, stage + 1)
  }

  private mutating func define(_ name: String, _ text: String, stage: Int) {
    count += 1
    while definitions.count <= stage { definitions.append([]) }
    definitions[stage].append("\(text) AS \(name)")
  }

  /// The whole query.
  ///
  /// - Parameters:
  ///   - base: the query whose columns are those of stage 0.
  ///   - columns: what is selected in the end.
  func query(base: String, columns: [String]) -> SQLQuery {
    var parts = [(name: "\(prefix)0", query: base)]
    for (stage, columns) in definitions.enumerated() {
      let list = columns.map { ",\n  \($0)" }.joined()
      parts.append(
        (
          "\(prefix)\(stage + 1)",
          "SELECT \(prefix)\(stage).*\(list)\nFROM \(prefix)\(stage) OFFSET 0"
        ))
    }
    return SQLQuery(
      parts: parts,
      last: "SELECT \(columns.joined(separator: ",\n  "))\nFROM \(prefix)\(definitions.count)")
  }

  /// The quotient, halves away from zero. The divisor is positive.
  ///
  /// In whole numbers: `n = 2a + d`, `m = 2d`, and `(4 (n - MOD(n, m)) + m) / 4m` is the quotient and a
  /// quarter. That is the quotient for engines whose `/` drops the fraction (PostgreSQL), and, since
  /// quotients stay below 2⁴⁶, for those that divide doubles and round (DuckDB) or cut (Spark).
  ///
  /// - Parameter known: what the quotient is known not to leave, when that is more than follows from
  ///   the bounds of both.
  mutating func quotient(
    _ numerator: SQLTerm, by divisor: SQLTerm, within known: ClosedRange<Int128>? = nil
  ) throws(SQLRefusal) -> SQLTerm {
    if divisor.literal == 1 { return numerator }
    let divisor = named(divisor)
    let smallest = max(1, divisor.bounds.lowerBound)
    let least = -(abs(min(0, numerator.bounds.lowerBound)) / smallest + 1)
    let most = max(0, numerator.bounds.upperBound) / smallest + 1
    var bounds = least...most
    if let known { bounds = bounds.clamped(to: known) }
    guard max(-bounds.lowerBound, bounds.upperBound) < SQLTerm.quotientLimit else {
      return try longQuotient(numerator, by: divisor)
    }
    if numerator.bounds.lowerBound >= 0 {
      let text = try magnitude(named(numerator), by: divisor)
      return SQLTerm(
        text.text, 0...bounds.upperBound, isNullable: text.isNullable, stage: text.stage)
    }
    let value = named(numerator)
    let size = named(
      SQLTerm(
        "ABS(\(value.text))", 0...max(abs(value.bounds.lowerBound), abs(value.bounds.upperBound)),
        isNullable: value.isNullable, stage: value.stage))
    let whole = try named(magnitude(size, by: divisor))
    return SQLTerm(
      "(CASE WHEN \(value.text) < 0 THEN -\(whole.text) ELSE \(whole.text) END)", bounds,
      isNullable: value.isNullable, stage: whole.stage)
  }

  /// The rounded quotient of a number that isn't negative.
  private mutating func magnitude(
    _ value: SQLTerm, by divisor: SQLTerm
  ) throws(SQLRefusal) -> SQLTerm {
    let twice = try named(value * SQLTerm(Int128(2)) + divisor)
    return try floor(twice, by: named(divisor * SQLTerm(Int128(2))))
  }

  /// The quotient of a number that isn't negative, cut; both are free to repeat.
  private func floor(_ value: SQLTerm, by divisor: SQLTerm) throws(SQLRefusal) -> SQLTerm {
    let rest = SQLTerm(
      value.isWide || divisor.isWide
        ? "MOD(CAST(\(value.text) AS DECIMAL(38, 0)), CAST(\(divisor.text) AS DECIMAL(38, 0)))"
        : "MOD(\(value.text), \(divisor.text))", 0...value.bounds.upperBound,
      isNullable: value.isNullable || divisor.isNullable,
      stage: max(value.stage, divisor.stage))
    let four = SQLTerm(Int128(4))
    let multiple = SQLTerm(
      try (value - rest).text, 0...value.bounds.upperBound, isNullable: rest.isNullable,
      stage: rest.stage)
    let above = try multiple * four + divisor
    let below = try divisor * four
    let most = value.bounds.upperBound / max(1, divisor.bounds.lowerBound)
    return SQLTerm(
      "CAST(\(above.text) / \(below.text) AS BIGINT)", 0...most,
      isNullable: above.isNullable || below.isNullable, stage: max(above.stage, below.stage))
  }

  /// The same for quotients up to 2⁸⁶: the part above 2⁴⁰ first.
  private mutating func longQuotient(
    _ numerator: SQLTerm, by divisor: SQLTerm
  ) throws(SQLRefusal) -> SQLTerm {
    let step = SQLTerm(Int128(1) << 40)
    let value = named(numerator)
    let size =
      value.bounds.lowerBound >= 0
      ? value
      : named(
        SQLTerm(
          "ABS(\(value.text))",
          0...max(abs(value.bounds.lowerBound), abs(value.bounds.upperBound)),
          isNullable: value.isNullable, stage: value.stage))
    let twice = try named(size * SQLTerm(Int128(2)) + divisor)
    let double = try named(divisor * SQLTerm(Int128(2)))
    let large = try named(double * step)
    let high = try named(floor(twice, by: large))
    guard high.bounds.upperBound < SQLTerm.quotientLimit else { throw SQLRefusal(.tooLarge) }
    // What was taken out is no more than what there was.
    let rest = named(
      SQLTerm(
        "(CAST(\(twice.text) AS DECIMAL(38, 0)) - CAST(\(high.text) AS DECIMAL(38, 0)) * "
          + "CAST(\(large.text) AS DECIMAL(38, 0)))", 0...large.bounds.upperBound,
        isNullable: twice.isNullable, stage: max(twice.stage, high.stage)))
    let low = try floor(rest, by: double)
    let bound = SQLTerm(
      low.text, 0...min(low.bounds.upperBound, step.bounds.upperBound), isNullable: low.isNullable,
      stage: low.stage)
    let whole = try named(high * step + bound)
    // What leaves 64 bits all the same is an error of every engine's CAST, never a wrong number.
    let most = min(
      twice.bounds.upperBound / max(1, double.bounds.lowerBound), SQLTerm.narrow.upperBound)
    let sign = value.bounds.lowerBound < 0
    return SQLTerm(
      sign
        ? "(CASE WHEN \(value.text) < 0 THEN -CAST(\(whole.text) AS BIGINT) ELSE "
          + "CAST(\(whole.text) AS BIGINT) END)" : "CAST(\(whole.text) AS BIGINT)",
      (sign ? -most : 0)...most, isNullable: whole.isNullable, stage: whole.stage)
  }
}

/// A query in parts, each of which may read those before.
struct SQLQuery {
  /// Names and queries before the last.
  var parts: [(name: String, query: String)]
  /// What is selected in the end.
  var last: String

  /// A query that reads this one as a table of that name.
  func named(_ name: String, then query: SQLQuery) -> SQLQuery {
    SQLQuery(parts: parts + [(name, last)] + query.parts, last: query.last)
  }

  /// The text.
  var text: String {
    if parts.isEmpty { return last }
    return "WITH " + parts.map { "\($0.name) AS (\n\($0.query)\n)" }.joined(separator: ", ")
      + "\n" + last
  }
}
