import Credit
import Foundation
import Testing

@testable import Evaluation

@Suite struct FullDiskTests {
  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func aFullDiskWhileSpillingIsAnErrorInWords() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-full-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=256k", "none", folder) == 0 else {
      print("skipped: this system lets nobody mount a tmpfs")
      return
    }
    defer { _ = Self.run("umount", folder) }
    let records = RecordSpoolTests.records(40_000, organisations: 40)
    let spool = RecordSpool(
      organisations: 40, workers: 1, budget: 0, temporaryFolder: folder)
    spool.append(records.span, worker: 0)
    guard case .temporaryFile(let number)? = spool.failure as? EvaluationError else {
      Issue.record("no failure")
      return
    }
    #expect(number == ENOSPC)
    let error = #expect(throws: EvaluationError.self) {
      _ = try OrganisationSort(limit: 1000).settle(0, of: spool) { _, _ in }
    }
    #expect(error == .temporaryFile(ENOSPC))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  private static func run(_ arguments: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
