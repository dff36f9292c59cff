/// Where the documents lie by which a city's scorecard and its data are looked at.
public struct CityDocuments: Hashable, Sendable {
  /// The folder of models.
  public var models: String
  /// The scorecard.
  public var scorecard: String
  /// The departments of the supervision domains.
  public var departments: String
  /// Further bodies.
  public var bodies: String
  /// How publication is checked.
  public var publicity: String
  /// The calendar of working days.
  public var calendar: String
  /// Words in names, and who may bear them.
  public var names: String
  /// Which records and ledgers give which figures.
  public var figures: String

  /// The documents of a models' folder.
  public init(models: String) {
    self.models = models
    scorecard = models + "/scorecard/zoucheng-2022.yaml"
    departments = models + "/departments.yaml"
    bodies = models + "/scorecard/bodies.yaml"
    publicity = models + "/scorecard/publicity.yaml"
    calendar = models + "/calendar/working-days.yaml"
    names = models + "/scorecard/credit-reporting-names.yaml"
    figures = models + "/scorecard/from-records.yaml"
  }
}
