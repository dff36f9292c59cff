extension FuzzyNumber {
  /// The three numbers of a text such as `1;2;3`, `(1,2,3)` or `[1/3; 1/2; 1]`, or three times the one of
  /// `2`; nil for anything else. Commas need brackets around, so that `1,234,567` is no fuzzy number.
  /// Whether the three are in order is not looked at.
  public static func parts(
    of text: some StringProtocol
  ) -> (low: Double, middle: Double, high: Double)? {
    var inner = text[...]
    var separator: Character = ";"
    for (open, close) in [("(", ")"), ("[", "]")] where inner.hasPrefix(open) {
      guard inner.hasSuffix(close) else { return nil }
      inner = inner.dropFirst().dropLast()
      if !inner.contains(";") { separator = "," }
      break
    }
    var numbers: [Double] = []
    for part in inner.split(separator: separator, omittingEmptySubsequences: false) {
      let trimmed = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      guard let number = DecimalNumber.fraction(of: String(trimmed)) else { return nil }
      numbers.append(number)
    }
    switch numbers.count {
    case 1: return (numbers[0], numbers[0], numbers[0])
    case 3: return (numbers[0], numbers[1], numbers[2])
    default: return nil
    }
  }
}
