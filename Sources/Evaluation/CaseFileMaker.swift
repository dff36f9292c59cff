import Credit
import Datasets
import EvaluationModels

/// Puts one organisation's case file together from its records.
struct CaseFileMaker {
  let run: EvaluationRun
  let organisation: UInt32
  let records: [CreditRecord]

  func make() throws -> CaseFile {
    let ledger = ledger()
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

  /// Each record's fate. Among equal copies the one that stands first in the files counts.
  private func ledger() -> [LedgerEntry] {
    let rules = run.library.eligibilityRules
    let order = records.indices.sorted { left, right in
      if PackedRecord.precedes(records[left].packed, records[right].packed) { return true }
      if PackedRecord.precedes(records[right].packed, records[left].packed) { return false }
      return left < right
    }
    var fates = [Eligibility](repeating: .eligible, count: records.count)
    var previous: PackedRecord?
    for index in order {
      let packed = records[index].packed
      let isCopy = previous.map(packed.isCopy(of:)) ?? false
      fates[index] = isCopy ? .duplicate : rules.eligibility(of: packed)
      previous = packed
    }
    return records.indices.map { index in
      LedgerEntry(
        record: records[index], fate: fates[index],
        lapsesOn: fates[index] == .eligible ? rules.lapses(records[index].packed) : nil)
    }
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
    return CaseEvaluation(
      table: table, row: row, scoring: scoring, evidence: evidence,
      remedies: scoring.map { remedies($0, table: table, evidence: evidence, ledger: ledger) }
        ?? [],
      directGradeEvidence: direct ?? [])
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

  private func remedies(
    _ scoring: Scoring, table: GradeTable, evidence: [[Int]], ledger: [LedgerEntry]
  ) -> [Remedy] {
    let scorer = ModelScorer(
      model: table.model, plan: run.matrix.plan, weights: table.weights.values)
    let grader = Grader(model: table.model, plan: run.matrix.plan)
    let row = run.matrix.withRow(Int(organisation)) {
      Array(UnsafeBufferPointer(start: $0, count: run.matrix.plan.slots.count))
    }
    return scoring.contributions.indices.compactMap { index in
      guard scoring.contributions[index].shortfall > .zero, !evidence[index].isEmpty else {
        return nil
      }
      let left = sums(of: ledger.indices.filter { !evidence[index].contains($0) }, in: ledger)
      var changed = row
      for (column, slot) in run.matrix.plan.slots.enumerated() {
        if case .records = slot { changed[column] = left[column] }
      }
      return changed.withUnsafeBufferPointer { buffer -> Remedy? in
        guard let base = buffer.baseAddress else { return nil }
        let score = scorer.score(base)
        let grading = grader.grading(of: score, top: nil, base)
        return grading.grade.map { Remedy(contribution: index, score: score, grade: $0) }
      }
    }
  }
}
