public import Credit
public import Digests
public import Evaluation
public import EvaluationModels

/// Draws inspection lists (抽查名单) that anyone can replay.
///
/// Each organisation's ticket is the SHA-256 of the seed text directly followed by its code, so
/// a citizen with a terminal checks it by
///
///     printf '%s' "2022-11-30:market:91350100M000100Y43" | sha256sum
///
/// In each grade the lowest tickets are drawn, ties by code. How many: the grade's ratio of its
/// organisations, rounded up, and at least one, so no grade exempts from inspection.
///
/// Who has no grade (new, too little data, suspended) is supervised as usual, not left out: these
/// organisations form one stratum, drawn at the ratio of the second best grade, which is what
/// a scheme means by ordinary supervision. Who has left is not drawn.
///
/// The draw depends on seed, codes, grades and ratios alone, never on the order of rows.
public struct InspectionDraw: Hashable, Sendable {
  /// The text before each code.
  public let seed: String

  /// A draw with the seed text as it is.
  public init(seed: String) {
    self.seed = seed
  }

  /// The draw of one model within a run: its seed text is `runSeed:modelID:`.
  ///
  /// With one text for all domains the same organisations would have low tickets in each of them,
  /// and be inspected again and again while others never are.
  public init(runSeed: String, modelID: String) {
    seed = "\(runSeed):\(modelID):"
  }

  /// The ticket of the organisation with that code.
  public func ticket(of code: String) -> SHA256Digest {
    SHA256.digest(of: seed + code)
  }

  /// Draws a table's list. O(rows · log rows).
  ///
  /// - Parameters:
  ///   - organisations: those the table's rows refer to by index.
  ///   - matter: the item of the model's inspection list whose shares and frequency are drawn; nil for
  ///     those of the grades.
  /// - Precondition: the model says for each grade what follows from it.
  public func draw(
    _ table: GradeTable, organisations: [Organisation], matter: InspectionMatter? = nil
  ) -> InspectionList {
    let model = table.model
    let bands = model.scheme.bands.count
    precondition(model.regimes.count == bands, "a model has one regime per grade")
    var pools = [[Member]](repeating: [], count: bands + 1)
    for row in table.rows where row.state != .exited {
      let code = organisations[Int(row.organisation)].code
      pools[row.grade ?? bands].append(Member(row: row, code: code, ticket: ticket(of: code)))
    }
    let poolHash = Self.poolHash(of: table, organisations: organisations)
    var strata: [InspectionStratum] = []
    var items: [InspectionItem] = []
    for (place, pool) in pools.enumerated() {
      let grade = place < bands ? place : min(1, bands - 1)
      let ratio =
        matter?.ratio(of: grade, in: model.regimes) ?? model.regimes[grade].inspectionRatio
      let frequency = matter?.frequency ?? model.regimes[grade].inspectionFrequency
      let drawn = Self.count(ratio: ratio, of: pool.count)
      strata.append(
        InspectionStratum(
          grade: place < bands ? place : nil, pool: pool.count, ratio: ratio, drawn: drawn,
          frequency: frequency))
      for (order, place) in Member.lowestFirst(pool).prefix(drawn).enumerated() {
        let member = pool[place]
        items.append(
          InspectionItem(
            organisation: member.row.organisation, grade: member.row.grade,
            state: member.row.state, score: member.row.score, ticket: member.ticket,
            order: order + 1, frequency: frequency))
      }
    }
    return InspectionList(
      model: model, seed: seed, poolHash: poolHash, strata: strata, items: items)
  }

  /// How many of `pool` organisations a ratio draws: rounded up in exact arithmetic, at least one
  /// of any, and at most all.
  public static func count(ratio: ExactDecimal, of pool: Int) -> Int {
    guard pool > 0 else { return 0 }
    let product = Int128(max(0, ratio.millionths)) * Int128(pool)
    let scale = Int128(ExactDecimal.scale)
    return min(pool, max(1, Int((product + scale - 1) / scale)))
  }

  /// The SHA-256 of a table's pool: a line `code,grade` with a line feed for each organisation that
  /// may be drawn, in the byte order of codes.
  ///
  /// The grade is its letter, or the word of the state (`new`, `no-data`, `suspended`) of who has
  /// none. So the hash can be made again from the columns of the published grade table, and shows
  /// that the pool was fixed before the seed was drawn.
  public static func poolHash(of table: GradeTable, organisations: [Organisation]) -> SHA256Digest {
    let bands = table.model.scheme.bands
    // By index first: where indices follow codes, as in a run, the second pass has nothing to do.
    let rows = table.rows.filter { $0.state != .exited }
      .sorted { $0.organisation < $1.organisation }
      .sorted {
        Member.isBefore(
          organisations[Int($0.organisation)].code, organisations[Int($1.organisation)].code)
      }
    var hash = SHA256()
    for row in rows {
      let word = row.grade.map { bands[$0].grade } ?? row.state.word
      hash.update("\(organisations[Int(row.organisation)].code),\(word)\n")
    }
    return hash.finish()
  }
}

/// An organisation in the pool.
private struct Member {
  let row: GradeRow
  let code: String
  let ticket: SHA256Digest

  /// The ticket's first eight bytes, which decide nearly always.
  let lead: UInt64

  init(row: GradeRow, code: String, ticket: SHA256Digest) {
    self.row = row
    self.code = code
    self.ticket = ticket
    lead = ticket.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The places of the members, lowest ticket first, ties by code.
  static func lowestFirst(_ pool: [Member]) -> [Int] {
    pool.indices.sorted { left, right in
      let (first, second) = (pool[left].lead, pool[right].lead)
      return first == second ? precedes(pool[left], pool[right]) : first < second
    }
  }

  private static func precedes(_ left: Member, _ right: Member) -> Bool {
    left.ticket == right.ticket
      ? isBefore(left.code, right.code) : left.ticket < right.ticket
  }

  /// The byte order of UTF-8, which `sort` has in the C locale.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
