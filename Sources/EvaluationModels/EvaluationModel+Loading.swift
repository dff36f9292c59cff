public import Credit
import Foundation

extension EvaluationModel {
  /// Reads one model on its own, for values given by hand.
  ///
  /// Categories, domains and measures are those of the models' folder around the file, when there is
  /// one: the file's own folder or the one above.
  ///
  /// - Parameters:
  ///   - path: the model's file.
  ///   - models: the models' folder it belongs to, when it lies in none.
  /// - Throws: ``ModelError`` with file, line and column for the first thing that is wrong.
  public static func load(file path: String, models: String? = nil) throws -> EvaluationModel {
    let file = URL(fileURLWithPath: path)
    let bytes = try ModelFolder.bytes(
      of: file.lastPathComponent, in: file.deletingLastPathComponent().path)
    let node = try DocumentNode.parse(bytes, file: file.lastPathComponent)
    let surroundings = ModelSurroundings(of: file, node: node, otherwise: models)
    return try ModelReader(
      context: try surroundings.context(), role: surroundings.role
    ).model(node)
  }

  /// Whether it is in force on the day.
  public func isInForce(on day: CalendarDate) -> Bool {
    effectiveFrom <= day && effectiveTo.map { day <= $0 } ?? true
  }
}

/// What stands around a model's file.
struct ModelSurroundings {
  /// The models' folder; nil when the file stands alone.
  let folder: String?
  /// What the file stands for there.
  let role: ModelReader.Role

  /// What the file system shows; a file in no models' folder belongs to `models`, to a domain of it
  /// when it names one.
  init(of file: URL, node: DocumentNode?, otherwise models: String? = nil) {
    let own = file.deletingLastPathComponent().standardizedFileURL
    let candidates = [own, own.deletingLastPathComponent()].map(\.path)
    let around = candidates.first(where: Self.isModelsFolder)
    folder = around ?? models.flatMap { Self.isModelsFolder($0) ? $0 : nil }
    role =
      if around == nil {
        (try? node?.object(.model).optional("domain")) == nil ? .alone : .domain
      } else if around == own.path, file.lastPathComponent.hasPrefix("composite") {
        .composite
      } else if own.lastPathComponent == "domains" {
        .domain
      } else {
        .alone
      }
  }

  private static func isModelsFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/catalogue.yaml")
  }

  /// What the document may refer to. Values may be given by hand where a scheme stands alone.
  func context() throws -> ModelContext {
    guard let folder else {
      return ModelContext(
        categories: [], domains: [], measures: [], evaluations: [], allowsGiven: true)
    }
    let files = try ModelFolder(folder)
    return ModelContext(
      categories: try CatalogueReader.categories(files.document("catalogue.yaml")).categories,
      domains: try CatalogueReader.domains(files.document("departments.yaml")),
      measures: try CatalogueReader.measures(files.document("measures.yaml")),
      evaluations: try files.composites.map(files.document).map(ModelReader.evaluation),
      allowsGiven: role == .alone)
  }
}
