import Credit
import Testing

@testable import Datasets

@Suite struct DatasetRecordsTests {
  static let header =
    "id,code,category,domain,authority,document_number,act_ended_on,decided_on,submitted_on,"
    + "severity,amount,expires_on,repaired_on,status,circumstance,basis\n"

  static func records(_ rows: [String]) -> [String: [UInt8]] {
    Sample.files(records: header + rows.map { $0 + "\n" }.joined())
  }

  @Test func aFullRowBecomesARecord() throws {
    let row =
      "A1,\(Sample.code(2)),penalty,health,卫健局,邹卫罚〔2021〕3号,2021-02-28,2021-03-01,2021/03/02,"
      + "serious,1234.5,2024-03-01,2022-01-01,repaired,simple-procedure,某法第三条"
    let reading = try Reading(Self.records([row]))
    let record = try #require(reading.records.first)
    #expect(reading.records.count == 1)
    #expect(record.organisation == 1)
    #expect(record.category == 1)
    #expect(record.domain == 0)
    #expect(record.actEnded.date == CalendarDate("2021-02-28"))
    #expect(record.decided.date == CalendarDate("2021-03-01"))
    #expect(record.submitted.date == CalendarDate("2021-03-02"))
    #expect(record.expires.date == CalendarDate("2024-03-01"))
    #expect(record.repaired.date == CalendarDate("2022-01-01"))
    #expect(record.severity == .serious)
    #expect(record.amount == 123_450)
    #expect(record.status == .repaired)
    #expect(record.circumstance == .simpleProcedure)
    #expect(reading.totals.amount == 123_450)
    #expect(
      reading.totals.counts
        == [RecordTotals.File(file: "records.csv", rows: 1, accepted: 1, rejected: 0)])
  }

  @Test func emptyFieldsHaveDefaults() throws {
    let reading = try Reading(
      Self.records([",\(Sample.code(1)),award,,,,,2020-05-06,,,,,,,,"]))
    let record = try #require(reading.records.first)
    #expect(record.actEnded == record.decided)
    #expect(record.domain == PackedRecord.noDomain)
    #expect(record.severity == .none)
    #expect(record.status == .valid)
    #expect(record.circumstance == .ordinary)
    #expect(record.amount == 0)
    #expect(!record.submitted.isStated)
    #expect(!record.expires.isStated)
    #expect(!record.repaired.isStated)
  }

  @Test(arguments: ["2099-12-31", "2100-01-01", "9999-12-31"])
  func aFarExpiryIsNever(_ day: String) throws {
    let reading = try Reading(
      Self.records([",\(Sample.code(1)),award,,,,,2020-05-06,,,,\(day),,,,"]))
    #expect(reading.records.map(\.expires.rawValue) == [.max])
  }

  @Test func theDayBeforeNeverIsADay() throws {
    let reading = try Reading(
      Self.records([",\(Sample.code(1)),award,,,,,2020-05-06,,,,2099-12-30,,,,"]))
    #expect(reading.records.map(\.expires.date) == [CalendarDate("2099-12-30")])
  }
}
