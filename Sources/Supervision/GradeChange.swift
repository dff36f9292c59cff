public import Credit

/// What became of an organisation's grade since an earlier run.
public enum GradeChange: Hashable, Sendable {
  /// It was not in the earlier table.
  case added
  /// The same grade or state.
  case unchanged
  /// A better grade: from, to.
  case raised(String, String)
  /// A worse grade: from, to.
  case lowered(String, String)
  /// To or from a state, or from a grade that the scheme does not have: neither better nor worse.
  case altered(String, String)

  /// The change to a grade or state from what stood in the earlier table.
  ///
  /// - Parameters:
  ///   - previous: the letter of a grade, or the word or title of a state; nil when the
  ///     organisation was not in the table.
  ///   - grade: index of the present band; nil for none.
  ///   - state: the present state.
  ///   - language: of the states' titles in the result.
  public init(
    from previous: String?, toGrade grade: Int?, state: EvaluationState, scheme: GradeScheme,
    language: Language
  ) {
    guard let previous else {
      self = .added
      return
    }
    let formerState = EvaluationState.allCases.first {
      [$0.word, $0.title.chinese, $0.title.english].contains(previous)
    }
    let former = formerState.map { $0.title(language) } ?? previous
    let present = grade.map { scheme.bands[$0].grade } ?? state.title(language)
    if former == present {
      self = .unchanged
    } else if formerState == nil, let grade, let old = scheme.index(ofGrade: previous) {
      self = grade < old ? .raised(former, present) : .lowered(former, present)
    } else {
      self = .altered(former, present)
    }
  }

  /// What users see: `升 B→A`.
  public var title: Phrase {
    switch self {
    case .added: Phrase("新增", "added")
    case .unchanged: Phrase("持平", "unchanged")
    case .raised(let from, let to): Phrase("升 \(from)→\(to)", "up \(from)→\(to)")
    case .lowered(let from, let to): Phrase("降 \(from)→\(to)", "down \(from)→\(to)")
    case .altered(let from, let to): Phrase("转 \(from)→\(to)", "now \(from)→\(to)")
    }
  }
}
