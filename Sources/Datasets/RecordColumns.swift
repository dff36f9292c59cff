import Credit

/// The rows of a batch as columns of numbers, and which of them need the careful look.
///
/// A batch is read one column after the other: each is a small loop over one kind of field, in which
/// the processor works on several rows at once. Whatever is not plainly right, be it wrong or only
/// unusual, is left to ``RecordParser/record(_:_:index:)``, which alone says what a row means.
final class RecordColumns {
  /// Memory for one number of each row; it is used again for every batch.
  typealias Column<Value> = UnsafeMutablePointer<Value>

  let plan: RecordPlan
  let converter: GB18030Converter?
  /// Whether the row needs the careful look.
  let careful: Column<Bool>
  private let words: Words<Column<UInt8>>
  private let days: Days<Column<UInt16>>
  private let amounts: Column<Int64>
  private let authorities: Column<UInt64>
  /// What the words of the column in hand are worth.
  let values: Column<UInt64>
  let documents: Column<DocumentDigest>
  private let packed: Column<PackedRecord>
  /// Folded and decoded texts.
  var folded: [UInt8] = []
  var decoded: [UInt8] = []

  private struct Words<Value> {
    let category, domain, severity, status, circumstance: Value
  }

  private struct Days<Value> {
    let decided, actEnded, submitted, expires, repaired: Value
  }

  init(plan: RecordPlan, converter: GB18030Converter?) {
    self.plan = plan
    self.converter = converter
    func column<Value>(_ value: Value) -> Column<Value> {
      let column = Column<Value>.allocate(capacity: RowFeed.batch)
      column.initialize(repeating: value, count: RowFeed.batch)
      return column
    }
    careful = column(false)
    words = Words(
      category: column(0), domain: column(0), severity: column(0), status: column(0),
      circumstance: column(0))
    days = Days(
      decided: column(0), actEnded: column(0), submitted: column(0), expires: column(0),
      repaired: column(0))
    amounts = column(0)
    authorities = column(0)
    values = column(0)
    documents = column(.empty)
    packed = .allocate(capacity: RowFeed.batch)
  }

  deinit {
    careful.deallocate()
    for column in [words.category, words.domain, words.severity, words.status, words.circumstance] {
      column.deallocate()
    }
    for column in [days.decided, days.actEnded, days.submitted, days.expires, days.repaired] {
      column.deallocate()
    }
    amounts.deallocate()
    authorities.deallocate()
    values.deallocate()
    documents.deallocate()
    packed.deallocate()
  }

  /// Appends the records of all rows that are plainly right, and marks the others ``careful``.
  ///
  /// - Parameters:
  ///   - count: how many rows, at most ``RowFeed/batch``.
  ///   - organisations: of each row.
  ///   - knownAuthorities: the keys of names met so far.
  /// - Returns: how many rows need the careful look.
  func read(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int, organisations: Span<UInt32>,
    knownAuthorities: borrowing WordTable, into records: inout [PackedRecord]
  ) -> Int {
    precondition(count <= RowFeed.batch && organisations.count >= count)
    for row in 0..<count { careful[row] = organisations[row] == CodeIndex.unknown }
    markPersons(text, bounds, count: count)
    readWord(.category, text, bounds, count: count, into: words.category)
    readWord(.domain, text, bounds, count: count, into: words.domain)
    readWord(.severity, text, bounds, count: count, into: words.severity)
    readWord(.status, text, bounds, count: count, into: words.status)
    readWord(.circumstance, text, bounds, count: count, into: words.circumstance)
    readDay(.decidedOn, text, bounds, count: count, into: days.decided)
    readDay(.actEndedOn, text, bounds, count: count, into: days.actEnded)
    readDay(.submittedOn, text, bounds, count: count, into: days.submitted)
    readDay(.expiresOn, text, bounds, count: count, into: days.expires)
    readDay(.repairedOn, text, bounds, count: count, into: days.repaired)
    readAmount(text, bounds, count: count, into: amounts)
    readAuthority(text, bounds, count: count, known: knownAuthorities, into: authorities)
    readDocument(text, bounds, count: count)
    checkEncoding(.basis, text, bounds, count: count)
    let sound = pack(count: count, organisations: organisations)
    records.append(contentsOf: UnsafeBufferPointer(start: packed, count: sound))
    return count - sound
  }

  private func pack(count: Int, organisations: Span<UInt32>) -> Int {
    var sound = 0
    for row in 0..<count where !careful[row] {
      let decided = PackedDay(rawValue: days.decided[row])
      let actEnded = PackedDay(rawValue: days.actEnded[row])
      let expires = PackedDay(rawValue: days.expires[row])
      let record = PackedRecord(
        document: 0, amount: amounts[row], organisation: organisations[row],
        actEnded: actEnded.isStated ? actEnded : decided, decided: decided,
        submitted: PackedDay(rawValue: days.submitted[row]),
        expires: expires.rawValue < DayReader.never.rawValue ? expires : DayReader.unlimited,
        repaired: PackedDay(rawValue: days.repaired[row]), category: words.category[row],
        domain: words.domain[row], severity: Severity(rawValue: words.severity[row]) ?? .none,
        status: RecordStatus(rawValue: words.status[row]) ?? .valid,
        circumstance: RecordCircumstance(rawValue: words.circumstance[row]) ?? .ordinary)
      let key = documents[row].key(of: record, authority: authorities[row])
      packed[sound] = record.withDocument(key.low, tail: key.high)
      sound &+= 1
    }
    return sound
  }
}
