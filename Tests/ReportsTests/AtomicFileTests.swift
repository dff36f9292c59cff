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

  @Test("a write the system refuses is an error, and leaves the target as it was")
  func refusedWrite() async throws {
    // A limit on the size of files stands in for a full disk; it would hold for the whole process.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = folder.file("a")
      try AtomicFile.write("old", to: path)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100, rlim_max: 100)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: ReportsError.file(.write, path: path, reason: "File too large")) {
        try AtomicFile.write(String(repeating: "x", count: 200), to: path)
      }
      #expect(try folder.names == ["a"])
      #expect(try folder.text("a") == "old")
    }
  }

  @Test("a link with the temporary name is not followed")
  func plantedLink() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write("precious", to: folder.file("other"))
    let planted = ".a.\(ProcessInfo.processInfo.processIdentifier)-0.partial"
    try FileManager.default.createSymbolicLink(
      atPath: folder.file(planted), withDestinationPath: folder.file("other"))
    try AtomicFile.write("new", to: folder.file("a"))
    #expect(try folder.text("a") == "new")
    #expect(try folder.text("other") == "precious")
  }

  @Test("names of any length and script")
  func names() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "邹", count: 80) + ".csv"
    try AtomicFile.write("x", to: folder.file(name))
    #expect(try folder.names == [name])
  }
}
