import Credit
import Dispatch
import Synchronization

/// Reads some stretches of many files, several files at a time.
struct StretchReading {
  let directory: String
  let files: [TableFile]
  let threads: Int

  /// The records that consumers find in the stretches, in the order of files and rows.
  ///
  /// - Parameters:
  ///   - stretches: by file, in their order.
  ///   - consumer: makes a consumer for the file of that index.
  func read(
    _ stretches: [String: [RowStretch]], consumer: (_ file: Int) throws -> WordingConsumer
  ) throws -> [CreditRecord] {
    let next = Atomic(0)
    let results = Mutex([Result<[CreditRecord], any Error>?](repeating: nil, count: files.count))
    withoutActuallyEscaping(consumer) { consumer in
      // Safe: it only reads constants.
      nonisolated(unsafe) let consumer = consumer
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        while true {
          let file = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard file < files.count else { return }
          let result = Result {
            try records(of: file, in: stretches[files[file].name] ?? [], consumer)
          }
          results.withLock { $0[file] = result }
        }
      }
    }
    return try results.withLock { try $0.flatMap { try $0?.get() ?? [] } }
  }

  private func records(
    of file: Int, in stretches: [RowStretch], _ consumer: (_ file: Int) throws -> WordingConsumer
  ) throws -> [CreditRecord] {
    guard !stretches.isEmpty else { return [] }
    let input = try files[file].open(in: directory)
    var feed = RowFeed(file: input, columns: files[file].header.count)
    var consumer = try consumer(file)
    var records: [CreditRecord] = []
    for stretch in stretches {
      consumer.reset()
      try input.skip(to: stretch.bytes.lowerBound)
      _ = try feed.read(
        from: stretch.bytes.lowerBound, to: stretch.bytes.upperBound, into: &consumer)
      records += consumer.records(file: files[file].name, firstRow: stretch.firstRow)
    }
    return records
  }
}
