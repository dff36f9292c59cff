/// A small table from the bytes of words to numbers, for what is looked up in every row.
///
/// One table serves all fields of a file: the key is a field's number and its bytes.
struct WordTable: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// Index of the word's first eight bytes in `words`; -1 in an empty slot.
    var start: Int32 = -1
    var length: UInt32 = 0
    var field = 0
    var value: UInt64 = 0
  }

  private var slots: [Slot] = Array(repeating: Slot(), count: 16)
  private var words: [UInt64] = []
  /// How many words it has.
  private(set) var count = 0

  /// The number of a word in a field; nil when the table hasn't it. O(length).
  func value(of text: RawSpan, _ bounds: FieldBounds, field: Int = 0) -> UInt64? {
    let slot = slots[place(of: text, bounds, field: field, hash: Self.hash(text, bounds, field))]
    return slot.start < 0 ? nil : slot.value
  }

  /// Gives a number to a word in a field, in place of an earlier one.
  mutating func set(_ value: UInt64, for text: RawSpan, _ bounds: FieldBounds, field: Int = 0) {
    let hash = Self.hash(text, bounds, field)
    let index = place(of: text, bounds, field: field, hash: hash)
    guard slots[index].start < 0 else {
      slots[index].value = value
      return
    }
    slots[index] = Slot(
      hash: hash, start: Int32(words.count), length: UInt32(bounds.count), field: field,
      value: value)
    var at = Int(bounds.lower)
    while at < bounds.upper {
      words.append(ByteMixer.tail(text, at, bounds.upper))
      at += 8
    }
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Gives a number to a padded word.
  mutating func set(_ value: UInt64, for padded: [UInt8], field: Int = 0) {
    set(
      value, for: padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding),
      field: field)
  }

  private static func hash(_ text: RawSpan, _ bounds: FieldBounds, _ field: Int) -> UInt64 {
    ByteMixer.hash(text, bounds) &+ UInt64(truncatingIfNeeded: field)
  }

  private func place(
    of text: RawSpan, _ bounds: FieldBounds, field: Int, hash: UInt64
  ) -> Int {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].start >= 0, !holds(slots[index], text, bounds, field, hash) {
      index = (index &+ 1) & mask
    }
    return index
  }

  private func holds(
    _ slot: Slot, _ text: RawSpan, _ bounds: FieldBounds, _ field: Int, _ hash: UInt64
  ) -> Bool {
    guard slot.hash == hash, slot.field == field, Int(slot.length) == bounds.count else {
      return false
    }
    var at = Int(bounds.lower)
    var index = Int(slot.start)
    while at < bounds.upper {
      guard words[index] == ByteMixer.tail(text, at, bounds.upper) else { return false }
      at &+= 8
      index &+= 1
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.start >= 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
      while slots[index].start >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
