public import Credit
import StrictJSON

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

extension DatasetError: CustomStringConvertible {
  /// The file at fault, relative to the dataset.
  public var file: String {
    switch self {
    case .descriptor: Self.descriptorName
    case .unreadable(let file, _), .shrank(let file), .truncated(let file),
      .notCompressed(let file), .header(let file, _, _),
      .row(let file, _, _), .noConverter(let file):
      file
    }
  }

  /// The line, where one is known.
  public var row: Int? {
    switch self {
    case .descriptor(let row, _, _): row
    case .header: 1
    case .row(_, let row, _): row
    case .unreadable, .shrank, .truncated, .notCompressed, .noConverter: nil
    }
  }

  /// The column, where one is known: of characters in the descriptor, of fields in a table.
  public var column: Int? {
    switch self {
    case .descriptor(_, let column, _), .header(_, let column, _): column
    case .unreadable, .shrank, .truncated, .notCompressed, .row, .noConverter: nil
    }
  }

  /// What is wrong.
  public var problem: Phrase {
    switch self {
    case .descriptor(_, _, let fault): fault.problem
    case .header(_, _, let fault): fault.problem
    case .row(_, _, let fault): fault.title
    case .unreadable(_, let number):
      Phrase(
        "无法读取文件（\(String(cString: strerror(number)))）",
        "the file can't be read (\(String(cString: strerror(number))))")
    case .shrank: Phrase("文件在读取时变短", "the file became shorter while it was read")
    case .truncated: Phrase("压缩文件不完整", "the compressed file ends in the middle")
    case .notCompressed:
      Phrase("压缩文件已损坏，或不是声明的压缩格式", "the file is damaged or not compressed as stated")
    case .noConverter: Phrase("系统没有 GB18030 转换器", "the system can't convert GB18030")
    }
  }

  /// What to do about it.
  public var remedy: Phrase {
    switch self {
    case .descriptor(_, _, let fault): fault.remedy
    case .header(_, _, let fault): fault.remedy
    case .row:
      Phrase(
        "请改正该行；每行的字段数须与表头相同", "mend that row; it needs as many fields as the header has")
    case .unreadable:
      Phrase("请核对路径和读取权限", "check the path and the permission to read it")
    case .shrank:
      Phrase("请等文件写完后重新运行", "run again when the file is no longer being written")
    case .truncated:
      Phrase("请重新传输该文件", "transfer the file again")
    case .notCompressed:
      Phrase(
        "请核对 datapackage.json 的 compression（gz、zst、no）与扩展名，或重新传输该文件",
        "check compression (gz, zst, no) in datapackage.json and the file's extension, or transfer "
          + "it again")
    case .noConverter:
      Phrase(
        "请安装系统的 gconv 模块，或把文件转换成 UTF-8",
        "install the system's gconv modules, or convert the file to UTF-8")
    }
  }

  /// Where, what and what to do, in one line.
  public var message: Phrase {
    let place = [file, row.map { String($0) }, column.map { String($0) }].compactMap { $0 }
      .joined(separator: ":")
    return Phrase(
      "\(place)：\(problem(.chinese))。\(remedy(.chinese))。",
      "\(place): \(problem(.english)); \(remedy(.english)).")
  }

  /// The message in Chinese, for logs.
  public var description: String { message(.chinese) }
}

