/// Finds the place of a code by its bytes: open addressing, a slot of 32 bytes for each code of
/// eighteen characters, so that a look-up touches one line of the cache; other identifiers stand in
/// a ``WordTable``.
struct CodeIndex: Sendable {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt32 = 0
    /// The place plus one; 0 in an empty slot.
    var place: UInt32 = 0
    let unused: UInt64 = 0
  }

  private var slots: [Slot]
  private var others = WordTable()

  static let codeLength = 18

  init(_ codes: [String]) {
    var capacity = 16
    while capacity < codes.count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    for (place, code) in codes.enumerated() {
      let padded = [UInt8](padded: code)
      let text = padded.span.bytes
      let length = padded.count - FieldBounds.padding
      guard length == Self.codeLength else {
        others.set(UInt64(place), for: padded)
        continue
      }
      var slot = Self.slot(text, at: 0)
      slot.place = UInt32(place + 1)
      var index = Self.hash(slot) & (capacity - 1)
      while slots[index].place != 0 { index = (index + 1) & (capacity - 1) }
      slots[index] = slot
    }
  }

  /// The place of the code in the field. O(1).
  func index(of text: RawSpan, _ bounds: FieldBounds) -> UInt32? {
    index(of: text, bounds, from: start(of: text, bounds).slot)
  }

  /// Where the search for a code begins, and a number that means nothing but is only known when
  /// that line of the cache has come.
  ///
  /// There is no branch here that waits for memory, so the processor fetches many at a time.
  @inline(__always)
  func start(of text: RawSpan, _ bounds: FieldBounds) -> (slot: Int, touched: UInt32) {
    guard bounds.count == Self.codeLength else { return (0, 0) }
    let slot = Self.hash(Self.slot(text, at: Int(bounds.lower))) & (slots.count &- 1)
    return (slot, slots[slot].place)
  }

  /// The place of the code in the field, searched from where it begins.
  @inline(__always)
  func index(of text: RawSpan, _ bounds: FieldBounds, from start: Int) -> UInt32? {
    guard bounds.count == Self.codeLength else {
      return others.value(of: text, bounds).map { UInt32($0) }
    }
    let wanted = Self.slot(text, at: Int(bounds.lower))
    var index = start
    while true {
      let slot = slots[index]
      if slot.first == wanted.first, slot.second == wanted.second, slot.third == wanted.third,
        slot.place != 0
      {
        return slot.place &- 1
      }
      if slot.place == 0 { return nil }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  private static func slot(_ text: RawSpan, at start: Int) -> Slot {
    Slot(
      first: text.word(start), second: text.word(start &+ 8),
      third: UInt32(truncatingIfNeeded: text.word(start &+ 16) & 0xFFFF))
  }

  @inline(__always)
  private static func hash(_ slot: Slot) -> Int {
    let tail = slot.second ^ UInt64(slot.third) &<< 48
    return Int(
      truncatingIfNeeded: ByteMixer.fold(
        slot.first ^ 0x9E37_79B9_7F4A_7C15, tail ^ 0xD6E8_FEB8_6659_FD93) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
