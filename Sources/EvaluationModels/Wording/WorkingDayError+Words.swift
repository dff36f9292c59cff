public import Credit

extension WorkingDayError {
  /// What is wrong and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .unknownYear(let day, let known):
      Phrase(
        "工作日历只有 \(known.lowerBound) 至 \(known.upperBound) 年，没有 \(day)；请补充该年的节假日通知",
        "the calendar of working days knows \(known.lowerBound) to \(known.upperBound), not \(day); add "
          + "that year's notice")
    case .notAWeekend(let day):
      Phrase("\(day) 不是周末，不必列为调休上班", "\(day) is no weekend; it is worked anyhow")
    case .both(let day):
      Phrase("\(day) 既是假日又是调休上班", "\(day) is both a holiday and worked")
    }
  }
}
