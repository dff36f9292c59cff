/// How many rows are worked on at a time: one column of a block is 8 kB, so a few stay in the
/// first-level cache. Part of the definition of every blocked sum, so never tuned by machine.
let blockRows = 1024

extension [Double] {
  /// Calls `body` with one block of the column after another.
  @inline(__always)
  func forEachBlock(_ body: (Span<Double>) -> Void) {
    let all = span
    var start = 0
    while start < all.count {
      let end = Swift.min(start + blockRows, all.count)
      body(all.extracting(start..<end))
      start = end
    }
  }
}

extension Double {
  /// 0 in place of NaN.
  @inline(__always)
  var orZero: Double { self == self ? self : 0 }
}
