import CompositeIndicators

/// The answers of many judges in one file: a row a judge, a column a pair of criteria, named
/// `income_dust`.
///
/// An answer of 3 favours one of the pair threefold, one of −3 or 1/3 the other; −1 is 1, and an empty
/// field is a judgement not made. A first column that names no pair identifies the judges.
struct JudgementSurvey {
  /// Which of a pair an answer above 1 favours.
  enum Favour: String, CaseIterable {
    case first
    case second
  }

  let criteria: [String]
  /// The judgements of each judge, NaN where none is made.
  let judges: [[[Double]]]
  let table: AnalystTable

  /// Reads a file.
  ///
  /// - Throws: ``AnalystError`` for a column that is no pair, a pair that stands twice and an answer
  ///   that is no number.
  init(_ path: String, favouring favour: Favour) throws {
    let table = try AnalystTable(path)
    self.table = table
    var criteria: [String] = []
    var pairs: [(column: Int, one: Int, other: Int)] = []
    for (column, name) in table.header.enumerated() {
      let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
      if column == 0, parts.count == 1 { continue }
      guard parts.count == 2, parts[0] != parts[1], !parts.contains("") else {
        throw AnalystError(.notAPair(name), at: AnalystPlace(path, row: 1, column: column + 1))
      }
      let places = parts.map { part in
        if let place = criteria.firstIndex(of: part) { return place }
        criteria.append(part)
        return criteria.count - 1
      }
      let pair = (column: column, one: places[0], other: places[1])
      let isKnown = pairs.contains {
        ($0.one, $0.other) == (pair.one, pair.other) || ($0.one, $0.other) == (pair.other, pair.one)
      }
      guard !isKnown else {
        throw AnalystError(
          .repeatedColumn(name), at: AnalystPlace(path, row: 1, column: column + 1))
      }
      pairs.append(pair)
    }
    guard !pairs.isEmpty else { throw AnalystError(.noColumns, at: AnalystPlace(path, row: 1)) }
    self.criteria = criteria
    judges = try table.rows.indices.map { row in
      var judgements = criteria.map { _ in [Double](repeating: .nan, count: criteria.count) }
      for place in criteria.indices { judgements[place][place] = 1 }
      for (column, one, other) in pairs {
        let answer = try table.number(row, column, reading: DecimalNumber.fraction)
        guard answer != 0 else {
          throw AnalystError(
            .method(.judgement(row: one, column: other, value: 0)), at: table.place(row, column))
        }
        let ratio = answer < 0 ? -1 / answer : answer
        judgements[one][other] = favour == .first ? ratio : 1 / ratio
        judgements[other][one] = favour == .first ? 1 / ratio : ratio
      }
      return judgements
    }
  }
}
