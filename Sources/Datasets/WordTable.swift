import CByteScan

/// A small table from the bytes of words to numbers, for what is looked up in every row.
///
/// One table serves all fields of a file: the key is a field's number and its bytes. A word of up to
/// forty-eight bytes, as nearly all are, is told from others by at most six numbers without looking
/// at each byte: its first and last sixteen bytes, and what is between.
struct WordTable: Sendable {
  /// One line of the cache; without length and field it is empty.
  fileprivate typealias Slot = fenji_word

  private struct LongWord: Hashable {
    let field: Int
    let bytes: [UInt8]
  }

  private var slots: [Slot] = Array(repeating: Slot(), count: 16)
  private var longWords: [LongWord: UInt64] = [:]
  /// How many words it has.
  private(set) var count = 0

  private static let longest = 48

  /// The number of a word in a field; nil when the table hasn't it. O(length).
  func value(of text: RawSpan, _ bounds: FieldBounds, field: Int = 0) -> UInt64? {
    guard bounds.count <= Self.longest else {
      return longWords.isEmpty ? nil : longWords[Self.longWord(text, bounds, field)]
    }
    return withFinder { $0.value(of: text, bounds, field: field) }
  }

  /// Looks up words of at most 48 bytes in a loop, without counting references in it.
  struct Finder {
    fileprivate let slots: UnsafeBufferPointer<Slot>

    /// The same for a column whose words repeat.
    var repeating: Repeater { Repeater(self) }

    /// The number of a word in a field; nil when the table hasn't it or it is too long.
    @inline(__always)
    func value(of text: RawSpan, _ bounds: FieldBounds, field: Int) -> UInt64? {
      guard bounds.count <= WordTable.longest else { return nil }
      return value(of: WordTable.slot(text, bounds, field))
    }

    @inline(__always)
    fileprivate func value(of wanted: Slot) -> UInt64? {
      guard let base = slots.baseAddress else { return nil }
      var index = wanted.hash
      while true {
        let slot = base + Int(truncatingIfNeeded: index) & (slots.count &- 1)
        if slot.pointee.isSameWord(as: wanted) { return slot.pointee.value }
        if slot.pointee.tag == 0 { return nil }
        index &+= 1
      }
    }

    /// Looks up the words of a column, as far as that goes for many rows at once.
    ///
    /// - Parameters:
    ///   - empty: the value of an empty field.
    ///   - values: takes the value of each row.
    /// - Returns: the rows that must be looked up one by one.
    func values(
      _ text: UnsafePointer<UInt8>, _ column: fenji_column, field: Int, empty: UInt64,
      into values: UnsafeMutablePointer<UInt64>
    ) -> RowSet {
      fenji_words(
        text, column, slots.baseAddress, UInt64(slots.count &- 1), UInt64(field &+ 1), empty,
        values)
    }
  }

  /// Looks up words of which most are like the one before: status, severity.
  struct Repeater {
    private let finder: Finder
    private var last = Slot()
    private var value: UInt64?

    fileprivate init(_ finder: Finder) { self.finder = finder }

    /// The number of a word in a field; nil when the table hasn't it or it is too long.
    @inline(__always)
    mutating func value(of text: RawSpan, _ bounds: FieldBounds, field: Int) -> UInt64? {
      guard bounds.count <= 16 else { return finder.value(of: text, bounds, field: field) }
      let wanted = WordTable.slot(text, bounds, field)
      if !wanted.isSameWord(as: last) {
        last = wanted
        value = finder.value(of: wanted)
      }
      return value
    }
  }

  /// Calls `body` with a finder, which is only valid during the call.
  @inline(__always)
  func withFinder<Result>(_ body: (Finder) throws -> Result) rethrows -> Result {
    try slots.withUnsafeBufferPointer { try body(Finder(slots: $0)) }
  }

  /// Gives a number to a word in a field, in place of an earlier one.
  mutating func set(_ value: UInt64, for text: RawSpan, _ bounds: FieldBounds, field: Int = 0) {
    guard bounds.count <= Self.longest else {
      if longWords.updateValue(value, forKey: Self.longWord(text, bounds, field)) == nil {
        count += 1
      }
      return
    }
    var slot = Self.slot(text, bounds, field)
    slot.value = value
    guard insert(slot) else { return }
    count += 1
    // Few words share a beginning of their searches, where many are looked up at once.
    guard count * 8 > slots.count else { return }
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.tag != 0 { _ = insert(slot) }
  }

  /// Gives a number to a padded word.
  mutating func set(_ value: UInt64, for padded: [UInt8], field: Int = 0) {
    set(
      value, for: padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding),
      field: field)
  }

  /// Puts a slot into its place, and says whether it was empty.
  private mutating func insert(_ slot: Slot) -> Bool {
    var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[index].tag != 0, !slots[index].isSameWord(as: slot) {
      index = (index + 1) & (slots.count - 1)
    }
    let isNew = slots[index].tag == 0
    slots[index] = slot
    return isNew
  }

  private static func longWord(
    _ text: RawSpan, _ bounds: FieldBounds, _ field: Int
  ) -> LongWord {
    LongWord(field: field, bytes: bounds.range.map { text.byte($0) })
  }

  /// A slot of the word, with no value.
  @inline(__always)
  private static func slot(_ text: RawSpan, _ bounds: FieldBounds, _ field: Int) -> Slot {
    let start = Int(bounds.lower)
    let end = bounds.upper
    let length = end &- start
    var slot = Slot()
    slot.tag =
      UInt64(truncatingIfNeeded: length) | UInt64(truncatingIfNeeded: field &+ 1) &<< 32
    if length <= 16 {
      slot.head = text.sixteenBytes(start, length)
    } else {
      slot.head = (text.uncheckedWord(start), text.uncheckedWord(start &+ 8))
      slot.end = (text.uncheckedWord(end &- 16), text.uncheckedWord(end &- 8))
      if length > 32 {
        slot.middle = (text.uncheckedWord(start &+ 16), text.uncheckedWord(start &+ 24))
      }
    }
    return slot
  }
}

extension fenji_word {
  /// Where the search for it begins.
  @inline(__always)
  fileprivate var hash: UInt64 { fenji_word_hash(head.0, head.1, end.1, tag) }

  @inline(__always)
  fileprivate func isSameWord(as other: fenji_word) -> Bool {
    (head.0 ^ other.head.0) | (head.1 ^ other.head.1) | (middle.0 ^ other.middle.0)
      | (middle.1 ^ other.middle.1) | (end.0 ^ other.end.0) | (end.1 ^ other.end.1)
      | (tag ^ other.tag) == 0
  }
}
