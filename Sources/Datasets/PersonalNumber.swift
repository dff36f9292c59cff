/// Tells numbers of natural persons from codes of organisations, so that the former are never kept.
public enum PersonalNumber {
  /// Whether a text has the shape of a citizen's identity number (GB 11643-1999), of eighteen or of
  /// fifteen characters, whatever its check character is.
  public static func hasShape(of text: String) -> Bool { CodeCheck.looksPersonal(text) }

  /// A text as it may be shown: of an identity number only the beginning, which says the place.
  public static func masked(_ text: String) -> String {
    hasShape(of: text) ? CodeCheck.masked(text) : text
  }

  /// Whether an identity number stands anywhere in a text.
  public static func stands(in text: String) -> Bool {
    let runs = text.split { !$0.isASCII || !($0.isNumber || $0 == "X" || $0 == "x") }
    return runs.contains { hasShape(of: String($0)) }
  }
}
