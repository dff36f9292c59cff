public import ArgumentParser
public import Credit
import Foundation

/// The language of what is shown: as asked for, else by the locale, else Chinese.
struct LanguageOption: ParsableArguments {
  @Option(help: "zh 或 en；默认按系统语言，否则中文 / zh or en; by the locale, else Chinese")
  var language: Language?

  var chosen: Language {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("en") ? .english : .chinese
  }
}

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2022-11-30` from the command line.
  public init?(argument: String) {
    self.init(argument)
  }
}
