/// A department that issues records: as it signs, as others call it, and how its document numbers
/// begin.
struct Department: Sendable {
  let domain: Int
  let name: Word
  let aliases: [Word]
  let abbreviation: Word

  private init(_ domain: String, _ name: Word, _ aliases: [Word], _ abbreviation: Word) {
    self.domain = Domain.index(of: domain)
    self.name = name
    self.aliases = aliases
    self.abbreviation = abbreviation
  }

  /// The departments of the city's plan, as `models/departments.yaml` has them.
  static let all: [Department] = [
    Department("education", "邹城市教育和体育局", ["教体局", "市教体局", "市教育和体育局"], "邹教体"),
    Department("science", "邹城市科学技术局", ["科技局", "市科技局"], "邹科"),
    Department("civil-affairs", "邹城市民政局", ["民政局", "市民政局"], "邹民"),
    Department("justice", "邹城市司法局", ["司法局", "市司法局"], "邹司"),
    Department("treasury", "邹城市财政局", ["财政局", "市财政局"], "邹财"),
    Department("treasury", "济宁市公共资源交易中心邹城分中心", ["公共资源交易分中心"], "邹资交"),
    Department(
      "human-resources", "邹城市人力资源和社会保障局", ["人社局", "市人社局"], "邹人社"),
    Department(
      "environment", "济宁市生态环境局邹城市分局", ["生态环境分局", "邹城市生态环境分局"], "济环邹"),
    Department("housing", "邹城市住房和城乡建设局", ["住建局", "市住建局"], "邹建"),
    Department("enforcement", "邹城市综合行政执法局", ["综合执法局", "市综合执法局"], "邹综执"),
    Department("transport", "邹城市交通运输局", ["交通局", "市交通局", "市交通运输局"], "邹交"),
    Department("commerce", "邹城市商务局", ["商务局", "市商务局"], "邹商"),
    Department("culture", "邹城市文化和旅游局", ["文旅局", "市文旅局"], "邹文旅"),
    Department("health", "邹城市卫生健康局", ["卫健局", "市卫健局", "市卫生健康局"], "邹卫"),
    Department("emergency", "邹城市应急管理局", ["应急局", "市应急局"], "邹应急"),
    Department("approval", "邹城市行政审批服务局", ["行政审批局", "市行政审批局"], "邹审批"),
    Department("market", "邹城市市场监督管理局", ["市监局", "市场监管局", "市市场监管局"], "邹市监"),
    Department("energy", "邹城市能源事务中心", ["能源局", "能源中心"], "邹能"),
    Department("statistics", "邹城市统计局", ["统计局", "市统计局"], "邹统"),
    Department("finance", "邹城市地方金融服务中心", ["金融中心", "市金融中心"], "邹金"),
    Department("finance", "中国人民银行邹城市支行", ["人行支行", "人民银行邹城市支行"], "邹银"),
    Department("tax", "国家税务总局邹城市税务局", ["税务局", "市税务局"], "邹税"),
  ]

  /// For each domain the indices of its departments in ``all``.
  static let ofDomain: [[Int]] = Domain.ids.indices.map { domain in
    all.indices.filter { all[$0].domain == domain }
  }
}
