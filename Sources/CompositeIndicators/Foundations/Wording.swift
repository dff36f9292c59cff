/// A piece of text in Chinese and English, chosen where it is shown.
public struct Wording: Hashable, Sendable {
  /// The Chinese text.
  public let chinese: String
  /// The English text.
  public let english: String

  /// The text in both languages.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}
