import EvaluationModels
import Testing

/// One way to spoil a folder: what is replaced by what in which file, and what the loader says.
/// The `¶` in the new text is the place it must name.
struct Spoiled: CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let fault: ModelFault

  init(_ file: String, _ old: String, _ new: String, _ fault: ModelFault) {
    self.file = file
    self.old = old
    self.new = new
    self.fault = fault
  }

  var testDescription: String { "\(file): \(fault)" }

  func check() throws {
    var fixture = Fixture()
    let position = try fixture.replace(old, by: new, in: file)
    let error = try #require(fixture.error(), "it loads")
    #expect(error.fault == fault)
    #expect(error.position == position)
  }
}
