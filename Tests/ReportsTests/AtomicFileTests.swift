import Foundation
import Reports
import Testing

@Suite struct AtomicFileTests {
  @Test("the file appears with the commit, not before")
  func appears() throws {
    let folder = try TemporaryFolder()
    let file = try AtomicFile(path: folder.file("a.txt"))
    try file.write(Array("one".utf8))
    try file.write([])
    try file.write(Array("two".utf8))
    #expect(try !folder.names.contains("a.txt"))
    try file.commit()
    #expect(try folder.names == ["a.txt"])
    #expect(try folder.text("a.txt") == "onetwo")
  }

  @Test("without a commit nothing is left")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try AtomicFile(path: folder.file("a.txt"))
      try file.write(Array("one".utf8))
    }
    #expect(try folder.names.isEmpty)
  }

  @Test("two writers of one path do not meet; the later commit stands")
  func rivals() throws {
    let folder = try TemporaryFolder()
    let first = try AtomicFile(path: folder.file("a"))
    let second = try AtomicFile(path: folder.file("a"))
    try first.write([49])
    try second.write([50])
    try second.commit()
    try first.commit()
    #expect(try folder.bytes("a") == [49])
    #expect(try folder.names == ["a"])
  }

  @Test("a replaced file keeps its permissions")
  func permissions() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    try AtomicFile.write("old", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile.write("new", to: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.text("a") == "new")
  }

  @Test("a folder that is missing is named with the system's reason")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("no/a.txt")
    #expect(
      throws: ReportsError.file(.create, path: path, reason: "No such file or directory")
    ) {
      try AtomicFile.write("x", to: path)
    }
  }

  @Test("a folder in the target's place stops the commit and leaves nothing behind")
  func folderInPlace() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("taken")
    try FileManager.default.createDirectory(
      atPath: path + "/inside", withIntermediateDirectories: true)
    #expect(throws: ReportsError.file(.replace, path: path, reason: "Is a directory")) {
      try AtomicFile.write("x", to: path)
    }
    #expect(try folder.names == ["taken"])
    #expect(throws: ReportsError.self) { try AtomicFile(path: path + "/") }
  }

  @Test("a full disk is an error and the target stays", .enabled(if: fullDevice))
  func fullDisk() throws {
    // Linux offers a device that is always full; a link to it stands in for the temporary file.
    let folder = try TemporaryFolder()
    try AtomicFile.write("old", to: folder.file("a"))
    let link = folder.file(".a.\(ProcessInfo.processInfo.processIdentifier)-0.partial")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "/dev/full")
    // The name is taken, so the writer must not follow the link but pick another name.
    try AtomicFile.write("new", to: folder.file("a"))
    #expect(try folder.text("a") == "new")
  }

  @Test("names of any length and script")
  func names() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "邹", count: 80) + ".csv"
    try AtomicFile.write("x", to: folder.file(name))
    #expect(try folder.names == [name])
  }

  private static let fullDevice = FileManager.default.fileExists(atPath: "/dev/full")
}
