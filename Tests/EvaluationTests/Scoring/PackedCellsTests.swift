import Testing

@testable import Evaluation

@Suite struct PackedCellsTests {
  private func check(_ values: [Int64], bytes: Int) {
    let packed = values.withUnsafeBufferPointer { PackedCells($0) }
    defer { packed.deallocate() }
    #expect(packed.bytes(count: values.count) == bytes * values.count)
    #expect(values.indices.map { packed[$0] } == values)
    var read = [Int64](repeating: 77, count: values.count)
    read.withUnsafeMutableBufferPointer { packed.read(into: $0) }
    #expect(read == values)
    let places = values.indices.filter { $0 % 2 == 1 }.map { UInt16($0) }
    var picked = [Int64](repeating: 77, count: max(1, places.count))
    let isUniform = places.withUnsafeBufferPointer { places in
      picked.withUnsafeMutableBufferPointer { target in
        target.baseAddress.map { packed.gather(places, into: $0) } ?? false
      }
    }
    #expect(isUniform == (bytes == 0))
    for (index, place) in places.enumerated() {
      #expect(picked[isUniform ? 0 : index] == values[Int(place)])
    }
  }

  @Test func alikeTakeNoRoom() {
    check([0, 0, 0, 0], bytes: 0)
    check([-5_000_000_000, -5_000_000_000], bytes: 0)
    check([Slot.missing, Slot.missing, Slot.missing], bytes: 0)
  }

  @Test func asFewBytesAsTheValuesNeed() {
    check([0, 1, 127, -127], bytes: 1)
    check([0, Slot.missing, 5], bytes: 1)
    // The smallest number of a width stands for none.
    check([0, -128], bytes: 2)
    check([128, 0, Slot.missing], bytes: 2)
    check([32_768, 0], bytes: 4)
    check([-32_768, Slot.missing], bytes: 4)
    check([Int64(Int32.min), 1], bytes: 8)
    check([.max, .min + 1, Slot.missing, 0], bytes: 8)
  }
}
