import Credit

/// The text of `planted.json` and of the README: what was planted, for programs and for people.
struct PlantedReport {
  let synthesiser: CitySynthesiser
  let summary: SynthesisSummary

  /// Each table's rows, and under each group how often each kind was planted.
  var json: String {
    let tables = summary.tables.map { table in
      var members: [(String, JSONText)] = [
        ("rows", .number(table.rows)), ("accepted", .number(table.accepted)),
      ]
      for group in Planted.Group.allCases {
        let counts = table.planted.filter { $0.planted.group == group }
        if !counts.isEmpty {
          members.append(
            (group.rawValue, .object(counts.map { ($0.planted.rawValue, .number($0.count)) })))
        }
      }
      return (table.role, JSONText.object(members))
    }
    return JSONText.object(
      [("seed", .text(summary.seed)), ("asOf", .text(summary.asOf.description))] + tables
    ).formatted
  }

  /// The README in both languages.
  var readme: String {
    """
    # 合成城市 / A synthetic city

    \(Self.noteChinese)

    \(Self.noteEnglish)

        fenji synthesise --seed \(synthesiser.seed) --organisations \(synthesiser.organisations) \
    --records \(synthesiser.records) --as-of \(synthesiser.asOf) --months \(synthesiser.months)\(synthesiser.isShuffled ? " --shuffle" : "")

    ## 文件 / Files

    | 文件 file | 行 rows | 字节 bytes |
    |---|---:|---:|
    \(summary.files.map { "| `\($0.path)` | \($0.rows) | \($0.bytes) |\n" }.joined())
    ## 埋入的问题 / What is planted

    \(Self.plantedChinese)

    \(Self.plantedEnglish)

    \(summary.tables.filter { !$0.planted.isEmpty }.map(section).joined(separator: "\n"))
    ## 质量与结果 / Quality and outcomes

    \(Self.qualityChinese)

    \(Self.qualityEnglish)

    """
  }

  private func section(_ table: SynthesisSummary.Table) -> String {
    var text = """
      ### \(table.role): \(table.rows) 行 rows, \(table.accepted) 可用 accepted

      | 标识 word | | 数量 count |
      |---|---|---:|

      """
    for count in table.planted {
      let title = count.planted.title
      text += "| \(count.planted.group.rawValue)/`\(count.planted.rawValue)` "
      text += "| \(title.chinese) / \(title.english) | \(count.count) |\n"
    }
    return text
  }

  private static let noteChinese = """
    本文件夹由 `fenji synthesise` 用下面的种子生成，可逐字节重现。数据全部虚构，不含任何真实主体：
    主体标识码以未曾发放的 9 或 `MX` 开头，每个字号以“拟”开头，代码的两个校验位均有效。
    正常记录落在评价日之前的月份内，另有少量更早和更晚的记录。可与本项目代码一样自由使用。
    """
  private static let noteEnglish = """
    Made by `fenji synthesise` from the seed below, byte for byte the same each time. Everything is
    invented and no real organisation is meant: subject identifiers begin with 9 or `MX`, which are
    not given out, and every brand begins with 拟, "simulated". Both check characters of every sound
    code are right. The sound records lie in the months before the day; a few are older or later.
    It may be used as freely as the code of this project.
    """
  private static let plantedChinese = """
    `rejected` 为读取时应剔除的行；`fate` 为可读取但在评价日不计入的记录，每条只有一个原因；
    `noted` 为可读取、但值得一看的行。`planted.json` 是同样的数字。目录中按类别的有效期还会使更多记录失效，
    那是数据的自然状态，不在此列；`expired-…` 只是其中写明期限已过或超过五年的。`duplicate` 中的另一份仍然计入，`duplicate-that-disagrees` 以已修复的一份为准。
    `ledgers/` 中的问题由 `fenji quality ledger` 找出，标识相同。
    """
  private static let plantedEnglish = """
    `rejected` are rows that a reader must refuse; `fate` are records that are read and do not count
    on the day, each for one reason; `noted` are rows that are read and worth a look. The same
    numbers stand in `planted.json`. More records lapse by the catalogue's periods of validity; that
    is nature, and not listed: the `expired-…` are those past a stated term or five years. Of a `duplicate` the other copy counts; of a
    `duplicate-that-disagrees` the repaired copy stands, and is in `repaired` too. A row of too
    few fields is planted only on request, since the public `frictionless` tool refuses it. What is
    planted in `ledgers/`, `fenji quality ledger` finds under the same words.
    """
  private static let qualityChinese = """
    每个主体有一个不写入任何文件的潜在质量，各领域略有不同；它决定不良记录的多少与轻重、名单、守诺与表彰、
    部门报送值，以及 `outcomes.csv` 中评价日之后检查发现的问题数，因此回测应能有所发现。
    """
  private static let qualityEnglish = """
    Each organisation has a latent quality that is written nowhere, a little different for each
    domain. It drives how many and how grave the bad records are, entries on lists, good deeds,
    reported values, and the problems that inspections found after the day, in `outcomes.csv`; so
    a back-test has something to find.
    """
}
