import Credit
import Datasets
import Reports
import Scorecards

extension QualityJob {
  /// A ledger of the platform.
  public enum Ledger: String, Sendable, CaseIterable {
    /// Records reported to the province.
    case uploads
    /// Credit commitments.
    case commitments
    /// Credit loans.
    case loans
    /// Contracts.
    case contracts
    /// Fields in which good credit is rewarded.
    case creditPlus = "credit-plus"
    /// Credit checks.
    case checks
  }

  /// What a ledger says by department, and what in it needs a look; with a folder also a table
  /// named after it, `findings.csv`, `rejects.csv` and `figures.csv`.
  ///
  /// - Throws: `DatasetError`, `ModelError`, `ScorecardError`, `ReportsError`,
  ///   ``FenjiError/noLedger(_:dataset:)``.
  public static func ledger(
    _ ledger: Ledger, dataset: String, _ circumstances: Circumstances
  ) throws -> Outcome {
    let city = try circumstances.city(dataset)
    guard city.ledgers.present.contains(ledger.rawValue) else {
      throw FenjiError.noLedger(ledger.rawValue, dataset: dataset)
    }
    let account = city.account(of: ledger, circumstances.language)
    let files = city.dataset.files(ofLedger: ledger.rawValue)
    let rejects = city.ledgers.rejects.filter { files.contains($0.file) }
    let findings = LedgerFinding.table(account.findings, circumstances.language)
    let refused = RejectFile.table(rejects, circumstances.language)
    var tables = account.tables
    tables += [("findings.csv", findings), ("rejects.csv", refused)]
    try circumstances.write(tables, figures: account.figures)
    var text = account.tables.map { TerminalTable().render($0.table) }.joined(separator: "\n")
    text += account.summary
    for table in [findings, refused] where !table.rows.isEmpty {
      text += "\n\(table.title)\n" + TerminalTable().render(table)
    }
    return Outcome(text: text, isClean: account.findings.isEmpty && rejects.isEmpty)
  }
}

/// What there is to show of a ledger.
private struct LedgerAccount {
  var tables: [(name: String, table: Table)]
  var summary = ""
  var findings: [LedgerFinding]
  var figures: CityFigures?
}

extension CityData {
  fileprivate func account(
    of ledger: QualityJob.Ledger, _ language: Language
  ) -> LedgerAccount {
    let name = ledger.rawValue + ".csv"
    switch ledger {
    case .uploads:
      let report = UploadReport(ledgers.uploads, context: context, model: model)
      return LedgerAccount(
        tables: [
          (name, report.table(language)),
          ("special-data.csv", report.specialTable(model, language)),
          ("departments.csv", report.departmentTable(language)),
        ], summary: report.outlook(language), findings: report.findings, figures: report.figures)
    case .commitments:
      let report = CommitmentReport(ledgers.commitments, context: context)
      return LedgerAccount(
        tables: [(name, report.table(language))], findings: report.findings,
        figures: report.figures)
    case .loans:
      let report = LoanReport(ledgers.loans, context: context)
      return LedgerAccount(
        tables: [(name, report.table(language))], summary: report.share(language),
        findings: report.findings, figures: report.figures)
    case .contracts:
      let report = ContractReport(ledgers.contracts, context: context)
      return LedgerAccount(tables: [(name, report.table(language))], findings: report.findings)
    case .creditPlus:
      let report = CreditPlusReport(ledgers.creditPlus, context: context)
      return LedgerAccount(
        tables: [(name, report.table(language))], findings: report.findings,
        figures: report.figures)
    case .checks:
      let report = CheckReport(ledgers.checks, context: context)
      return LedgerAccount(
        tables: [(name, report.table(language))], summary: report.share(language),
        findings: report.findings, figures: report.figures)
    }
  }
}
