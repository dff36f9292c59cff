public import Credit

/// What is wrong with a JSON text.
public enum JSONFault: Hashable, Sendable, CaseIterable {
  /// Something else must stand here.
  case unexpected
  /// It stops in the middle.
  case end
  /// Something follows the value.
  case trailing
  /// Bytes that are not UTF-8.
  case encoding
  /// A number that is not written as JSON wants it, or that the reader can't hold exactly.
  case number
  /// A control character inside a text.
  case controlCharacter
  /// An escape JSON does not have, or half a surrogate pair.
  case escape
  /// A key that stood before in the same object.
  case repeatedKey
  /// More than 128 levels.
  case depth

  /// The fault in words.
  public var title: Phrase {
    switch self {
    case .unexpected: Phrase("此处字符不合语法", "this does not belong here")
    case .end: Phrase("内容不完整", "the text stops in the middle")
    case .trailing: Phrase("末尾有多余内容", "something follows the value")
    case .encoding: Phrase("不是 UTF-8 编码", "the bytes are not UTF-8")
    case .number:
      Phrase("数字格式有误或超出精确范围", "not a number that can be held exactly")
    case .controlCharacter:
      Phrase("文本中有未转义的控制字符", "a control character stands unescaped in a text")
    case .escape: Phrase("转义序列有误", "not a valid escape")
    case .repeatedKey: Phrase("键重复", "the key stands twice")
    case .depth: Phrase("嵌套超过 128 层", "more than 128 levels deep")
    }
  }
}

/// A fault of a JSON text and where it is.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: JSONFault
  /// Where.
  public let place: TextPlace

  /// An error from its parts.
  public init(_ fault: JSONFault, at place: TextPlace) {
    self.fault = fault
    self.place = place
  }
}
