import Credit
import EvaluationModels

/// Fills a model's percentiles: each value's place among those of its peers.
struct PercentileMaker {
  let model: EvaluationModel
  let matrix: IndicatorValues

  /// Fills the columns of the indicators and inputs that have peers, for the rows evaluated.
  ///
  /// A column belongs to one model, so models may be filled side by side. O(n log n) an indicator.
  func fill(rows: RowSelection) {
    for indicator in model.composition.indicators {
      guard let peers = indicator.peers else { continue }
      fill(indicator.id, indicator.measure, indicator.exposure, peers, rows: rows)
    }
    for input in model.inputs {
      guard let peers = input.peers else { continue }
      fill(input.id, input.measure, input.exposure, peers, rows: rows)
    }
  }

  /// Whether some value of the model is a percentile.
  var isNeeded: Bool {
    model.composition.indicators.contains { $0.peers != nil }
      || model.inputs.contains { $0.peers != nil }
  }

  /// Fills the percentiles in one row of values, compared with the matrix's rows of the others.
  /// O(others) an indicator.
  func fill(_ row: UnsafeMutablePointer<Int64>, among others: RowSelection) {
    for indicator in model.composition.indicators {
      guard let peers = indicator.peers else { continue }
      fill(indicator.id, indicator.measure, indicator.exposure, peers, row, among: others)
    }
    for input in model.inputs {
      guard let peers = input.peers else { continue }
      fill(input.id, input.measure, input.exposure, peers, row, among: others)
    }
  }

  private func fill(
    _ id: String, _ measure: Measure, _ exposure: Exposure?, _ peers: PeerGroup,
    _ row: UnsafeMutablePointer<Int64>, among others: RowSelection
  ) {
    let plan = matrix.plan
    let column = plan.number(of: .percentile(model: model.id, indicator: id))
    let readers =
      [ValueReader(measure, exposure, peersOf: nil, of: model, plan: plan)]
      + peers.inputs.map {
        ValueReader(model.inputs[$0].measure, nil, peersOf: nil, of: model, plan: plan)
      }
    let desk = LaneDesk()
    let own = readers.map { reader in
      reader.loadMillionths(RowLanes(row: row), into: desk[.values], desk)
      return desk[.values][0]
    }
    row[column] = Slot.missing
    guard !own.contains(Slot.missing) else { return }
    var (count, lower) = (1, 0)
    for part in others.parts {
      part.withLanes(of: matrix) { lanes in
        var isPeer = [Bool](repeating: true, count: lanes.count)
        for (reader, value) in zip(readers, own).dropFirst() {
          reader.loadMillionths(lanes, into: desk[.values], desk)
          for row in 0..<lanes.count where desk[.values][row] != value { isPeer[row] = false }
        }
        readers[0].loadMillionths(lanes, into: desk[.values], desk)
        for row in 0..<lanes.count where isPeer[row] && desk[.values][row] != Slot.missing {
          count += 1
          if desk[.values][row] < own[0] { lower += 1 }
        }
      }
    }
    guard count >= max(2, peers.minimum) else { return }
    row[column] =
      ExactDecimal.product(ExactDecimal(lower), 100, 1, over: ExactDecimal(count - 1), places: 6)
      .millionths
  }

  private struct Entry {
    let group: Int
    let value: Int64
    let row: Int
  }

  /// A group of peers so far, and the value of the next attribute they share.
  private struct GroupKey: Hashable {
    let group: Int
    let value: Int64
  }

  private func fill(
    _ id: String, _ measure: Measure, _ exposure: Exposure?, _ peers: PeerGroup,
    rows: RowSelection
  ) {
    let plan = matrix.plan
    let reader = ValueReader(measure, exposure, peersOf: nil, of: model, plan: plan)
    let keys = peers.inputs.map {
      ValueReader(model.inputs[$0].measure, nil, peersOf: nil, of: model, plan: plan)
    }
    var groups = keys.map { _ in [GroupKey: Int]() }
    var entries: [Entry] = []
    let desk = LaneDesk()
    for part in rows.parts {
      part.withLanes(of: matrix) { lanes in
        // 0 for all; -1 where an attribute is not known.
        var group = [Int](repeating: 0, count: lanes.count)
        for (place, key) in keys.enumerated() {
          key.loadMillionths(lanes, into: desk[.values], desk)
          for row in 0..<lanes.count where group[row] >= 0 {
            let value = desk[.values][row]
            let known = GroupKey(group: group[row], value: value)
            let next = groups[place].count
            group[row] = value == Slot.missing ? -1 : groups[place][known, default: next]
            if group[row] == next { groups[place][known] = next }
          }
        }
        reader.loadMillionths(lanes, into: desk[.values], desk)
        for row in 0..<lanes.count where group[row] >= 0 && desk[.values][row] != Slot.missing {
          entries.append(Entry(group: group[row], value: desk[.values][row], row: part.row(row)))
        }
      }
    }
    entries.sort { ($0.group, $0.value, $0.row) < ($1.group, $1.value, $1.row) }
    var column = [Int64](repeating: Slot.missing, count: matrix.rowCount)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].group == entries[start].group { end += 1 }
      if end - start >= max(2, peers.minimum) { rank(entries[start..<end], into: &column) }
      start = end
    }
    matrix.set(plan.number(of: .percentile(model: model.id, indicator: id)), column)
  }

  /// The percentiles of one group of peers, ascending by value.
  private func rank(_ peers: ArraySlice<Entry>, into column: inout [Int64]) {
    var lower = peers.startIndex
    for place in peers.indices {
      if peers[place].value > peers[lower].value { lower = place }
      column[peers[place].row] =
        ExactDecimal.product(
          ExactDecimal(lower - peers.startIndex), 100, 1, over: ExactDecimal(peers.count - 1),
          places: 6
        ).millionths
    }
  }
}
