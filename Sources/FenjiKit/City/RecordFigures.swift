public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
public import Scorecards
import Synchronization

/// Figures of the scorecard as a dataset's records give them.
public struct RecordFigures: Sendable {
  /// An entry on a severe list.
  public struct ListEntry: Hashable, Sendable {
    /// The unified social credit code.
    public let code: String
    /// The registered name.
    public let name: String
    /// The kind of list.
    public let list: RecordFigureRules.ListType
    /// The day it was decided.
    public let decided: CalendarDate
    /// The first day on which repair can be asked for.
    public let repairableFrom: CalendarDate
    /// The day it was left by repair; nil while it stands.
    public let leftOn: CalendarDate?
  }

  /// A subject on severe lists.
  public struct SevereSubject: Hashable, Sendable {
    /// The unified social credit code.
    public let code: String
    /// The registered name.
    public let name: String
    /// Its live entries.
    public let entries: [ListEntry]
    /// The first day on which repair of all of them can be asked for.
    public let repairableFrom: CalendarDate
  }

  /// A government body that became a judgment defaulter in the window.
  public struct Defaulter: Hashable, Sendable {
    /// The unified social credit code.
    public let code: String
    /// The registered name.
    public let name: String
    /// The first day in the window.
    public let listedOn: CalendarDate
    /// The last day on which an entry was settled; nil while one stands.
    public let settledOn: CalendarDate?
  }

  /// Where the counts of listed subjects, operating subjects and defaulters go.
  let figures: CityFigures
  /// How many records there are.
  let records: CityFigures
  /// How many records report a performance.
  let performances: CityFigures
  /// Operating subjects on severe lists in force, by code.
  public let severe: [SevereSubject]
  /// Live entries of all subjects, operating or not, by code.
  public let entries: [ListEntry]
  /// Entries left by repair in the window, by code and day.
  public let left: [ListEntry]
  /// Operating market subjects.
  public let operating: Int
  /// Government bodies that became judgment defaulters in the window, by code.
  public let defaulters: [Defaulter]

  /// Looks through a dataset's records once.
  ///
  /// - Throws: `DatasetError`.
  static func make(_ city: CityData) throws -> RecordFigures {
    let scan = RecordScan(city)
    let state = Mutex(RecordScan.Found())
    _ = try city.dataset.records(
      codebook: city.codebook, organisations: city.organisations, threads: city.threads,
      rejects: { _ in },
      sink: { _, block in
        var found = RecordScan.Found()
        for index in block.indices { scan.take(block[index], into: &found) }
        state.withLock { $0.merge(found) }
      })
    return scan.result(state.withLock { $0 })
  }
}
