/// A file of a dataset as it is, for checks of rows that a reader refuses.
public struct TableSource: Hashable, Sendable {
  /// The whole path.
  public let path: String
  /// For each field of ours the name of the column that holds it; no constants.
  public let columns: [String: String]

  /// A file from its parts.
  public init(path: String, columns: [String: String]) {
    self.path = path
    self.columns = columns
  }
}

extension Dataset {
  /// The files of the register of organisations.
  public var organisationSources: [TableSource] { tables(.organisations).map(source) }

  /// The files of a ledger, relative to the dataset, by the word of its role.
  public func files(ofLedger role: String) -> [String] {
    TableRole(rawValue: role).map { tables($0).map(\.name) } ?? []
  }

  /// The files of records that hold nothing but a category.
  public func recordSources(category: String) -> [TableSource] {
    tables(.records).filter { file in
      file.table.bindings.contains {
        $0.field == RecordField.category.tableField && $0.constant?.text == category
      }
    }.map(source)
  }

  private func source(_ file: TableFile) -> TableSource {
    var columns: [String: String] = [:]
    for (field, binding) in file.table.bindings.enumerated() {
      if let column = file.columns[field] { columns[binding.field.name] = file.header[column] }
    }
    return TableSource(path: directory + "/" + file.name, columns: columns)
  }
}
