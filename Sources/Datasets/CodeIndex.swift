import CByteScan

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

    @inline(__always)
    func isSameCode(as other: Slot) -> Bool {
      (first ^ other.first) | (second ^ other.second) | UInt64(third ^ other.third) == 0
    }
  }

  private var slots: [Slot]
  private var others = WordTable()

  static let codeLength = 18
  /// In place of the beginning of a search.
  private static let asBefore = -1
  /// In place of a place.
  static let unknown = UInt32.max

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
    index(of: text, bounds, from: start(of: text, bounds))
  }

  /// Finds the places of many codes.
  ///
  /// The table of a city is larger than the caches. So the searches' beginnings are computed first,
  /// and their lines of the cache asked for, so that many come at the same time; then the codes are
  /// compared. The rows of an organisation often stand together: a code like the one before isn't
  /// searched again.
  ///
  /// - Parameters:
  ///   - fields: the code of row `i` is at `i * stride + first`.
  ///   - starts: room for as many numbers as `places`.
  ///   - places: receives the places; ``unknown`` for a code that isn't in the table.
  func findAll(
    _ text: RawSpan, _ fields: Span<FieldBounds>, first: Int, stride: Int,
    starts: inout MutableSpan<Int>, places: inout MutableSpan<UInt32>
  ) {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      var last: Slot?
      for row in places.indices {
        let field = fields[row &* stride &+ first]
        guard field.count == Self.codeLength else {
          starts[row] = 0
          last = nil
          continue
        }
        let wanted = Self.slot(text, at: Int(field.lower))
        if let last, wanted.isSameCode(as: last) {
          starts[row] = Self.asBefore
          continue
        }
        last = wanted
        let start = Self.hash(wanted) & (slots.count &- 1)
        starts[row] = start
        fenji_prefetch(base + start)
      }
    }
    var place = Self.unknown
    for row in places.indices {
      if starts[row] != Self.asBefore {
        place = index(of: text, fields[row &* stride &+ first], from: starts[row]) ?? Self.unknown
      }
      places[row] = place
    }
  }

  @inline(__always)
  private func start(of text: RawSpan, _ bounds: FieldBounds) -> Int {
    guard bounds.count == Self.codeLength else { return 0 }
    return Self.hash(Self.slot(text, at: Int(bounds.lower))) & (slots.count &- 1)
  }

  /// The place of the code in the field, searched from where it begins.
  @inline(__always)
  private func index(of text: RawSpan, _ bounds: FieldBounds, from start: Int) -> UInt32? {
    guard bounds.count == Self.codeLength else {
      return others.value(of: text, bounds).map { UInt32($0) }
    }
    let wanted = Self.slot(text, at: Int(bounds.lower))
    var index = start
    while true {
      let slot = slots[index]
      if slot.isSameCode(as: wanted), slot.place != 0 { return slot.place &- 1 }
      if slot.place == 0 { return nil }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  private static func slot(_ text: RawSpan, at start: Int) -> Slot {
    Slot(
      first: text.uncheckedWord(start), second: text.uncheckedWord(start &+ 8),
      third: UInt32(truncatingIfNeeded: text.uncheckedWord(start &+ 16) & 0xFFFF))
  }

  @inline(__always)
  private static func hash(_ slot: Slot) -> Int {
    let tail = slot.second ^ UInt64(slot.third) &<< 48
    return Int(
      truncatingIfNeeded: ByteMixer.fold(
        slot.first ^ 0x9E37_79B9_7F4A_7C15, tail ^ 0xD6E8_FEB8_6659_FD93) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
