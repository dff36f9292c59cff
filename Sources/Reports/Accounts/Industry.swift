import Credit

/// The sections of industries (门类). Source: GB/T 4754-2017, table 1.
enum Industry {
  private static let sections: [Character: Phrase] = [
    "A": Phrase("农、林、牧、渔业", "agriculture, forestry and fishing"),
    "B": Phrase("采矿业", "mining"),
    "C": Phrase("制造业", "manufacturing"),
    "D": Phrase("电力、热力、燃气及水生产和供应业", "electricity, heat, gas and water"),
    "E": Phrase("建筑业", "construction"),
    "F": Phrase("批发和零售业", "wholesale and retail"),
    "G": Phrase("交通运输、仓储和邮政业", "transport, storage and post"),
    "H": Phrase("住宿和餐饮业", "accommodation and catering"),
    "I": Phrase("信息传输、软件和信息技术服务业", "information technology"),
    "J": Phrase("金融业", "finance"),
    "K": Phrase("房地产业", "real estate"),
    "L": Phrase("租赁和商务服务业", "leasing and business services"),
    "M": Phrase("科学研究和技术服务业", "research and technical services"),
    "N": Phrase("水利、环境和公共设施管理业", "water, environment and public facilities"),
    "O": Phrase("居民服务、修理和其他服务业", "household, repair and other services"),
    "P": Phrase("教育", "education"),
    "Q": Phrase("卫生和社会工作", "health and social work"),
    "R": Phrase("文化、体育和娱乐业", "culture, sport and entertainment"),
    "S": Phrase("公共管理、社会保障和社会组织", "public administration and social organisations"),
    "T": Phrase("国际组织", "international organisations"),
  ]

  /// The code with the name of its section, `C14 制造业`; what is no such code stays as it is.
  static func title(of code: String, _ language: Language) -> String {
    guard let first = code.first, let section = sections[first],
      code.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return code }
    return "\(code) \(section(language))"
  }
}
