public import Credit

/// Makes a synthetic city as a dataset: a register of organisations, their records, reported values
/// and later inspections, with the dirt of real exports, counted.
///
/// The same parameters give the same bytes on every machine. Every organisation is made from the
/// seed and its index alone, so a city of any size is written in the same small memory.
///
///     let city = CitySynthesiser(seed: "zoucheng", organisations: 2_000, records: 60_000)
///     let summary = try city.write(to: "datasets/zoucheng-demo")
///     summary.records.count(.duplicate)
///
/// Records are spread over organisations as real activity is, lognormally. A latent quality drives
/// violations and what inspections find afterwards.
public struct CitySynthesiser: Hashable, Sendable {
  /// The text that all chance comes from.
  public let seed: String
  /// Organisations that a reader accepts; rows that it must reject come on top.
  public let organisations: Int
  /// Rows of records, with those that a reader must reject.
  public let records: Int
  /// The day of the city: sound records end then, inspections follow.
  public let asOf: CalendarDate
  /// How many months before ``asOf`` the sound records begin.
  public let months: Int
  /// Whether rows of too few fields are planted, which the public `frictionless` tool refuses.
  public let hasBrokenRows: Bool
  /// How many rows a file of records has at most before another begins.
  public let rowsPerFile: Int

  /// Whether the rows of records are in a random order instead of organisation by organisation.
  public let isShuffled: Bool

  /// A city from its parameters; nothing is checked or written before ``write(to:progress:)``.
  public init(
    seed: String, organisations: Int, records: Int,
    asOf: CalendarDate = CalendarDate(daysSinceEpoch: 19_326), months: Int = 36,
    hasBrokenRows: Bool = false, rowsPerFile: Int = 2_000_000,
    isShuffled: Bool = false
  ) {
    self.seed = seed
    self.organisations = organisations
    self.records = records
    self.asOf = asOf
    self.months = months
    self.hasBrokenRows = hasBrokenRows
    self.rowsPerFile = rowsPerFile
    self.isShuffled = isShuffled
  }

  /// Writes the city into a folder, which is made when it isn't there.
  ///
  /// Files are written beside their places and moved there at the end, the descriptor last. A
  /// folder that an earlier synthesis made is written anew.
  ///
  /// - Parameter progress: is told from time to time how many rows of records are written, and of
  ///   how many.
  /// - Throws: ``SynthesisError`` when a parameter is out of range, when the folder holds something
  ///   else, or when a file can't be written.
  /// - Complexity: O(organisations + records) time; memory is constant, but for a shuffle a
  ///   hundredth of the largest feed.
  @discardableResult
  public func write(
    to directory: String, progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) throws -> SynthesisSummary {
    try check()
    let folder = try SynthesisFolder(directory)
    var writer = try CityWriter(self, folder: folder)
    try writer.writeTables(progress: progress)
    let written = try writer.finish()
    let descriptor = Descriptor(
      synthesiser: self,
      resources: written.map { (layout: $0.layout, paths: $0.parts.map(\.file.path)) })
    var parts = written.flatMap(\.parts)
    let summary = writer.summary(files: parts.map(\.file))
    let report = PlantedReport(synthesiser: self, summary: summary)
    for (name, text) in [
      ("README.md", report.readme), ("planted.json", report.json),
      (SynthesisFolder.descriptor, descriptor.text),
    ] {
      let file = SynthesisSummary.File(path: name, rows: 0, bytes: text.utf8.count)
      parts.append((try folder.begin(name, content: Array(text.utf8)), file))
    }
    try folder.settle(parts.map { ($0.partial, $0.file.path) })
    return writer.summary(files: parts.map(\.file))
  }

  private func check() throws(SynthesisError) {
    for (name, value, allowed) in [
      ("organisations", organisations, 1...5_000_000), ("records", records, 0...1_000_000_000),
      ("months", months, 3...59), ("rowsPerFile", rowsPerFile, 1...1_000_000_000),
      ("asOf", Int(asOf.daysSinceEpoch), 14_610...36_524),
    ] where !allowed.contains(value) {
      throw .outOfRange(name: name, value: value, allowed: allowed)
    }
  }
}
