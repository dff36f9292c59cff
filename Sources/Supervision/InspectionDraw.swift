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
    draw(table, codes: OrganisationCodes(organisations), matter: matter)
  }

  /// Draws a table's list, with the codes of the organisations that its rows refer to.
  public func draw(
    _ table: GradeTable, codes: OrganisationCodes, matter: InspectionMatter? = nil
  ) -> InspectionList {
    let model = table.model
    let bands = model.scheme.bands.count
    precondition(model.regimes.count == bands, "a model has one regime per grade")
    var pools = [[Member]](repeating: [], count: bands + 1)
    var hash = SHA256()
    var text = Array(seed.utf8)
    for (place, row) in table.rows.enumerated() where row.state != .exited {
      text.replaceSubrange(seed.utf8.count..., with: codes[row.organisation])
      hash.update(text)
      pools[row.grade ?? bands].append(Member(lead: hash.leadAndRestart(), place: place))
    }
    let poolHash = Self.poolHash(of: table, codes: codes)
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
      let lowest = lowestFirst(drawn, of: pool, table, codes)
      for (order, member) in lowest.enumerated() {
        let row = table.rows[member.place]
        items.append(
          InspectionItem(
            organisation: row.organisation, grade: row.grade, state: row.state, score: row.score,
            ticket: ticket(of: codes[row.organisation]), order: order + 1, frequency: frequency))
      }
    }
    return InspectionList(
      model: model, seed: seed, poolHash: poolHash, strata: strata, items: items)
  }

  /// An organisation in the pool.
  private struct Member {
    /// The ticket's first eight bytes, which decide nearly always.
    let lead: UInt64
    /// The place of its row.
    let place: Int
  }

  /// The `count` members of lowest ticket, lowest first, ties by code.
  private func lowestFirst(
    _ count: Int, of pool: [Member], _ table: GradeTable, _ codes: OrganisationCodes
  ) -> ArraySlice<Member> {
    guard count < pool.count else { return sorted(pool, table, codes)[...] }
    // Tickets are spread evenly, so those wanted are nearly always below a little more than their
    // share; only these are sorted.
    let share = Double(count) / Double(pool.count) * 1.1 + 100 / Double(pool.count)
    let most = share < 1 ? UInt64(share * 0x1p64) : .max
    let low = pool.filter { $0.lead <= most }
    return sorted(low.count >= count ? low : pool, table, codes).prefix(count)
  }

  private func sorted(
    _ pool: [Member], _ table: GradeTable, _ codes: OrganisationCodes
  ) -> [Member] {
    pool.sorted { left, right in
      if left.lead != right.lead { return left.lead < right.lead }
      let (first, second) = (
        table.rows[left.place].organisation, table.rows[right.place].organisation
      )
      let tickets = (ticket(of: codes[first]), ticket(of: codes[second]))
      return tickets.0 == tickets.1 ? codes.isBefore(first, second) : tickets.0 < tickets.1
    }
  }

  private func ticket(of code: ArraySlice<UInt8>) -> SHA256Digest {
    SHA256.digest(of: Array(seed.utf8) + code)
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
    poolHash(of: table, codes: OrganisationCodes(organisations))
  }

  private static func poolHash(of table: GradeTable, codes: OrganisationCodes) -> SHA256Digest {
    let letters = table.model.scheme.bands.map { Array($0.grade.utf8) }
    let states = EvaluationState.allCases.map { Array($0.word.utf8) }
    // The place of each organisation's row plus one, so that they come in the order of the register.
    var places = [UInt32](repeating: 0, count: codes.count)
    for (place, row) in table.rows.enumerated() where row.state != .exited {
      places[Int(row.organisation)] = UInt32(place + 1)
    }
    var members = places.filter { $0 != 0 }.map { Int($0) - 1 }
    if !codes.isAscending {
      members.sort { codes.isBefore(table.rows[$0].organisation, table.rows[$1].organisation) }
    }
    var hash = SHA256()
    var lines: [UInt8] = []
    for place in members {
      let row = table.rows[place]
      lines.append(contentsOf: codes[row.organisation])
      lines.append(UInt8(ascii: ","))
      lines.append(
        contentsOf: row.grade.map { letters[$0] } ?? states[Int(row.state.rawValue)])
      lines.append(UInt8(ascii: "\n"))
      if lines.count > 1 << 16 {
        hash.update(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    hash.update(lines)
    return hash.finish()
  }
}
