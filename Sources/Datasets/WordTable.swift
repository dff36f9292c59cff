/// A small table from the bytes of words to numbers, for what is looked up in every row.
///
/// One table serves all fields of a file: the key is a field's number and its bytes. A word of up to
/// forty-eight bytes, as nearly all are, is told from others by at most six numbers without looking
/// at each byte: its first and last sixteen bytes, and what is between.
struct WordTable: Sendable {
  /// One line of the cache.
  fileprivate struct Slot {
    var signature = Signature()
    var value: UInt64 = 0
  }

  /// What tells a word and its field from all others; the tag is 0 in an empty slot.
  fileprivate struct Signature: Equatable {
    var head: (UInt64, UInt64) = (0, 0)
    var middle: (UInt64, UInt64) = (0, 0)
    var end: (UInt64, UInt64) = (0, 0)
    /// Length and field.
    var tag: UInt64 = 0

    @inline(__always)
    static func == (left: Signature, right: Signature) -> Bool {
      (left.head.0 ^ right.head.0) | (left.head.1 ^ right.head.1)
        | (left.middle.0 ^ right.middle.0) | (left.middle.1 ^ right.middle.1)
        | (left.end.0 ^ right.end.0) | (left.end.1 ^ right.end.1) | (left.tag ^ right.tag) == 0
    }
  }

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
      guard bounds.count <= WordTable.longest, let base = slots.baseAddress else { return nil }
      let wanted = WordTable.signature(text, bounds, field)
      var index = WordTable.hash(wanted)
      while true {
        let slot = base + Int(truncatingIfNeeded: index) & (slots.count &- 1)
        if slot.pointee.signature == wanted { return slot.pointee.value }
        if slot.pointee.signature.tag == 0 { return nil }
        index &+= 1
      }
    }
  }

  /// Looks up words of which most are like the one before: status, severity.
  struct Repeater {
    private let finder: Finder
    private var signature = Signature()
    private var value: UInt64?

    fileprivate init(_ finder: Finder) { self.finder = finder }

    /// The number of a word in a field; nil when the table hasn't it or it is too long.
    @inline(__always)
    mutating func value(of text: RawSpan, _ bounds: FieldBounds, field: Int) -> UInt64? {
      guard bounds.count <= 16 else { return finder.value(of: text, bounds, field: field) }
      let wanted = WordTable.signature(text, bounds, field)
      if wanted != signature {
        signature = wanted
        value = finder.value(of: text, bounds, field: field)
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
    let isNew = insert(Slot(signature: Self.signature(text, bounds, field), value: value))
    guard isNew else { return }
    count += 1
    guard count * 4 > slots.count else { return }
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.signature.tag != 0 { _ = insert(slot) }
  }

  /// Gives a number to a padded word.
  mutating func set(_ value: UInt64, for padded: [UInt8], field: Int = 0) {
    set(
      value, for: padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding),
      field: field)
  }

  /// Puts a slot into its place, and says whether it was empty.
  private mutating func insert(_ slot: Slot) -> Bool {
    var index = Int(truncatingIfNeeded: Self.hash(slot.signature)) & (slots.count - 1)
    while slots[index].signature.tag != 0, slots[index].signature != slot.signature {
      index = (index + 1) & (slots.count - 1)
    }
    let isNew = slots[index].signature.tag == 0
    slots[index] = slot
    return isNew
  }

  private static func longWord(
    _ text: RawSpan, _ bounds: FieldBounds, _ field: Int
  ) -> LongWord {
    LongWord(field: field, bytes: bounds.range.map { text.byte($0) })
  }

  @inline(__always)
  private static func signature(
    _ text: RawSpan, _ bounds: FieldBounds, _ field: Int
  ) -> Signature {
    let start = Int(bounds.lower)
    let end = bounds.upper
    let length = end &- start
    var signature = Signature()
    signature.tag =
      UInt64(truncatingIfNeeded: length) | UInt64(truncatingIfNeeded: field &+ 1) &<< 32
    if length <= 16 {
      signature.head = text.sixteenBytes(start, length)
    } else {
      signature.head = (text.uncheckedWord(start), text.uncheckedWord(start &+ 8))
      signature.end = (text.uncheckedWord(end &- 16), text.uncheckedWord(end &- 8))
      if length > 32 {
        signature.middle = (text.uncheckedWord(start &+ 16), text.uncheckedWord(start &+ 24))
      }
    }
    return signature
  }

  @inline(__always)
  private static func hash(_ signature: Signature) -> UInt64 {
    let head = ByteMixer.fold(
      signature.head.0 ^ 0x9E37_79B9_7F4A_7C15,
      (signature.head.1 ^ signature.tag) &+ 0xD6E8_FEB8_6659_FD93)
    return head ^ ByteMixer.fold(signature.end.1, 0xD6E8_FEB8_6659_FD93)
  }
}
