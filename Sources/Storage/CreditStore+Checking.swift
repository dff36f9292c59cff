public import Credit
import Datasets
import GRDB

extension CreditStore {
  /// Answers a question from the latest evaluation of the day or before, and logs the use.
  ///
  /// What isn't the code of a registered organisation is neither answered nor logged.
  ///
  /// - Parameter second: seconds since 1970; the log's day is that of China (UTC+8).
  /// - Throws: ``StorageError``.
  /// - Complexity: four look-ups by key and one row added.
  public func check(_ question: CreditCheck, second: Int64) throws(StorageError) -> CreditAnswer {
    try Self.validate(question)
    let day = Self.day(ofSecond: second)
    let path = path
    return try write { database in
      guard
        let run = try Row.fetchOne(
          database, sql: "SELECT id, asOf FROM run WHERE asOf <= ? ORDER BY asOf DESC, id DESC",
          arguments: [day.daysSinceEpoch])
      else { throw StorageError.noRun(path) }
      let id: Int64 = run["id"]
      guard let subject = try Self.subject(question.code, run: id, database) else {
        throw StorageError.unknownCode(question.code)
      }
      let answer = CreditAnswer(
        subject: subject, asOf: CalendarDate(daysSinceEpoch: run["asOf"]),
        entries: try Self.entries(question.code, run: id, database),
        grades: try Self.grades(question.code, run: id, database))
      try database.execute(
        sql: "INSERT INTO checkLog VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          second, day.daysSinceEpoch, question.code, question.department, question.role,
          question.matter, !answer.entries.isEmpty, subject.isMarketSubject,
        ])
      return answer
    }
  }

  /// Checks of market subjects counted by month, department and matter, up to a day.
  ///
  /// - Throws: ``StorageError``.
  public func loggedChecks(until last: CalendarDate) throws(StorageError) -> [LoggedChecks] {
    let rows = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT day, department, matter, count(*) AS checks FROM checkLog
          WHERE isMarketSubject AND day <= ? GROUP BY day, department, matter
          ORDER BY day, department, matter
          """, arguments: [last.daysSinceEpoch])
    }
    var counts: [LoggedChecks] = []
    var places: [String: Int] = [:]
    for row in rows {
      let day = CalendarDate(daysSinceEpoch: row["day"])
      let (year, month, _) = day.components
      let first = CalendarDate(year: year, month: month, day: 1) ?? day
      let end = min(first.adding(months: 1).adding(days: -1), last)
      let (department, matter): (String, String) = (row["department"], row["matter"])
      let key = "\(end)\u{0}\(department)\u{0}\(matter)"
      let before = places[key].map { counts[$0].count } ?? 0
      let entry = LoggedChecks(
        day: end, department: department, matter: matter, count: before + row["checks"])
      if let place = places[key] {
        counts[place] = entry
      } else {
        places[key] = counts.count
        counts.append(entry)
      }
    }
    return counts
  }

  /// The most characters of a field of the log.
  public static let fieldLimit = 60

  private static func validate(_ question: CreditCheck) throws(StorageError) {
    do {
      _ = try CreditCode(question.code)
    } catch {
      throw .notACode(error)
    }
    for (name, text) in [
      ("matter", question.matter), ("department", question.department), ("role", question.role),
    ] {
      guard !text.isEmpty, text.count <= fieldLimit else {
        throw .badField(name, limit: fieldLimit)
      }
      if PersonalNumber.stands(in: text) { throw .personal(field: name) }
    }
  }

  /// The day in China.
  static func day(ofSecond second: Int64) -> CalendarDate {
    let days = (second + 8 * 3600) / 86_400
    return CalendarDate(daysSinceEpoch: Int32(clamping: days))
  }

  private static func subject(
    _ code: String, run: Int64, _ database: Database
  ) throws -> StoredSubject? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM subject WHERE run = ? AND code = ?", arguments: [run, code])
    guard let row, let kind = OrganisationKind(rawValue: row["kind"]),
      let status = OrganisationStatus(rawValue: row["status"])
    else { return nil }
    return StoredSubject(
      code: code, name: row["name"], kind: kind, status: status,
      isMarketSubject: row["isMarketSubject"])
  }

  private static func entries(
    _ code: String, run: Int64, _ database: Database
  ) throws -> [StoredEntry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM listEntry WHERE run = ? AND code = ? ORDER BY decided, id",
      arguments: [run, code]
    ).map { row in
      StoredEntry(
        code: code, title: Phrase(row["titleChinese"], row["titleEnglish"]),
        basis: Phrase(row["basisChinese"], row["basisEnglish"]),
        decided: CalendarDate(daysSinceEpoch: row["decided"]),
        repairableFrom: CalendarDate(daysSinceEpoch: row["repairableFrom"]))
    }
  }

  private static func grades(
    _ code: String, run: Int64, _ database: Database
  ) throws -> [CreditAnswer.Grade] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT grade.grade, grade.chinese, grade.english, scheme.* FROM grade
        JOIN scheme ON scheme.id = grade.scheme
        WHERE grade.run = ? AND grade.code = ? ORDER BY scheme.id
        """, arguments: [run, code]
    ).map { row in
      CreditAnswer.Grade(
        scheme: StoredScheme(
          model: row["model"], version: row["version"],
          title: Phrase(row["titleChinese"], row["titleEnglish"]),
          scheme: Phrase(row["schemeChinese"], row["schemeEnglish"])), grade: row["grade"],
        meaning: Phrase(row["chinese"], row["english"]))
    }
  }
}

extension CreditStore {
  /// How many market subjects the latest evaluation of the day or before has; nil without one.
  ///
  /// - Throws: ``StorageError``.
  public func marketSubjects(asOf day: CalendarDate) throws(StorageError) -> Int? {
    try read { database in
      let run = try Int64.fetchOne(
        database, sql: "SELECT id FROM run WHERE asOf <= ? ORDER BY asOf DESC, id DESC",
        arguments: [day.daysSinceEpoch])
      guard let run else { return nil }
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM subject WHERE run = ? AND isMarketSubject",
        arguments: [run])
    }
  }
}
