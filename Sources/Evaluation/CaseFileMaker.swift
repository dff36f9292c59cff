import Credit
import Datasets
import EvaluationModels

/// Puts one organisation's case file together from its records.
struct CaseFileMaker {
  let run: EvaluationRun
  let organisation: UInt32
  let records: [CreditRecord]

  func make() throws -> CaseFile {
    let ledger = Ledger(rules: run.library.eligibilityRules).entries(of: records)
    try checkReproduction(ledger)
    let evaluations = run.tables.compactMap { table -> CaseEvaluation? in
      guard let row = table.rows.first(where: { $0.organisation == organisation }) else {
        return nil
      }
      return evaluation(table: table, row: row, ledger: ledger)
    }
    return CaseFile(
      organisation: run.organisations.organisations[Int(organisation)], ledger: ledger,
      evaluations: evaluations)
  }

  /// Sums the ledger anew and compares it with the run's matrix.
  private func checkReproduction(_ ledger: [LedgerEntry]) throws {
    let fresh = sums(of: ledger.indices, in: ledger)
    let same = run.matrix.withRow(Int(organisation)) { row in
      run.matrix.plan.slots.indices.allSatisfy { column in
        switch run.matrix.plan.slots[column] {
        case .records, .contested, .eligible: row[column] == fresh[column]
        default: true
        }
      }
    }
    guard same else {
      throw EvaluationError.notReproduced(
        code: run.organisations.organisations[Int(organisation)].code)
    }
  }

  private func sums(of places: some Sequence<Int>, in ledger: [LedgerEntry]) -> [Int64] {
    var sums = [Int64](repeating: 0, count: run.matrix.plan.slots.count)
    sums.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      run.matrix.plan.withAdder(asOf: run.library.asOf) { adder in
        for place in places {
          adder.add(ledger[place].record.packed, fate: ledger[place].fate, to: base)
        }
      }
    }
    return sums
  }

  private func evaluation(
    table: GradeTable, row: GradeRow, ledger: [LedgerEntry]
  ) -> CaseEvaluation {
    let scoring = row.state == .evaluated ? run.scoring(of: organisation, in: table) : nil
    let indicators = table.model.composition.groups.flatMap(\.indicators)
    let evidence = indicators.map { indicator -> [Int] in
      guard case .records(let filter, _) = indicator.measure else { return [] }
      return places(matching: filter, in: ledger)
    }
    let direct = row.directGrade.map {
      places(matching: table.model.directGrades[$0].filter, in: ledger)
    }
    let scenario = CaseScenario(run: run, organisation: organisation, ledger: ledger)
    return CaseEvaluation(
      table: table, row: row, scoring: scoring, evidence: evidence,
      remedies: scoring.map { remedies($0, table: table, evidence: evidence, scenario) } ?? [],
      directGradeEvidence: direct ?? [],
      prospect: prospect(of: row, in: table, evidence, scenario))
  }

  /// What would lift the grade; a grade that the one before holds back is lifted by nothing.
  private func prospect(
    of row: GradeRow, in table: GradeTable, _ evidence: [[Int]], _ scenario: CaseScenario
  ) -> GradeProspect {
    guard let grade = row.grade, !row.isHeld else { return .none }
    var filters = table.model.directGrades.map(\.filter)
    // What worsens the composite worsens the domains that read it.
    if let composite = run.composite?.model, table.model.reads(composite.id) {
      for indicator in composite.composition.indicators {
        if case .records(let filter, _) = indicator.measure { filters.append(filter) }
      }
    }
    let more = filters.map { places(matching: $0, in: scenario.ledger) }
    let bad = (evidence + more).map { places in
      places.filter { place in
        let category = Int(scenario.ledger[place].record.packed.category)
        return run.library.categories[category].nature == .bad
      }
    }
    return ProspectFinder(scenario: scenario, table: table, units: bad).prospect(from: grade)
  }

  private func places(matching filter: RecordFilter, in ledger: [LedgerEntry]) -> [Int] {
    let earliest = filter.earliest(asOf: run.library.asOf)
    return ledger.indices.filter { place in
      let entry = ledger[place]
      guard entry.fate == .eligible, filter.matches(entry.record.packed) else { return false }
      guard let earliest, let decided = entry.record.packed.decided.date else { return true }
      return decided >= earliest
    }
  }

  /// What the score would be without each indicator's records, a direct grade put aside.
  private func remedies(
    _ scoring: Scoring, table: GradeTable, evidence: [[Int]], _ scenario: CaseScenario
  ) -> [Remedy] {
    scoring.contributions.indices.compactMap { index in
      guard scoring.contributions[index].shortfall > .zero, !evidence[index].isEmpty else {
        return nil
      }
      return scenario.outcome(
        in: table, without: Set(evidence[index]), setsDirectGradesAside: true
      ).map { Remedy(contribution: index, score: $0.score, grade: $0.grade) }
    }
  }
}

extension EvaluationModel {
  /// Whether an indicator is that evaluation's score.
  fileprivate func reads(_ evaluation: String) -> Bool {
    composition.indicators.contains { $0.measure == .evaluation(evaluation) }
  }
}
