import Credit
import EvaluationModels
import Foundation
import Testing

@testable import Synthesis

/// The words of a city are those of the models.
@Suite struct VocabularyTests {
  private func library() throws -> ModelLibrary {
    try ModelLibrary.load(
      directory: packageFolder + "/models", asOf: #require(CalendarDate("2022-11-30")))
  }

  @Test func categoriesAreInTheCatalogue() throws {
    let catalogue = try library().categories
    #expect(Category.ids.count == Category.allCases.count)
    for (id, category) in zip(Category.ids, Category.allCases) {
      let known = try #require(catalogue.first { $0.id == id })
      #expect((known.nature == .bad) == category.isBad, "\(id)")
    }
  }

  @Test func departmentsAreInTheList() throws {
    let domains = try library().domains
    #expect(domains.map(\.id) == Domain.ids)
    for department in Department.all {
      let names = domains[department.domain].departments.first { $0[0] == department.name.text }
      for alias in department.aliases {
        #expect(try #require(names).contains(alias.text), "\(alias.text)")
      }
    }
    #expect(Department.ofDomain.allSatisfy { !$0.isEmpty })
    #expect(Domain.bases.count == Domain.ids.count)
  }
}
