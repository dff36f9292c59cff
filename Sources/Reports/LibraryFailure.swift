import CXLSXWriter

/// A step of libxlsxwriter that failed, before the path of the workbook is known.
struct LibraryFailure: Error {
  private let reason: String

  init(_ error: lxw_error) {
    reason = String(cString: lxw_strerror(error))
  }

  private init(reason: String) {
    self.reason = reason
  }

  /// A sheet could not be added.
  static let noSheet = LibraryFailure(reason: "cannot make a sheet's temporary file")
  /// The rows of a sheet could not be kept.
  static let lostRows = LibraryFailure(reason: "cannot write a sheet's temporary file")

  /// The failure as users see it.
  func error(for path: String) -> ReportsError {
    .workbook(path: path, reason: reason)
  }
}
