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

  /// Lowers each lane to the other's where that is less; NaN changes nothing.
  @inline(__always)
  mutating func lower(to other: Lanes) { replace(with: other, where: other .< self) }

  /// Raises each lane to the other's where that is more; NaN changes nothing.
  @inline(__always)
  mutating func raise(to other: Lanes) { replace(with: other, where: other .> self) }

  /// Natural logarithms of positive normal numbers, to within two units in the last place; 0 gives a
  /// finite number without meaning, NaN another.
  ///
  /// x = 2ᵏ·m with m in √½…√2, and ln m = s·(2 + R(s²)) with s = (m − 1)/(m + 1). Source of the
  /// coefficients of R: Sun's fdlibm, `e_log.c`.
  @inline(__always)
  var logarithms: Lanes {
    typealias Bits = SIMD4<UInt64>
    let offset = Bits(repeating: 0x3fe6_a09e_667f_3bcd)
    let shifted = unsafeBitCast(self, to: Bits.self) &+ (Bits(repeating: 0x3ff0_0000_0000_0000) &- offset)
    // The exponent as a double: its bits behind those of 2⁵².
    let exponentBits = (shifted &>> 52) | Bits(repeating: 0x4330_0000_0000_0000)
    let exponent = unsafeBitCast(exponentBits, to: Lanes.self) - (0x1p52 + 1023)
    let mantissaBits = (shifted & Bits(repeating: 0x000f_ffff_ffff_ffff)) &+ offset
    let fraction = unsafeBitCast(mantissaBits, to: Lanes.self) - 1
    let ratio = fraction / (fraction + 2)
    let square = ratio * ratio
    let fourth = square * square
    let even =
      fourth
      * (0.3999999999940941908 + fourth * (0.2222219843214978396 + fourth * 0.1531383769920937332))
    let odd =
      square
      * (0.6666666666666735130
        + fourth
        * (0.2857142874366239149 + fourth * (0.1818357216161805012 + fourth * 0.1479819860511658591)))
    return exponent * 0.693147180559945309417 + ratio * ((odd + 2) + even)
  }
}
