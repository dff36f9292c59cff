import Credit

/// What an organisation does: its division of GB/T 4754, the word in its name, who does it and
/// which domains supervise it for that.
struct Activity: Sendable {
  let industry: Word
  let words: [Word]
  /// How many of its kind do this, in proportion.
  let share: Int
  /// How much busier than others of its size, in percent.
  let exposure: Int
  /// The supervising domains, one bit each.
  let scope: UInt32
  /// The second character of the credit code of a social organisation: 1 association, 2 private
  /// non-enterprise unit, 3 foundation.
  let socialForm: UInt8

  init(
    _ industry: Word, _ words: [Word], share: Int, exposure: Int = 100, _ scope: [String] = [],
    socialForm: UInt8 = 2
  ) {
    self.industry = industry
    self.words = words
    self.share = share
    self.exposure = exposure
    self.scope = Domain.mask(scope)
    self.socialForm = socialForm
  }

  /// The activities of each kind of organisation, by the kind's raw value.
  static let ofKind: [[Activity]] = [
    enterprises, soleTraders, cooperatives, socialOrganisations, publicInstitutions,
  ]

  /// The sum of the shares of each kind's activities.
  static let totals: [Int] = ofKind.map { $0.reduce(0) { $0 + $1.share } }

  /// The domains that supervise every organisation of a kind.
  static let baseScope: [UInt32] = [
    Domain.mask(["market", "tax", "human-resources", "statistics"]),
    Domain.mask(["market", "tax"]),
    Domain.mask(["market", "tax"]),
    Domain.mask(["civil-affairs"]),
    Domain.mask(["human-resources", "treasury", "statistics"]),
  ]

  private static let soleTraders: [Activity] = [
    Activity("A03", ["养殖场"], share: 12, ["environment"]),
    Activity("C14", ["食品加工坊", "豆制品坊"], share: 20, ["environment", "emergency"]),
    Activity("C33", ["金属加工厂"], share: 14, ["environment", "emergency"]),
    Activity("E50", ["装饰装修部"], share: 14, ["housing"]),
    Activity("F51", ["建材经营部", "农资经营部"], share: 38),
    Activity("F52", ["小卖部", "便利店", "五金店", "服装店", "超市"], share: 160, ["commerce"]),
    Activity("G54", ["货运部"], share: 24, exposure: 140, ["transport"]),
    Activity("H61", ["旅馆", "民宿"], share: 12, ["culture", "health"]),
    Activity("H62", ["小吃店", "面馆", "饭店", "火锅店"], share: 110, exposure: 140, ["health"]),
    Activity("H62", ["烧烤店"], share: 30, exposure: 150, ["health", "enforcement"]),
    Activity("L72", ["打字复印部", "信息咨询部"], share: 16, ["approval"]),
    Activity("L72", ["法律服务部"], share: 6, ["justice"]),
    Activity("O80", ["理发店", "美容店"], share: 50, ["health"]),
    Activity("O81", ["汽车修理部", "家电维修部"], share: 30, ["transport", "environment"]),
    Activity("P83", ["托管中心", "艺术培训部"], share: 22, ["education"]),
    Activity("Q84", ["口腔诊所", "诊所"], share: 16, exposure: 130, ["health", "environment"]),
    Activity("R90", ["台球厅", "网吧"], share: 14, exposure: 120, ["culture", "emergency"]),
  ]

  private static let cooperatives: [Activity] = [
    Activity("A01", ["果蔬种植", "粮食种植", "中药材种植"], share: 60),
    Activity("A03", ["畜禽养殖"], share: 22, exposure: 130, ["environment"]),
    Activity("A04", ["水产养殖"], share: 4, ["environment"]),
    Activity("A05", ["农机服务"], share: 14, ["transport", "emergency"]),
  ]

  private static let socialOrganisations: [Activity] = [
    Activity("S95", ["商会", "行业协会"], share: 14, socialForm: 1),
    Activity("S95", ["志愿服务协会", "慈善会"], share: 14, socialForm: 1),
    Activity("S95", ["教育基金会"], share: 2, ["education"], socialForm: 3),
    Activity("L72", ["人民调解中心", "法律援助中心"], share: 10, ["justice"]),
    Activity("M75", ["科普协会"], share: 6, ["science"], socialForm: 1),
    Activity("P83", ["幼儿园", "培训学校"], share: 34, exposure: 140, ["education", "health"]),
    Activity("Q84", ["康复医院"], share: 4, exposure: 140, ["health", "environment"]),
    Activity("Q85", ["养老院", "助残服务中心"], share: 10, exposure: 130, ["health", "emergency"]),
    Activity("R88", ["书画院", "非遗保护协会"], share: 6, ["culture"], socialForm: 1),
    Activity("R89", ["体育协会", "健身俱乐部"], share: 8, ["education"]),
  ]

  private static let publicInstitutions: [Activity] = [
    Activity("P83", ["小学", "中学"], share: 34, ["education"]),
    Activity("Q84", ["卫生院", "医院"], share: 20, exposure: 150, ["health", "environment"]),
    Activity("R87", ["文化站", "广播站"], share: 10, ["culture"]),
    Activity("M75", ["农业技术推广站"], share: 10, ["science"]),
    Activity("N76", ["水利服务站"], share: 10),
    Activity("S91", ["便民服务中心"], share: 10, ["approval"]),
    Activity("E48", ["公路养护中心"], share: 6, ["transport"]),
  ]
}
