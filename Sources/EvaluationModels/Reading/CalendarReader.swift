package import Credit

/// Reads `calendar/working-days.yaml`: the State Council's yearly notices of holidays.
package enum CalendarReader {
  /// The calendar of the years the document has.
  package static func calendar(_ node: DocumentNode) throws(ModelError) -> WorkingDayCalendar {
    let object = try node.object(.workingDays)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    var years: [Int] = []
    var holidays: [CalendarDate] = []
    var makeUpDays: [CalendarDate] = []
    for node in try object["years"].list() {
      let year = try node.object(.workingYear)
      let number = try year["year"].whole(1...9999)
      if let last = years.last, number != last + 1 {
        throw try year["year"].error(.yearsNotInOrder)
      }
      years.append(number)
      _ = try year["document"].phrase()
      _ = try year["evidence"].word(of: Evidence.self)
      for node in try year["holidays"].list() {
        let period = try node.object(.holiday)
        let (from, to) = (try period["from"].date(), try period["to"].date())
        guard from <= to, to.days(since: from) < 32 else { throw node.error(.periodReversed) }
        holidays += (0...to.days(since: from)).map { from.adding(days: $0) }
      }
      for node in try year["working"].list() { makeUpDays.append(try node.date()) }
    }
    do {
      return try WorkingDayCalendar(
        years: years[0]...years[years.count - 1], holidays: holidays, makeUpDays: makeUpDays)
    } catch {
      throw try object["years"].error(.workingDays(error))
    }
  }
}

extension ObjectShape {
  package static let workingDays = ObjectShape("working-days", ["version", "title", "years"])
  package static let workingYear = ObjectShape(
    "year", ["year", "document", "evidence", "holidays", "working"])
  package static let holiday = ObjectShape("holiday", ["from", "to"])
}
