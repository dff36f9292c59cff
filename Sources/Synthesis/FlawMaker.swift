import Credit

/// Makes rows that a reader must reject, each for one reason.
struct FlawMaker: Sendable {
  let identities: IdentityMaker
  let organisations: OrganisationMaker
  /// The first index that no row of the register has.
  let unregistered: Int

  /// A code that is wrong in exactly the way named, made from a right one.
  func code(_ code: [UInt8], as kind: Planted, _ random: inout SeededGenerator) -> [UInt8] {
    for _ in 0..<64 {
      var bad = code
      let expected: CreditCodeError
      switch kind {
      case .codeLength:
        bad.remove(at: 9 + random.below(6))
        expected = .length(17)
      case .codeCharacter:
        bad[12] = Array("IOSVZ".utf8)[random.below(5)]
        expected = .illegalCharacter(13)
      case .codeCheck:
        bad[17] = CreditCode.alphabet[random.below(31)]
        expected = .checkCharacter
      case .codeSubjectCheck:
        bad[16] = 48 + UInt8(random.below(10))
        bad[17] = CreditCode.checkCharacter(for: bad) ?? 48
        expected = .subjectCheckCharacter
      case .missingValue: return []
      default:
        bad = random.chance(500) ? Self.exponent(code) : Self.rounded(code)
        expected = .mangledBySpreadsheet
      }
      if bad.withUnsafeBufferPointer({ CreditCode.fault(in: $0) }) == expected { return bad }
    }
    return Array("9.13708E+17".utf8)
  }

  /// A right code that no organisation of the register has.
  func unregisteredCode(_ random: inout SeededGenerator) -> [UInt8] {
    identities.code(of: organisations.organisation(unregistered + random.below(Self.strangers)))
  }

  /// How many indices beyond the register are kept for strangers.
  static let strangers = 1000

  /// An identifier in the shape of an identity card, of nobody: the years are those of people who
  /// died before there were any. One in some hundred would pass for a credit code; it is not taken.
  func personCode(_ random: inout SeededGenerator) -> [UInt8] {
    var digits = Self.card(&random)
    while digits.withUnsafeBufferPointer({ CreditCode.fault(in: $0) }) == nil {
      digits = Self.card(&random)
    }
    return digits
  }

  private static func card(_ random: inout SeededGenerator) -> [UInt8] {
    var digits = Array("37088319000101".utf8)
    digits[9] = 48 + UInt8(random.below(10))
    digits[11] = 49 + UInt8(random.below(9))
    digits[13] = 49 + UInt8(random.below(9))
    for _ in 0..<3 { digits.append(48 + UInt8(random.below(10))) }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    digits.append(Array("10X98765432".utf8)[sum % 11])
    return digits
  }

  static let dates = ["2022-02-30", "2021-02-29", "2022-13-01", "2022-06-31"].map {
    Array($0.utf8)
  }

  static let numbers: [Word] = ["1e5", "１２", "abc", "-3"]

  static let categories = ["honour-roll", "unknown", "处罚"].map { Array($0.utf8) }

  /// `9.13708E+17`.
  private static func exponent(_ code: [UInt8]) -> [UInt8] {
    [code[0], UInt8(ascii: ".")] + code[1..<6] + Array("E+17".utf8)
  }

  /// Fifteen digits and three zeros.
  private static func rounded(_ code: [UInt8]) -> [UInt8] {
    code[..<15].map { (48...57).contains($0) ? $0 : 48 + $0 % 10 } + [48, 48, 48]
  }
}
