import Credit
import EvaluationModels

/// Fills a model's percentiles: each value's place among those of its peers.
struct PercentileMaker {
  let model: EvaluationModel
  let matrix: IndicatorValues

  /// Fills the columns of the indicators and inputs that have peers, for the rows evaluated.
  ///
  /// A column belongs to one model, so models may be filled side by side. O(n log n) an indicator.
  func fill(rows: [Int]) {
    for indicator in model.composition.indicators {
      guard let peers = indicator.peers else { continue }
      fill(indicator.id, indicator.measure, indicator.exposure, peers, rows: rows)
    }
    for input in model.inputs {
      guard let peers = input.peers else { continue }
      fill(input.id, input.measure, input.exposure, peers, rows: rows)
    }
  }

  /// Fills the percentiles in one row of values, compared with the matrix's rows of the others.
  /// O(others) an indicator.
  func fill(_ row: UnsafeMutablePointer<Int64>, among others: [Int]) {
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
    _ row: UnsafeMutablePointer<Int64>, among others: [Int]
  ) {
    let plan = matrix.plan
    let column = plan.number(of: .percentile(model: model.id, indicator: id))
    row[column] = Slot.missing
    let reader = ValueReader(measure, exposure, peersOf: nil, of: model, plan: plan)
    let keys = peers.inputs.map {
      ValueReader(model.inputs[$0].measure, nil, peersOf: nil, of: model, plan: plan)
    }
    let key = keys.map { $0.value(row) }
    guard !key.contains(nil), let value = reader.value(row) else { return }
    var (count, lower) = (1, 0)
    for other in others {
      matrix.withRow(other) { values in
        guard keys.map({ $0.value(values) }) == key, let theirs = reader.value(values) else {
          return
        }
        count += 1
        if theirs < value { lower += 1 }
      }
    }
    guard count >= max(2, peers.minimum) else { return }
    row[column] =
      ExactDecimal.product(ExactDecimal(lower), 100, 1, over: ExactDecimal(count - 1), places: 6)
      .millionths
  }

  private func fill(
    _ id: String, _ measure: Measure, _ exposure: Exposure?, _ peers: PeerGroup, rows: [Int]
  ) {
    let plan = matrix.plan
    let column = plan.number(of: .percentile(model: model.id, indicator: id))
    let reader = ValueReader(measure, exposure, peersOf: nil, of: model, plan: plan)
    let keys = peers.inputs.map {
      ValueReader(model.inputs[$0].measure, nil, peersOf: nil, of: model, plan: plan)
    }
    var groups: [[ExactDecimal]: [(row: Int, value: ExactDecimal)]] = [:]
    for row in rows {
      matrix.mutableRow(row)[column] = Slot.missing
      matrix.withRow(row) { values in
        let key = keys.compactMap { $0.value(values) }
        guard key.count == keys.count, let value = reader.value(values) else { return }
        groups[key, default: []].append((row, value))
      }
    }
    // Groups don't touch each other, so their order is of no consequence.
    for group in groups.values where group.count >= max(2, peers.minimum) {
      let sorted = group.sorted { $0.value < $1.value }
      var lower = 0
      for (place, entry) in sorted.enumerated() {
        if entry.value > sorted[lower].value { lower = place }
        let percentile = ExactDecimal.product(
          ExactDecimal(lower), 100, 1, over: ExactDecimal(group.count - 1), places: 6)
        matrix.mutableRow(entry.row)[column] = percentile.millionths
      }
    }
  }
}
