/// What the words of a dataset mean: given by the caller, who has read the catalogue and the list
/// of domains.
///
/// The place of a word is its index in every packed record.
public struct RecordCodebook: Hashable, Sendable {
  /// Identifiers of the categories, at most 256.
  public let categories: [String]
  /// Identifiers of the supervision domains, at most 64: an organisation's scope is a bit for each.
  public let domains: [String]
  /// For each department its canonical name and its other names; records that name one department
  /// in different ways are recognised as copies of one decision.
  public let departments: [[String]]

  /// A codebook from its lists.
  public init(categories: [String], domains: [String], departments: [[String]]) {
    precondition(categories.count <= 256, "a codebook has at most 256 categories")
    precondition(domains.count <= 64, "a codebook has at most 64 domains")
    self.categories = categories
    self.domains = domains
    self.departments = departments
  }
}
