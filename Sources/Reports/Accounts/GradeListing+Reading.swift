public import Credit

extension GradeListing {
  /// What a published grade table says of an organisation.
  public enum Field: CaseIterable, Sendable {
    /// The credit code.
    case code
    /// The name.
    case name
    /// GB/T 2260.
    case area
    /// The town.
    case town
    /// The industry.
    case industry
    /// The score.
    case score
    /// The grade's letter.
    case grade
    /// Graded, or why not.
    case state
    /// The place by score.
    case rank
    /// What changed since the run before.
    case change
    /// The main reasons of the score.
    case reasons
    /// How far it is to the better grade.
    case distance
    /// What a direct grade or a rule rests on.
    case basis
    /// Since when the grade stands.
    case since

    /// What stands above its column.
    public var heading: Phrase {
      switch self {
      case .code: Phrase("统一社会信用代码", "Credit code")
      case .name: Phrase("名称", "Name")
      case .area: Phrase("区划", "Area")
      case .town: Phrase("镇街", "Town")
      case .industry: Phrase("行业", "Industry")
      case .score: Phrase("得分", "Score")
      case .grade: Phrase("等级", "Grade")
      case .state: Phrase("状态", "State")
      case .rank: Phrase("排名", "Rank")
      case .change: Phrase("较上次变化", "Change")
      case .reasons: Phrase("主要原因", "Main reasons")
      case .distance: Phrase("距上一等级", "To the better grade")
      case .basis: Phrase("直接定级依据", "Basis of the direct grade")
      case .since: Phrase("等级自", "Grade since")
      }
    }

    /// The place of its column in a header of either language; nil when it has none.
    public func place(in header: [String]) -> Int? {
      header.firstIndex(of: heading.chinese) ?? header.firstIndex(of: heading.english)
    }
  }
}
