extension MethodNote {
  /// The formulas and sources of methods on fuzzy numbers; l, m and h are their ends and middle, κ is
  /// (l + m + h)/3.
  static let fuzzy: [String: MethodNote] = [
    "fuzzy-critic": MethodNote(
      "CRITIC of d(x, worst), the distance by vertices from the worst of the column",
      "Diakoulaki, Mavrotas and Papayannakis, Determining objective weights in multiple criteria "
        + "problems: the CRITIC method, 1995; Chen 2000 for the distance"),
    "fuzzy-merec": MethodNote(
      "MEREC of (l + 4m + h)/6",
      "Keshavarz-Ghorabaee et al., Determination of objective weights using a new method based on "
        + "the removal effects of criteria, 2021; Saidin et al., Fuzzy MEREC, 2023, for fuzzy "
        + "numbers; Chen and Hsieh 1999 for the graded mean"),
    "fuzzy-ahp": MethodNote(
      "w ∝ κ(r ⊘ Σr), r the geometric mean of a row; extent: w ∝ min V(S ≥ Sₖ), S the share of a row",
      "Buckley, Fuzzy hierarchical analysis, 1985; Chang, Applications of the extent analysis "
        + "method on fuzzy AHP, 1996; Wang, Luo and Hua, On the extent analysis method for fuzzy "
        + "AHP and its applications, 2008, for its fault; Csutora and Buckley 2001"),
    "fuzzy-best-worst": MethodNote(
      "min ξ: |w_B ⊘ wⱼ − a_Bj| ≤ ξ, |wⱼ ⊘ w_W − a_jW| ≤ ξ in ends and middles, Σ(l + 4m + h)/6 = 1",
      "Guo and Zhao, Fuzzy best-worst multi-criteria decision-making method and its applications, "
        + "2017; Rezaei 2016 for the middle of the range"),
    "fuzzy-dematel": MethodNote(
      "DEMATEL of the CFCS values L + Δ·(s(1 − s) + t²)/(1 − s + t)",
      "Opricovic and Tzeng, Defuzzification within a multicriteria decision model, 2003; Wu and "
        + "Lee, Developing global managers' competencies using the fuzzy DEMATEL method, 2007"),
    "fuzzy-fucom": MethodNote(
      "min χ: |w₍ₖ₎ ⊘ w₍ₖ₊₁₎ − φ₍ₖ₎| ≤ χ, |w₍ₖ₎ ⊘ w₍ₖ₊₂₎ − φ₍ₖ₎ ⊗ φ₍ₖ₊₁₎| ≤ χ, Σ(l + 4m + h)/6 = 1",
      "Pamučar and Ecer, Prioritizing the weights of the evaluation criteria under fuzziness: the "
        + "fuzzy full consistency method – FUCOM-F, 2020"),
    "fuzzy-topsis": MethodNote(
      "ΣD⁻/(ΣD⁺ + ΣD⁻), vertex distances of w·n from 0 and from 1",
      "Chen, Extensions of the TOPSIS for group decision-making under fuzzy environment, 2000"),
    "fuzzy-vikor": MethodNote(
      "Q = v·(S ⊖ S*)/(max Sʰ − S*ˡ) ⊕ (1 − v)·(R ⊖ R*)/(max Rʰ − R*ˡ), plain by (l + 2m + h)/4; "
        + "lower is better",
      "Opricovic, Fuzzy VIKOR with an application to water resources planning, 2011"),
    "fuzzy-waspas": MethodNote(
      "λ·κ(Σ w·n) + (1 − λ)·κ(Π n^w), λ = ΣP/(ΣQ + ΣP)",
      "Turskis, Zavadskas, Antuchevičienė and Kosareva, A hybrid model based on fuzzy AHP and fuzzy "
        + "WASPAS for construction site selection, 2015"),
    "fuzzy-copras": MethodNote(
      "Q = P + ΣR/(R·Σ 1/R), P and R the κ of sums of fuzzy shares; the score is Q/max Q",
      "Zavadskas and Antuchevičienė, Multiple criteria evaluation of rural building's regeneration "
        + "alternatives, 2007; Zavadskas, Kaklauskas and Šarka 1994 for the shares"),
    "fuzzy-aras": MethodNote(
      "κ(S)/κ(S₀), the weighted sum of fuzzy shares over that of the row of best values",
      "Turskis and Zavadskas, A new fuzzy additive ratio assessment method (ARAS-F), 2010"),
    "fuzzy-edas": MethodNote(
      "κ of ½(SP/max κ(SP) ⊕ 1 ⊖ SN/max κ(SN)), fuzzy distances above and below the mean row",
      "Keshavarz Ghorabaee, Zavadskas, Amiri and Turskis, Extended EDAS method for fuzzy "
        + "multi-criteria decision-making: an application to supplier selection, 2016"),
    "fuzzy-moora": MethodNote(
      "κ(Σ w·n over benefits ⊖ Σ w·n over costs), n = x/√Σ(l² + m² + h²)",
      "Karande and Chakraborty, A fuzzy-MOORA approach for ERP system selection, 2012; Brauers and "
        + "Zavadskas 2006 for the difference"),
    "fuzzy-ocra": MethodNote(
      "κ of w(x ⊖ MIN) ⊘ MIN over benefits + w(MAX ⊖ x) ⊘ MIN over costs, lowered so the last scores 0",
      "Parkan, Operational competitiveness ratings of production units, 1994; Ulutaş, Supplier "
        + "selection by using a fuzzy integrated model for a textile company, 2019"),
  ]
}
