/// Four neighbouring doubles, the unit of the inner loops over columns.
typealias Lanes = SIMD4<Double>

extension Span<Double> {
  /// The four values from an index on.
  @inline(__always)
  func lanes(at index: Int) -> Lanes {
    bytes.unsafeLoadUnaligned(
      fromByteOffset: index &* MemoryLayout<Double>.stride, as: Lanes.self)
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Stores four values from an index on.
  @inline(__always)
  func store(_ lanes: Lanes, at index: Int) {
    UnsafeMutableRawBufferPointer(self).storeBytes(
      of: lanes, toByteOffset: index &* MemoryLayout<Double>.stride, as: Lanes.self)
  }
}

extension Lanes {
  /// The sum of the four, in a fixed order.
  @inline(__always)
  var total: Double { (self[0] + self[1]) + (self[2] + self[3]) }

  /// 0 in place of NaN.
  @inline(__always)
  var orZero: Lanes { replacing(with: 0, where: self .!= self) }
}
