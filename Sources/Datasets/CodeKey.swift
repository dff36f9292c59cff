/// A code in the form in which codes are sorted: by their bytes, eight compared at a time.
///
/// For a credit code `second` is the eight characters that name the subject.
struct CodeKey: Hashable, Comparable {
  let first: UInt64
  let second: UInt64
  private let third: UInt64
  /// The bytes after the twenty-fourth; foreign identifiers may have such.
  private let rest: [UInt8]
  private let length: Int

  /// The first twenty-four bytes, which sort as keys do unless they are the same.
  var words: (UInt64, UInt64, UInt64) { (first, second, third) }

  init(_ code: String) {
    (first, second, third) = code.withPadded { text, bounds in
      func word(_ at: Int) -> UInt64 { at < bounds.count ? text.word(at).byteSwapped : 0 }
      return (word(0), word(8), word(16))
    }
    length = code.utf8.count
    rest = length > 24 ? Array(code.utf8.dropFirst(24)) : []
  }

  static func < (left: CodeKey, right: CodeKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.third != right.third { return left.third < right.third }
    if left.rest != right.rest { return left.rest.lexicographicallyPrecedes(right.rest) }
    return left.length < right.length
  }
}
