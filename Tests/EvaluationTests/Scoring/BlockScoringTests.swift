import Credit
import EvaluationModels
import Testing

@testable import Evaluation

/// Scores over blocks of packed columns are those of every row by itself.
@Suite struct BlockScoringTests {
  /// The tiny composite, the market's model and a model that takes shares of what applies.
  static let models = [
    TinyCity.composite(weighting: []), TinyCity.marketModel, shareModel,
  ]

  private static let shareModel: EvaluationModel = {
    let base = TinyCity.marketModel
    func leaf(_ id: String, _ weight: String, _ points: PointsFunction) -> Indicator {
      Indicator(
        id: id, title: Phrase(id, id), weight: TinyCity.decimal(weight),
        measure: .reported(domain: 0, indicator: id, withinMonths: nil), points: points,
        missingPoints: nil)
    }
    let group = IndicatorGroup(
      id: "share", title: Phrase("share", "share"), sign: .plus, scale: 1,
      weight: TinyCity.decimal("0.3"), cap: nil, isShareOfApplicable: true,
      indicators: [
        leaf("a", "0.7", .perUnit(points: 3, limit: 9)), leaf("b", "1", .steps([])),
        leaf("c", "1.3", .perUnit(points: TinyCity.decimal("0.123457"), limit: 7)),
      ])
    return EvaluationModel(
      id: "share", title: base.title, version: "1", effectiveFrom: base.effectiveFrom,
      effectiveTo: nil, source: base.source, domain: 0, subjects: base.subjects,
      composition: Composition(
        method: .weightedSum, base: TinyCity.decimal("0.123456"), minimum: 0,
        maximum: TinyCity.decimal("29.00001"), decimals: 3, groups: [group]),
      weighting: [], scheme: base.scheme, directGrades: [], regimes: base.regimes, file: "share")
  }()

  /// A matrix of so many rows with something of everything: blocks of zeros, huge and missing
  /// values; sealed piece by piece.
  private func matrix(_ models: [EvaluationModel], rows: Int) -> IndicatorValues {
    let plan = SlotPlan(models: models, categories: 3, domains: 2, asOf: TinyCity.asOf)
    let matrix = IndicatorValues(plan: plan, rows: rows)
    var random = Lottery(seed: 9)
    for row in 0..<rows where row / IndicatorValues.blockSize != 1 {
      let cells = matrix.mutableRow(row)
      for (column, slot) in plan.slots.enumerated() {
        let roll = random.next()
        switch slot {
        case .records(_, .count), .contested, .eligible: cells[column] = Int64(roll % 9) - 2
        case .records(_, .amount): cells[column] = roll % 3 == 0 ? Int64(roll >> 40) : 0
        case .records: cells[column] = Int64(roll % 7_000_001)
        default: break
        }
      }
    }
    for piece in [700..<rows, 0..<3, 3..<700] { matrix.seal(piece) }
    for (column, slot) in plan.slots.enumerated() {
      switch slot {
      case .reported, .evaluation:
        matrix.set(
          column,
          (0..<rows).map { _ in
            let roll = random.next()
            return roll % 4 == 0 ? Slot.missing : Int64(roll % 1_100_000_001)
          })
      default: break
      }
    }
    return matrix
  }

  @Test(arguments: models.indices)
  func scoresAreThoseOfTheFormula(_ index: Int) {
    let model = Self.models[index]
    let rows = 2 * IndicatorValues.blockSize + 77
    let matrix = matrix([model], rows: rows)
    let weights = model.composition.groups.map { $0.weight ?? TinyCity.decimal("0.123457") }
    let scorer = ModelScorer(model: model, plan: matrix.plan, weights: weights)
    let reference = ReferenceScorer(model: model, weights: weights)
    let desk = LaneDesk()
    var seen = 0
    for part in RowSelection(rows: (0..<rows).filter { $0 % 3 != 1 }).parts {
      part.withLanes(of: matrix) { scorer.score($0, desk, into: desk[.total]) }
      for place in part.places.indices {
        let row = part.row(place)
        let values = model.composition.indicators.map { leaf -> ExactDecimal? in
          let slot = Slot(leaf.measure)
          let raw = matrix.column(matrix.plan.number(of: slot))[row]
          return raw == Slot.missing ? nil : ExactDecimal(millionths: raw * slot.factor)
        }
        // Columns are read whole above, so only every so many rows are worked out.
        guard place % 37 == 0 else { continue }
        seen += 1
        let expected = reference.score(values)
        #expect(desk[.total][place] == expected.score.millionths)
        let scoring = matrix.withRow(row) { scorer.scoring($0) }
        #expect(scoring.contributions.map(\.amount) == expected.amounts)
        #expect(scoring.score == expected.score)
      }
    }
    #expect(seen > 30)
  }

  @Test func rowsReadBackAsTheyWereFilled() {
    let matrix = matrix(Self.models, rows: 1500)
    for row in [0, 2, 699, 700, 1023, 1024, 1499] {
      matrix.withRow(row) { values in
        for slot in matrix.plan.slots.indices {
          #expect(values[slot] == matrix.column(slot)[row])
        }
      }
    }
    #expect(matrix.bytes < 1500 * matrix.plan.slots.count * 8)
  }
}
