import CompositeIndicators
import Credit
import Reports

/// Cuts scores into classes.
public struct BandingJob: Sendable {
  /// The file of scores.
  public let file: String
  /// The column of the scores; `score`, or the only one, when nil.
  public let column: String?
  /// The method of banding.
  public let method: MethodRequest

  /// A job on a file.
  public init(_ file: String, by method: MethodRequest, column: String? = nil) {
    self.file = file
    self.column = column
    self.method = method
  }

  /// Reads, cuts and reports. Classes count from 1, the lowest.
  ///
  /// - Throws: ``AnalystError``, and `DatasetError` for a file that is no table.
  public func run() throws -> AnalystReport {
    let bander = try method.make(Catalogue.banders)
    let scores = try ScoreTable(file, column: column, defaults: ["score"])
    let values = try scores.numbers()
    let banding = try scores.table.locating { () throws(CompositeIndicatorsError) in
      try bander.band(values)
    }
    let classes = banding.classes.map { $0.map { $0 + 1 } }
    let edges = banding.edges.map(AnalystGrid.brief)
    let side =
      banding.edgesBelongBelow
      ? Phrase("，界限上的分数归下级", "; a score on an edge belongs below it")
      : Phrase("，界限上的分数归上级", "; a score on an edge belongs above it")
    return AnalystReport(
      json: .object([
        ("edges", .array(banding.edges.map(JSONValue.number))),
        (
          "classes",
          .array(
            zip(scores.identifiers, classes).map { name, level in
              .object([
                ("id", .string(name)), ("class", level.map { .integer(Int64($0)) } ?? .null),
              ])
            })
        ),
      ]),
      table: AnalystGrid(
        columns: [
          .text("id", Phrase("标识", "id")), .number("class", Phrase("级", "class")),
        ],
        rows: zip(scores.identifiers, classes).map { name, level in
          [.text(name), level.map(AnalystGrid.Field.whole) ?? .empty]
        }),
      remarks: [
        Phrase(
          "界限：\(edges.joined(separator: "、"))\(side.chinese)；1 为最低级",
          "edges: \(edges.joined(separator: ", "))\(side.english); class 1 is the lowest")
      ] + counts(classes), notices: banding.notices.map(\.phrase))
  }

  private func counts(_ classes: [Int?]) -> [Phrase] {
    guard let highest = classes.compactMap({ $0 }).max() else { return [] }
    let counts = (1...highest).map { level in classes.count { $0 == level } }
    let text = zip(1..., counts).map { "\($0): \($1)" }.joined(separator: "  ")
    return [Phrase("各级数目  \(text)", "in each class  \(text)")]
  }
}
