import ArgumentParser

@main
struct Fenji: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fenji")
}
