/// The city's twenty supervision domains, in the fixed order of `models/departments.yaml`.
enum Domain {
  static let ids = [
    "education", "science", "civil-affairs", "justice", "treasury", "human-resources",
    "environment", "housing", "enforcement", "transport", "commerce", "culture", "health",
    "emergency", "approval", "market", "energy", "statistics", "finance", "tax",
  ]

  static let words = ids.map { Word($0) }

  /// The index of a domain of ``ids``.
  static func index(of id: String) -> Int {
    guard let index = ids.firstIndex(of: id) else {
      preconditionFailure("\(id) is no supervision domain")
    }
    return index
  }

  /// One bit for each of the domains.
  static func mask(_ names: [String]) -> UInt32 {
    names.reduce(0) { $0 | 1 << UInt32(index(of: $1)) }
  }

  /// How busy a domain is with an organisation that it supervises.
  static let weights: [Int] = ids.map { id in
    switch id {
    case "market": 6
    case "environment", "emergency", "housing", "transport", "health": 5
    case "tax", "education": 4
    case "human-resources", "culture", "civil-affairs", "energy": 3
    case "statistics": 1
    default: 2
    }
  }

  /// What each domain cites when it punishes.
  static let bases: [Word] = [
    "《民办教育促进法》第六十二条", "《科学技术进步法》第一百一十二条", "《社会团体登记管理条例》第三十条",
    "《律师法》第五十条", "《会计法》第四十二条", "《劳动保障监察条例》第三十条",
    "《大气污染防治法》第九十九条", "《建筑法》第六十五条", "《城市市容和环境卫生管理条例》第三十四条",
    "《道路运输条例》第六十三条", "《家庭服务业管理暂行办法》第三十条", "《娱乐场所管理条例》第四十三条",
    "《公共场所卫生管理条例》第十四条", "《安全生产法》第九十七条", "《行政许可法》第八十条",
    "《食品安全法》第一百二十六条", "《节约能源法》第七十二条", "《统计法》第四十一条",
    "《防范和处置非法集资条例》第三十条", "《税收征收管理法》第六十二条",
  ]
}
