import Credit

/// One loop for each kind of field.
extension RecordColumns {
  /// Fills a column whose field has no column in the file.
  private func fill<Value>(
    _ column: Column<Value>, _ value: Value, of source: RecordPlan.Source, count: Int
  ) {
    for row in 0..<count {
      column[row] = value
      if source.constant == RecordPlan.missing { careful[row] = true }
    }
  }

  /// Marks rows about natural persons.
  func markPersons(_ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int) {
    let source = plan[.kind]
    let (stride, marks) = (plan.stride, careful)
    guard source.column >= 0 else {
      for row in 0..<count where source.constant == 1 { marks[row] = true }
      return
    }
    plan.words.withFinder { finder in
      for row in 0..<count {
        let field = bounds[unchecked: row &* stride &+ source.column]
        let value = finder.value(of: text, field, field: RecordField.kind.rawValue)
        if (field.isEmpty ? source.empty : value) == 1 { marks[row] = true }
      }
    }
  }

  /// Reads a field with a vocabulary of which most rows have one word.
  func readSteadyWord(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int,
    into column: Column<UInt8>
  ) {
    let source = plan[name]
    let (stride, marks) = (plan.stride, careful)
    guard source.column >= 0 else {
      return fill(column, UInt8(truncatingIfNeeded: source.constant), of: source, count: count)
    }
    plan.words.withFinder { finder in
      var repeating = finder.repeating
      for row in 0..<count {
        let field = bounds[unchecked: row &* stride &+ source.column]
        var value = source.empty
        if !field.isEmpty {
          value = repeating.value(of: text, field, field: name.rawValue) ?? RecordPlan.missing
        }
        if value == RecordPlan.missing { marks[row] = true }
        column[row] = UInt8(truncatingIfNeeded: value)
      }
    }
  }

  /// Reads a field with a vocabulary.
  func readWord(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int,
    into column: Column<UInt8>
  ) {
    let source = plan[name]
    let (stride, marks) = (plan.stride, careful)
    guard source.column >= 0 else {
      return fill(column, UInt8(truncatingIfNeeded: source.constant), of: source, count: count)
    }
    plan.words.withFinder { finder in
      for row in 0..<count {
        let field = bounds[unchecked: row &* stride &+ source.column]
        var value = source.empty
        if !field.isEmpty {
          value = finder.value(of: text, field, field: name.rawValue) ?? RecordPlan.missing
        }
        if value == RecordPlan.missing { marks[row] = true }
        column[row] = UInt8(truncatingIfNeeded: value)
      }
    }
  }

  func readDay(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int,
    into column: Column<UInt16>
  ) {
    let source = plan[name]
    let (stride, marks) = (plan.stride, careful)
    guard source.column >= 0 else {
      return fill(column, UInt16(truncatingIfNeeded: source.constant), of: source, count: count)
    }
    plan.days.withFinder { finder in
      for row in 0..<count {
        let field = bounds[unchecked: row &* stride &+ source.column]
        if field.isEmpty {
          if source.empty == RecordPlan.missing { marks[row] = true }
          column[row] = UInt16(truncatingIfNeeded: source.empty)
        } else {
          let day = finder.day(text, field).rawValue
          if day == 0 || source.hasWords { marks[row] = true }
          column[row] = day
        }
      }
    }
  }

  func readAmount(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int, into column: Column<Int64>
  ) {
    let source = plan[.amount]
    let (stride, marks) = (plan.stride, careful)
    guard source.column >= 0 else {
      return fill(column, Int64(truncatingIfNeeded: source.constant), of: source, count: count)
    }
    for row in 0..<count {
      let field = bounds[unchecked: row &* stride &+ source.column]
      if field.isEmpty {
        column[row] = Int64(truncatingIfNeeded: source.empty)
        continue
      }
      let fen = AmountReader.fen(text, field, places: plan.decimals)
      if fen == nil || source.hasWords { marks[row] = true }
      column[row] = fen ?? 0
    }
  }

  func readAuthority(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int, known: borrowing WordTable,
    into column: Column<UInt64>
  ) {
    let source = plan[.authority]
    let (stride, marks) = (plan.stride, careful)
    guard source.column >= 0 else { return fill(column, source.constant, of: source, count: count) }
    known.withFinder { finder in
      for row in 0..<count {
        let field = bounds[unchecked: row &* stride &+ source.column]
        if field.isEmpty {
          column[row] = source.empty
        } else if let key = finder.value(of: text, field, field: 0) {
          column[row] = key
        } else {
          marks[row] = true
        }
      }
    }
  }

  /// Reads the document number, or the source's identifier of a row without one.
  func readDocument(_ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int) {
    let (number, identifier) = (plan[.documentNumber], plan[.id])
    let stride = plan.stride
    for row in 0..<count {
      let begin = row &* stride
      var digest = digest(number, text, bounds, begin, row).asDocument
      if digest.isEmpty {
        digest = self.digest(identifier, text, bounds, begin, row)
      } else if identifier.column >= 0 {
        check(text, bounds[unchecked: begin &+ identifier.column], row)
      }
      documents[row] = digest
    }
  }

  func checkEncoding(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int
  ) {
    let source = plan[name]
    let stride = plan.stride
    guard source.column >= 0 else { return }
    for row in 0..<count {
      check(text, bounds[unchecked: row &* stride &+ source.column], row)
    }
  }

  /// The digest of a field's folded text.
  @inline(__always)
  private func digest(
    _ source: RecordPlan.Source, _ text: RawSpan, _ bounds: Span<FieldBounds>, _ begin: Int,
    _ row: Int
  ) -> DocumentDigest {
    guard source.column >= 0 else { return .empty }
    let field = bounds[unchecked: begin &+ source.column]
    if field.isEmpty {
      if source.empty != 0 { careful[row] = true }
      return .empty
    }
    if source.hasWords || converter != nil {
      return unusualDigest(source, text, field, row)
    }
    if TextFolding.isFolded(text, field) {
      return DocumentDigest(folded: text, from: Int(field.lower), to: field.upper)
    }
    return unusualDigest(source, text, field, row)
  }

  @inline(never)
  private func unusualDigest(
    _ source: RecordPlan.Source, _ text: RawSpan, _ field: FieldBounds, _ row: Int
  ) -> DocumentDigest {
    var digest: DocumentDigest?
    if source.hasWords {
      careful[row] = true
    } else if let converter {
      if converter.decode(text, field, into: &decoded) {
        let whole = FieldBounds(0, decoded.count - FieldBounds.padding)
        digest = DocumentDigest.text(decoded.span.bytes, whole, scratch: &folded)
      }
    } else {
      digest = DocumentDigest.text(text, field, scratch: &folded)
    }
    if digest == nil { careful[row] = true }
    return digest ?? .empty
  }

  @inline(__always)
  private func check(_ text: RawSpan, _ field: FieldBounds, _ row: Int) {
    if UTF8Check.isASCII(text, field) { return }
    if converter != nil || !UTF8Check.isValid(text, field) { careful[row] = true }
  }
}
