public import Credit
public import StrictJSON

/// What can go wrong while a report is written or a JSON text is read.
public enum ReportsError: Error, Hashable, Sendable {
  /// The operating system refused a step of writing a file, for this reason of its own.
  case file(FileStep, path: String, reason: String)
  /// A workbook could not be made, for this reason of the library that writes it.
  case workbook(path: String, reason: String)
  /// A text is longer than the 32,767 UTF-16 units a spreadsheet's cell holds; the row counts from
  /// 1, the heading included.
  case textTooLong(sheet: String, row: Int, column: String, length: Int)
  /// A table has more columns than the 16,384 of a sheet.
  case tooManyColumns(sheet: String, count: Int)
  /// A JSON text is wrong at this line and column (in characters), both from 1.
  case json(JSONFault, line: Int, column: Int)

  /// A step of writing a file.
  public enum FileStep: String, Hashable, Sendable, CaseIterable {
    /// Making the temporary file beside the target.
    case create
    /// Writing bytes to it.
    case write
    /// Waiting until they are on the disk.
    case synchronise
    /// Putting it in the target's place.
    case replace
  }
}

extension ReportsError: CustomStringConvertible {
  /// The message in English.
  public var description: String { phrase(.english) }

  /// The message in both languages.
  public var phrase: Phrase {
    switch self {
    case .file(let step, let path, let reason):
      Phrase(
        "\(step.title(.chinese))失败：\(path)：\(reason)",
        "cannot \(step.title(.english)) \(path): \(reason)")
    case .workbook(let path, let reason):
      Phrase("无法生成工作簿：\(path)：\(reason)", "cannot make the workbook \(path): \(reason)")
    case .textTooLong(let sheet, let row, let column, let length):
      Phrase(
        "工作表“\(sheet)”第 \(row) 行“\(column)”列的文本有 \(length) 个字符，超过单元格上限 32767",
        """
        sheet "\(sheet)", row \(row), column "\(column)": the text has \(length) characters and \
        a cell holds at most 32767
        """)
    case .tooManyColumns(let sheet, let count):
      Phrase(
        "工作表“\(sheet)”有 \(count) 列，超过上限 16384",
        "sheet \"\(sheet)\" has \(count) columns and a sheet holds at most 16384")
    case .json(let fault, let line, let column):
      Phrase(
        "JSON 第 \(line) 行第 \(column) 列：\(fault.title(.chinese))",
        "JSON line \(line), column \(column): \(fault.title(.english))")
    }
  }
}

extension ReportsError.FileStep {
  /// The step in words.
  var title: Phrase {
    switch self {
    case .create: Phrase("新建文件", "create")
    case .write: Phrase("写入文件", "write")
    case .synchronise: Phrase("文件落盘", "synchronise")
    case .replace: Phrase("替换文件", "replace")
    }
  }
}
