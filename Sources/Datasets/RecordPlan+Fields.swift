import Credit

/// Fields that are read without any state.
extension RecordPlan {
  /// The value of a field that has no column, or is empty, or holds a word with a value of its own;
  /// nil when it must be read.
  @inline(__always)
  private func given(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt64? {
    let source = self[field]
    let value: UInt64
    if source.column < 0 {
      value = source.constant
    } else if bounds[source.column].isEmpty {
      value = source.empty
    } else {
      guard source.hasWords,
        let known = words.value(of: text, bounds[source.column], field: field.rawValue)
      else { return nil }
      value = known
    }
    guard value != RecordPlan.missing else {
      throw RecordFault(field: field, reason: .missingValue)
    }
    return value
  }

  /// Refuses a row about a natural person.
  func refusePersons(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) {
    if try given(.kind, text, bounds) == 1 {
      throw RecordFault(field: .kind, reason: .naturalPerson)
    }
  }

  /// The number of a word in a field with a vocabulary; nil when it isn't in it as written.
  func word(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt8? {
    guard let value = try given(field, text, bounds) else { return nil }
    return UInt8(truncatingIfNeeded: value)
  }

  func day(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> PackedDay {
    if let value = try given(field, text, bounds) {
      return PackedDay(rawValue: UInt16(truncatingIfNeeded: value))
    }
    let place = bounds[self[field].column]
    let day = days.day(text, place)
    guard day.isStated else {
      throw RecordFault(field: field, reason: DayReader.fault(text, place))
    }
    return day
  }

  /// The amount in fen.
  func amount(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> Int64 {
    if let value = try given(.amount, text, bounds) { return Int64(truncatingIfNeeded: value) }
    let field = bounds[self[.amount].column]
    guard let fen = AmountReader.fen(text, field, places: decimals) else {
      throw RecordFault(field: .amount, reason: .badNumber)
    }
    return fen
  }

  /// What is wrong with the code of an organisation that isn't known.
  func unknownOrganisation(_ text: RawSpan, _ bounds: Span<FieldBounds>) -> RecordFault {
    let field = bounds[self[.code].column]
    return RecordFault(field: .code, reason: check.fault(text, field) ?? .unknownOrganisation)
  }
}
