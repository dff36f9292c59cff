public import Credit

/// What grade tables say of organisations, encoded once for all tables of a run.
///
///     let fields = OrganisationFields(organisations, .chinese)
public struct OrganisationFields: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// The fields code, name, area, town and industry of each organisation, with commas between them,
  /// as a spreadsheet's CSV file has them. O(their length).
  public init(_ organisations: [Organisation], _ language: Language) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    bytes.reserveCapacity(organisations.count * 100)
    ends.reserveCapacity(organisations.count)
    var titles: [String: [UInt8]] = [:]
    for organisation in organisations {
      for text in [
        organisation.code, organisation.name, organisation.area, organisation.town,
      ] {
        bytes.append(contentsOf: CSVEncoder.field(text))
        bytes.append(UInt8(ascii: ","))
      }
      if let title = titles[organisation.industry] {
        bytes.append(contentsOf: title)
      } else {
        let title = CSVEncoder.field(Industry.title(of: organisation.industry, language))
        titles[organisation.industry] = title
        bytes.append(contentsOf: title)
      }
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// The fields of the organisation with that index.
  @inline(__always)
  func fields(of organisation: UInt32) -> ArraySlice<UInt8> {
    let index = Int(organisation)
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