extension DescriptorFault {
  var problem: Phrase {
    switch self {
    case .json(let fault):
      Phrase("JSON \(fault.title(.chinese))", "JSON: \(fault.title(.english))")
    case .wrongType(let expected):
      Phrase("此处应为 \(expected) 类型", "a value of type \(expected) is needed here")
    case .missingKey(let key): Phrase("缺少键 \(key)", "the key \(key) is missing")
    case .unknownKey(let key): Phrase("不认识的键 \(key)", "the key \(key) is unknown")
    case .unknownWord(let word, _):
      Phrase("不认识的词 “\(word)”", "the word \"\(word)\" is unknown")
    case .unsafePath(let path):
      Phrase("路径 “\(path)” 不在数据集文件夹内", "the path \"\(path)\" is not inside the dataset")
    case .repeatedPath(let path):
      Phrase("路径 “\(path)” 重复", "the path \"\(path)\" stands twice")
    case .dialect(let property):
      Phrase("不支持 CSV 方言属性 \(property)", "the dialect property \(property) is not supported")
    case .noConstant(let field):
      Phrase("字段 \(field) 不能取常量", "the field \(field) can't be a constant")
    case .noTranslation(let field):
      Phrase("字段 \(field) 不能做值对照", "values of the field \(field) can't be translated")
    case .columnAndConstant(let field):
      Phrase(
        "字段 \(field) 同时给了列和常量", "the field \(field) is given a column and a constant")
    case .badValue(let value, let reason):
      Phrase(
        "值 “\(value)” 不可用：\(reason.title(.chinese))",
        "the value \"\(value)\" can't be used: \(reason.title(.english))")
    case .noOrganisations: Phrase("没有主体表", "there is no table of organisations")
    }
  }

  var remedy: Phrase {
    switch self {
    case .json(.encoding): Phrase("请把文件另存为 UTF-8", "save the file as UTF-8")
    case .json(.repeatedKey), .columnAndConstant, .repeatedPath:
      Phrase("请只保留一个", "keep one of them")
    case .json: Phrase("请改正语法", "correct the syntax")
    case .wrongType: Phrase("请改成该类型", "give a value of that type")
    case .missingKey: Phrase("请补上", "add it")
    case .unknownKey, .noConstant, .noTranslation: Phrase("请改正或删除", "correct it or remove it")
    case .unknownWord(_, let allowed):
      Phrase(
        "可用：\(allowed.joined(separator: "、"))", "use one of \(allowed.joined(separator: ", "))")
    case .unsafePath:
      Phrase(
        "请用文件夹内的相对路径，不含 ..", "use a relative path inside the folder, without ..")
    case .dialect:
      Phrase("请导出为 RFC 4180 的逗号分隔文件", "export the file as RFC 4180 CSV with commas")
    case .badValue: Phrase("请改成可用的值", "give a value that can be used")
    case .noOrganisations:
      Phrase(
        "请给一个资源加上 “fenji”: {“role”: “organisations”}",
        "give a resource \"fenji\": {\"role\": \"organisations\"}")
    }
  }
}

extension HeaderFault {
  var problem: Phrase {
    switch self {
    case .empty: Phrase("文件为空，没有表头", "the file is empty and has no header")
    case .malformed(let reason):
      Phrase(
        "表头无法读取：\(reason.title(.chinese))",
        "the header can't be read: \(reason.title(.english))")
    case .utf16: Phrase("文件是 UTF-16 编码", "the file is UTF-16")
    case .utf8: Phrase("文件实为 UTF-8 编码", "the file is UTF-8 in fact")
    case .repeated(let name): Phrase("列名 “\(name)” 重复", "the column \"\(name)\" stands twice")
    case .missing(let column, let field):
      Phrase(
        "缺少列 “\(column)”（字段 \(field)）", "the column \"\(column)\" (field \(field)) is missing")
    case .differs(let expected, let found):
      Phrase(
        "描述文件此处是列 “\(expected)”，文件里是 “\(found)”",
        "the schema has the column \"\(expected)\" here, the file has \"\(found)\"")
    }
  }

  var remedy: Phrase {
    switch self {
    case .empty: Phrase("请重新导出该文件", "export the file again")
    case .malformed:
      Phrase("请核对文件的编码和引号", "check the file's encoding and quotation marks")
    case .utf16: Phrase("请另存为 UTF-8 或 GB18030", "save it as UTF-8 or GB18030")
    case .utf8: Phrase("请把描述文件里的 encoding 改成 utf-8", "say utf-8 in the descriptor")
    case .repeated: Phrase("请改名或删除其中一列", "rename or remove one of them")
    case .missing:
      Phrase("请补上该列或修改 map", "add the column, or correct map in the descriptor")
    case .differs: Phrase("请使两者一致", "make them agree")
    }
  }
}
