public import StrictJSON

/// What stops a reading: the dataset, its descriptor or a file of it is wrong as a whole.
///
/// A bad row never does; see ``Reject``.
public enum DatasetError: Error, Hashable, Sendable {
  /// `datapackage.json` is wrong at that line and column.
  case descriptor(row: Int, column: Int, fault: DescriptorFault)
  /// A file can't be opened or read, with the number of the system's error.
  case unreadable(file: String, errorNumber: Int32)
  /// A file became shorter while it was read.
  case shrank(file: String)
  /// A compressed file ends in the middle.
  case truncated(file: String)
  /// A file that should be compressed isn't, or is damaged.
  case notCompressed(file: String)
  /// The header of a file is wrong; `column` counts fields from 1.
  case header(file: String, column: Int, fault: HeaderFault)
  /// A row of a table that must be whole.
  case row(file: String, row: Int, fault: RejectReason)
  /// The system's library has no converter for GB18030.
  case noConverter(file: String)

  /// The name of every dataset's descriptor.
  public static let descriptorName = "datapackage.json"
}

/// What is wrong with a descriptor.
public enum DescriptorFault: Error, Hashable, Sendable {
  /// Not JSON.
  case json(JSONFault)
  /// A value of another type was expected, named as in JSON: `string`, `object`, ...
  case wrongType(expected: String)
  /// An object lacks a member.
  case missingKey(String)
  /// A member that means nothing here.
  case unknownKey(String)
  /// A word outside those that are allowed here.
  case unknownWord(String, allowed: [String])
  /// A path that is absolute, leaves the folder, is an address, or is empty.
  case unsafePath(String)
  /// A path that stands twice.
  case repeatedPath(String)
  /// A dialect of CSV that is not read: the name of the property.
  case dialect(String)
  /// A field for which no constant can be given.
  case noConstant(String)
  /// A field for which no values can be translated.
  case noTranslation(String)
  /// A field that is given a column and a constant.
  case columnAndConstant(String)
  /// A value that the field can't take.
  case badValue(String, RejectReason)
  /// No resource has the role `organisations`.
  case noOrganisations
}

/// What is wrong with the header of a file.
public enum HeaderFault: Error, Hashable, Sendable {
  /// There is none: the file is empty.
  case empty
  /// It can't be split or decoded.
  case malformed(RejectReason)
  /// The file is UTF-16.
  case utf16
  /// The file is UTF-8 though the descriptor says otherwise.
  case utf8
  /// A name stands twice.
  case repeated(String)
  /// The column that a field needs is not there.
  case missing(column: String, field: String)
  /// The schema names another column at this place; empty when there is none.
  case differs(expected: String, found: String)
}
