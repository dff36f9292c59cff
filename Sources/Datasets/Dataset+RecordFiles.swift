public import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A file of records as a snapshot knows it.
public struct RecordFile: Hashable, Sendable {
  /// The path relative to the dataset.
  public let path: String
  /// A digest of how its columns are read: mapping, constants, words, unit, encoding, header.
  public let reading: SHA256Digest
  /// Size, inode, and the times of its last changes in seconds and nanoseconds: when all are the same
  /// nobody has written to the file, short of setting clocks back.
  public let stamp: [Int64]
}

extension Dataset {
  /// The files of records, in the order of the descriptor.
  ///
  /// - Throws: ``DatasetError`` for a file that is gone.
  public func recordFiles() throws -> [RecordFile] {
    try tables(.records).map { file in
      var status = stat()
      guard stat(directory + "/" + file.name, &status) == 0 else {
        throw DatasetError.unreadable(file: file.name, errorNumber: errno)
      }
      return RecordFile(
        path: file.name, reading: SHA256.digest(of: reading(of: file)),
        stamp: [
          Int64(status.st_size), Int64(status.st_ino), Int64(status.st_mtim.tv_sec),
          Int64(status.st_mtim.tv_nsec), Int64(status.st_ctim.tv_sec),
          Int64(status.st_ctim.tv_nsec),
        ])
    }
  }

  /// The digest of a file as it lies. O(size).
  ///
  /// - Throws: ``DatasetError``.
  public func digest(of path: String) throws -> SHA256Digest {
    let input = try InputFile(path, in: directory, compression: Compression.none)
    let hash = FileHash()
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var at = 0
    while at < input.size {
      let count = try input.read(into: &bytes, at: 0, count: bytes.count, from: at)
      hash.update(bytes, count: count)
      at += count
    }
    return hash.finish()
  }

  /// How a file is read, as a text without places in the descriptor, which say nothing of it.
  private func reading(of file: TableFile) -> String {
    let table = file.table
    var parts = [
      identifier.rawValue, "\(table.encoding)", "\(table.amountUnit)",
      (table.compression ?? Compression(ofFile: file.name)).rawValue, "\(file.bodyOffset)",
    ]
    parts += file.header.map { "column \($0)" }
    for (field, binding) in table.bindings.enumerated() {
      parts.append("field \(binding.field.name) \(file.columns[field] ?? -1)")
      if let constant = binding.constant { parts.append("constant \(constant.text)") }
      parts += binding.meanings.map { "word \($0.word)\u{1F}\($0.meaning.text)" }
    }
    return parts.joined(separator: "\u{1E}")
  }
}
