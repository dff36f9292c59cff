import Credit

/// Reads `catalogue.yaml`, `departments.yaml` and `measures.yaml`.
package enum CatalogueReader {
  /// Months of validity a category may have: no longer than the statutory end.
  private static let months = 1...60

  /// The categories and the evidence of their figures.
  static func categories(
    _ node: DocumentNode
  ) throws(ModelError) -> (categories: [RecordCategory], evidence: Evidence) {
    let object = try node.object(.catalogue)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    let evidence = try object["evidence"].word(of: Evidence.self)
    var categories: [RecordCategory] = []
    var names = DistinctNames(.category)
    for node in try object["categories"].list() {
      let object = try node.object(.category)
      let id = try object["id"].identifier()
      try names.insert(id, at: object["id"])
      categories.append(
        RecordCategory(
          id: id, title: try object["title"].phrase(),
          nature: try object["nature"].word(of: RecordCategory.Nature.self),
          validityMonths: try object.optional("validity_months").months(in: months)))
    }
    return (categories, evidence)
  }

  /// The domains, in the order of the file.
  package static func domains(_ node: DocumentNode) throws(ModelError) -> [SupervisionDomain] {
    let object = try node.object(.departments)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    _ = try object["evidence"].word(of: Evidence.self)
    let nodes = try object["domains"].list()
    // An organisation's domains are bits of a 64-bit word.
    guard nodes.count <= 64 else {
      throw nodes[64].error(.outOfRange(String(nodes.count), low: "1", high: "64"))
    }
    var domains: [SupervisionDomain] = []
    var names = DistinctNames(.domain)
    var departmentNames = DistinctNames(.department)
    for node in nodes {
      let object = try node.object(.domain)
      let id = try object["id"].identifier()
      try names.insert(id, at: object["id"])
      var departments: [[String]] = []
      for node in try object["departments"].list() {
        let department = try node.object(.department)
        var spellings = [try department["name"]]
        if let aliases = department.optional("aliases") { spellings += try aliases.list() }
        var texts: [String] = []
        for spelling in spellings {
          let text = try spelling.text()
          try departmentNames.insert(text, at: spelling)
          texts.append(text)
        }
        departments.append(texts)
      }
      domains.append(
        SupervisionDomain(id: id, title: try object["title"].phrase(), departments: departments))
    }
    return domains
  }

  /// The kinds of measures.
  static func measures(_ node: DocumentNode) throws(ModelError) -> [StatutoryMeasure] {
    let object = try node.object(.measures)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    var measures: [StatutoryMeasure] = []
    var names = DistinctNames(.measure)
    for node in try object["measures"].list() {
      let object = try node.object(.measureKind)
      let id = try object["id"].identifier()
      try names.insert(id, at: object["id"])
      _ = try object["evidence"].word(of: Evidence.self)
      measures.append(
        StatutoryMeasure(
          id: id, title: try object["title"].phrase(), basis: try object["basis"].phrase(),
          stance: try object.optional("stance")?.word(of: StatutoryMeasure.Stance.self)
            ?? .ordinary))
    }
    return measures
  }
}

extension DocumentNode? {
  /// Months by severity, nil where none are stated.
  func months(in limits: ClosedRange<Int>) throws(ModelError) -> [Int?] {
    var months = [Int?](repeating: nil, count: Severity.allCases.count)
    guard let object = try self?.object(.bySeverity) else { return months }
    for severity in Severity.allCases {
      months[Int(severity.rawValue)] = try object.optional(severity.word)?.whole(limits)
    }
    return months
  }
}
