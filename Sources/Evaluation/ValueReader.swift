import Credit
import EvaluationModels

/// Finds the value of an indicator or input in a row of the matrix.
struct ValueReader: Sendable {
  private let cell: Cell
  private let exposure: (size: Cell, unit: ExactDecimal, minimum: ExactDecimal)?

  /// A column and how many millionths one of its units is.
  private struct Cell {
    let column: Int
    let factor: Int64

    init(_ slot: Slot, _ plan: SlotPlan) {
      column = plan.number(of: slot)
      factor = slot.factor
    }

    @inline(__always)
    func value(_ row: UnsafePointer<Int64>) -> ExactDecimal? {
      let raw = row[column]
      return raw == Slot.missing ? nil : ExactDecimal(millionths: raw * factor)
    }
  }

  /// The reader of an input.
  init(_ input: ModelInput, plan: SlotPlan) {
    self.init(Slot(input.measure), plan: plan)
  }

  private init(_ slot: Slot, plan: SlotPlan) {
    cell = Cell(slot, plan)
    exposure = nil
  }

  /// The reader of an indicator of the model: its percentile when it has peers.
  init(_ indicator: Indicator, of model: EvaluationModel, plan: SlotPlan) {
    let percentile = Slot.percentile(model: model.id, indicator: indicator.id)
    self =
      indicator.peers == nil
      ? ValueReader(beforePeers: indicator, of: model, plan: plan)
      : ValueReader(percentile, plan: plan)
  }

  /// The reader of what an indicator's percentile is made of.
  init(beforePeers indicator: Indicator, of model: EvaluationModel, plan: SlotPlan) {
    cell = Cell(Slot(indicator.measure), plan)
    exposure = indicator.exposure.map { exposure in
      let size = Cell(Slot(model.inputs[exposure.input].measure), plan)
      return (size, exposure.unit, exposure.minimum)
    }
  }

  /// The value; nil when there is none.
  @inline(__always)
  func value(_ row: UnsafePointer<Int64>) -> ExactDecimal? {
    guard let value = cell.value(row) else { return nil }
    guard let exposure else { return value }
    guard let size = exposure.size.value(row) else { return nil }
    return .product(value, exposure.unit, .one, over: max(size, exposure.minimum), places: 6)
  }
}
