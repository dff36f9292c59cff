/// A folder with a `datapackage.json` ([Frictionless Data Package](https://specs.frictionlessdata.io))
/// whose tables hold organisations, records, reported values and outcomes.
///
/// Each resource that Fenji reads has a property `fenji` of its own:
///
///     "fenji": {
///       "role": "records",                                    // or another of the table below
///       "map": {"code": "CF_XDR_SHXYM", "amount": "CF_NR_FK"},  // our field: their column
///       "constants": {"category": "penalty"},                 // our field: one value for all rows
///       "values": {"severity": {"轻微": "minor"}},             // our field: their word: our word
///       "units": {"amount": "ten-thousand-yuan"}              // or yuan, 元, 万元
///     }
///
/// `"wide": true` is for files of events, one row each with several facts: several wide resources
/// may read the same file, each for another fact, and an organisation may stand in many rows.
///
/// A column that bears the name of a field needs no mapping; columns that nothing maps are never
/// read, which keeps personal data out. The package as a whole may say
/// `"fenji": {"identifier": "text"}` when its organisations are known by identifiers of another
/// country (any text of at most 64 bytes).
///
/// | role | fields (**required**) |
/// |---|---|
/// | organisations | **code**, **name**, kind, industry, area, town, registered_on, status, employees, scope (domains joined by `;`) |
/// | records | **code**, **category**, **decided_on**, id, domain, authority, document_number, act_ended_on, submitted_on, severity, amount, expires_on, repaired_on, status, circumstance, basis, kind (only to leave out natural persons) |
/// | measures | **code**, **domain**, **indicator**, **value**, **dated** |
/// | outcomes | **code**, **domain**, **inspected_on**, **found** |
/// | uploads | **batch**, **reported_on**, **department**, **class**, **records**, **accepted**, authorised |
/// | commitments | **code**, **id**, **department**, **committed_on**, matter, due_on, reported_on, state, performed_on, performance_reported_on |
/// | loans | **code**, **id**, **event**, **platform**, **happened_on**, amount |
/// | contracts | **code**, **id**, **department**, **signed_on**, due_on, amount, state, reported_on |
/// | credit-plus | **field**, **department**, case, pushed_on |
/// | checks | **checked_on**, **department**, **matter**, **count** |
/// | business-scopes | **code**, **business_scope** |
///
/// The last seven are ledgers of the city's platform; no evaluation reads them, the city's
/// scorecard does (``Dataset/ledgers(codebook:organisations:)``).
///
/// Days are written `2022-03-15` or `2022/03/15`; `expires_on` from 2099-12-31 on is never. An
/// empty field has the default that its kind of table gives it.
public struct Dataset: Sendable {
  /// The name of the file that describes the folder.
  public static let descriptorName = DatasetError.descriptorName

  /// The folder.
  public let directory: String
  /// The package's name; empty when it has none.
  public let name: String
  /// What users see; the name when there is no title.
  public let title: String
  /// Paths of all files relative to the folder, for hashing: the descriptor first, then every
  /// resource's, in the order of the descriptor, each once.
  public let files: [String]

  let identifier: Descriptor.Identifier
  let tables: [TableFile]

  /// Opens the dataset in a folder: reads and checks its descriptor and the headers of all tables
  /// that have a role.
  ///
  /// - Throws: ``DatasetError``.
  public static func open(at directory: String) throws -> Dataset {
    try Dataset(directory)
  }

  private init(_ directory: String) throws {
    let file = try InputFile(DatasetError.descriptorName, in: directory)
    let descriptor = try DescriptorReader.read(try file.contents())
    self.directory = directory
    name = descriptor.name
    title = descriptor.title
    identifier = descriptor.identifier
    var files = [DatasetError.descriptorName]
    for path in descriptor.resources.flatMap(\.paths) where !files.contains(path) {
      files.append(path)
    }
    self.files = files
    var tables: [TableFile] = []
    for resource in descriptor.resources {
      for path in resource.paths {
        guard let table = resource.table else {
          _ = try InputFile(path, in: directory)
          continue
        }
        tables.append(try TableFile(path, in: directory, table: table))
      }
    }
    self.tables = tables
  }

  /// The files of one role, in the order of the descriptor.
  func tables(_ role: TableRole) -> [TableFile] {
    tables.filter { $0.table.role == role }
  }

  /// Paths of the files that hold organisations, relative to the folder.
  public var organisationFiles: [String] { tables(.organisations).map(\.name) }

  /// Paths of the files that hold records and nothing else, relative to the folder.
  public var recordFilesAlone: [String] {
    let others = Set(tables.filter { $0.table.role != .records }.map(\.name))
    return tables(.records).map(\.name).filter { !others.contains($0) }
  }

  /// Whether there are files of records.
  public var hasRecords: Bool { !tables(.records).isEmpty }

  /// A reader of the small tables of one role.
  func rows(
    _ role: TableRole, codebook: RecordCodebook, blockSize: Int
  ) -> TableRows {
    TableRows(
      directory: directory, files: tables(role), check: CodeCheck(identifier: identifier),
      words: FieldWords(codebook: codebook), blockSize: blockSize)
  }
}
