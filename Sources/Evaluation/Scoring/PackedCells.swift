/// One column over a block of neighbouring rows, in as few bytes as its values need.
///
/// Most cells of a city's matrix are small counts, and many columns are all zero over a block: in 64
/// bits each, 300,000 organisations would fill more than half a gigabyte. Values that are all alike
/// take no room; others take 1, 2, 4 or 8 bytes each. The smallest number of a width stands for
/// ``Slot/missing``.
///
/// It does not free what it holds: its owner calls ``deallocate()`` once.
struct PackedCells {
  private let base: UnsafeMutableRawPointer?
  private let width: Int
  private let common: Int64

  /// Cells that all hold the value.
  init(repeating value: Int64) {
    base = nil
    width = 0
    common = value
  }

  /// Packs values. O(count).
  init(_ values: UnsafeBufferPointer<Int64>) {
    var low = Int64.max
    var high = Slot.missing
    var hasMissing = false
    for value in values {
      hasMissing = hasMissing || value == Slot.missing
      low = min(low, value == Slot.missing ? Int64.max : value)
      high = max(high, value)
    }
    if high == Slot.missing || (low == high && !hasMissing) {
      self.init(repeating: high)
    } else if Self.fits(low, high, Int8.self) {
      self.init(values, as: Int8.self)
    } else if Self.fits(low, high, Int16.self) {
      self.init(values, as: Int16.self)
    } else if Self.fits(low, high, Int32.self) {
      self.init(values, as: Int32.self)
    } else {
      self.init(values, as: Int64.self)
    }
  }

  private init<Narrow: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Int64>, as narrow: Narrow.Type
  ) {
    let target = UnsafeMutablePointer<Narrow>.allocate(capacity: values.count)
    for (index, value) in values.enumerated() {
      (target + index).initialize(
        to: value == Slot.missing ? Narrow.min : Narrow(truncatingIfNeeded: value))
    }
    base = UnsafeMutableRawPointer(target)
    width = MemoryLayout<Narrow>.size
    common = 0
  }

  private static func fits<Narrow: FixedWidthInteger>(
    _ low: Int64, _ high: Int64, _: Narrow.Type
  ) -> Bool {
    low > Int64(Narrow.min) && high <= Int64(Narrow.max)
  }

  /// How many bytes the cells take beside the value itself.
  func bytes(count: Int) -> Int { width * count }

  /// Gives the memory back.
  func deallocate() {
    base?.deallocate()
  }

  /// The cell at that place.
  subscript(place: Int) -> Int64 {
    guard let base else { return common }
    return switch width {
    case 1: Self.widened(base.assumingMemoryBound(to: Int8.self)[place])
    case 2: Self.widened(base.assumingMemoryBound(to: Int16.self)[place])
    case 4: Self.widened(base.assumingMemoryBound(to: Int32.self)[place])
    default: base.assumingMemoryBound(to: Int64.self)[place]
    }
  }

  /// Fills `target` with the cells from the first on.
  func read(into target: UnsafeMutableBufferPointer<Int64>) {
    guard let base else { return target.update(repeating: common) }
    switch width {
    case 1: Self.widen(base.assumingMemoryBound(to: Int8.self), into: target)
    case 2: Self.widen(base.assumingMemoryBound(to: Int16.self), into: target)
    case 4: Self.widen(base.assumingMemoryBound(to: Int32.self), into: target)
    default: Self.widen(base.assumingMemoryBound(to: Int64.self), into: target)
    }
  }

  /// Fills `target` with the cells at the places, and says whether all are alike; the first is
  /// enough then.
  func gather(
    _ places: UnsafeBufferPointer<UInt16>, into target: UnsafeMutablePointer<Int64>
  ) -> Bool {
    guard let base else {
      if !places.isEmpty { target[0] = common }
      return true
    }
    switch width {
    case 1: Self.pick(base.assumingMemoryBound(to: Int8.self), places, into: target)
    case 2: Self.pick(base.assumingMemoryBound(to: Int16.self), places, into: target)
    case 4: Self.pick(base.assumingMemoryBound(to: Int32.self), places, into: target)
    default: Self.pick(base.assumingMemoryBound(to: Int64.self), places, into: target)
    }
    return false
  }

  @inline(__always)
  private static func widened<Narrow: FixedWidthInteger>(_ value: Narrow) -> Int64 {
    value == Narrow.min ? Slot.missing : Int64(truncatingIfNeeded: value)
  }

  @inline(__always)
  private static func widen<Narrow: FixedWidthInteger>(
    _ base: UnsafePointer<Narrow>, into target: UnsafeMutableBufferPointer<Int64>
  ) {
    for index in target.indices { target[index] = widened(base[index]) }
  }

  @inline(__always)
  private static func pick<Narrow: FixedWidthInteger>(
    _ base: UnsafePointer<Narrow>, _ places: UnsafeBufferPointer<UInt16>,
    into target: UnsafeMutablePointer<Int64>
  ) {
    for (index, place) in places.enumerated() { target[index] = widened(base[Int(place)]) }
  }
}
