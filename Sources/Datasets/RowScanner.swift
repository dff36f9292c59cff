/// Splits rows of RFC 4180 into fields.
///
/// Lines end with LF or CRLF; a field in quotation marks may hold commas, line ends and doubled
/// quotation marks. A row that breaks these rules ends at its first line end, whatever quotation
/// marks it opened, so that one stray mark costs one line and not the rest of the file. What a row
/// is therefore depends on nothing but the place where it begins.
struct RowScanner {
  enum Outcome {
    /// A row of that many fields; the next begins at `next`. With `isRewritten` the bounds are of
    /// ``scratch``, where quotation marks are no longer doubled.
    case row(fields: Int, next: Int, isRewritten: Bool)
    /// A row that breaks the rules in the field of that index; `reach` is how far one must look
    /// to see it.
    case fault(field: Int, next: Int, reach: Int)
    /// The row may go on after `limit`.
    case incomplete
  }

  private(set) var scratch: [UInt8] = []

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Splits the row that begins at `start`, which is before `limit`.
  ///
  /// - Parameters:
  ///   - limit: where the text ends; zero bytes follow.
  ///   - isLast: whether the file ends there.
  ///   - bounds: takes the fields in `slots`, as many as fit; further ones are only counted.
  @inline(never)
  mutating func scan(
    _ text: RawSpan, from start: Int, limit: Int, isLast: Bool,
    into bounds: inout MutableSpan<FieldBounds>, slots: Range<Int>
  ) -> Outcome {
    precondition(slots.lowerBound >= 0 && slots.upperBound <= bounds.count)
    precondition(start >= 0 && limit &+ FieldBounds.padding <= text.byteCount)
    let capacity = slots.count
    let first = slots.lowerBound
    var begin = start
    var fields = 0
    var at = start
    while at < limit {
      let word = text.uncheckedWord(at)
      var candidates = Self.placesBelowDash(in: word)
      while candidates != 0 {
        let shift = UInt64(truncatingIfNeeded: candidates.trailingZeroBitCount) & 0x38
        let place = at &+ Int(truncatingIfNeeded: shift &>> 3)
        candidates &= candidates &- 1
        switch UInt8(truncatingIfNeeded: word &>> shift) {
        case Self.comma:
          if fields < capacity { bounds[unchecked: first &+ fields] = FieldBounds(begin, place) }
          fields &+= 1
          begin = place &+ 1
        case Self.lineFeed:
          let end = Self.trimmed(text, from: begin, to: place)
          if fields < capacity { bounds[first &+ fields] = FieldBounds(begin, end) }
          return .row(fields: fields &+ 1, next: place &+ 1, isRewritten: false)
        case Self.quote:
          return scanQuoted(
            text, from: start, limit: limit, isLast: isLast, into: &bounds, slots: slots)
        default: break
        }
      }
      at &+= 8
    }
    guard isLast else { return .incomplete }
    let end = Self.trimmed(text, from: begin, to: limit)
    if fields < capacity { bounds[first &+ fields] = FieldBounds(begin, end) }
    return .row(fields: fields &+ 1, next: limit, isRewritten: false)
  }

  /// For each byte of `word` below `-` the highest bit of its place: the comma, the quotation mark
  /// and the line feed are, while letters, digits, dashes and all bytes of Chinese are not. Exact:
  /// no carry crosses from one byte to the next.
  @inline(__always)
  private static func placesBelowDash(in word: UInt64) -> UInt64 {
    let carried = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5353_5353_5353_5353
    return ~(carried | word) & 0x8080_8080_8080_8080
  }

  /// Splits the row that begins at `start` of a window.
  mutating func scan(
    _ window: borrowing ByteWindow, from start: Int, isLast: Bool, into bounds: inout [FieldBounds]
  ) -> Outcome {
    var fields = bounds.mutableSpan
    return scan(
      window.bytes.span.bytes, from: start, limit: window.count, isLast: isLast, into: &fields,
      slots: fields.indices)
  }

  /// For each byte of `word` that is `byte` the highest bit of its place. Exact: no carry crosses
  /// from one byte to the next.
  private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// The offset of the first `byte` in the range, or its upper bound.
  static func offset(of byte: UInt8, in text: RawSpan, from start: Int, to limit: Int) -> Int {
    var at = start
    while at < limit {
      let found = places(of: byte, in: text.word(at))
      if found != 0 { return min(limit, at &+ found.trailingZeroBitCount &>> 3) }
      at &+= 8
    }
    return limit
  }

