import Foundation

/// The version that manifests name.
public enum FenjiVersion {
  /// Major, minor and patch.
  public static let text = "0.1.0"

  /// The version and what tells one build of it from another: the size and time of the program.
  ///
  /// A snapshot made by another build is not used.
  static let program: String = {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let attributes = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
    let size = attributes[.size] as? Int ?? 0
    let written = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "fenji \(text) \(size) \(Int64(written * 1000))"
  }()
}
