import Credit
public import Datasets
import EvaluationModels

/// Says of each record of an organisation whether it counts, and why not.
struct Ledger {
  let rules: EligibilityRules

  /// The fates, in the order of the records. Among equal copies the one that stands first in the
  /// files counts.
  func entries(of records: [CreditRecord]) -> [LedgerEntry] {
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
}

extension Evaluator {
  /// Calls `body` for every record that doesn't count, by organisation and then in the order of files
  /// and rows.
  ///
  /// Some organisations are looked at together, so that memory stays bounded; each batch reads the
  /// dataset once.
  ///
  /// - Throws: `DatasetError`, and what `body` throws.
  public func exclusions(
    of organisations: OrganisationTable, in dataset: Dataset, batch: Int = 20_000,
    _ body: (UInt32, LedgerEntry) throws -> Void
  ) throws {
    let ledger = Ledger(rules: library.eligibilityRules)
    let count = UInt32(organisations.organisations.count)
    for first in stride(from: 0, to: count, by: batch) {
      let wanted = first..<min(count, first + UInt32(batch))
      let records = try dataset.detailedRecords(
        of: Set(wanted), codebook: codebook, organisations: organisations, threads: threads)
      let byOrganisation = Dictionary(grouping: records, by: \.packed.organisation)
      for organisation in wanted {
        for entry in ledger.entries(of: byOrganisation[organisation] ?? [])
        where entry.fate != .eligible { try body(organisation, entry) }
      }
    }
  }
}
