public import Credit
import EvaluationModels

/// What is to be handed out of a folder of results, to whom, and how.
public struct ExportRequest: Hashable, Sendable {
  /// Whom it is for.
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    /// A higher office or another department: every grade with its scheme, in batches.
    case regulator
    /// Who studies models: scores and grades side by side, without names.
    case analyst
    /// Who supervises one domain: its table and its inspection list.
    case supervisor
    /// Anybody: grades of public schemes alone.
    case `public`
  }

  /// How it is written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// An Excel workbook.
    case xlsx
    /// CSV.
    case csv
    /// JSON, an array of objects.
    case json
    /// A page that stands alone.
    case html
  }

  /// Whom it is for.
  public let audience: Audience
  /// How it is written.
  public let format: Format
  /// The model wanted; nil for all that may be handed out.
  public let model: String?
  /// The scheme in whose grades they are to be expressed, by a declared mapping; nil for their own.
  public let scheme: String?
  /// Rows a file for a regulator has at most.
  public let batch: Int
  /// The language of headings.
  public let language: Language

  /// A request.
  public init(
    for audience: Audience, as format: Format, model: String? = nil, scheme: String? = nil,
    batch: Int = 50_000, language: Language = .chinese
  ) {
    self.audience = audience
    self.format = format
    self.model = model
    self.scheme = scheme
    self.batch = max(1, batch)
    self.language = language
  }
}

extension SchemeProfile.Publicity {
  /// What users see.
  var title: Phrase {
    switch self {
    case .public: Phrase("公开", "public")
    case .shared: Phrase("政务共享，不公开", "shared among public bodies")
    case .internal: Phrase("仅供内部", "internal")
    }
  }
}

extension EvaluationModel {
  /// Who may see its grades; what doesn't say is internal.
  var publicity: SchemeProfile.Publicity { profile?.publicity ?? .internal }
}
