import CompositeIndicators
import Credit
import FenjiKit
import Foundation

/// The example of a method's page: a command on small tables, and what it prints.
struct MethodExample {
  /// The tables of the examples, as the page Examples shows them.
  static let tables = [
    "cities.csv": """
    city,income,dust,doctors
    Aberdeen,52,10,3.1
    Bergen,61,8,4.9
    Cork,47,12,3.4
    Delft,55,19,3.7
    Espoo,58,7,3.2

    """,
    "regions.csv": """
    region,land,year,income,patents
    R1,north,2021,50,3
    R2,north,2021,52,4
    R3,north,2021,,5
    R4,south,2021,55,4
    R5,south,2021,57,3
    R6,south,2021,54,5
    R7,south,2021,51,4
    R8,south,2021,53,60
    R1,north,2022,51,
    R1,north,2023,54,6

    """,
    "scores.csv": "id,score\na,12\nb,35\nc,38\nd,61\ne,64\nf,97\n",
    "other.csv": "id,score\na,20\nb,15\nc,40\nd,70\ne,60\nf,90\n",
    "pairwise.csv": """
    criterion,income,dust,doctors
    income,1,2,1/3
    dust,1/2,1,1/4
    doctors,3,4,1

    """,
    "best-worst.csv": "against,income,dust,doctors\nbest,3,5,1\nworst,2,1,5\n",
    "influences.csv": """
    criterion,income,dust,doctors
    income,0,2,3
    dust,1,0,2
    doctors,0,1,0

    """,
    "order.csv": "row,income,dust,doctors\nplace,2,3,1\n",
    "experts.csv": "criterion,weight\nincome,0.3\ndust,0.2\ndoctors,0.5\n",
    "data.csv": "criterion,weight\nincome,0.2\ndust,0.6\ndoctors,0.2\n",
    "words.csv": """
    word,low,middle,high
    poor,0,1,3
    fair,3,5,7
    good,7,9,10
    minor,0,0.1,0.3
    fairly,0.3,0.5,0.7
    very,0.7,0.9,1

    """,
    "suppliers.csv": """
    supplier,quality,price,service
    Almond,fair,200;220;260,fair
    Birch,good,240;250;270,poor
    Cedar,fair,"(180,200,210)",good
    Elm,4;7;9,320,fair

    """,
    "words-weights.csv": "criterion,weight\nquality,very\nprice,fairly\nservice,minor\n",
    "sizes.csv": """
    supplier,quality,price,service
    Almond,3;4;6,200;220;260,5;7;9
    Birch,5;6;7,240;250;270,3;5;7
    Cedar,2;5;6,180;200;210,7;9;10
    Elm,4;7;9,320,1;3;5

    """,
    "fuzzy-pairwise.csv": """
    criterion,income,dust,doctors
    income,1,1;2;3,1/4;1/3;1/2
    dust,,1,1/5;1/4;1/3
    doctors,,,1

    """,
    "fuzzy-best-worst.csv": """
    against,income,dust,doctors
    best,2;3;4,4;5;6,1
    worst,1;2;3,1,4;5;6

    """,
    "fuzzy-influences.csv": """
    criterion,income,dust,doctors
    income,0,1;2;3,2;3;4
    dust,0;1;2,0,1;2;3
    doctors,0,0;1;2,0

    """,
    "fuzzy-order.csv": "row,income,dust,doctors\npriority,1;2;3,2;3;4,1\n",
  ]

  /// Parameters that the method can't do without, for the tables' columns.
  private static let settings: [String: [String: String]] = [
    "given": ["weights": "3,1,2"], "regression": ["outcome": "doctors"],
    "goalposts": ["worst": "40,20,0", "best": "70,0,5"],
    "distance-to-target": ["targets": "60,5,4"], "distance-to-reference": ["row": "2"],
    "piecewise-linear": ["points": "40:0 60:80 80:100,0:100 20:0,0:0 5:100"],
    "interval": ["low": "50,5,3", "high": "60,10,4"], "fixed": ["edges": "30,60,90"],
    "quota": ["shares": "1,3,2"],
  ]

  private let entry: MethodEntry
  private let values: [String: String]
  private let files: AnalystFolder

  init(_ entry: MethodEntry) throws {
    self.entry = entry
    values = Self.settings[entry.name] ?? [:]
    files = try AnalystFolder(Self.tables)
  }

  private var request: MethodRequest { MethodRequest(entry.name, values) }

  private var set: String {
    values.keys.sorted().map { " --set \($0)='\(values[$0] ?? "")'" }.joined()
  }

