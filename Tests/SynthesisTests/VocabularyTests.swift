import Credit
import Foundation
import Testing

@testable import Synthesis

/// The words of a city are those of the models.
@Suite struct VocabularyTests {
  @Test func categoriesAreInTheCatalogue() throws {
    let catalogue = try text(packageFolder + "/models/catalogue.yaml")
    #expect(Category.ids.count == Category.allCases.count)
    for (id, category) in zip(Category.ids, Category.allCases) {
      let line = catalogue.split(separator: "\n").first { $0.contains("{id: \(id),") }
      #expect(try #require(line).contains("nature: bad") == category.isBad, "\(id)")
    }
  }

  @Test func departmentsAreInTheList() throws {
    let lines = try text(packageFolder + "/models/departments.yaml").split(separator: "\n")
      .filter { $0.contains("- {id:") }
    #expect(lines.count == Domain.ids.count)
    for (id, line) in zip(Domain.ids, lines) {
      #expect(line.contains("{id: \(id),"))
    }
    for department in Department.all {
      let line = lines[department.domain]
      #expect(line.contains("{name: \(department.name.text),"))
      for alias in department.aliases {
        #expect(
          line.contains("[\(alias.text)") || line.contains(" \(alias.text)"), "\(alias.text)")
      }
    }
    #expect(Department.ofDomain.allSatisfy { !$0.isEmpty })
    #expect(Domain.bases.count == Domain.ids.count)
  }
}
