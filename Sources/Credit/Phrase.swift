/// The language of what users read.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Chinese, as used in the city.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// A piece of text in both languages, chosen where it is shown.
public struct Phrase: Hashable, Sendable {
  /// The Chinese text.
  public let chinese: String
  /// The English text.
  public let english: String

  /// The text in both languages.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in `language`.
  public func callAsFunction(_ language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
