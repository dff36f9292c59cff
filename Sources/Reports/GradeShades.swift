/// The pale fills of grades: green for the best, through yellow, to red for the worst.
enum GradeShades {
  /// The fill, as 0xRRGGBB, of the grade at `index` among `count` grades, best first.
  static func fill(_ index: Int, of count: Int) -> UInt32 {
    guard count > 1 else { return best }
    let steps = 2 * (count - 1)
    // Position on a scale of two halves, each `count - 1` steps long.
    let position = 4 * index
    return position <= steps
      ? mixed(best, middle, position, of: steps) : mixed(middle, worst, position - steps, of: steps)
  }

  private static let best: UInt32 = 0xC6EFCE
  private static let middle: UInt32 = 0xFFF2B3
  private static let worst: UInt32 = 0xFFC7CE

  private static func mixed(_ from: UInt32, _ to: UInt32, _ part: Int, of whole: Int) -> UInt32 {
    var colour: UInt32 = 0
    for shift: UInt32 in [16, 8, 0] {
      let start = Int(from >> shift & 255)
      let end = Int(to >> shift & 255)
      colour |= UInt32((start * (whole - part) + end * part) / whole) << shift
    }
    return colour
  }
}
