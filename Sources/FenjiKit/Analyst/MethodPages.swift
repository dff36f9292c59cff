public import Credit

/// What is known of methods, for people.
public enum MethodPages {
  /// The catalogue, or the page of a method, or the methods of a kind.
  ///
  /// - Throws: ``AnalystError`` when nothing has that name.
  public static func text(of name: String?, in language: Language) throws(AnalystError) -> String {
    ""
  }
}
