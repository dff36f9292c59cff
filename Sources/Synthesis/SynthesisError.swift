public import Credit

/// Why a city can't be made.
public enum SynthesisError: Error, Hashable, Sendable {
  /// A number outside what the synthesiser can do.
  case outOfRange(name: String, value: Int, allowed: ClosedRange<Int>)
  /// The folder holds something that a synthesis didn't put there.
  case folderInUse(String)
  /// The path is a file, or can't be made.
  case noFolder(String)
  /// A file can't be written, with what the system says.
  case unwritable(path: String, reason: String)

  /// What users see.
  public var message: Phrase {
    switch self {
    case .outOfRange(let name, let value, let allowed):
      let range = "\(allowed.lowerBound)…\(allowed.upperBound)"
      return Phrase(
        "\(name) 为 \(value)，应在 \(range) 之间", "\(name) is \(value) and must be within \(range)")
    case .folderInUse(let path):
      return Phrase(
        "文件夹 \(path) 非空，且不是由 fenji synthesise 生成；请换一个空文件夹",
        "the folder \(path) is not empty and was not made by fenji synthesise; name an empty one")
    case .noFolder(let path):
      return Phrase("无法建立文件夹 \(path)", "the folder \(path) can't be made")
    case .unwritable(let path, let reason):
      return Phrase("无法写入 \(path)：\(reason)", "\(path) can't be written: \(reason)")
    }
  }
}
