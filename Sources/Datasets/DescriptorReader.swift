import StrictJSON

/// Makes a ``Descriptor`` of the bytes of `datapackage.json`; strict in all that concerns Fenji,
/// indifferent to other properties of the Frictionless standard.
enum DescriptorReader {
  static func read(_ bytes: [UInt8]) throws -> Descriptor {
    let root: JSONNode
    do {
      root = try JSONNode(parsing: bytes, allowsByteOrderMark: true)
    } catch {
      throw DatasetError.descriptor(
        row: error.place.row, column: error.place.column, fault: .json(error.fault))
    }
    _ = try root.members()
    let identifier = try identifier(root["fenji"])
    let nodes = try root.needed("resources").elements()
    var seen: [String: Bool] = [:]
    let resources = try nodes.compactMap { try resource($0, seen: &seen) }
    guard resources.contains(where: { $0.table?.role == .organisations }) else {
      throw root.error(.noOrganisations)
    }
    let name = try root["name"]?.text() ?? ""
    return Descriptor(
      name: name, title: try root["title"]?.text() ?? name,
      identifier: identifier, resources: resources)
  }

  private static func identifier(_ node: JSONNode?) throws -> Descriptor.Identifier {
    guard let node else { return .creditCode }
    try node.allow(["identifier"])
    guard let word = node["identifier"] else { return .creditCode }
    let allowed = Descriptor.Identifier.allCases.map(\.rawValue)
    guard let identifier = Descriptor.Identifier(rawValue: try word.text()) else {
      throw word.error(.unknownWord(try word.text(), allowed: allowed))
    }
    return identifier
  }

  /// - Parameter seen: the roles and paths so far, and whether they are of wide tables.
  private static func resource(
    _ node: JSONNode, seen: inout [String: Bool]
  ) throws -> Descriptor.Resource? {
    _ = try node.members()
    guard let path = node["path"] else {
      // A resource may hold its data inline; such a one is no table of ours.
      guard node["fenji"] == nil else { throw node.error(.missingKey("path")) }
      return nil
    }
    // One file may be read in several roles, as records and as outcomes, but once in each, unless
    // it is a wide one.
    let role = (try node["fenji"]?["role"]?.text() ?? "") + " "
    var parts = [path]
    if case .array(let elements) = path.value { parts = elements }
    guard !parts.isEmpty else { throw path.error(.unsafePath("")) }
    let table = try node["fenji"].map { try self.table(node, fenji: $0) }
    var paths: [String] = []
    for part in parts {
      let text = try part.text()
      guard isInside(text) else { throw part.error(.unsafePath(text)) }
      let key = role + text
      let isShared = table?.isWide == true && seen[key] == true && !paths.contains(text)
      guard seen[key] == nil || isShared, text != DatasetError.descriptorName else {
        throw part.error(.repeatedPath(text))
      }
      seen[key] = table?.isWide == true
      paths.append(text)
    }
    return Descriptor.Resource(paths: paths, table: table)
  }

  /// Whether a path stays inside the dataset's folder.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.contains("\\") && !path.contains(":") && !path.contains("\0")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private static func table(_ resource: JSONNode, fenji: JSONNode) throws -> Descriptor.Table {
    try fenji.allow(["role", "map", "constants", "values", "units", "wide"])
    let roleNode = try fenji.needed("role")
    guard let role = TableRole(rawValue: try roleNode.text()) else {
      throw roleNode.error(
        .unknownWord(try roleNode.text(), allowed: TableRole.allCases.map(\.rawValue)))
    }
    try checkDialect(resource["dialect"])
    var encoding = TextEncoding.utf8
    if let node = resource["encoding"] {
      guard let known = TextEncoding(name: try node.text()) else {
        throw node.error(.unknownWord(try node.text(), allowed: ["utf-8", "gb18030", "gbk"]))
      }
      encoding = known
    }
    let compression = try resource["compression"].map { node in
      guard let known = Compression(rawValue: try node.text()) else {
        throw node.error(
          .unknownWord(try node.text(), allowed: Compression.allCases.map(\.rawValue)))
      }
      return known
    }
    return Descriptor.Table(
      role: role, encoding: encoding, compression: compression,
      schema: try schema(resource["schema"]),
      bindings: try bindings(role, fenji: fenji, missing: missingValues(resource["schema"])),
      amountUnit: try amountUnit(fenji["units"], role: role),
      isWide: try fenji["wide"]?.flag() ?? false)
  }

  private static func bindings(
    _ role: TableRole, fenji: JSONNode, missing: [Located]
  ) throws -> [FieldBinding] {
    let names = role.fields.map(\.name)
    let map = fenji["map"]
    let constants = fenji["constants"]
    let values = fenji["values"]
    for node in [map, constants, values] {
      for (key, _) in try node?.members() ?? [] where !names.contains(key.text) {
        throw Located(text: key.text, place: key.place)
          .error(.unknownWord(key.text, allowed: names))
      }
    }
    return try role.fields.map { field in
      let constant = constants?[field.name]
      if let constant, !field.type.takesConstant { throw constant.error(.noConstant(field.name)) }
      if let constant, map?[field.name] != nil {
        throw constant.error(.columnAndConstant(field.name))
      }
      let translations = values?[field.name]
      if let translations, !field.type.takesMeanings {
        throw translations.error(.noTranslation(field.name))
      }
      var meanings: [(word: String, meaning: Located)] = []
      for (key, value) in try translations?.members() ?? [] {
        meanings.append((key.text, try value.located()))
      }
      for absent in missing
      where field.type.takesMeanings && !meanings.contains(where: { $0.word == absent.text }) {
        meanings.append((absent.text, Located(text: "", place: absent.place)))
      }
      return FieldBinding(
        field: field, column: try map?[field.name]?.text(), constant: try constant?.located(),
        meanings: meanings)
    }
  }

  private static func amountUnit(_ node: JSONNode?, role: TableRole) throws -> AmountUnit {
    guard let node else { return .yuan }
    try node.allow(role.hasAmounts ? ["amount"] : [])
    guard let amount = node["amount"] else { return .yuan }
    guard let unit = AmountUnit(name: try amount.text()) else {
      throw amount.error(.unknownWord(try amount.text(), allowed: AmountUnit.names))
    }
    return unit
  }

  /// The columns of an inline schema; a schema that is only referred to isn't checked.
  private static func schema(_ node: JSONNode?) throws -> [String]? {
    guard let node, case .object = node.value, let fields = node["fields"] else { return nil }
    return try fields.elements().map { try $0.needed("name").text() }
  }

  /// The words that stand for nothing, beside the empty one.
  private static func missingValues(_ schema: JSONNode?) throws -> [Located] {
    guard let schema, case .object = schema.value else { return [] }
    return try (schema["missingValues"]?.elements() ?? []).map { try $0.located() }
      .filter { !$0.text.isEmpty }
  }

  private static func checkDialect(_ node: JSONNode?) throws {
    guard let node else { return }
    guard case .object(let members) = node.value else { throw node.error(.dialect("dialect")) }
    for (key, value) in members {
      let isRead =
        switch (key.text, value.value) {
        case ("delimiter", .string(",")), ("quoteChar", .string("\"")),
          ("doubleQuote", .boolean(true)), ("header", .boolean(true)),
          ("skipInitialSpace", .boolean(false)), ("lineTerminator", _),
          ("caseSensitiveHeader", _), ("csvddfVersion", _):
          true
        default: false
        }
      guard isRead else { throw value.error(.dialect(key.text)) }
    }
  }
}
