extension MethodNote {
  /// The formulas and sources of methods of banding.
  static let banding: [String: MethodNote] = [
    "fixed": MethodNote(
      "class = the number of edges ≤ score",
      ""),
    "quota": MethodNote(
      "class = the first whose cumulative share holds the row’s place r/n",
      ""),
    "jenks": MethodNote(
      "min Σ over classes of Σ(x − class mean)², exact; edges are the classes’ largest scores",
      "Jenks, The data model concept in statistical mapping, 1967; Fisher 1958"),
    "k-means": MethodNote(
      "the classes of jenks; edges midway between neighbouring means",
      "MacQueen 1967; Wang and Song, Ckmeans.1d.dp: optimal k-means clustering in one "
        + "dimension, 2011"),
    "standard-deviation": MethodNote(
      "edges x̄ + z·s",
      ""),
    "equal-interval": MethodNote(
      "edges min + k·(max − min)/classes",
      ""),
    "head-tail": MethodNote(
      "edge = mean; again in the part above it while that is the smaller part",
      "Jiang, Head/tail breaks: a new classification scheme for data with a heavy-tailed "
        + "distribution, 2013"),
  ]

  /// The formulas and sources of methods of comparison.
  static let comparison: [String: MethodNote] = [
    "pearson": MethodNote(
      "r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²·Σ(y − ȳ)²)",
      "Pearson 1896"),
    "spearman": MethodNote(
      "r of average ranks",
      "Spearman, The proof and measurement of association between two things, 1904"),
    "kendall": MethodNote(
      "τ-b = (C − D)/√((C + D + Tₓ)(C + D + T_y))",
      "Kendall, The treatment of ties in ranking problems, 1945"),
    "distance": MethodNote(
      "dCor = √(dCov²(x, y)/√(dCov²(x, x)·dCov²(y, y)))",
      "Székely, Rizzo and Bakirov, Measuring and testing dependence by correlation of "
        + "distances, 2007"),
    "weighted-kendall": MethodNote(
      "τ with weight 1/(1 + r) + 1/(1 + s) of each pair, r and s places from 0",
      "Vigna, A weighted correlation index for rankings with ties, 2015"),
    "rank-biased-overlap": MethodNote(
      "(Xₙ/n)·pⁿ + (1 − p)/p·Σ (X_d/d)·p^d",
      "Webber, Moffat and Zobel, A similarity measure for indefinite rankings, 2010"),
    "rank-similarity": MethodNote(
      "1 − Σ 2^−R·|R − S|/max(R − 1, n − R)",
      "Sałabun and Urbaniak, A new coefficient of rankings similarity in decision-making "
        + "problems, 2020"),
    "weighted-spearman": MethodNote(
      "1 − 6 Σ (r − s)²((n − r + 1) + (n − s + 1))/(n⁴ + n³ − n² − n)",
      "Pinto da Costa and Soares, A weighted rank measure of correlation, 2005"),
    "gamma": MethodNote(
      "(C − D)/(C + D)",
      "Goodman and Kruskal, Measures of association for cross classifications, 1954"),
  ]
}
