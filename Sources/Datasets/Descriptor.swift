import StrictJSON

/// The part of `datapackage.json` that Fenji reads.
struct Descriptor: Sendable {
  /// Whether organisations are known by credit codes or by identifiers of another country.
  enum Identifier: String, CaseIterable, Sendable {
    case creditCode = "unified-social-credit-code"
    case text
  }

  /// One resource: a table in one file or several.
  struct Resource: Sendable {
    let paths: [String]
    let table: Table?
  }

  /// How a resource's columns become fields of ours.
  struct Table: Sendable {
    let role: TableRole
    let encoding: TextEncoding
    /// How the files are compressed; nil for what their names say.
    var compression: Compression?
    /// The names that the schema gives the columns; nil when it gives none.
    let schema: [String]?
    /// One for each of the role's fields.
    let bindings: [FieldBinding]
    let amountUnit: AmountUnit
    /// Whether other resources read other columns of the same rows.
    let isWide: Bool
  }

  let name: String
  let title: String
  let identifier: Identifier
  let resources: [Resource]
}

/// Where one field of ours comes from.
struct FieldBinding: Sendable {
  let field: TableField
  /// The column named in `map`; nil when a column of the field's own name will do.
  let column: String?
  /// The value for all rows.
  let constant: Located?
  /// What words of the data mean, in the order of the descriptor.
  let meanings: [(word: String, meaning: Located)]
}

/// A text of the descriptor and where it stands.
struct Located: Hashable, Sendable {
  let text: String
  let place: TextPlace

  func error(_ fault: DescriptorFault) -> DatasetError {
    .descriptor(row: place.row, column: place.column, fault: fault)
  }
}

/// The unit that amounts are written in.
enum AmountUnit: Sendable {
  case yuan
  case tenThousandYuan

  static let names = ["yuan", "元", "ten-thousand-yuan", "万元"]

  init?(name: String) {
    switch name {
    case "yuan", "元": self = .yuan
    case "ten-thousand-yuan", "万元": self = .tenThousandYuan
    default: return nil
    }
  }

  /// How many decimals make whole fen.
  var places: Int { self == .yuan ? 2 : 6 }
}
