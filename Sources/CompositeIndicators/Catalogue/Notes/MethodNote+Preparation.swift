extension MethodNote {
  /// The formulas and sources of methods of imputation.
  static let imputation: [String: MethodNote] = [
    "none": MethodNote(
      "x stays missing",
      ""),
    "mean": MethodNote(
      "x ← mean of the known values of the column, or of the row’s group in it",
      "COINr's i_mean and i_mean_grp"),
    "median": MethodNote(
      "x ← median of the known values of the column, or of the row’s group in it",
      "COINr's i_median and i_median_grp"),
    "panel": MethodNote(
      "x(t) ← x(s) of the latest s < t known of the same unit, or the line between its "
        + "neighbours in time",
      "COINr's impute_panel"),
  ]

  /// The formulas and sources of methods of treatment.
  static let treatment: [String: MethodNote] = [
    "winsorise": MethodNote(
      "while |skewness| ≥ 2 and kurtosis ≥ 3.5: the outermost value ← the next one, at most"
        + " 5 points",
      "COINr's winsorise; OECD/JRC, Handbook on Constructing Composite Indicators, 2008"),
    "log": MethodNote(
      "ln(x − min + 0.01·(max − min)), or after another shift",
      "COINr's log_CT, log_CT_plus, log_GII and log_CT_orig; the Global Innovation Index"),
    "box-cox": MethodNote(
      "(y^λ − 1)/λ, and ln y for λ = 0, with y = x − min + 1",
      "Box and Cox, An analysis of transformations, 1964; the shift is COINr's"),
  ]

  /// The formulas and sources of methods of normalisation.
  static let normalisation: [String: MethodNote] = [
    "min-max": MethodNote(
      "(x − min)/(max − min)·(high − low) + low; costs from the other side",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 5"),
    "z-score": MethodNote(
      "(x − x̄)/s·deviation + mean; costs turned",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 5"),
    "rank": MethodNote(
      "the place of x from the worst, 1…n",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 5"),
    "robust": MethodNote(
      "(x − median)/(1.4826·MAD); costs turned",
      "Iglewicz and Hoaglin, How to detect and handle outliers, 1993"),
    "percentile-rank": MethodNote(
      "(rank − 1)/(n − 1)",
      "COINr n_prank"),
    "borda": MethodNote(
      "rank − 1",
      "de Borda, Mémoire sur les élections au scrutin, 1781"),
    "vector": MethodNote(
      "x/‖x‖; costs 1 − x/‖x‖",
      "Hwang and Yoon, Multiple Attribute Decision Making, 1981"),
    "sum": MethodNote(
      "x/Σx; costs (1/x)/Σ(1/x)",
      "Hwang and Yoon, Multiple Attribute Decision Making, 1981"),
    "max": MethodNote(
      "x/max; costs 1 − x/max",
      "Hwang and Yoon, Multiple Attribute Decision Making, 1981"),
    "fraction-of-max": MethodNote(
      "x/max; costs min/x",
      "COINr n_fracmax"),
    "nonlinear": MethodNote(
      "(x/max)²; costs (min/x)³",
      "Peldschus, Vaigauskas and Zavadskas, Technologische Entscheidungen bei der "
        + "Berücksichtigung mehrerer Ziele, 1983"),
    "logarithmic": MethodNote(
      "ln x/Σ ln x; costs (1 − ln x/Σ ln x)/(n − 1)",
      "Zavadskas and Turskis, A new logarithmic normalization method in games theory, 2008"),
    "enhanced-accuracy": MethodNote(
      "1 − |best − x|/Σ|best − x|",
      "Zeng et al., Enhanced accuracy method, 2013"),
    "zavadskas-turskis": MethodNote(
      "1 − |best − x|/best",
      "Zavadskas and Turskis, A new logarithmic normalization method in games theory, 2008"),
    "goalposts": MethodNote(
      "(x − worst)/(best − worst)·(high − low) + low, kept within low…high",
      "UNDP, Human Development Report, technical notes"),
    "distance-to-target": MethodNote(
      "(x − min)/(target − min); costs (max − x)/(max − target)",
      "COINr n_dist2targ"),
    "distance-to-reference": MethodNote(
      "1 − (ref − x)/(ref − worst)",
      "COINr n_dist2ref"),
    "categorical": MethodNote(
      "the score of the slice between percentiles in which x lies",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.5"),
    "piecewise-linear": MethodNote(
      "straight lines between fixed points (value : score), flat beyond them",
      "Keeney and Raiffa, Decisions with Multiple Objectives, 1976"),
    "interval": MethodNote(
      "1 − d/max d, with d the distance of x from the best range",
      "区间型与适度指标的正向化"),
  ]
}
