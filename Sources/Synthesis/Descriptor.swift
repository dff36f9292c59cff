import Credit

/// The text of `datapackage.json`: a Frictionless Data Package whose `fenji` members say how the
/// columns are to be read.
struct Descriptor {
  let synthesiser: CitySynthesiser
  /// The layouts with the paths of their files.
  let resources: [(layout: FeedLayout, paths: [String])]

  var text: String {
    JSONText.object([
      ("profile", .text("tabular-data-package")),
      ("name", .text("synthetic-city")),
      ("title", .text("合成城市 / A synthetic city")),
      (
        "description",
        .text(
          "由 fenji synthesise 生成，不含任何真实主体。 / Made by fenji synthesise; no real organisation is in it."
        )
      ),
      ("fenji", .object([("identifier", .text("unified-social-credit-code"))])),
      (Self.mark, settings),
      ("resources", .list(resources.map { Self.resource($0.layout, $0.paths) })),
    ]).formatted
  }

  /// The member by which a synthesis recognises its own folder.
  static let mark = "fenji-synthesis"

  private var settings: JSONText {
    .object(
      [
        ("seed", .text(synthesiser.seed)),
        ("organisations", .number(synthesiser.organisations)),
        ("records", .number(synthesiser.records)),
        ("asOf", .text(synthesiser.asOf.description)),
        ("months", .number(synthesiser.months)),
      ] + (synthesiser.isShuffled ? [("order", .text("shuffled"))] : []))
  }

  private static func resource(_ layout: FeedLayout, _ paths: [String]) -> JSONText {
    var members: [(String, JSONText)] = [
      ("name", .text(layout.name)),
      ("title", .text("\(layout.title.chinese) / \(layout.title.english)")),
      ("path", paths.count == 1 ? .text(paths[0]) : .list(paths.map { .text($0) })),
      ("profile", .text("tabular-data-resource")),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")),
      ("encoding", .text(layout.encoding.rawValue)),
      ("schema", .object([("fields", .list(layout.columns.map(field)))])),
    ]
    if !layout.role.isEmpty { members.append(("fenji", reading(layout))) }
    return .object(members)
  }

  private static func field(_ column: FeedLayout.Column) -> JSONText {
    .object([
      ("name", .text(column.name.text)), ("type", .text(column.type)),
      ("title", .text(column.title.chinese)), ("description", .text(column.title.english)),
    ])
  }

  private static func reading(_ layout: FeedLayout) -> JSONText {
    var members: [(String, JSONText)] = [("role", .text(layout.role))]
    func pairs(_ list: [(field: String, value: String)]) -> JSONText {
      .object(list.map { ($0.field, .text($0.value)) })
    }
    if !layout.map.isEmpty {
      members.append(("map", pairs(layout.map.map { ($0.field, $0.column) })))
    }
    if !layout.constants.isEmpty { members.append(("constants", pairs(layout.constants))) }
    if !layout.values.isEmpty {
      let values = layout.values.map { ($0.field, pairs($0.words.map { ($0.theirs, $0.ours) })) }
      members.append(("values", .object(values)))
    }
    if let unit = layout.amountUnit {
      members.append(("units", .object([("amount", .text(unit))])))
    }
    return .object(members)
  }
}
