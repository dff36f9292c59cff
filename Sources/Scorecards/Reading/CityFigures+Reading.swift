import Credit

extension CityFigures {
  /// The columns of a file of figures.
  public static let columns = ["row", "item", "month", "value"]

  /// Reads a file of figures with the columns `row,item,month,value`.
  ///
  /// A row of the scorecard is named by its identifier or its number. What is wrong is said all at
  /// once, and then nothing of the file is used.
  ///
  /// - Throws: ``ScorecardError/figures(_:)`` with file, row and column.
  public static func load(path: String, model: ScorecardModel) throws -> CityFigures {
    try parse(DocumentFile.bytes(at: path, limit: 50_000_000), file: path, model: model)
  }

  /// Reads figures from the bytes of a file.
  ///
  /// - Throws: ``ScorecardError/figures(_:)``.
  public static func parse(
    _ bytes: [UInt8], file: String, model: ScorecardModel
  ) throws -> CityFigures {
    let table = try FigureTable(bytes, file: file, columns: columns)
    var reader = FigureReader(file: file, model: model, faults: table.faults)
    for row in table.rows { reader.take(row) }
    reader.checkCounts()
    guard reader.faults.isEmpty else {
      throw ScorecardError.figures(reader.faults.sorted { $0.row < $1.row })
    }
    return reader.figures
  }
}

/// Checks figures row by row.
private struct FigureReader {
  let file: String
  let model: ScorecardModel
  var figures = CityFigures()
  var faults: [FigureFault]
  private var seen: [String: Int] = [:]

  private struct Refused: Error {
    let column: Int
    let reason: FigureFault.Reason
  }

  init(file: String, model: ScorecardModel, faults: [FigureFault]) {
    self.file = file
    self.model = model
    self.faults = faults
  }

  mutating func take(_ row: FigureTable.Row) {
    do throws(Refused) {
      if let empty = row.fields.firstIndex(of: "") {
        throw Refused(column: empty, reason: .missing)
      }
      let (id, item) = try item(row)
      let month = try month(row.fields[2])
      let value = try value(row.fields[3], of: item)
      let key = "\(id)/\(item.id)/\(month)"
      if let first = seen[key] { throw Refused(column: 2, reason: .repeated(row: first)) }
      seen[key] = row.number
      figures[id, item.id, month] = value
    } catch {
      faults.append(
        FigureFault(
          file: file, row: row.number, column: CityFigures.columns[error.column],
          value: row.fields[error.column], reason: error.reason))
    }
  }

  /// What only grows must not fall.
  mutating func checkCounts() {
    for (row, items) in model.rows.map({ ($0.id, $0.items) }) {
      for item in items where item.kind == .cumulative {
        let months = figures.months(row: row, item: item.id).sorted { $0.key < $1.key }
        for (before, after) in zip(months, months.dropFirst()) where after.value < before.value {
          faults.append(
            FigureFault(
              file: file, row: seen["\(row)/\(item.id)/\(after.key)"] ?? 0, column: "value",
              value: after.value.description,
              reason: .falls(from: before.value, month: before.key)))
        }
      }
    }
  }

  private func item(_ row: FigureTable.Row) throws(Refused) -> (String, ScorecardItem) {
    let name = row.fields[0]
    let id = model.rows.first { String($0.number) == name }?.id ?? name
    guard let items = model.items(ofRow: id) else {
      throw Refused(
        column: 0, reason: .unknown(known: model.rows.map(\.id) + [model.deductions.id]))
    }
    guard let item = items.first(where: { $0.id == row.fields[1] }) else {
      throw Refused(column: 1, reason: .unknown(known: items.map(\.id)))
    }
    return (id, item)
  }

  private func month(_ text: String) throws(Refused) -> CalendarMonth {
    guard let month = CalendarMonth(text) else { throw Refused(column: 2, reason: .notAMonth) }
    guard model.window.contains(month) else {
      throw Refused(column: 2, reason: .outsideWindow(model.window))
    }
    return month
  }

  private func value(_ text: String, of item: ScorecardItem) throws(Refused) -> ExactDecimal {
    guard let value = ExactDecimal(text), value == value.rounded(places: 2) else {
      throw Refused(column: 3, reason: .notANumber)
    }
    guard value >= 0 else { throw Refused(column: 3, reason: .negative) }
    guard value <= FormulaReader.limit else {
      throw Refused(column: 3, reason: .tooLarge(limit: FormulaReader.limit))
    }
    switch item.unit {
    case .flag where value != 0 && value != 1: throw Refused(column: 3, reason: .notAFlag)
    case .count, .rank:
      guard value == value.rounded(places: 0), value >= item.unit.least else {
        throw Refused(column: 3, reason: .notWhole(from: item.unit == .rank ? 1 : 0))
      }
    case .points where value > model.maximum:
      throw Refused(column: 3, reason: .tooLarge(limit: model.maximum))
    case .flag, .points, .yuan: break
    }
    return value
  }
}
