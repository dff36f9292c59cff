/// Why a models' folder can't be used, and where.
public struct ModelError: Error, Hashable, Sendable {
  /// Where the fault is.
  public let position: ModelPosition
  /// What the fault is.
  public let fault: ModelFault

  /// A fault at a position.
  public init(_ fault: ModelFault, at position: ModelPosition) {
    self.position = position
    self.fault = fault
  }
}

/// A place in a file of the models' folder.
public struct ModelPosition: Hashable, Sendable, CustomStringConvertible {
  /// The path relative to the folder.
  public let file: String
  /// The line from 1; 0 for the file as a whole.
  public let line: Int
  /// The column from 1, in characters of Unicode; 0 for the file as a whole.
  public let column: Int

  /// A place.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `domains/tax.yaml:12:5`, or the file alone.
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
