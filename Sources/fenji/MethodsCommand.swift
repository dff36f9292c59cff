import ArgumentParser
import Credit
import FenjiKit

/// `fenji methods`.
struct MethodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: "方法目录，或一个方法的说明 / the catalogue of methods, or the page of one",
    discussion: """
      例 / examples:
        fenji methods
        fenji methods topsis
      """)

  @Argument(help: "方法名，或类别如 aggregation / a method, or a kind such as aggregation")
  var name: String?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      print(try MethodPages.text(of: name, in: language), terminator: "")
    }
  }
}
