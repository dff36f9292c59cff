public import Credit

extension PointsFunction {
  /// How a value becomes points, in words.
  public var phrase: Phrase {
    switch self {
    case .perUnit(let points, let limit):
      let end = limit.map { Phrase("，最多 \($0) 点", ", at most \($0)") }
      return Phrase(
        "每单位 \(points) 点\(end?.chinese ?? "")", "\(points) a unit\(end?.english ?? "")")
    case .steps(let knots):
      return Phrase(
        "达到" + knots.map { " \($0.value) 得 \($0.points)" }.joined(separator: "、") + " 点",
        knots.map { "\($0.points) from \($0.value) on" }.joined(separator: ", "))
    case .piecewise(let knots):
      return Phrase(
        knots.map { "\($0.value) 得 \($0.points)" }.joined(separator: "、") + " 点，其间按比例",
        knots.map { "\($0.points) at \($0.value)" }.joined(separator: ", ") + ", linear between")
    }
  }
}
