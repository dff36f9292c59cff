/// Builds a query in stages, each of which adds columns computed from those of the stage before.
///
/// A value that is used several times becomes a column, so that the text stays short and no engine
/// computes it twice: `OFFSET 0` keeps PostgreSQL from merging the stages, and means nothing else.
struct SQLStages {
  private var definitions: [[SQLColumn]] = []
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
    definitions[stage].append(SQLColumn(name, text))
  }

  /// The whole query. Every stage hands on what a later one reads and no more: engines copy rows, and
  /// look at every column while planning.
  ///
  /// - Parameters:
  ///   - base: the columns of stage 0 and what they are in the source.
  ///   - source: the source, and what follows it.
  ///   - columns: what is selected in the end.
  func query(_ base: [SQLColumn], from source: String, columns: [String]) -> SQLQuery {
    var needed = [Self.words(in: columns)]
    for definitions in definitions.reversed() {
      needed.append(needed[needed.count - 1].union(Self.words(in: definitions.map(\.text))))
    }
    needed.reverse()
    let first = base.filter { needed[0].contains($0.name) }
    var parts = [(name: "\(prefix)0", query: Self.select(first, from: source))]
    var names = first.map(\.name)
    for (stage, definitions) in definitions.enumerated() {
      let kept = names.filter { needed[stage + 1].contains($0) }.map { SQLColumn($0) }
      parts.append(
        (
          "\(prefix)\(stage + 1)",
          Self.select(kept + definitions, from: "\(prefix)\(stage) OFFSET 0")
        ))
      names = kept.map(\.name) + definitions.map(\.name)
    }
    return SQLQuery(
      parts: parts,
      last: "SELECT \(columns.joined(separator: ",\n  "))\nFROM \(prefix)\(definitions.count)")
  }

  private static func select(_ columns: [SQLColumn], from source: String) -> String {
    "SELECT \(columns.map(\.selected).joined(separator: ",\n  "))\nFROM \(source)"
  }

  /// The words of some texts, names of columns among them.
  private static func words(in texts: [String]) -> Set<String> {
    var words: Set<String> = []
    for text in texts {
      for word in text.utf8.split(whereSeparator: { !isOfWord($0) }) {
        words.insert(String(decoding: word, as: UTF8.self))
      }
    }
    return words
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
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

/// A column by its name, and what it is.
struct SQLColumn {
  let name: String
  let text: String

  /// A column that is `text`, or one that is there already.
  init(_ name: String, _ text: String? = nil) {
    self.name = name
    self.text = text ?? name
  }

  fileprivate var selected: String {
    text == name || text.hasSuffix(".\(name)") ? text : "\(text) AS \(name)"
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
