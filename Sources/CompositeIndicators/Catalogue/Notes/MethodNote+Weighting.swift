extension MethodNote {
  /// The formulas and sources of methods of weighting.
  static let weighting: [String: MethodNote] = [
    "equal": MethodNote(
      "w = 1/m",
      ""),
    "given": MethodNote(
      "w = given/Σ given",
      ""),
    "entropy": MethodNote(
      "d = 1 + Σ p ln p/ln n with p = x/Σx; w = d/Σd",
      "Shannon 1948; Zeleny, Multiple Criteria Decision Making, 1982"),
    "critic": MethodNote(
      "w ∝ σⱼ·Σₖ (1 − rⱼₖ), σ of the min–max scaled column",
      "Diakoulaki, Mavrotas and Papayannakis, Determining objective weights in multiple "
        + "criteria problems: the CRITIC method, 1995"),
    "standard-deviation": MethodNote(
      "w ∝ s",
      "Diakoulaki, Mavrotas and Papayannakis, Determining objective weights, 1995"),
    "principal-component": MethodNote(
      "w ∝ the components’ coefficients, averaged by explained variance, or another rule",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, chapter 6"),
    "variance": MethodNote(
      "w ∝ s² of min–max scaled values",
      "Rao and Patel, A subjective and objective integrated multiple attribute decision "
        + "making method, 2010"),
    "coefficient-of-variation": MethodNote(
      "w ∝ s/|x̄|",
      "Pearson 1896; used for weighting as 变异系数法"),
    "gini": MethodNote(
      "w ∝ ΣᵢΣⱼ|xᵢ − xⱼ|/(2n²x̄)",
      "Gini 1912; Li and Chi, A new method of combined weighting by Gini coefficient, 2014"),
    "angle": MethodNote(
      "w ∝ the angle between the column and a constant one, arctan of its coefficient of "
        + "variation",
      "Shuai, Zongzhun, Yongji and Lei, A new weighting method by angle, 2012"),
    "merec": MethodNote(
      "S = ln(1 + Σ|ln n|/m); w ∝ Σ over rows of |S − S without the column|",
      "Keshavarz-Ghorabaee et al., Determination of objective weights using a new method "
        + "based on the removal effects of criteria, 2021"),
    "cilos": MethodNote(
      "pᵢⱼ = (aⱼⱼ − aᵢⱼ)/aⱼⱼ; (P − diag of its column sums)·w = 0",
      "Zavadskas and Podvezko, Integrated determination of objective criteria weights in "
        + "MCDM, 2016"),
    "idocriw": MethodNote(
      "w ∝ w(entropy)·w(cilos)",
      "Zavadskas and Podvezko, Integrated determination of objective criteria weights in "
        + "MCDM, 2016"),
    "lopcow": MethodNote(
      "w ∝ |ln(√(mean of squares)/s)| of min–max scaled values",
      "Ecer and Pamucar, A novel LOPCOW-DOBI multi-criteria sustainability performance "
        + "assessment methodology, 2022; with the sample deviation as in pymcdm"),
    "preference-selection": MethodNote(
      "w ∝ Σ(r − r̄)², or as first published 1 − Σ(r − r̄)², with r = x/max, for costs min/x",
      "Gligorić et al., Novel hybrid MPSI–MARA decision-making model, 2022; Maniya and Bhatt, A "
        + "selection of material using a novel type decision-making method, 2010"),
    "seca": MethodNote(
      "w that maximises minᵢ Σ w·r − β(‖w − σ‖² + ‖w − π‖²), Σ w = 1, w ≥ 0.001",
      "Keshavarz-Ghorabaee et al., Simultaneous evaluation of criteria and alternatives (SECA) for "
        + "multi-criteria decision-making, 2018"),
    "balanced-correlation": MethodNote(
      "w ∝ R⁻¹t/s, so that corr(x, Σ w·x) ∝ t",
      "Becker, Saisana, Paruolo and Vandecasteele, Weights and importance in composite indicators: "
        + "closing the gap, 2017"),
    "independence": MethodNote(
      "w ∝ 1/R, the multiple correlation of the column with all others",
      "独立性权数法"),
    "regression": MethodNote(
      "min ‖y − Xw‖² + λn‖w‖² over w ≥ 0; w/Σw",
      "Lawson and Hanson, Solving Least Squares Problems, 1974; Hoerl and Kennard, Ridge "
        + "regression, 1970"),
  ]

  /// The formulas and sources of methods of judgement.
  static let judgement: [String: MethodNote] = [
    "ahp": MethodNote(
      "A·w = λmax·w; CI = (λmax − n)/(n − 1); CR = CI/RI",
      "Saaty, A scaling method for priorities in hierarchical structures, 1977; Harker, "
        + "Incomplete pairwise comparisons in the analytic hierarchy process, 1987"),
    "anp": MethodNote(
      "w = the limit of the powers of the column-stochastic supermatrix",
      "Saaty, Decision Making with Dependence and Feedback: The Analytic Network Process, 1996"),
    "best-worst": MethodNote(
      "min ξ: |w_B − a_Bj·wⱼ| ≤ ξ, |wⱼ − a_jW·w_W| ≤ ξ, Σw = 1, w ≥ 0",
      "Rezaei, Best-worst multi-criteria decision-making method, 2015, and Some properties "
        + "and a linear model, 2016; Liang, Brunelli and Rezaei, Consistency issues in the best"
        + " worst method, 2020"),
    "dematel": MethodNote(
      "T = N(1 − N)⁻¹; w ∝ √((R + C)² + (R − C)²), R and C the sums of T’s rows and columns",
      "Fontela and Gabus 1976; Dalalah, Hayajneh and Batieha, A fuzzy multi-criteria "
        + "decision making model for supplier selection, 2011, for the weights"),
    "fucom": MethodNote(
      "w ∝ 1/ϖ, ϖ how many times less important than the first",
      "Pamučar, Stević and Sremac, A new model for determining weight coefficients of criteria "
        + "in MCDM models: full consistency method (FUCOM), 2018"),
    "rancom": MethodNote(
      "w ∝ criteria that are less important + half of those as important, itself among them",
      "Więckowski, Kizielewicz, Shekhovtsov and Sałabun, RANCOM, 2023"),
    "wings": MethodNote(
      "w ∝ sums of rows and columns of T = C(1 − C)⁻¹, C the judgements over their sum",
      "Michnik, Weighted Influence Non-linear Gauge System (WINGS), 2013"),
    "rank-order": MethodNote(
      "centroid: w of place i = (1/n)·Σ 1/k for k = i…n",
      "Barron and Barrett, Decision quality using ranked attribute weights, 1996"),
  ]

  /// The formulas and sources of methods of combination.
  static let combination: [String: MethodNote] = [
    "product": MethodNote(
      "w ∝ Π wₖ",
      "乘法合成归一化"),
    "linear": MethodNote(
      "w = Σ αₖwₖ",
      "加法合成"),
    "relative-entropy": MethodNote(
      "min Σ αₖ KL(w ‖ wₖ): w ∝ Π wₖ^αₖ",
      "Kullback and Leibler 1951; used for combining weights in Chinese practice as 最小相对信息熵"),
    "game-theoretic": MethodNote(
      "Σⱼ (wₖ·wⱼ)αⱼ = wₖ·wₖ for every k, α ≥ 0; w ∝ Σ αₖwₖ",
      "Chen and Li, Combination weighting based on game theory, 2003 (陈加良, 基于博弈论的组合赋权评价方法研究)"),
  ]
}
