public import Credit

/// What can go wrong with a store.
public enum StorageError: Error, Hashable, Sendable {
  /// There is no file.
  case noStore(String)
  /// SQLite says no.
  case failed(path: String, reason: String)
  /// A later program has changed it.
  case newer(String)
  /// Nothing was loaded yet, or nothing as early as the day.
  case noRun(String)
  /// Not a code of an organisation.
  case notACode(CreditCodeError)
  /// No organisation of the register.
  case unknownCode(String)
  /// A field of the question that may not be kept.
  case personal(field: String)
  /// A field of the question that is empty or too long.
  case badField(String, limit: Int)

  /// What users see.
  public var message: Phrase {
    switch self {
    case .noStore(let path):
      Phrase(
        "没有库文件 \(path)。请先运行 fenji store load --results 结果文件夹 --store \(path)",
        "there is no store \(path); run fenji store load --results DIR --store \(path) first")
    case .failed(let path, let reason):
      Phrase("库文件 \(path) 出错：\(reason)", "the store \(path) failed: \(reason)")
    case .newer(let path):
      Phrase("库文件 \(path) 由更新的程序写过，请升级本程序", "a later program has written \(path); upgrade this one")
    case .noRun(let path):
      Phrase(
        "库文件 \(path) 中还没有评价结果。请先运行 fenji store load",
        "the store \(path) holds no evaluation yet; run fenji store load")
    case .notACode(.length(let count)):
      Phrase(
        "统一社会信用代码应为 18 位，现为 \(count) 位", "a credit code has 18 characters, not \(count)")
    case .notACode:
      Phrase(
        "不是有效的统一社会信用代码（校验不符）。自然人不在核查范围内",
        "not a valid credit code (its checks fail); natural persons can't be checked")
    case .unknownCode(let code):
      Phrase("主体库中没有 \(code)", "no organisation \(code) in the register")
    case .personal(let field):
      Phrase(
        "\(field) 中似有公民身份号码。使用日志不保存自然人信息",
        "\(field) seems to hold an identity number; nothing of natural persons is kept")
    case .badField(let field, let limit):
      Phrase(
        "\(field) 不能为空，也不能超过 \(limit) 字",
        "\(field) may not be empty or longer than \(limit) characters")
    }
  }
}
