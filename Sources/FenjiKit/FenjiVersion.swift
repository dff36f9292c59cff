/// The version that manifests name.
public enum FenjiVersion {
  /// Major, minor and patch.
  public static let text = "0.1.0"
}
