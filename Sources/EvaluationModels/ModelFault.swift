public import CompositeIndicators
public import Credit

/// What can be wrong with a models' folder. Every case holds the facts its sentence needs.
public enum ModelFault: Hashable, Sendable {
  // Files.
  /// The file that every folder needs isn't there.
  case missingFile
  /// The folder or file can't be read.
  case unreadable
  /// A YAML file whose name the loader doesn't know.
  case unexpectedFile
  /// More bytes than the cap.
  case tooLarge(limit: Int)
  /// The bytes aren't UTF-8.
  case notUTF8

  // YAML.
  /// Not YAML, in the words of the parser.
  case syntax(String)
  /// Nothing in it.
  case emptyDocument
  /// More than one document.
  case severalDocuments
  /// An anchor or an alias.
  case anchor
  /// A tag.
  case tag
  /// A merge key.
  case mergeKey
  /// A key that isn't a word.
  case keyNotText
  /// A key that stands twice.
  case repeatedKey(String)

  // Shape.
  /// Something else than the kind of value that belongs there.
  case expected(ValueKind)
  /// A key that the object doesn't have.
  case unknownKey(String, object: String, known: [String])
  /// A key that the object needs.
  case missingKey(String, object: String)
  /// The object needs exactly one of the keys.
  case exactlyOne(of: [String])
  /// The two keys only make sense together.
  case onlyTogether(String, String)
  /// Text of no characters.
  case emptyText
  /// A list of no elements.
  case emptyList

  // Values.
  /// Not a decimal number of at most six places.
  case notANumber(String)
  /// Not a whole number.
  case notWhole(String)
  /// Not a day of the calendar.
  case notADate(String)
  /// Not one of the words.
  case notAWord(String, known: [String])
  /// Not an identifier.
  case notAnIdentifier(String)
  /// Not an edge such as `>= 90`.
  case notAnEdge(String, sides: [String])
  /// Not a judgement such as `3` or `1/3`.
  case notAJudgement(String)
  /// A number beyond its limits.
  case outOfRange(String, low: String, high: String)

  // References.
  /// A name that nothing has.
  case unknownName(NameKind, String, known: [String])
  /// A name that stands twice.
  case repeatedName(NameKind, String)
  /// `own` in a model of no domain.
  case ownWithoutDomain
  /// The composite evaluation names a domain.
  case domainOfComposite

  // Effective dates.
  /// A period that ends before it begins.
  case periodReversed
  /// Years that don't follow each other without a gap.
  case yearsNotInOrder
  /// A day of a cycle that no year has.
  case notADayOfTheYear(String)
  /// What is wrong with the working days of a calendar.
  case workingDays(WorkingDayError)
  /// Two documents for the same thing are in force on the same day.
  case periodsOverlap(id: String, other: String, from: CalendarDate)
  /// No rules of repair and expiry are in force.
  case noRegime(on: CalendarDate)
  /// The evaluation a model reads isn't in force.
  case evaluationNotInForce(String, on: CalendarDate)

  // Composition.
  /// A composition of that method needs another base.
  case wrongBase(CompositionMethod, expected: String)
  /// A composition of that method needs the other sign.
  case wrongSign(CompositionMethod, expected: IndicatorGroup.Sign)
  /// The lowest score isn't below the highest.
  case minimumNotBelowMaximum
  /// The groups' weights don't sum to one.
  case groupWeights(sum: String)
  /// The indicators' weights in a group don't sum to one.
  case indicatorWeights(group: String, sum: String)
  /// A group whose weight is neither given nor computed, or both.
  case groupWeight(group: String, isGivenAndComputed: Bool)
  /// A weighting set together with given weights in a weighted sum.
  case mixedWeights
  /// A weighting set over groups of different cap.
  case unequalCaps(group: String)
  /// Values of a points function that don't ascend.
  case knotsNotAscending(String)
  /// Points that neither rise nor fall throughout.
  case pointsNotMonotone
  /// Points per unit without a limit in a weighted sum.
  case limitMissing
  /// Records that count the wrong way.
  case wrongWay(category: String, nature: RecordCategory.Nature)
  /// An evaluation that counts the wrong way.
  case evaluationWrongWay(String)
  /// Points for a missing value where one can't be missing.
  case missingNotPossible
  /// No points for a missing value where one can be missing.
  case missingNotStated
  /// A value given by hand in a model over records.
  case givenAmongRecords
  /// A cap on a share of what applies, which has its own end.
  case capOfShare

  // Weighting.
  /// A matrix of another size than the groups.
  case matrixSize(rows: Int, expected: Int)
  /// A diagonal entry other than 1.
  case diagonalNotOne(row: Int)
  /// Entries that aren't reciprocal.
  case notReciprocal(row: Int, column: Int, entry: String, mirror: String)
  /// Judgements that contradict each other; the one furthest from what the others imply.
  case inconsistent(ratio: String, row: Int, column: Int)
  /// What a method says of its parameters.
  case method(CompositeIndicatorsError)
  /// Groups that don't stand in the order of the file.
  case groupsNotInOrder
  /// A weighting set that leaves nothing to weigh.
  case singleGroup
  /// A weighting set that doesn't say how.
  case noWeighting

  // Grades.
  /// Bands that don't cover every score once.
  case scheme(GradeSchemeError)
  /// Scores between the two grades earn none: where the lower ends and the higher begins.
  case bandGap(String, until: String, String, from: String)
  /// Scores earn both grades: where the lower ends and the higher begins.
  case bandOverlap(String, until: String, String, from: String)
  /// A band that no score between minimum and maximum earns.
  case bandOutOfReach(String)
  /// A grade without a regime.
  case gradeWithoutRegime(String)
  /// A ratio that falls where the grade gets worse.
  case ratioFalls(from: String, to: String)
  /// A rule below one that always decides.
  case ruleOutOfReach
  /// More rules than a model may have.
  case tooManyRules(Int)
  /// A scheme without cut-offs whose rules don't end in one that always decides.
  case noLastRule
  /// A rule that changes a grade where none has been given.
  case nothingToChange
  /// A condition on a score in a model without one.
  case noScore
  /// A model of a domain whose cut-offs nobody knows.
  case unknownCutOffs
  /// A measure that relieves the worst grade or is strict on the best.
  case measureMisplaced(String, grade: String)

  // Schemes side by side.
  /// A risk class that somebody outside might see.
  case riskNotInternal
  /// A composite evaluation that says to be another kind, or the other way round.
  case schemeKind(expected: [String])
  /// A grade that a mapping between schemes doesn't name.
  case gradeNotMapped(String)
  /// A mapping under which a worse grade becomes a better one.
  case mappingCrosses(String, String)
  /// A mapping of a scheme to itself.
  case mappingToItself

  // Advice: what loads and is questionable.
  /// A grade that no values give.
  case gradeOutOfReach(String)
  /// Evidence of a published text whose document bears no number or year.
  case documentWithoutNumber(Evidence)
  /// A document number on figures that are an example and don't say so.
  case exampleLooksOfficial
  /// A basis that names no document and no article.
  case basisWithoutDocument
  /// A model that is no longer in force on the day, and no file follows it.
  case expired(CalendarDate)
  /// An input that nothing looks at.
  case unusedInput(String)
  /// A state that no rule gives.
  case unusedState(String)
  /// Figures nobody has filled in.
  case emptySlots
  /// A share of what applies in which one indicator is all there is.
  case singleShare
  /// A scheme that doesn't say whose it is and who may see it.
  case noProfile
  /// A domain's model without an inspection item list.
  case noInspectionItems
}
