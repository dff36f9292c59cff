import Credit
import EvaluationModels

/// Reads the options of a row and puts what their choices set into it.
struct OptionReader {
  /// An option with what each of its choices sets.
  struct Draft {
    let option: ScorecardOption
    let node: DocumentNode
    let settings: [[DocumentNode.Entry]]

    /// The keys its choices set.
    var keys: [String] { settings.first?.map(\.key) ?? [] }

    func entries(of choice: String) -> [DocumentNode.Entry] {
      let index = option.choices.firstIndex { $0.id == choice }
      return index.map { settings[$0] } ?? []
    }
  }

  /// Option and choice instead of what the document recommends.
  let overrides: [(option: String, choice: String)]

  /// The options of a row.
  func drafts(_ node: DocumentNode?, row: String) throws -> [Draft] {
    guard let node else { return [] }
    return try node.list().map { try draft($0, row: row) }
  }

  private func draft(_ node: DocumentNode, row: String) throws -> Draft {
    let object = try node.object(.scorecardOption)
    let id = try object["id"].identifier()
    var choices: [ScorecardOption.Choice] = []
    var settings: [[DocumentNode.Entry]] = []
    for node in try object["choices"].list() {
      let choice = try node.object(.scorecardChoice)
      let choiceID = try choice["id"].identifier()
      if choices.contains(where: { $0.id == choiceID }) {
        throw try ScorecardError.rule(.repeated(choiceID), at: choice["id"].position)
      }
      choices.append(.init(id: choiceID, title: try choice["title"].phrase()))
      let setNode = try choice["set"]
      _ = try setNode.object(.scorecardSetting)
      guard case .object(let entries) = setNode.content else {
        throw ScorecardError.document(setNode.error(.expected(.object)))
      }
      if let first = settings.first, Set(first.map(\.key)) != Set(entries.map(\.key)) {
        throw ScorecardError.rule(.choicesDiffer, at: setNode.position)
      }
      settings.append(entries)
    }
    let recommended = try object["chosen"].text()
    let known = choices.map(\.id)
    guard known.contains(recommended) else {
      throw try ScorecardError.rule(.noSuchChoice(recommended), at: object["chosen"].position)
    }
    let override = overrides.last { $0.option == id }?.choice
    if let override, !known.contains(override) {
      throw ScorecardError.unknownChoice(override, option: id, known: known)
    }
    return Draft(
      option: ScorecardOption(
        id: id, row: row, question: try object["question"].phrase(), choices: choices,
        recommended: recommended, reason: try object["why"].phrase(),
        chosen: override ?? recommended),
      node: node, settings: settings)
  }

  /// Every way to read a row: as chosen, and with each other choice of one option.
  func variants(of node: DocumentNode, drafts: [Draft]) throws -> [DocumentNode] {
    guard case .object(let stated) = node.content else {
      throw ScorecardError.document(node.error(.expected(.object)))
    }
    var keys = stated.map(\.key)
    for draft in drafts {
      for key in draft.keys {
        if keys.contains(key) {
          throw ScorecardError.rule(.statedTwice(key), at: draft.node.position)
        }
        keys.append(key)
      }
    }
    func variant(_ other: (option: String, choice: String)?) -> DocumentNode {
      var entries = stated
      for draft in drafts {
        let isOther = other?.option == draft.option.id
        entries += draft.entries(of: isOther ? other?.choice ?? "" : draft.option.chosen)
      }
      return DocumentNode(.object(entries), at: node.position)
    }
    var variants = [variant(nil)]
    for draft in drafts {
      for choice in draft.option.choices where choice.id != draft.option.chosen {
        variants.append(variant((draft.option.id, choice.id)))
      }
    }
    return variants
  }
}
