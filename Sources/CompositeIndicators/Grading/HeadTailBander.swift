/// Head/tail breaks: cut at the mean, then cut the part above it at its own mean, and so on, while the
/// head is the smaller part. For scores with a heavy tail; the number of classes follows from the data.
///
/// Scores on an edge belong to the class below it.
///
/// Source: Jiang, Head/tail breaks: a new classification scheme for data with a heavy-tailed
/// distribution, 2013.
public struct HeadTailBander: Bander {
  /// The largest share of a part that may lie above its mean for the cutting to go on, in 0…1.
  public let largestHead: Double

  /// Cuts while heads are at most 40 %, unless said otherwise.
  public init(largestHead: Double = 0.4) {
    self.largestHead = largestHead
  }

  /// Cuts scores at successive means. O(n log n).
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    var part = try scores.sortedScores(for: "head-tail")[...]
    var edges: [Double] = []
    while part.count > 1, let first = part.first, let last = part.last, first < last {
      let mean = Moments(Array(part)).mean
      let head = part[part.partitionPoint { $0 <= mean }...]
      guard !head.isEmpty else { break }
      edges.append(mean)
      guard Double(head.count) <= largestHead * Double(part.count) else { break }
      part = head
    }
    return Banding(
      of: scores, edges: edges, edgesBelongBelow: true,
      notices: edges.isEmpty ? [.fewerClasses(1)] : [])
  }

  static let method = Method<any Bander>(
    name: "head-tail", title: Wording("头尾分割法", "Head/tail breaks"),
    parameters: [
      MethodParameter("head", Wording("继续分割的头部最大比例", "largest share of a head"), default: "0.4")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    HeadTailBander(largestHead: try parameters.number("head", default: 0.4, in: 0...1))
  }
}

extension ArraySlice<Double> {
  /// The first index of a sorted slice whose element is not on the left side. O(log n).
  fileprivate func partitionPoint(_ isLeft: (Double) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isLeft(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
