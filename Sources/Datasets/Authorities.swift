/// Keys of departments: the same for all names of one, a digest of the folded name for others.
struct Authorities: Sendable {
  private let canonical: [UInt64: UInt64]

  /// - Parameter departments: for each department its names.
  init(_ departments: [[String]]) {
    var canonical: [UInt64: UInt64] = [:]
    for names in departments {
      let digests = names.map { DocumentDigest($0)?.short ?? 0 }
      for digest in digests { canonical[digest] = canonical[digest] ?? digests[0] }
    }
    self.canonical = canonical
  }

  /// The key of the department whose folded name has that digest.
  func key(of digest: UInt64) -> UInt64 { canonical[digest] ?? digest }
}

extension RecordCodebook {
  /// For each folded name of a department the folded name that stands for it: what ``Authorities``
  /// knows as digests, as text for an engine.
  public var foldedDepartments: [(name: String, department: String)] {
    var seen: Set<String> = []
    var pairs: [(name: String, department: String)] = []
    for names in departments {
      let folded = names.map(TextFolding.folded)
      for name in folded where seen.insert(name).inserted {
        pairs.append((name, folded[0]))
      }
    }
    return pairs
  }

  /// The folded form of a document number or an authority's name.
  public static func folded(_ text: String) -> String { TextFolding.folded(text) }

  /// The characters that folding turns into others, and what they become, place by place. Those that
  /// vanish are ``vanishing``.
  public static let foldedCharacters: (from: String, to: String) = {
    var from = ""
    var to = ""
    for scalar in foldable {
      let text = String(Character(scalar))
      let folded = TextFolding.folded(text)
      guard !folded.isEmpty, folded != text else { continue }
      from += text
      to += folded
    }
    return (from, to)
  }()

  /// The ranges of characters that folding takes away.
  public static let vanishing = ranges(of: foldable) { folded(String($0)).isEmpty }

  /// The ranges of characters that folding takes away or turns into others: a text without them is
  /// its own folded form.
  public static let touched = ranges(of: foldable) { folded(String($0)) != String($0) }

  /// The ranges of characters in ASCII of which folding makes their capital, if anything: the folded
  /// form of a text of them is the text in capitals.
  public static let capitalised = ranges(of: (0x21...0x7E).compactMap(Unicode.Scalar.init)) {
    folded(String($0)) == $0.properties.uppercaseMapping
  }

  private static func ranges(
    of scalars: [Unicode.Scalar], where holds: (Unicode.Scalar) -> Bool
  ) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for scalar in scalars where holds(scalar) {
      if let last = ranges.last, last.upperBound + 1 == scalar.value {
        ranges[ranges.count - 1] = last.lowerBound...scalar.value
      } else {
        ranges.append(scalar.value...scalar.value)
      }
    }
    return ranges
  }

  /// All that folding may touch: no ideograph, no syllable of Korean, nothing from U+10000 on.
  private static let foldable: [Unicode.Scalar] = [1...0x33FF, 0xE000...0xFFFF]
    .flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }
}