  /// The file of judgements that the method takes.
  private var judgements: String {
    switch entry.name {
    case "best-worst": "best-worst.csv"
    case "rank-order", "rancom", "fucom": "order.csv"
    case "ahp": "pairwise.csv"
    case "fuzzy-ahp": "fuzzy-pairwise.csv"
    case "fuzzy-best-worst": "fuzzy-best-worst.csv"
    case "fuzzy-dematel": "fuzzy-influences.csv"
    case "fuzzy-fucom": "fuzzy-order.csv"
    default: "influences.csv"
    }
  }

  /// What is typed.
  var command: String {
    switch entry.kind {
    case .imputation, .treatment, .normalisation:
      "fenji composite spec.yaml --stage \(step) --format json"
    case .weighting:
      "fenji weights cities.csv --costs dust --method \(entry.name)\(set) --format json"
    case .judgement, .fuzzyJudgement:
      "fenji weights \(judgements) --method \(entry.name) --format json"
    case .fuzzyWeighting:
      "fenji weights sizes.csv --costs price --method \(entry.name) --format json"
    case .fuzzyAggregation:
      "fenji rank \(fuzzyTable) --costs price --weights words-weights.csv --scale words.csv "
        + "--method \(entry.name) --format json"
    case .combination: "fenji weights experts.csv data.csv --method \(entry.name) --format json"
    case .aggregation:
      "fenji rank cities.csv\(costs.isEmpty ? "" : " --costs dust") --weights experts.csv "
        + "--method \(entry.name)\(normalisation == nil ? "" : " --normalisation min-max") "
        + "--format json"
    case .banding: "fenji bands scores.csv --method \(entry.name)\(set) --format json"
    case .comparison: "fenji compare scores.csv other.csv --format json"
    }
  }

  private var step: String {
    switch entry.kind {
    case .imputation: "impute"
    case .treatment: "transform"
    default: "normalise"
    }
  }

  /// The document, for methods that are steps of a composite.
  var specification: String? {
    var method = "{ method: \(entry.name)"
    for name in values.keys.sorted() {
      let list = (values[name] ?? "").split(separator: ",").map { "\"\($0)\"" }
      method += ", \(name): [\(list.joined(separator: ", "))]"
    }
    if entry.kind == .treatment { method += ", indicators: [income, patents]" }
    method += " }"
    let tree = "index: { id: index, of: [income, "
    switch entry.kind {
    case .imputation, .treatment:
      return """
        data: regions.csv
        group: land
        time: year
        steps: [{ \(step): \(method) }]
        \(tree)patents] }

        """
    case .normalisation:
      return """
        data: cities.csv
        steps: [{ normalise: \(method) }]
        \(tree){ id: dust, direction: cost }, doctors] }

        """
    default: return nil
    }
  }

  private var needsScale: Bool {
    [
      "arithmetic", "geometric", "harmonic", "generalised", "fuzzy-comprehensive",
      "benefit-of-the-doubt",
    ].contains(entry.name)
  }

  private var normalisation: MethodRequest? { needsScale ? MethodRequest("min-max") : nil }
  private var costs: [String] { ["dust"] }

  /// The table of fuzzy numbers that the method takes: one of words unless it divides by all.
  private var fuzzyTable: String { entry.name == "fuzzy-ocra" ? "sizes.csv" : "suppliers.csv" }

  /// What is printed.
  func result() throws -> String {
    let report: AnalystReport
    switch entry.kind {
    case .imputation, .treatment, .normalisation:
      let path = try files.write(specification ?? "", "spec.yaml")
      report = try CompositeJob(path).run().report(stage: step)
    case .weighting:
      report = try WeightingJob([files["cities.csv"]], by: request, costs: costs).run()
    case .judgement, .fuzzyJudgement:
      report = try WeightingJob([files[judgements]], by: request).run()
    case .fuzzyWeighting:
      report = try WeightingJob([files["sizes.csv"]], by: request, costs: ["price"]).run()
    case .fuzzyAggregation:
      report = try RankingJob(
        files[fuzzyTable], by: request, weights: .file(files["words-weights.csv"]),
        costs: ["price"], scale: files["words.csv"]
      ).run()
    case .combination:
      report = try WeightingJob([files["experts.csv"], files["data.csv"]], by: request).run()
    case .aggregation:
      report = try RankingJob(
        files["cities.csv"], by: request, weights: .file(files["experts.csv"]), costs: costs,
        normalisation: normalisation
      ).run()
    case .banding: report = try BandingJob(files["scores.csv"], by: request).run()
    case .comparison:
      report = try ComparisonJob(files["scores.csv"], files["other.csv"]).run()
    }
    return report.text(.json, in: .english).replacing(files.path + "/", with: "")
  }
}
