import Credit

/// How a percentage is written.
enum PercentStyle {
  /// For people: `12.5%`.
  case sign
  /// For programs: the ratio itself with two more decimals, `0.125`.
  case ratio
}

extension Column {
  /// The text of a cell in this column, the same in every format for people.
  public func text(of cell: Cell) -> String {
    if case .text(let text) = cell { return text }
    var bytes: [UInt8] = []
    appendValue(cell, percent: .sign, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a cell that is not text, in ASCII.
  func appendValue(_ cell: Cell, percent: PercentStyle, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .integer(let value): append(value, percent: percent, to: &bytes)
    case .decimal(let value): append(value, percent: percent, to: &bytes)
    case .date(let date): bytes.appendDay(date)
    case .empty: break
    }
  }

  private func append(_ value: Int64, percent: PercentStyle, to bytes: inout [UInt8]) {
    bytes.appendInteger(value)
    var zeros = 0
    switch kind {
    case .decimal(let places): zeros = places
    case .percent(let places):
      if percent == .ratio {
        zeros = places + 2
      } else {
        if value != 0 { bytes.append(contentsOf: [48, 48]) }
        zeros = places
      }
    case .text, .code, .integer, .date: break
    }
    if zeros > 0 {
      bytes.append(UInt8(ascii: "."))
      for _ in 0..<zeros { bytes.append(48) }
    }
    if case .percent = kind, percent == .sign { bytes.append(UInt8(ascii: "%")) }
  }

  private func append(_ value: ExactDecimal, percent: PercentStyle, to bytes: inout [UInt8]) {
    switch kind {
    case .decimal(let places):
      bytes.appendFixed(value.units(places: places), places: places)
    case .percent(let places):
      let units = value.units(places: places + 2)
      bytes.appendFixed(units, places: percent == .sign ? places : places + 2)
      if percent == .sign { bytes.append(UInt8(ascii: "%")) }
    case .text, .code, .integer, .date:
      bytes.append(contentsOf: value.description.utf8)
    }
  }
}
