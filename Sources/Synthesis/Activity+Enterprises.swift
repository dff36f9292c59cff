extension Activity {
  /// What enterprises do.
  static let enterprises: [Activity] = [
    Activity("A01", ["农业科技", "生态农业"], share: 28),
    Activity("A03", ["畜牧养殖"], share: 12, ["environment"]),
    Activity(
      "B06", ["煤业", "矿业"], share: 8, exposure: 300, ["energy", "emergency", "environment"]),
    Activity("B10", ["石材开采"], share: 6, exposure: 180, ["emergency", "environment"]),
    Activity("C13", ["粮油", "饲料"], share: 18, exposure: 130, ["environment", "emergency"]),
    Activity("C14", ["食品"], share: 20, exposure: 160, ["environment", "emergency", "commerce"]),
    Activity("C17", ["纺织"], share: 12, ["environment", "emergency"]),
    Activity("C18", ["服饰"], share: 12, ["emergency"]),
    Activity("C20", ["木业"], share: 8, ["environment", "emergency"]),
    Activity(
      "C26", ["化工", "新材料"], share: 12, exposure: 250,
      ["environment", "emergency", "energy", "science"]),
    Activity("C29", ["塑料制品"], share: 10, ["environment", "emergency"]),
    Activity(
      "C30", ["建材", "水泥制品"], share: 20, exposure: 150, ["environment", "emergency", "energy"]),
    Activity("C33", ["金属制品"], share: 20, ["environment", "emergency"]),
    Activity("C34", ["机械制造"], share: 30, ["science", "emergency"]),
    Activity("C35", ["矿山设备"], share: 26, ["science", "emergency", "environment"]),
    Activity("C38", ["电气"], share: 14, ["science", "energy"]),
    Activity("C39", ["电子科技"], share: 12, ["science"]),
    Activity(
      "D44", ["热电", "新能源"], share: 12, exposure: 200, ["energy", "emergency", "environment"]),
    Activity("D46", ["水务"], share: 3, exposure: 150, ["housing", "enforcement", "environment"]),
    Activity("E47", ["建筑工程"], share: 42, exposure: 200, ["housing", "emergency", "enforcement"]),
    Activity("E48", ["市政路桥"], share: 16, exposure: 180, ["transport", "housing", "enforcement"]),
    Activity("E50", ["装饰工程"], share: 30, ["housing"]),
    Activity("F51", ["商贸", "贸易"], share: 100, ["commerce"]),
    Activity(
      "F51", ["成品油销售", "燃气"], share: 14, exposure: 160, ["energy", "emergency", "commerce"]),
    Activity("F51", ["医药"], share: 10, exposure: 140, ["health"]),
    Activity("F52", ["超市", "百货"], share: 56, exposure: 140, ["commerce"]),
    Activity("F52", ["汽车销售"], share: 18, ["commerce", "transport"]),
    Activity("G54", ["物流", "货运"], share: 36, exposure: 160, ["transport", "emergency"]),
    Activity("G59", ["仓储"], share: 8, ["emergency", "transport"]),
    Activity("H61", ["酒店管理"], share: 14, exposure: 130, ["culture", "health", "commerce"]),
    Activity("H62", ["餐饮管理"], share: 30, exposure: 160, ["health", "enforcement", "commerce"]),
    Activity("I64", ["网络科技"], share: 22, ["science"]),
    Activity("I65", ["软件", "信息技术"], share: 26, ["science"]),
    Activity("J66", ["融资担保"], share: 6, ["finance"]),
    Activity("J68", ["保险代理"], share: 6, ["finance"]),
    Activity("J69", ["小额贷款", "典当"], share: 6, ["finance"]),
    Activity("K70", ["房地产开发"], share: 12, exposure: 200, ["housing", "enforcement"]),
    Activity("K70", ["物业服务"], share: 20, exposure: 150, ["housing", "enforcement"]),
    Activity("L71", ["机械租赁"], share: 12, ["emergency"]),
    Activity("L72", ["企业管理咨询"], share: 30, ["approval"]),
    Activity("L72", ["财税服务"], share: 16, ["treasury", "approval"]),
    Activity("L72", ["招标代理", "工程咨询"], share: 14, ["treasury", "approval", "housing"]),
    Activity("L72", ["人力资源"], share: 12),
    Activity("L72", ["旅行社", "旅游"], share: 10, exposure: 120, ["culture"]),
    Activity("L72", ["法律咨询"], share: 12, ["justice"]),
    Activity("M73", ["科技研发"], share: 16, ["science"]),
    Activity("M74", ["检测技术", "工程设计"], share: 14, ["science", "approval", "environment"]),
    Activity("N77", ["环保科技"], share: 10, ["environment"]),
    Activity("N78", ["园林绿化", "环境卫生"], share: 16, ["enforcement", "housing"]),
    Activity("O80", ["家政服务"], share: 10, ["commerce"]),
    Activity("O81", ["汽车维修"], share: 12, ["transport", "environment"]),
    Activity("P83", ["教育咨询", "职业培训"], share: 14, ["education"]),
    Activity("Q84", ["健康管理", "医院管理"], share: 8, exposure: 140, ["health", "environment"]),
    Activity("Q85", ["养老服务"], share: 10, exposure: 120, ["civil-affairs", "health"]),
    Activity("R88", ["文化传媒"], share: 16, ["culture"]),
    Activity("R89", ["体育发展"], share: 8, ["education"]),
    Activity("R90", ["影城", "电竞"], share: 10, exposure: 120, ["culture", "emergency"]),
  ]

  /// Domains that supervise some enterprises for what else they do, and how many in a thousand:
  /// suppliers of the government, borrowers, big users of energy, firms with in-house counsel,
  /// intermediaries before approvals.
  static let enterpriseExtras: [(domain: Int, perMille: Int)] = [
    (Domain.index(of: "treasury"), 60), (Domain.index(of: "finance"), 110),
    (Domain.index(of: "energy"), 40), (Domain.index(of: "justice"), 60),
    (Domain.index(of: "approval"), 90), (Domain.index(of: "enforcement"), 20),
  ]
}
