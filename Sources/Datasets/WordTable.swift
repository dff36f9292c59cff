/// A small table from the bytes of words to numbers, for what is looked up in every row.
///
/// One table serves all fields of a file: the key is a field's number and its bytes. Words of up to
/// sixteen bytes, nearly all of a vocabulary, are compared as two numbers; the names of departments
/// are longer.
struct WordTable: Sendable {
  private struct Slot {
    /// The first sixteen bytes of the word.
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// Length and field; 0 in an empty slot.
    var tag: UInt64 = 0
    var value: UInt64 = 0
    var hash: UInt64 = 0
    /// Where the rest of the word begins in `rests`.
    var rest = 0
  }

  private var slots: [Slot] = Array(repeating: Slot(), count: 16)
  /// Bytes of long words after the sixteenth, eight in a number.
  private var rests: [UInt64] = []
  /// How many words it has.
  private(set) var count = 0

  /// The number of a word in a field; nil when the table hasn't it. O(length).
  @inline(__always)
  func value(of text: RawSpan, _ bounds: FieldBounds, field: Int = 0) -> UInt64? {
    let length = bounds.count
    guard length <= 16 else { return longValue(of: text, bounds, field: field) }
    let start = Int(bounds.lower)
    let first = ByteMixer.tail(text, start, bounds.upper)
    let second = ByteMixer.tail(text, start &+ 8, bounds.upper)
    let tag = Self.tag(length, field)
    var index = Self.hash(first, second, tag)
    while true {
      let slot = slots[Int(truncatingIfNeeded: index) & (slots.count &- 1)]
      if slot.first == first, slot.second == second, slot.tag == tag { return slot.value }
      if slot.tag == 0 { return nil }
      index &+= 1
    }
  }

  /// Gives a number to a word in a field, in place of an earlier one.
  mutating func set(_ value: UInt64, for text: RawSpan, _ bounds: FieldBounds, field: Int = 0) {
    let (index, hash) = place(of: text, bounds, field: field)
    guard slots[index].tag == 0 else {
      slots[index].value = value
      return
    }
    let start = Int(bounds.lower)
    slots[index] = Slot(
      first: ByteMixer.tail(text, start, bounds.upper),
      second: ByteMixer.tail(text, start + 8, bounds.upper),
      tag: Self.tag(bounds.count, field), value: value, hash: hash, rest: rests.count)
    for at in stride(from: start + 16, to: bounds.upper, by: 8) {
      rests.append(ByteMixer.tail(text, at, bounds.upper))
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

  private func longValue(of text: RawSpan, _ bounds: FieldBounds, field: Int) -> UInt64? {
    let slot = slots[place(of: text, bounds, field: field).index]
    return slot.tag == 0 ? nil : slot.value
  }

  /// Where the word is or would be.
  private func place(
    of text: RawSpan, _ bounds: FieldBounds, field: Int
  ) -> (index: Int, hash: UInt64) {
    let start = Int(bounds.lower)
    let end = bounds.upper
    let first = ByteMixer.tail(text, start, end)
    let second = ByteMixer.tail(text, start &+ 8, end)
    let tag = Self.tag(end &- start, field)
    var hash = Self.hash(first, second, tag)
    // The first bytes and the last are enough to tell the names of departments apart.
    if end &- start > 16 { hash = ByteMixer.fold(hash ^ text.word(end &- 8), Self.factor) }
    var index = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[index].tag != 0 {
      let slot = slots[index]
      if slot.first == first, slot.second == second, slot.tag == tag,
        hasRest(slot, text, start &+ 16, end)
      {
        break
      }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return (index, hash)
  }

  private func hasRest(_ slot: Slot, _ text: RawSpan, _ start: Int, _ end: Int) -> Bool {
    var at = start
    var index = slot.rest
    while at < end {
      guard rests[index] == ByteMixer.tail(text, at, end) else { return false }
      at &+= 8
      index &+= 1
    }
    return true
  }

  private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93

  @inline(__always)
  private static func tag(_ length: Int, _ field: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: length) | UInt64(truncatingIfNeeded: field &+ 1) &<< 32
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ second: UInt64, _ tag: UInt64) -> UInt64 {
    ByteMixer.fold(first ^ 0x9E37_79B9_7F4A_7C15, (second ^ tag) &+ factor)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.tag != 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
      while slots[index].tag != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
