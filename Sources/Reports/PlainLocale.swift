#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The "C" locale, for C code that prints numbers by the locale of the calling thread.
///
/// A program that has set a locale with a decimal comma would otherwise get workbooks no
/// spreadsheet can open.
final class PlainLocale {
  private let locale: locale_t?

  init() {
    // The masks of POSIX are macros Swift does not see: one bit per category.
    locale = newlocale(1 << LC_NUMERIC | 1 << LC_CTYPE, "C", nil)
  }

  deinit {
    if let locale { freelocale(locale) }
  }

  /// Runs `body` in this locale.
  func perform<Result>(_ body: () throws -> Result) rethrows -> Result {
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return try body()
  }
}
