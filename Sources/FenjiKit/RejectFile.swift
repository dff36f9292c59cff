import Credit
import Datasets
import Reports

/// `rejects.csv`: every row that could not be used, where it stands and why.
final class RejectFile {
  /// Its name among the results.
  static let name = "rejects.csv"
  private(set) var count = 0
  private let writer: CSVWriter
  private let language: Language
  private var failure: (any Error)?

  init(path: String, language: Language) throws {
    self.language = language
    writer = try CSVWriter(path: path, columns: Self.columns(language), isDurable: false)
  }

  private static func columns(_ language: Language) -> [Column] {
    func column(_ title: Phrase, _ kind: Column.Kind = .text) -> Column {
      Column(title(language), kind)
    }
    return [
      column(Phrase("文件", "file")), column(Phrase("行", "row"), .integer),
      column(Phrase("列", "column")), column(Phrase("代码", "code"), .code),
      column(Phrase("原因代号", "reason")), column(Phrase("原因", "meaning")),
      column(Phrase("原值", "value")),
    ]
  }

  private static func cells(_ reject: Reject, _ language: Language) -> [Cell] {
    [
      .text(reject.file), .integer(Int64(reject.row)), .text(reject.column), .text(reject.code),
      .text(reject.reason.word), .text(reject.reason.title(language)), .text(reject.value),
    ]
  }

  /// Rejects as a table.
  static func table(_ rejects: [Reject], _ language: Language) -> Table {
    Table(
      Phrase("不可用的行", "Rows that can't be used")(language), columns(language),
      rows: rejects.map { cells($0, language) })
  }

  /// Notes a row; a write that fails is thrown by ``commit()``.
  func write(_ reject: Reject) {
    count += 1
    guard failure == nil else { return }
    do {
      try writer.write(Self.cells(reject, language))
    } catch {
      failure = error
    }
  }

  func commit() throws -> WrittenFile {
    if let failure { throw failure }
    return try writer.commit()
  }
}
