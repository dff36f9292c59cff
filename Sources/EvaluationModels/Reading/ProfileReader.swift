import Credit

/// Reads what a scheme says of itself besides its bands.
enum ProfileReader {
  /// The kinds a scheme may be of where the document stands.
  static func kinds(of role: ModelReader.Role) -> [SchemeProfile.Kind] {
    switch role {
    case .composite: [.composite]
    case .domain: [.industry, .risk]
    case .alone: SchemeProfile.Kind.allCases
    }
  }

  /// The profile; nil when the scheme states none.
  static func profile(
    _ node: DocumentNode, role: ModelReader.Role
  ) throws(ModelError) -> SchemeProfile? {
    let object = try node.object(.scheme)
    let keys = ["kind", "owner", "cycle", "publicity"]
    guard keys.contains(where: { object.optional($0) != nil }) else { return nil }
    let kind = try object["kind"].word(of: SchemeProfile.Kind.self)
    let expected = kinds(of: role)
    guard expected.contains(kind) else {
      throw try object["kind"].error(.schemeKind(expected: expected.map(\.rawValue)))
    }
    let publicity = try object["publicity"].word(of: SchemeProfile.Publicity.self)
    if kind == .risk, publicity != .internal {
      throw try object["publicity"].error(.riskNotInternal)
    }
    return SchemeProfile(
      kind: kind, owner: try object["owner"].phrase(), cycle: try cycle(object["cycle"]),
      publicity: publicity)
  }

  private static func cycle(_ node: DocumentNode) throws(ModelError) -> EvaluationCycle {
    let object = try node.object(.cycle)
    let text = try object["ends"].text()
    // A year without a 29 February, since the day must exist in every year.
    guard text.utf8.count == 5, let day = CalendarDate("2023-" + text),
      let cycle = EvaluationCycle(
        months: try object["months"].whole(1...60), month: day.components.month,
        day: day.components.day)
    else { throw try object["ends"].error(.notADayOfTheYear(text)) }
    return cycle
  }
}
