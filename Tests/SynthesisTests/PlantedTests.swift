import Credit
import Foundation
import Testing

@testable import Synthesis

/// What is planted can be found again in the files, as often as the summary says.
@Suite struct PlantedTests {
  private static func codes(_ rows: [[String: String]], _ column: String) -> [Planted: Int] {
    var found: [Planted: Int] = [:]
    for row in rows {
      let code = row[column, default: ""]
      let kind: Planted
      do {
        _ = try CreditCode(code)
        continue
      } catch {
        switch error {
        case .length(0): kind = .missingValue
        case .length: kind = .codeLength
        case .illegalCharacter: kind = .codeCharacter
        case .checkCharacter: kind = .codeCheck
        case .subjectCheckCharacter: kind = .codeSubjectCheck
        case .mangledBySpreadsheet: kind = .codeMangled
        }
      }
      let isPerson =
        [row["kind"], row["CF_XDR_LB"]].contains("自然人") || code.hasPrefix("3708831")
      found[isPerson ? .naturalPerson : kind, default: 0] += 1
    }
    return found
  }

  private static let codeKinds: [Planted] = [
    .missingValue, .codeLength, .codeCharacter, .codeCheck, .codeSubjectCheck, .codeMangled,
    .naturalPerson,
  ]

  @Test func organisations() throws {
    let folder = try Scratch()
    let summary = try CitySynthesiser.small(hasBrokenRows: true).write(to: folder.path)
    let table = summary.organisations
    let rows = try rows(folder.path + "/organisations.csv")
    let found = Self.codes(rows, "code")
    for kind in Self.codeKinds {
      #expect(found[kind] == table.count(kind), "\(kind.rawValue)")
      #expect(table.count(kind) > 0)
    }
    let right = rows.compactMap { $0["code"] }.filter { (try? CreditCode($0)) != nil }
    #expect(right.count - Set(right).count == table.count(.repeatedCode))
    let subjects = Set(right).map { $0.dropFirst(8).prefix(9) }
    #expect(subjects.count - Set(subjects).count == table.count(.repeatedSubject))
    #expect(rows.count { $0["name"]?.hasPrefix("=cmd|") == true } == 1)
    #expect(table.count(.formulaLikeName) == 1)
    #expect(rows.count { $0["name"]?.contains("\"") == true } == table.count(.strayQuote))
    #expect(rows.count { $0["scope"] == nil } == table.count(.wrongFieldCount))
    let missing = [
      ("industry", Planted.missingIndustry), ("town", .missingTown),
      ("registered_on", .missingRegistrationDate), ("employees", .missingEmployees),
    ]
    for (column, kind) in missing {
      let empty = rows.count { $0[column] == "" }
      #expect(empty >= table.count(kind), "\(column)")
      #expect(empty <= table.count(kind) + table.rejected, "\(column)")
    }
  }

