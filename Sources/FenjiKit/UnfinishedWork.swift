import UnfinishedFiles

/// Results being prepared beside their places.
public enum UnfinishedWork {
  /// Removes them, for a process that is about to end, and ends the clients of engines; what was in
  /// their places stays whole. Waits while something is being put into its place.
  public static func remove() { TemporaryPaths.removeAll { EngineClient.endAll() } }
}
