/// The kernel of an outranking relation: no member outranks another, and every other row is outranked
/// by a member.
///
/// Rows that outrank each other in a circuit count as one; so there is exactly one kernel.
struct OutrankingKernel {
  /// Whether each row belongs to the kernel.
  let isMember: [Bool]
  /// How many rows each outranks.
  let over: [Int]
  /// How many rows outrank each.
  let under: [Int]

  /// The kernel of a relation between rows. O(rows²).
  init(count: Int, outranks: (_ row: Int, _ other: Int) -> Bool) {
    let targets = (0..<count).map { row in
      (0..<count).filter { $0 != row && outranks(row, $0) }
    }
    over = targets.map(\.count)
    var under = [Int](repeating: 0, count: count)
    for list in targets { for row in list { under[row] += 1 } }
    self.under = under
    let circuits = Self.circuits(targets)
    var circuitOf = [Int](repeating: 0, count: count)
    for (index, rows) in circuits.enumerated() { for row in rows { circuitOf[row] = index } }
    // Circuits come out each after those it outranks; the other way round every one is judged after
    // all that outrank it.
    var isOutranked = [Bool](repeating: false, count: circuits.count)
    var isMember = [Bool](repeating: false, count: count)
    for (index, rows) in circuits.enumerated().reversed() where !isOutranked[index] {
      for row in rows {
        isMember[row] = true
        for target in targets[row] where circuitOf[target] != index {
          isOutranked[circuitOf[target]] = true
        }
      }
    }
    self.isMember = isMember
  }

  /// Tarjan's strongly connected components, without recursion.
  private static func circuits(_ targets: [[Int]]) -> [[Int]] {
    var number = [Int](repeating: -1, count: targets.count)
    var lowest = number
    var isOpen = [Bool](repeating: false, count: targets.count)
    var open: [Int] = []
    var circuits: [[Int]] = []
    var next = 0
    for start in targets.indices where number[start] < 0 {
      var path = [(row: start, place: 0)]
      while let (row, place) = path.last {
        if place == 0 {
          number[row] = next
          lowest[row] = next
          next += 1
          open.append(row)
          isOpen[row] = true
        }
        if place < targets[row].count {
          path[path.count - 1].place += 1
          let target = targets[row][place]
          if number[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            lowest[row] = min(lowest[row], number[target])
          }
          continue
        }
        path.removeLast()
        if let above = path.last?.row { lowest[above] = min(lowest[above], lowest[row]) }
        guard lowest[row] == number[row], let from = open.lastIndex(of: row) else { continue }
        let circuit = Array(open[from...])
        open.removeSubrange(from...)
        for member in circuit { isOpen[member] = false }
        circuits.append(circuit)
      }
    }
    return circuits
  }

  /// 1 in the kernel and 0 outside, with the counts as parts.
  var scoring: Scoring {
    Scoring(
      scores: isMember.map { $0 ? 1 : 0 },
      parts: [
        ScoringPart(name: "outranks", values: over.map(Double.init)),
        ScoringPart(name: "outranked-by", values: under.map(Double.init)),
      ])
  }
}
