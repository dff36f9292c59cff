import Credit
import EvaluationModels

/// Finds the value of an indicator or input in a row of the matrix.
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

    @inline(__always)
    func value(_ row: UnsafePointer<Int64>) -> ExactDecimal? {
      let raw = row[column]
      return raw == Slot.missing ? nil : ExactDecimal(millionths: raw * factor)
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

  /// The value; nil when there is none.
  @inline(__always)
  func value(_ row: UnsafePointer<Int64>) -> ExactDecimal? {
    guard let value = cell.value(row) else { return nil }
    guard let exposure else { return value }
    guard let size = exposure.cell.value(row) ?? exposure.assumed, size >= exposure.floor else {
      return nil
    }
    return .product(value, exposure.unit, .one, over: max(size, exposure.minimum), places: 6)
  }
}
