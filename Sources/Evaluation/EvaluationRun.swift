import Credit
public import Datasets
public import EvaluationModels

/// One evaluation (一次评价) of all organisations under all models on one day.
public struct EvaluationRun: Sendable {
  /// The models, and the day.
  public let library: ModelLibrary
  /// The organisations; every index in rows is a place here.
  public let organisations: OrganisationTable
  /// The tables: the composite first when there is one, then the domains in their order.
  public let tables: [GradeTable]
  /// What became of the records.
  public let ledger: LedgerTotals
  /// Control totals of reading.
  public let totals: RecordTotals
  /// What was made of a snapshot; nil when there was none to be kept.
  public let snapshot: SnapshotStore.Use?
  let matrix: IndicatorValues

  /// The table of the composite.
  public var composite: GradeTable? { tables.first { $0.model.domain == nil } }

  /// The table of the model.
  public func table(of modelID: String) -> GradeTable? {
    tables.first { $0.model.id == modelID }
  }

  /// The score of one organisation under a table's model with all it is made of. O(indicators).
  public func scoring(of organisation: UInt32, in table: GradeTable) -> Scoring {
    let scorer = ModelScorer(model: table.model, plan: matrix.plan, weights: table.weights.values)
    return matrix.withRow(Int(organisation)) { scorer.scoring($0) }
  }

  /// Scores many organisations under a table's model; the scorer is prepared once.
  public func scorings(in table: GradeTable) -> (UInt32) -> Scoring {
    let scorer = ModelScorer(model: table.model, plan: matrix.plan, weights: table.weights.values)
    return { organisation in matrix.withRow(Int(organisation)) { scorer.scoring($0) } }
  }

  /// The indicators that moved each score of a table most, a row each; none without a score.
  /// O(rows · indicators).
  public func mainEffects(in table: GradeTable) -> [MainEffects] {
    let scorer = ModelScorer(model: table.model, plan: matrix.plan, weights: table.weights.values)
    let higherIsBetter = table.model.scheme.higherIsBetter
    var places = [UInt32](repeating: .max, count: matrix.rowCount)
    for (place, row) in table.rows.enumerated() where row.score != nil {
      places[Int(row.organisation)] = UInt32(place)
    }
    var effects = [MainEffects](repeating: MainEffects(), count: table.rows.count)
    let desk = LaneDesk()
    let selection = RowSelection(rows: places.indices.lazy.filter { places[$0] != .max })
    for part in selection.parts {
      part.withLanes(of: matrix) { lanes in
        var found = [MainEffects](repeating: MainEffects(), count: lanes.count)
        var indicator = 0
        scorer.forEachLeaf(lanes, desk) { lane in
          for row in 0..<lanes.count {
            let amount = desk[.amounts][row]
            found[row].add(
              indicator, shortfall: lane.shortfall(row, higherIsBetter: higherIsBetter),
              gain: higherIsBetter ? amount : -amount)
          }
          indicator += 1
        }
        for row in 0..<lanes.count { effects[Int(places[part.row(row)])] = found[row] }
      }
    }
    return effects
  }
}
