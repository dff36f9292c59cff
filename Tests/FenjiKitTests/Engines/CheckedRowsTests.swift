import Credit
import Evaluation
import Testing

@testable import FenjiKit

@Suite struct CheckedRowsTests {
  private func day(_ text: String) throws -> PackedDay {
    try #require(CalendarDate(text).flatMap { PackedDay($0) })
  }

  @Test func rowsAreNumbersInTheOrderOfColumns() throws {
    let records = [
      PackedRecord(
        document: 0xFFFF_FFFF_FFFF_FFFE, documentTail: 255, amount: 1_000_000_000_000_000,
        organisation: 299_999, actEnded: try day("2022-03-01"), decided: try day("2022-03-15"),
        submitted: .none, expires: PackedDay(rawValue: .max), repaired: try day("1970-01-01"),
        category: 16, domain: PackedRecord.noDomain, severity: .serious, status: .annulled,
        circumstance: .voluntarilyRemedied),
      PackedRecord(
        document: 7, amount: 0, organisation: 0, actEnded: .none, decided: .none, submitted: .none,
        expires: .none, repaired: .none, category: 0, domain: 0, severity: .none, status: .valid,
        circumstance: .ordinary),
    ]
    let text = String(decoding: CheckedRows().rows(records.span), as: UTF8.self)
    #expect(
      text == """
        299999,16,255,3,3,2,20220315,20220301,0,21490605,19700101,1000000000000000,-2,255
        0,0,0,0,0,0,0,0,0,0,0,0,7,0

        """)
    #expect(
      CheckedRecords.header == """
        organisation,category,domain,severity,status,circumstance,decided,act_ended,submitted,expires,\
        repaired,amount,twin,copy_key

        """)
  }

  @Test func extremesFitTheRow() {
    let records = [PackedRecord](
      repeating: PackedRecord(
        document: 1 << 63, documentTail: 255, amount: PackedRecord.maximumAmount,
        organisation: .max, actEnded: PackedDay(rawValue: .max),
        decided: PackedDay(rawValue: .max), submitted: PackedDay(rawValue: .max),
        expires: PackedDay(rawValue: .max), repaired: PackedDay(rawValue: .max), category: 255,
        domain: 255, severity: .serious, status: .annulled, circumstance: .voluntarilyRemedied),
      count: 3)
    let rows = CheckedRows().rows(records.span)
    let row =
      "4294967295,255,255,3,3,2,21490605,21490605,21490605,21490605,21490605,"
      + "1000000000000000,-9223372036854775808,255\n"
    #expect(String(decoding: rows, as: UTF8.self) == row + row + row)
  }
}
