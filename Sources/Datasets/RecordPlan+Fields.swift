import Credit

/// Fields that are read without any state.
extension RecordPlan {
  /// The value of a field that has no column, or is empty, or holds a word with a value of its own;
  /// nil when it must be read.
  @inline(__always)
  private func given(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt64? {
    let column = columns[field.rawValue]
    let value: UInt64
    if column < 0 {
      value = constants[field.rawValue]
    } else if bounds[column].isEmpty {
      value = empties[field.rawValue]
    } else {
      guard hasWords[field.rawValue],
        let known = words.value(of: text, bounds[column], field: field.rawValue)
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
    switch days.day(text, bounds[columns[field.rawValue]]) {
    case .day(let day): return day
    case .fault(let reason): throw RecordFault(field: field, reason: reason)
    }
  }

  /// The amount in fen.
  func amount(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> Int64 {
    if let value = try given(.amount, text, bounds) { return Int64(truncatingIfNeeded: value) }
    let field = bounds[columns[RecordField.amount.rawValue]]
    guard let fen = AmountReader.fen(text, field, places: decimals) else {
      throw RecordFault(field: .amount, reason: .badNumber)
    }
    return fen
  }

  /// What is wrong with the code of an organisation that isn't known.
  func unknownOrganisation(_ text: RawSpan, _ bounds: Span<FieldBounds>) -> RecordFault {
    let field = bounds[columns[RecordField.code.rawValue]]
    return RecordFault(field: .code, reason: check.fault(text, field) ?? .unknownOrganisation)
  }
}
