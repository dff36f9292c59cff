import Credit

/// Brings a partition's records together by organisation.
enum OrganisationSort {
  /// Calls `body` for every organisation that has records, ascending, with its records.
  ///
  /// A counting sort: O(records + organisations), and a second copy of the partition meanwhile.
  static func sort(
    _ chunks: [[PackedRecord]], organisations: Range<Int>,
    body: (Int, UnsafeMutableBufferPointer<PackedRecord>) -> Void
  ) {
    var ends = [Int](repeating: 0, count: organisations.count + 1)
    var count = 0
    for chunk in chunks {
      count += chunk.count
      for record in chunk { ends[Int(record.organisation) - organisations.lowerBound + 1] += 1 }
    }
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    var next = ends
    var sorted = [PackedRecord](unsafeUninitializedCapacity: count) { buffer, initialized in
      for chunk in chunks {
        for record in chunk {
          let bucket = Int(record.organisation) - organisations.lowerBound
          buffer.initializeElement(at: next[bucket], to: record)
          next[bucket] += 1
        }
      }
      initialized = count
    }
    sorted.withUnsafeMutableBufferPointer { buffer in
      for bucket in organisations.indices.map({ $0 - organisations.lowerBound })
      where ends[bucket] < ends[bucket + 1] {
        body(
          organisations.lowerBound + bucket,
          UnsafeMutableBufferPointer(rebasing: buffer[ends[bucket]..<ends[bucket + 1]]))
      }
    }
  }
}
