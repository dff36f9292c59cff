public import Credit

/// A chart of bars, drawn as SVG: what there is of what there could be, with the span still in
/// reach and a mark for the forecast.
public struct BarChart: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What stands before it.
    public let label: String
    /// What stands behind it.
    public let value: String
    /// Its length; nil for none.
    public let length: ExactDecimal?
    /// The length of the frame.
    public let maximum: ExactDecimal
    /// The span still in reach.
    public let reach: ClosedRange<ExactDecimal>?
    /// A mark on it.
    public let mark: ExactDecimal?

    /// A bar.
    public init(
      label: String, value: String, length: ExactDecimal?, maximum: ExactDecimal,
      reach: ClosedRange<ExactDecimal>?, mark: ExactDecimal?
    ) {
      self.label = label
      self.value = value
      self.length = length
      self.maximum = maximum
      self.reach = reach
      self.mark = mark
    }
  }

  /// What the bar, the span and the mark mean.
  public struct Legend: Hashable, Sendable {
    /// The bar.
    public let bar: String
    /// The span.
    public let reach: String
    /// The mark.
    public let mark: String

    /// What they mean.
    public init(bar: String, reach: String, mark: String) {
      self.bar = bar
      self.reach = reach
      self.mark = mark
    }
  }

  /// What the chart shows, for those who can't see it.
  public let title: String
  /// What the bar, the span and the mark mean.
  public let legend: Legend
  /// The bars, from the top.
  public let bars: [Bar]

  /// A chart.
  public init(title: String, legend: Legend, bars: [Bar]) {
    self.title = title
    self.legend = legend
    self.bars = bars
  }

  private static let left = 230
  private static let span = 420
  private static let step = 24
  private static let width = 760

  /// The SVG element.
  var text: String {
    let height = Self.step * bars.count + 40
    var output = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" role="img" \
      font-size="12" fill="#1d2730"><title>\(HTMLText.escaped(title))</title>

      """
    let longest = bars.map(\.maximum).max() ?? 1
    for (index, bar) in bars.enumerated() {
      output += text(of: bar, top: index * Self.step + 4, longest: longest)
    }
    return output + legend(top: height - 26) + "</svg>\n"
  }

  private func text(of bar: Bar, top: Int, longest: ExactDecimal) -> String {
    func x(_ value: ExactDecimal) -> String {
      let share = max(value, 0).divided(by: longest) ?? 0
      return (ExactDecimal(Self.left) + share * Self.span).formatted(places: 1)
    }
    func width(_ value: ExactDecimal) -> String {
      let share = max(value, 0).divided(by: longest) ?? 0
      return (share * Self.span).formatted(places: 1)
    }
    let middle = top + 12
    var output = """
      <text x="\(Self.left - 8)" y="\(middle + 2)" text-anchor="end">\(HTMLText.escaped(bar.label))</text>
      <rect x="\(Self.left)" y="\(top)" width="\(width(bar.maximum))" height="16" fill="#eef2f5" \
      stroke="#9fb0bd"/>

      """
    if let length = bar.length, length > 0 {
      output += """
        <rect x="\(Self.left)" y="\(top)" width="\(width(length))" height="16" fill="#2f6f9f"/>

        """
    }
    if let reach = bar.reach, reach.lowerBound < reach.upperBound {
      output += """
        <path d="M\(x(reach.lowerBound)) \(top + 19)H\(x(reach.upperBound))" stroke="#c77d1e" \
        stroke-width="3"/>

        """
    }
    if let mark = bar.mark {
      output += """
        <path d="M\(x(mark)) \(top - 2)v20" stroke="#b03060" stroke-width="2"/>

        """
    }
    return output + """
      <text x="\(Self.left + Self.span + 10)" y="\(middle + 2)">\(HTMLText.escaped(bar.value))</text>

      """
  }

  private func legend(top: Int) -> String {
    """
    <rect x="\(Self.left)" y="\(top + 4)" width="18" height="12" fill="#2f6f9f"/>
    <text x="\(Self.left + 24)" y="\(top + 14)">\(HTMLText.escaped(legend.bar))</text>
    <path d="M\(Self.left + 130) \(top + 10)h18" stroke="#c77d1e" stroke-width="3"/>
    <text x="\(Self.left + 154)" y="\(top + 14)">\(HTMLText.escaped(legend.reach))</text>
    <path d="M\(Self.left + 316) \(top + 2)v16" stroke="#b03060" stroke-width="2"/>
    <text x="\(Self.left + 326)" y="\(top + 14)">\(HTMLText.escaped(legend.mark))</text>

    """
  }
}
