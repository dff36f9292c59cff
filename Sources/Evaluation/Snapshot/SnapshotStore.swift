public import Credit
public import Datasets
public import Digests
import Foundation

/// Where a snapshot of the settled records is kept from one run to the next.
///
///     let store = SnapshotStore(folder: "snapshot", program: "fenji 0.1.0")
///     let run = try evaluator.evaluate(dataset, snapshot: store, rejects: { _ in })
///
/// The snapshot holds every accepted record but copies, whatever day or model it was made for: which
/// records count is told anew in every run. It also says which parts of the files have rows of which
/// organisations, so that a case record reads only those. It is used when the program, the words of the models'
/// catalogue, the register's codes, the mapping and the files are those it was made of; a file is
/// taken for unchanged when its size, inode and times are, and otherwise digested. When files were
/// only added they alone are read, and their records settled together with those of the snapshot.
/// Anything else makes it anew, as does damage. It is one file of some 33 bytes a record, replaced whole.
public struct SnapshotStore: Sendable {
  /// The folder it lies in.
  public let folder: String
  /// The program's name and version.
  public let program: String

  /// A store in a folder, which is made when it isn't there.
  public init(folder: String, program: String) {
    self.folder = folder
    self.program = program
  }

  /// What a run made of the snapshot.
  public enum Use: Hashable, Sendable {
    /// It was read instead of all files.
    case all
    /// It was read instead of some files; the others were added.
    case some(added: Int)
    /// It was made: why.
    case none(Phrase)
  }

  var path: String { folder + "/records.snapshot" }

  func prepare() throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw EvaluationError.snapshot(path: folder, ENOTDIR)
    }
  }

  /// The snapshot that can stand for files of a dataset, or why there is none.
  func usable(
    for files: [RecordFile], of dataset: Dataset, key: SnapshotHeader.Key
  ) throws -> Result<RecordSnapshot, Refusal> {
    let snapshot: RecordSnapshot?
    do {
      snapshot = try RecordSnapshot(at: path)
    } catch EvaluationError.damagedSnapshot {
      return .failure(.damaged)
    }
    guard let snapshot else { return .failure(.missing) }
    guard snapshot.header.key == key else { return .failure(.otherKey) }
    var byPath: [String: RecordFile] = [:]
    for file in files {
      guard byPath.updateValue(file, forKey: file.path) == nil else { return .failure(.sharedFile) }
    }
    for known in snapshot.header.files {
      guard let file = byPath[known.path], file.reading.hex == known.reading else {
        return .failure(.otherFiles(known.path))
      }
      if file.stamp == known.stamp { continue }
      let digest = file.stamp.first == known.stamp.first ? try? dataset.digest(of: file.path) : nil
      guard digest?.hex == known.sha256 else { return .failure(.otherFiles(known.path)) }
    }
    return .success(snapshot)
  }

  /// By file where rows of these organisations are; nil when no snapshot of these files is usable.
  func stretches(
    of wanted: Set<UInt32>, dataset: Dataset, codebook: RecordCodebook,
    organisations: OrganisationTable
  ) throws -> [String: [RowStretch]]? {
    let files = try dataset.recordFiles()
    let key = SnapshotHeader.Key(
      program: program, codebook: codebook, organisations: organisations)
    let snapshot = try? usable(for: files, of: dataset, key: key).get()
    guard let snapshot, snapshot.header.files.count == files.count else { return nil }
    var marks = [Bool](repeating: false, count: organisations.organisations.count)
    for organisation in wanted { marks[Int(organisation)] = true }
    return try snapshot.stretches(of: marks)
  }

  /// The SHA-256 of those files of a dataset that are, by size, inode and times, the ones that the
  /// snapshot was made of.
  public func knownDigests(of dataset: Dataset) -> [String: SHA256Digest] {
    guard let header = try? RecordSnapshot(at: path)?.header, let files = try? dataset.recordFiles()
    else { return [:] }
    let stamps = Dictionary(files.map { ($0.path, $0.stamp) }) { first, _ in first }
    var digests: [String: SHA256Digest] = [:]
    for file in header.files where stamps[file.path] == file.stamp {
      digests[file.path] = SHA256Digest(hex: file.sha256)
    }
    return digests
  }

  /// Why a snapshot can't be used.
  enum Refusal: Error {
    case missing, damaged, otherKey, sharedFile
    case otherFiles(String)

    var why: Phrase {
      switch self {
      case .missing: Phrase("尚无快照", "there was none")
      case .damaged: Phrase("快照已损坏", "it was damaged")
      case .otherKey:
        Phrase(
          "程序、目录词表或主体登记已变", "the program, the catalogue's words or the register changed")
      case .sharedFile:
        Phrase("同一文件被读取多次", "a file is read in several ways")
      case .otherFiles(let path):
        Phrase("文件 \(path) 或其字段映射已变", "the file \(path) or its mapping changed")
      }
    }
  }
}
