/// The subdistricts and towns of Zoucheng, and how many organisations each has in proportion.
enum Town {
  static let area: Word = "370883"

  static let words: [Word] = [
    "钢山街道", "千泉街道", "凫山街道", "太平镇", "大束镇", "香城镇", "城前镇", "石墙镇", "峄山镇", "看庄镇",
    "唐村镇", "田黄镇", "郭里镇", "中心店镇", "北宿镇", "张庄镇",
  ]

  /// The towns' names without what they are, for names of organisations.
  static let names: [Word] = [
    "钢山", "千泉", "凫山", "太平", "大束", "香城", "城前", "石墙", "峄山", "看庄", "唐村", "田黄", "郭里",
    "中心店", "北宿", "张庄",
  ]

  private static let shares = [170, 150, 130, 60, 45, 40, 40, 40, 50, 35, 40, 30, 35, 65, 45, 25]

  static let total = shares.reduce(0, +)

  static func pick(_ roll: Int) -> Int {
    var rest = roll
    for (index, share) in shares.enumerated() {
      if rest < share { return index }
      rest -= share
    }
    return 0
  }
}