  @Test func records() throws {
    let folder = try Scratch()
    let summary = try CitySynthesiser.small(hasBrokenRows: true).write(to: folder.path)
    let table = summary.records
    let register = try rows(folder.path + "/organisations.csv")
    let known = Set(register.compactMap { $0["code"] })
    var found: [Planted: Int] = [:]
    for (file, column) in [
      ("permits", "XK_XDR_SHXYM"), ("penalties-province", "CF_XDR_SHXYM"),
      ("penalties-city", "CF_XDR_SHXYM"), ("other", "code"),
    ] {
      let rows = try rows(folder.path + "/records/\(file).csv")
      found.merge(Self.codes(rows, column)) { $0 + $1 }
      found[.unknownOrganisation, default: 0] += rows.count { row in
        (try? CreditCode(row[column, default: ""])) != nil
          && !known.contains(row[column, default: ""])
      }
      let decided = try #require(
        rows.first?.keys.first { ["XK_JDRQ", "CF_JDRQ", "decided_on"].contains($0) })
      found[.badDate, default: 0] += rows.count { CalendarDate($0[decided, default: ""]) == nil }
      found[.future, default: 0] += rows.count { row in
        CalendarDate(row[decided, default: ""]).map { $0 > summary.asOf } == true
      }
      found[.expiredByStatute, default: 0] += rows.count { row in
        CalendarDate(row[decided, default: ""]).map { $0.adding(months: 60) <= summary.asOf }
          == true
      }
      let last = file == "other" ? "status" : file == "permits" ? "XK_SJC" : "CF_SJC"
      found[.wrongFieldCount, default: 0] += rows.count { $0[last] == nil }
      found[.simpleProcedure, default: 0] += rows.count { $0["程序类型"] == "简易程序" }
      found[.voluntarilyRemedied, default: 0] += rows.count { $0["程序类型"] == "主动消除危害" }
      found[.annulled, default: 0] += rows.count {
        $0["CF_ZT"] == "1" || $0["status"] == "annulled"
      }
      found[.underObjection, default: 0] += rows.count {
        $0["CF_ZT"] == "2" || $0["status"] == "under-objection"
      }
      for row in rows where row["CF_ZT"] == "3" || row["status"] == "repaired" {
        let day = try #require(CalendarDate(row["修复日期"] ?? row["repaired_on", default: ""]))
        found[day <= summary.asOf ? .repaired : .repairedLater, default: 0] += 1
      }
      let number = file == "permits" ? "XK_WSH" : "CF_WSH"
      found[.missingDocumentNumber, default: 0] += rows.count { $0[number] == "" }
      found[.strayQuote, default: 0] += rows.count { $0[number]?.contains("\"") == true }
    }
    for kind in Self.codeKinds + [
      .unknownOrganisation, .badDate, .future, .expiredByStatute, .wrongFieldCount,
      .simpleProcedure, .voluntarilyRemedied, .annulled, .underObjection, .repaired,
      .repairedLater, .missingDocumentNumber, .strayQuote,
    ] {
      #expect(found[kind] == table.count(kind), "\(kind.rawValue)")
    }
  }

  @Test func duplicatesAgreeWhenFolded() throws {
    let folder = try Scratch()
    let summary = try CitySynthesiser.small().write(to: folder.path)
    func folded(_ number: String) -> String {
      String(
        number.map { character -> Character in
          switch character {
          case "〔", "［": "["
          case "〕", "］": "]"
          default:
            character.unicodeScalars.first.map { scalar in
              (0xff10...0xff19).contains(scalar.value)
                ? Character(Unicode.Scalar(UInt8(scalar.value - 0xff10 + 48))) : character
            } ?? character
          }
        })
    }
    var province: [String: [String: String]] = [:]
    for row in try rows(folder.path + "/records/penalties-province.csv") {
      let number = row["CF_WSH", default: ""]
      if !number.isEmpty { province[row["CF_XDR_SHXYM", default: ""] + folded(number)] = row }
    }
    var pairs = 0
    var disagreeing = 0
    var rewritten = 0
    for row in try rows(folder.path + "/records/penalties-city.csv") {
      let number = row["CF_WSH", default: ""]
      guard let twin = province[row["CF_XDR_SHXYM", default: ""] + folded(number)] else { continue }
      pairs += 1
      if number != twin["CF_WSH"] { rewritten += 1 }
      if row["CF_ZT"] != twin["CF_ZT"] { disagreeing += 1 }
      #expect(row["CF_JDRQ"] == twin["CF_JDRQ"])
      #expect(row["CF_XZJG"] != twin["CF_CFJG"])
      let tenThousands = twin["CF_NR_FK", default: ""]
      let yuan = row["罚款金额", default: ""]
      #expect(((Double(tenThousands) ?? 0) * 10_000).rounded() == Double(yuan) ?? 0)
    }
    #expect(pairs == summary.records.count(.duplicate))
    #expect(disagreeing == summary.records.count(.duplicateThatDisagrees))
    #expect(rewritten > pairs / 2)
  }

  @Test func plantedFileSaysTheSame() throws {
    let folder = try Scratch()
    let summary = try CitySynthesiser.small().write(to: folder.path)
    let json = try JSONSerialization.jsonObject(with: Data(bytes(folder.path + "/planted.json")))
    let planted = try #require(json as? [String: Any])
    for table in summary.tables {
      let found = try #require(planted[table.role] as? [String: Any])
      #expect(found["rows"] as? Int == table.rows)
      #expect(found["accepted"] as? Int == table.accepted)
      for count in table.planted {
        let group = try #require(found[count.planted.group.rawValue] as? [String: Int])
        #expect(group[count.planted.rawValue] == count.count)
      }
    }
    let readme = try text(folder.path + "/README.md")
    #expect(readme.contains("`duplicate` | 两个来源重复报送"))
  }

  @Test func wordsAreTheReadersWords() {
    let fates = Planted.allCases.filter { $0.group == .fate }.map(\.rawValue)
    let known = Eligibility.allCases.map(\.word)
    #expect(fates.filter { !$0.hasPrefix("expired-by") }.allSatisfy(known.contains))
    #expect(Set(Planted.allCases.map(\.title.english)).count == Planted.allCases.count)
  }
}