  /// `end` without a carriage return before it.
  private static func trimmed(_ text: RawSpan, from begin: Int, to end: Int) -> Int {
    end > begin && text.byte(end &- 1) == carriageReturn ? end &- 1 : end
  }

  /// The same for a row with a quotation mark.
  @inline(never)
  private mutating func scanQuoted(
    _ text: RawSpan, from start: Int, limit: Int, isLast: Bool,
    into bounds: inout MutableSpan<FieldBounds>, slots: Range<Int>
  ) -> Outcome {
    var fields = 0
    var at = start
    var isRewritten = false
    while true {
      let field: FieldBounds
      var end: Int
      if at < limit, text.byte(at) == Self.quote {
        let (close, isDoubled) = Self.closingQuote(text, from: at + 1, limit: limit)
        guard close < limit else {
          guard isLast else { return .incomplete }
          return fault(text, start, limit, field: fields, reach: limit, isLast: isLast)
        }
        if close + 1 == limit, !isLast { return .incomplete }
        field = FieldBounds(at + 1, close, hasDoubledQuotes: isDoubled)
        isRewritten = isRewritten || isDoubled
        end = close + 1
        if end < limit, text.byte(end) == Self.carriageReturn {
          if end + 1 == limit, !isLast { return .incomplete }
          if end + 1 == limit || text.byte(end + 1) == Self.lineFeed { end += 1 }
        }
        guard end == limit || text.byte(end) == Self.comma || text.byte(end) == Self.lineFeed
        else {
          return fault(text, start, limit, field: fields, reach: end + 1, isLast: isLast)
        }
      } else {
        end = at
        while end < limit, text.byte(end) != Self.comma, text.byte(end) != Self.lineFeed {
          guard text.byte(end) != Self.quote else {
            return fault(text, start, limit, field: fields, reach: end + 1, isLast: isLast)
          }
          end += 1
        }
        let isEndOfRow = end == limit || text.byte(end) == Self.lineFeed
        field = FieldBounds(at, isEndOfRow ? Self.trimmed(text, from: at, to: end) : end)
      }
      if end == limit, !isLast { return .incomplete }
      if fields < slots.count { bounds[slots.lowerBound + fields] = field }
      fields += 1
      if end < limit, text.byte(end) == Self.comma {
        at = end + 1
        continue
      }
      if isRewritten { rewrite(text, bounds: &bounds, slots: slots.prefix(fields)) }
      return .row(fields: fields, next: min(end + 1, limit), isRewritten: isRewritten)
    }
  }

  /// The place of the quotation mark that closes a field, or `limit`; and whether doubled ones
  /// stand before it.
  private static func closingQuote(
    _ text: RawSpan, from start: Int, limit: Int
  ) -> (place: Int, isDoubled: Bool) {
    var isDoubled = false
    var at = start
    while true {
      let place = offset(of: quote, in: text, from: at, to: limit)
      guard place + 1 < limit, text.byte(place + 1) == quote else { return (place, isDoubled) }
      isDoubled = true
      at = place + 2
    }
  }

  private func fault(
    _ text: RawSpan, _ start: Int, _ limit: Int, field: Int, reach: Int, isLast: Bool
  ) -> Outcome {
    let end = Self.offset(of: Self.lineFeed, in: text, from: start, to: limit)
    if end == limit, !isLast { return .incomplete }
    return .fault(field: field, next: min(end + 1, limit), reach: reach)
  }

  /// Copies the fields to ``scratch`` with single quotation marks for doubled ones.
  private mutating func rewrite(
    _ text: RawSpan, bounds: inout MutableSpan<FieldBounds>, slots: Range<Int>
  ) {
    scratch.removeAll(keepingCapacity: true)
    for index in slots {
      let lower = scratch.count
      var skips = false
      for at in bounds[index].range {
        let byte = text.byte(at)
        skips = bounds[index].hasDoubledQuotes && byte == Self.quote && !skips
        if !skips { scratch.append(byte) }
      }
      bounds[index] = FieldBounds(lower, scratch.count)
    }
    scratch.append(contentsOf: repeatElement(0, count: FieldBounds.padding))
  }
}
