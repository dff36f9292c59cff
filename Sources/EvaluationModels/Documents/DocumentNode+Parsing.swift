import Yams

extension DocumentNode {
  /// Reads one strict YAML document.
  ///
  /// Yams would resolve `0123` to 83 and `no` to false and expand aliases without a limit, so only
  /// its nodes are used: their texts and places. What begins with `&`, `*` or `!` at a node's place
  /// in the text is an anchor, an alias or a tag. Columns count characters of Unicode.
  ///
  /// - Throws: ``ModelError`` for anything but UTF-8, several documents, anchors, aliases, merge
  ///   keys, tags, and keys that stand twice or aren't words.
  package static func parse(_ bytes: [UInt8], file: String) throws -> DocumentNode {
    let start = ModelPosition(file: file, line: 1, column: 1)
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    guard let text = String(validating: withoutMark, as: UTF8.self) else {
      throw ModelError(.notUTF8, at: ModelPosition(file: file))
    }
    let source = SourceText(text, file: file)
    // The parser expands aliases while it looks for keys that stand twice, so a nest of them has
    // to be refused before.
    if let position = source.aliasedAnchor() { throw ModelError(.anchor, at: position) }
    do {
      let parser = try Parser(yaml: text, encoding: .utf8)
      guard let root = try parser.nextRoot() else { throw ModelError(.emptyDocument, at: start) }
      if let second = try parser.nextRoot() {
        throw ModelError(.severalDocuments, at: source.position(second.mark))
      }
      return try DocumentNode(root, source)
    } catch let error as YamlError {
      throw ModelError(error, source)
    }
  }

  private init(_ node: Node, _ source: SourceText) throws {
    position = source.position(node.mark)
    switch source.character(at: node.mark) {
    case "&", "*": throw ModelError(.anchor, at: position)
    case "!": throw ModelError(.tag, at: position)
    default: break
    }
    switch node {
    case .scalar(let scalar): content = .text(scalar.string)
    case .sequence(let sequence): content = .list(try sequence.map { try Self($0, source) })
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyNode = try Self(key, source)
        guard case .text(let name) = keyNode.content, !name.isEmpty else {
          throw keyNode.error(.keyNotText)
        }
        if name == "<<" { throw keyNode.error(.mergeKey) }
        if entries.contains(where: { $0.key == name }) { throw keyNode.error(.repeatedKey(name)) }
        let valueNode = try Self(value, source)
        entries.append(Entry(key: name, position: keyNode.position, value: valueNode))
      }
      content = .object(entries)
    case .alias: throw ModelError(.anchor, at: position)
    }
  }
}

extension ModelError {
  fileprivate init(_ error: YamlError, _ source: SourceText) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      self.init(.syntax(problem), at: source.position(mark))
    case .composer(_, _, let mark, _):
      // Only an alias to nothing gets here.
      self.init(.anchor, at: source.position(mark))
    case .reader(let problem, let offset, _, _):
      self.init(.syntax(problem), at: source.position(ofCharacter: offset ?? 0))
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(.repeatedKey(keys.first ?? ""), at: source.position(context.mark))
    default:
      self.init(.unreadable, at: ModelPosition(file: source.file))
    }
  }
}

/// The text of a file by line, to look at places in it.
private struct SourceText {
  let file: String
  private let text: String
  private let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  init(_ text: String, file: String) {
    self.file = file
    self.text = text
    let scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\u{85}", "\u{2028}", "\u{2029}": starts.append(index + 1)
      case "\r" where index + 1 == scalars.count || scalars[index + 1] != "\n":
        starts.append(index + 1)
      default: break
      }
    }
    self.scalars = scalars
    lineStarts = starts
  }

  func position(_ mark: Mark?) -> ModelPosition {
    ModelPosition(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  func character(at mark: Mark?) -> Unicode.Scalar? {
    guard let mark, mark.line >= 1, mark.line <= lineStarts.count else { return nil }
    let index = lineStarts[mark.line - 1] + mark.column - 1
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  func position(ofCharacter offset: Int) -> ModelPosition {
    let scalarsBefore = text.prefix(offset).unicodeScalars.count
    return position(ofScalar: scalarsBefore)
  }

  /// The place of an anchor that an alias of the same name follows, whatever they stand in. O(n).
  func aliasedAnchor() -> ModelPosition? {
    var anchors: [String: Int] = [:]
    for (index, scalar) in scalars.enumerated() where scalar == "&" || scalar == "*" {
      if index > 0, !" \t\r\n[{,".unicodeScalars.contains(scalars[index - 1]) { continue }
      var name = ""
      for next in scalars[(index + 1)...] {
        guard
          next.properties.isAlphabetic || ("0"..."9").contains(next)
            || "-_".contains(Character(next))
        else { break }
        name.unicodeScalars.append(next)
      }
      if name.isEmpty { continue }
      if scalar == "&" {
        if anchors[name] == nil { anchors[name] = index }
      } else if let anchor = anchors[name] {
        return position(ofScalar: anchor)
      }
    }
    return nil
  }

  private func position(ofScalar index: Int) -> ModelPosition {
    let line = lineStarts.lastIndex { $0 <= index } ?? 0
    return ModelPosition(file: file, line: line + 1, column: index - lineStarts[line] + 1)
  }
}
