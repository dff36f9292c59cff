import CByteScan
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

  /// Fills ``values`` with what the words of a field are worth, ``RecordPlan/missing`` for those
  /// that the table hasn't.
  private func find(
    _ table: borrowing WordTable, field: Int, _ source: RecordPlan.Source, _ text: RawSpan,
    _ bounds: Span<FieldBounds>, count: Int
  ) {
    let (stride, values) = (plan.stride, values)
    table.withFinder { finder in
      let open = bounds.withColumn(source.column, of: text, stride: stride, count: count) {
        finder.values($0, $1, field: field, empty: source.empty, into: values)
      }
      var repeating = finder.repeating
      open.forEach { row in
        let place = bounds[unchecked: row &* stride &+ source.column]
        values[row] =
          place.isEmpty
          ? source.empty
          : repeating.value(of: text, place, field: field) ?? RecordPlan.missing
      }
    }
  }

  /// Marks rows about natural persons.
  func markPersons(_ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int) {
    let source = plan[.kind]
    let (values, marks) = (values, careful)
    guard source.column >= 0 else {
      for row in 0..<count where source.constant == 1 { marks[row] = true }
      return
    }
    find(plan.words, field: RecordField.kind.rawValue, source, text, bounds, count: count)
    for row in 0..<count where values[row] == 1 { marks[row] = true }
  }

  /// Reads a field with a vocabulary.
  func readWord(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int,
    into column: Column<UInt8>
  ) {
    let source = plan[name]
    let (values, marks) = (values, careful)
    guard source.column >= 0 else {
      return fill(column, UInt8(truncatingIfNeeded: source.constant), of: source, count: count)
    }
    find(plan.words, field: name.rawValue, source, text, bounds, count: count)
    for row in 0..<count {
      if values[row] == RecordPlan.missing { marks[row] = true }
      column[row] = UInt8(truncatingIfNeeded: values[row])
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
    let isRequired = source.empty == RecordPlan.missing
    let empty = UInt16(truncatingIfNeeded: source.empty)
    plan.days.withFinder { finder in
      let open = bounds.withColumn(source.column, of: text, stride: stride, count: count) {
        source.hasWords
          ? fenji_all_rows($1.count)
          : finder.days($0, $1, empty: isRequired ? nil : empty, into: column)
      }
      open.forEach { row in
        let field = bounds[unchecked: row &* stride &+ source.column]
        if field.isEmpty {
          if isRequired { marks[row] = true }
          column[row] = empty
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
    let marks = careful
    guard source.column >= 0 else { return fill(column, source.constant, of: source, count: count) }
    find(known, field: 0, source, text, bounds, count: count)
    let values = values
    for row in 0..<count {
      if values[row] == RecordPlan.missing { marks[row] = true }
      column[row] = values[row]
    }
  }

  /// Reads the document number, or the source's identifier of a row without one.
  func readDocument(_ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int) {
    let (number, identifier) = (plan[.documentNumber], plan[.id])
    let stride = plan.stride
    let foldedNumbers = foldedRows(number, text, bounds, count: count)
    let foldedIdentifiers = foldedRows(identifier, text, bounds, count: count)
    for row in 0..<count {
      let begin = row &* stride
      var digest = digest(
        number, text, bounds, begin, row, isFolded: foldedNumbers.contains(row)
      ).asDocument
      if digest.isEmpty {
        digest = self.digest(
          identifier, text, bounds, begin, row, isFolded: foldedIdentifiers.contains(row))
      } else if identifier.column >= 0, !foldedIdentifiers.contains(row) {
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

  /// The rows whose field is seen at a glance to be text and its own folded form.
  private func foldedRows(
    _ source: RecordPlan.Source, _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int
  ) -> RowSet {
    guard source.column >= 0, converter == nil else { return RowSet() }
    return TextFolding.foldedRows(
      text, bounds, column: source.column, stride: plan.stride, count: count)
  }

  /// The digest of a field's folded text.
  @inline(__always)
  private func digest(
    _ source: RecordPlan.Source, _ text: RawSpan, _ bounds: Span<FieldBounds>, _ begin: Int,
    _ row: Int, isFolded: Bool
  ) -> DocumentDigest {
    guard source.column >= 0 else { return .empty }
    let field = bounds[unchecked: begin &+ source.column]
    if field.isEmpty {
      if source.empty != 0 { careful[row] = true }
      return .empty
    }
    if isFolded, !source.hasWords {
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
