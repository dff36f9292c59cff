import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WorkbookSheet {
  /// Checks that every row reached the file the library keeps them in: it does not look itself,
  /// and on a full disk would make a workbook with rows missing.
  static func checkTemporaryFile(of sheet: UnsafeMutablePointer<lxw_worksheet>) throws {
    lxw_worksheet_write_single_row(sheet)
    guard let file = sheet.pointee.optimize_tmpfile else { return }
    guard fflush(file) == 0, ferror(file) == 0 else { throw LibraryFailure.lostRows }
  }

  /// Closes the file of a sheet that is given up.
  static func closeTemporaryFile(of sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let file = sheet.pointee.optimize_tmpfile else { return }
    fclose(file)
    sheet.pointee.optimize_tmpfile = nil
  }
}
