import Credit
import Foundation
import Testing

@testable import EvaluationModels

/// The published JSON Schemas and the loader must not drift apart.
@Suite("JSON Schemas")
struct SchemaTests {
  static let names = [
    "catalogue", "departments", "eligibility", "evaluation-model", "mappings", "measures",
    "working-days",
  ]

  private func schema(_ name: String) throws -> [String: Any] {
    let data = try Data(
      contentsOf: URL(fileURLWithPath: Shipped.folder + "/schema/\(name).schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Every object of a schema that lists properties, by name: its definitions and itself.
  private func objects(of name: String) throws -> [String: [String: Any]] {
    let root = try schema(name)
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    var objects = definitions.filter { $0.value["properties"] != nil }
    objects[name] = root
    return objects
  }

  @Test func thereIsASchemaForEachKindOfFile() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Shipped.folder + "/schema")
    #expect(Self.names.allSatisfy { files.contains($0 + ".schema.json") })
  }

  @Test(arguments: names)
  func itSaysWhichDraftAndRefusesUnknownKeys(_ name: String) throws {
    let root = try schema(name)
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root["$id"] as? String == name + ".schema.json")
    for (object, definition) in try objects(of: name) where object != ObjectShape.method.name {
      #expect(definition["additionalProperties"] as? Bool == false, "\(name): \(object)")
    }
  }

  @Test(arguments: names)
  func itsKeysAreThoseOfTheLoader(_ name: String) throws {
    for (object, definition) in try objects(of: name) {
      let shape = try #require(ObjectShape.all.first { $0.name == object }, "no shape \(object)")
      let properties = try #require(definition["properties"] as? [String: Any])
      #expect(properties.keys.sorted() == shape.keys.sorted(), "\(name): \(object)")
      let required = definition["required"] as? [String] ?? []
      #expect(required.sorted() == shape.required.sorted(), "\(name): \(object)")
    }
  }

  @Test func everyShapeOfTheLoaderStandsInASchema() throws {
    var names: Set<String> = []
    for name in Self.names { names.formUnion(try objects(of: name).keys) }
    #expect(ObjectShape.all.map(\.name).filter { !names.contains($0) } == [])
    #expect(Set(ObjectShape.all.map(\.name)).count == ObjectShape.all.count)
  }

  /// An editor shows titles while it completes keys.
  @Test(arguments: names)
  func everyKeyHasATitle(_ name: String) throws {
    let root = try schema(name)
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    #expect(definitions.filter { $0.value["title"] as? String == nil }.keys.sorted() == [])
    for (object, definition) in try objects(of: name) {
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      for (key, property) in properties {
        let title = property["title"] as? String ?? ""
        #expect(title.contains(" / "), "\(name): \(object).\(key)")
      }
    }
  }

  @Test func itsWordsAreThoseOfTheTypes() throws {
    let model = try schema("evaluation-model")
    func words(_ root: [String: Any], _ definition: String, _ key: String) throws -> [String] {
      let definitions = try #require(root["$defs"] as? [String: [String: Any]])
      let properties = try #require(definitions[definition]?["properties"] as? [String: Any])
      let property = try #require(properties[key] as? [String: Any])
      let item = property["items"] as? [String: Any] ?? property
      return try #require(item["enum"] as? [String])
    }
    #expect(
      try words(model, "composition", "method") == CompositionMethod.named.map(\.rawValue))
    #expect(try words(model, "group", "sign") == IndicatorGroup.Sign.allCases.map(\.rawValue))
    #expect(try words(model, "subjects", "kinds") == OrganisationKind.allCases.map(\.word))
    #expect(try words(model, "records", "severities") == Severity.allCases.map(\.word))
    #expect(
      try words(model, "measure", "attribute") == OrganisationAttribute.allCases.map(\.rawValue))
    #expect(try words(model, "scheme", "kind") == SchemeProfile.Kind.allCases.map(\.rawValue))
    #expect(
      try words(model, "scheme", "publicity") == SchemeProfile.Publicity.allCases.map(\.rawValue))
    #expect(
      try words(model, "inspection-item", "manner")
        == InspectionMatter.Manner.allCases.map(\.rawValue))
    #expect(
      try words(try schema("catalogue"), "category", "nature")
        == RecordCategory.Nature.allCases.map(\.rawValue))
    #expect(
      try words(try schema("measures"), "measure-kind", "stance")
        == StatutoryMeasure.Stance.allCases.map(\.rawValue))
    let definitions = try #require(model["$defs"] as? [String: [String: Any]])
    #expect(
      definitions["evidence"]?["enum"] as? [String] == Evidence.allCases.map(\.rawValue))
  }
}
