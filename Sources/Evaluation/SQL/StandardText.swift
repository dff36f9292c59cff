import Credit
public import EvaluationModels

/// A library of models as SQL: one text that DuckDB, PostgreSQL and Apache Spark run unchanged, and
/// the small tables it reads.
///
/// Everything in it is whole numbers: counts, fen, millionths, days as eight digits. There is no
/// division whose result an engine could round in its own way, no date arithmetic, no function that
/// is not the same everywhere. So scores and grades have the same bits as those of ``Evaluator``.
///
/// The text reads `cr_record`, `cr_organisation`, `cr_measure` and `cr_former`, which a loader fills,
/// and the small tables; it makes `cr_matrix` (organisations × slots) and a `cr_grade_…` a model.
public struct StandardText: Sendable {
  /// The models, and the day.
  public let library: ModelLibrary
  let plan: SlotPlan

  /// The text of a library.
  ///
  /// - Throws: ``SQLRefusal`` with the name of a model that can't be compiled.
  public init(library: ModelLibrary) throws {
    self.library = library
    plan = SlotPlan(library: library)
    var tables: Set<String> = []
    for model in library.models where !tables.insert(SQLNames.plain(model.id)).inserted {
      throw SQLRefusal(.sameTable(model.id), model: model.id)
    }
    _ = try grades()
  }

  private var matrixQuery: MatrixQuery {
    MatrixQuery(
      plan: plan, rules: library.eligibilityRules, categories: library.categories.count)
  }

  /// From checked records to the matrix.
  public var matrix: String { matrixQuery.text }

  /// From the matrix to grades, the composite first.
  public func grades() throws -> String {
    var text = try library.models.map { try query($0).text() }.joined(separator: "\n")
    let results = library.models.map { model in
      "SELECT \(SQLNames.literal(model.id)) AS model, g.* FROM "
        + "\(SQLNames.table("grade", of: model.id)) g"
    }
    text += "\n" + SQLNames.table("cr_grade", as: results.joined(separator: "\nUNION ALL\n"))
    return text
  }

  /// The models that some weights of which are computed from the data.
  public var weighedByData: [EvaluationModel] {
    library.models.filter { $0.weighting.contains { $0.objective != nil } }
  }

  func query(_ model: EvaluationModel) -> ModelQuery {
    ModelQuery(
      model: model, plan: plan, asOf: library.asOf, domains: library.domains.map(\.id),
      composite: library.composite?.id)
  }

  /// The columns of `cr_slot`, which are sums over records.
  public var recordColumns: [String] {
    plan.slots.indices.filter { MatrixQuery.isOfRecords(plan.slots[$0]) }.map { "s\($0)" }
  }
}

extension StandardText {
  /// The weights of a model that judgements alone give; nil when some come from the data.
  ///
  /// - Throws: ``EvaluationError/weighting(model:reason:)``.
  public func judgedWeights(of model: EvaluationModel) throws -> FrozenWeights? {
    guard model.weighting.allSatisfy({ $0.objective == nil }) else { return nil }
    let matrix = IndicatorValues(plan: plan, rows: 0)
    return try GroupWeigher(model: model, matrix: matrix, threads: 1)
      .weigh(rows: RowSelection(rows: [Int]()))
  }
}
