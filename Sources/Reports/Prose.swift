/// Running text in which parts may stand out.
///
/// A plain string is prose: `"Rule 7 applies."`; so is a list of parts:
/// `["Rule ", .strong("7"), " applies."]`. Line ends inside count as spaces.
public struct Prose: Hashable, Sendable {
  /// The parts, in order.
  public let runs: [Run]

  /// Prose of the given parts.
  public init(_ runs: [Run]) {
    self.runs = runs
  }

  /// Prose in which nothing stands out.
  public init(_ text: String) {
    runs = [.plain(text)]
  }

  /// The words alone.
  public var text: String {
    runs.map(\.text).joined()
  }

  /// A part of prose.
  public enum Run: Hashable, Sendable {
    /// Words.
    case plain(String)
    /// Words that matter.
    case strong(String)
    /// A code, a file name, something to type.
    case code(String)

    /// The words alone.
    public var text: String {
      switch self {
      case .plain(let text), .strong(let text), .code(let text): text
      }
    }
  }
}

extension Prose: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  /// Prose in which nothing stands out.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Prose of the given parts.
  public init(arrayLiteral runs: Run...) {
    self.init(runs)
  }
}

extension Prose.Run: ExpressibleByStringInterpolation {
  /// Words.
  public init(stringLiteral text: String) {
    self = .plain(text)
  }
}
