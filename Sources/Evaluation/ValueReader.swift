import Credit
import EvaluationModels

/// Finds the values of an indicator or input, for one row of the matrix or for many.
struct ValueReader: Sendable {
  private let cell: Cell
  private let exposure: Size?

  /// What the value is related to.
  private struct Size {
    let cell: Cell
    let unit: ExactDecimal
    let minimum: ExactDecimal
    let floor: ExactDecimal
    let assumed: ExactDecimal?
  }

  /// A column and how many millionths one of its units is.
  private struct Cell {
    let column: Int
    let factor: Int64

    init(_ slot: Slot, _ plan: SlotPlan) {
      column = plan.number(of: slot)
      factor = slot.factor
    }
  }

  /// The reader of an input of the model: its percentile when it has peers.
  init(_ input: ModelInput, of model: EvaluationModel, plan: SlotPlan) {
    self.init(
      input.measure, input.exposure,
      peersOf: input.peers == nil ? nil : .percentile(model: model.id, indicator: input.id),
      of: model, plan: plan)
  }

  /// The reader of an indicator of the model: its percentile when it has peers.
  init(_ indicator: Indicator, of model: EvaluationModel, plan: SlotPlan) {
    self.init(
      indicator.measure, indicator.exposure,
      peersOf: indicator.peers == nil
        ? nil : .percentile(model: model.id, indicator: indicator.id), of: model, plan: plan)
  }

  /// The reader of a measure and its exposure, or of the column of their percentile.
  init(
    _ measure: Measure, _ exposure: Exposure?, peersOf percentile: Slot?,
    of model: EvaluationModel, plan: SlotPlan
  ) {
    cell = Cell(percentile ?? Slot(measure), plan)
    self.exposure =
      percentile != nil
      ? nil
      : exposure.map { exposure in
        Size(
          cell: Cell(Slot(model.inputs[exposure.input].measure), plan), unit: exposure.unit,
          minimum: exposure.minimum, floor: exposure.floor ?? 0, assumed: exposure.assumed)
      }
  }

  /// How many millionths one unit of what ``load(_:into:_:)`` gives is.
  var factor: Int64 { exposure == nil ? cell.factor : 1 }

  /// Fills `target` with the values in units of ``factor``, ``Slot/missing`` where there is none, and
  /// says whether all are alike; only the first need be there then.
  @inline(__always)
  func load<Source: Lanes>(
    _ lanes: Source, into target: UnsafeMutablePointer<Int64>, _ desk: LaneDesk
  ) -> Bool {
    let isUniform = lanes.load(cell.column, into: target)
    guard let exposure else { return isUniform }
    if isUniform { (target + 1).update(repeating: target[0], count: lanes.count - 1) }
    let sizes = desk[.sizes]
    if lanes.load(exposure.cell.column, into: sizes) {
      (sizes + 1).update(repeating: sizes[0], count: lanes.count - 1)
    }
    let (factor, sizeFactor) = (cell.factor, exposure.cell.factor)
    let assumed = exposure.assumed?.millionths ?? Slot.missing
    for index in 0..<lanes.count {
      let size = sizes[index] == Slot.missing ? assumed : sizes[index] * sizeFactor
      if target[index] == Slot.missing || size == Slot.missing || size < exposure.floor.millionths {
        target[index] = Slot.missing
      } else if target[index] != 0 {
        target[index] =
          ExactDecimal.product(
            ExactDecimal(millionths: target[index] * factor), exposure.unit, .one,
            over: max(ExactDecimal(millionths: size), exposure.minimum), places: 6
          ).millionths
      }
    }
    return false
  }

  /// Fills `target` with the values in millionths.
  func loadMillionths<Source: Lanes>(
    _ lanes: Source, into target: UnsafeMutablePointer<Int64>, _ desk: LaneDesk
  ) {
    guard lanes.count > 0 else { return }
    let isUniform = load(lanes, into: target, desk)
    let factor = factor
    if factor != 1 {
      for index in 0..<(isUniform ? 1 : lanes.count) where target[index] != Slot.missing {
        target[index] *= factor
      }
    }
    if isUniform { (target + 1).update(repeating: target[0], count: lanes.count - 1) }
  }
}
