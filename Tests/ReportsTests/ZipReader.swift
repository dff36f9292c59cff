/// Reads the members of a ZIP archive, enough to look into a workbook without other tools.
///
/// Sources: PKWARE APPNOTE 6.3.9 (central directory); RFC 1951 (deflate).
struct ZipReader {
  struct Failure: Error {}

  struct Member {
    let name: String
    /// DOS time and date as stored.
    let stamp: UInt32
    let content: [UInt8]

    var text: String { String(decoding: content, as: UTF8.self) }
  }

  let members: [Member]

  init(_ bytes: [UInt8]) throws {
    func number(_ at: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    guard
      let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: {
        number($0, 4) == 0x0605_4B50
      })
    else { throw Failure() }
    var members: [Member] = []
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(entry, 4) == 0x0201_4B50 else { throw Failure() }
      let nameLength = number(entry + 28, 2)
      let local = number(entry + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let packed = Array(bytes[start..<(start + number(entry + 20, 4))])
      let content =
        number(entry + 10, 2) == 8 ? try Inflater.inflated(packed) : packed
      guard content.count == number(entry + 24, 4) else { throw Failure() }
      members.append(
        Member(
          name: String(decoding: bytes[(entry + 46)..<(entry + 46 + nameLength)], as: UTF8.self),
          stamp: UInt32(number(entry + 12, 4)), content: content))
      entry += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
    }
    self.members = members
  }

  /// The text of a member; empty when there is none.
  func text(_ name: String) -> String {
    members.first { $0.name == name }?.text ?? ""
  }
}

/// Undoes deflate.
private struct Inflater {
  private let input: [UInt8]
  private var position = 0
  private var held = 0
  private var heldBits = 0
  private var output: [UInt8] = []

  static func inflated(_ input: [UInt8]) throws -> [UInt8] {
    var inflater = Inflater(input: input)
    var isLast = false
    while !isLast {
      isLast = try inflater.bits(1) == 1
      switch try inflater.bits(2) {
      case 0: try inflater.stored()
      case 1: try inflater.coded(.fixedLiterals, .fixedDistances)
      case 2:
        let (literals, distances) = try inflater.tables()
        try inflater.coded(literals, distances)
      default: throw ZipReader.Failure()
      }
    }
    return inflater.output
  }

  private init(input: [UInt8]) {
    self.input = input
  }

  private mutating func bits(_ count: Int) throws -> Int {
    while heldBits < count {
      guard position < input.count else { throw ZipReader.Failure() }
      held |= Int(input[position]) << heldBits
      position += 1
      heldBits += 8
    }
    defer {
      held >>= count
      heldBits -= count
    }
    return held & ((1 << count) - 1)
  }

  private mutating func stored() throws {
    held = 0
    heldBits = 0
    let length = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    output += input[position..<(position + length)]
    position += length
  }

  private mutating func symbol(_ code: Huffman) throws -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try bits(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw ZipReader.Failure()
  }

  private mutating func tables() throws -> (Huffman, Huffman) {
    let literalCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let lengthCount = try bits(4) + 4
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in order.prefix(lengthCount) { codeLengths[index] = try bits(3) }
    let code = Huffman(lengths: codeLengths)
    var lengths: [Int] = []
    while lengths.count < literalCount + distanceCount {
      switch try symbol(code) {
      case 16:
        guard let last = lengths.last else { throw ZipReader.Failure() }
        lengths += [Int](repeating: last, count: try bits(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try bits(3) + 3)
      case 18: lengths += [Int](repeating: 0, count: try bits(7) + 11)
      case let length: lengths.append(length)
      }
    }
    return (
      Huffman(lengths: Array(lengths[..<literalCount])),
      Huffman(lengths: Array(lengths[literalCount...]))
    )
  }

  private mutating func coded(_ literals: Huffman, _ distances: Huffman) throws {
    let base =
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83]
      + [99, 115, 131, 163, 195, 227, 258]
    while true {
      let value = try symbol(literals)
      if value < 256 {
        output.append(UInt8(value))
      } else if value == 256 {
        return
      } else {
        let extra = value < 265 || value == 285 ? 0 : (value - 261) / 4
        let length = base[value - 257] + (try bits(extra))
        let code = try symbol(distances)
        let shift = max(0, code / 2 - 1)
        let distance = (code < 2 ? code : (2 + code % 2) << shift) + 1 + (try bits(shift))
        guard distance <= output.count else { throw ZipReader.Failure() }
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
  }

  struct Huffman {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1...15 {
        symbols += lengths.indices.filter { lengths[$0] == length }
      }
    }

    static let fixedLiterals = Huffman(
      lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = Huffman(lengths: [Int](repeating: 5, count: 30))
  }
}
