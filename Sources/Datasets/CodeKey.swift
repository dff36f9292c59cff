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

  init(_ code: String) {
    let padded = [UInt8](padded: code)
    length = padded.count - FieldBounds.padding
    let text = padded.span.bytes
    func word(_ at: Int) -> UInt64 {
      at < padded.count - FieldBounds.padding ? text.word(at).byteSwapped : 0
    }
    first = word(0)
    second = word(8)
    third = word(16)
    rest = length > 24 ? Array(padded[24..<length]) : []
  }

  static func < (left: CodeKey, right: CodeKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.third != right.third { return left.third < right.third }
    if left.rest != right.rest { return left.rest.lexicographicallyPrecedes(right.rest) }
    return left.length < right.length
  }
}
