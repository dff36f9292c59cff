/// The header of a `.npy` file of 64-bit whole numbers, column by column, little end first, as
/// `numpy.load` opens it.
///
///     NumpyHeader(rows: 3, columns: 2).bytes  // …{'descr': '<i8', 'fortran_order': True, …}
///
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays", version 1.0.
public struct NumpyHeader: Hashable, Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int

  private static let mark: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]

  /// A header of a matrix of that shape.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// What stands before the numbers: a multiple of 64 bytes.
  public var bytes: [UInt8] {
    var text = Array(
      "{'descr': '<i8', 'fortran_order': True, 'shape': (\(rows), \(columns)), }".utf8)
    let length = Self.mark.count + 2 + text.count + 1
    text += [UInt8](repeating: 32, count: (64 - length % 64) % 64) + [10]
    return Self.mark + [UInt8(text.count & 255), UInt8(text.count >> 8)] + text
  }

  /// Whether a file begins with just this header.
  public func isHead(of file: some Sequence<UInt8>) -> Bool { file.starts(with: bytes) }
}
