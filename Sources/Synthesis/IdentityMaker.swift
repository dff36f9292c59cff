import Credit

/// Gives organisations codes and names that no other has.
///
/// Both come from the index by a one-to-one scramble, so nothing must be remembered. No real
/// organisation is meant: subject identifiers begin with 9 or `MX`, which are not given out, and
/// the brand in every name begins with 拟, "simulated".
struct IdentityMaker: Sendable {
  private let digitsOffset: Int
  private let lettersOffset: Int
  private let brandOffset: Int
  private let brandLength: Int
  private let brandCount: Int

  /// The organisation whose name looks like a formula of a spreadsheet.
  let formulaIndex: Int

  /// - Parameters:
  ///   - capacity: how many indices there are, at most ``digitsCount``.
  ///   - formulaIndex: the organisation whose name looks like a formula.
  init(seed: UInt64, capacity: Int, formulaIndex: Int) {
    self.formulaIndex = formulaIndex
    var random = SeededGenerator(seed: seed, stream: .settings, index: 0)
    digitsOffset = random.below(Self.digitsCount)
    lettersOffset = random.below(Self.lettersCount)
    var length = 2
    var count = Self.brandCharacters.count * Self.brandCharacters.count
    while count < capacity {
      length += 1
      count *= Self.brandCharacters.count
    }
    brandLength = length
    brandCount = count
    brandOffset = random.below(count)
  }

  /// How many organisations can be told apart.
  static let digitsCount = 10_000_000

  /// The eighteen characters of the code, both checks right.
  func code(of organisation: SyntheticOrganisation) -> [UInt8] {
    Self.code(prefix: prefix(of: organisation), subject: subject(of: organisation))
  }

  /// A second code of the same subject, right in itself, from another registering department; it
  /// comes after the first in byte order, so that a reader that keeps the first keeps the real one.
  func otherCode(of organisation: SyntheticOrganisation) -> [UInt8] {
    Self.code(prefix: Array("Y1".utf8), subject: subject(of: organisation))
  }

  /// Appends the name of an organisation in `encoding`.
  func appendName(
    of organisation: SyntheticOrganisation, encoding: TextEncoding, to row: inout RowBuffer
  ) {
    func add(_ word: Word) { row.add(word.bytes(encoding)) }
    if organisation.index == formulaIndex { return add(Self.formula) }
    let lot = organisation.lot
    switch organisation.kind {
    case .enterprise: add(lot & 1 == 0 ? "邹城" : "邹城市")
    case .soleTrader:
      add("邹城市")
      add(Town.names[organisation.town])
    default: add("邹城市")
    }
    appendBrand(organisation.index, encoding: encoding, to: &row)
    add(organisation.doing.words[organisation.word])
    switch organisation.kind {
    case .enterprise: add(Self.form(Int(lot >> 8 & 127)))
    case .cooperative: add("专业合作社")
    default: break
    }
  }

  private func appendBrand(_ index: Int, encoding: TextEncoding, to row: inout RowBuffer) {
    row.add(Self.mark.bytes(encoding))
    var rest = (index * 40_503 + brandOffset) % brandCount
    for _ in 0..<brandLength {
      row.add(Self.brandCharacters[rest & 63].bytes(encoding))
      rest >>= 6
    }
  }

  private static func form(_ roll: Int) -> Word {
    switch roll {
    case ..<108: forms[0]
    case ..<117: forms[1]
    case ..<122: forms[2]
    default: forms[3]
    }
  }

  private func prefix(of organisation: SyntheticOrganisation) -> [UInt8] {
    switch organisation.kind {
    case .enterprise: Array("91".utf8)
    case .soleTrader: Array("92".utf8)
    case .cooperative: Array("93".utf8)
    case .socialOrganisation: [UInt8(ascii: "5"), 48 + organisation.doing.socialForm]
    case .publicInstitution: Array("12".utf8)
    }
  }

  /// Eight characters: digits alone before the reform of October 2015, as organisation codes were.
  private func subject(of organisation: SyntheticOrganisation) -> [UInt8] {
    if organisation.registered < Self.reform {
      var rest = (organisation.index * 7_654_321 + digitsOffset) % Self.digitsCount
      var subject = [UInt8](repeating: UInt8(ascii: "9"), count: 8)
      for place in stride(from: 7, to: 0, by: -1) {
        subject[place] = 48 + UInt8(rest % 10)
        rest /= 10
      }
      return subject
    }
    var rest = (organisation.index * 2_654_435 + lettersOffset) % Self.lettersCount
    var subject = Array("MX000000".utf8)
    for place in stride(from: 7, to: 1, by: -1) {
      subject[place] = CreditCode.alphabet[rest % 31]
      rest /= 31
    }
    return subject
  }

  private static func code(prefix: [UInt8], subject: [UInt8]) -> [UInt8] {
    var code = prefix + Town.area.utf8 + subject
    code.append(CreditCode.subjectCheckCharacter(for: subject) ?? UInt8(ascii: "0"))
    code.append(CreditCode.checkCharacter(for: code) ?? UInt8(ascii: "0"))
    return code
  }

  private static let reform = CalendarDate(daysSinceEpoch: 16_709)
  private static let lettersCount = 31 * 31 * 31 * 31 * 31 * 31
  private static let formula: Word = "=cmd|'/C calc'!A0"
  private static let mark: Word = "拟"
  private static let forms: [Word] = ["有限公司", "有限责任公司", "股份有限公司", "合伙企业（有限合伙）"]
  static let brandCharacters: [Word] =
    "禾云岚松川泽宁瑞恒远嘉润泰和清源峰林晨光华盛安康达信诚德仁义鸿昌隆兴旺佳美晟航宇凯腾飞跃鼎力博雅文景星辰海洋山河春秋雪梅兰竹菊桐"
    .map { Word(String($0)) }
}
