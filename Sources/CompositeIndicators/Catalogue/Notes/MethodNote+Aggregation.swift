extension MethodNote {
  /// The formulas and sources of methods of aggregation.
  static let aggregation: [String: MethodNote] = [
    "arithmetic": MethodNote(
      "Σ w·x",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 6"),
    "geometric": MethodNote(
      "Π x^w",
      "OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 6"),
    "harmonic": MethodNote(
      "1/Σ(w/x)",
      "Hardy, Littlewood and Pólya, Inequalities, 1934"),
    "generalised": MethodNote(
      "(Σ w·xᵖ)^(1/p)",
      "Hardy, Littlewood and Pólya, Inequalities, 1934"),
    "weighted-sum": MethodNote(
      "Σ w·n, n the scaled value",
      "Fishburn 1967; MacCrimmon, Decisionmaking among multiple-attribute alternatives, 1968"),
    "weighted-product": MethodNote(
      "Π n^w, n the scaled value",
      "Miller and Starr, Executive Decisions and Operations Research, 1969"),
    "topsis": MethodNote(
      "D⁻/(D⁺ + D⁻), Euclidean distances of w·n from the worst and the best row",
      "Hwang and Yoon, Multiple Attribute Decision Making, 1981"),
    "vikor": MethodNote(
      "Q = v·(S − min S)/(max S − min S) + (1 − v)·(R − min R)/(max R − min R); lower is "
        + "better",
      "Opricovic and Tzeng, Compromise solution by MCDM methods, EJOR 156, 2004"),
    "waspas": MethodNote(
      "λ·Σ w·n + (1 − λ)·Π n^w",
      "Zavadskas et al., Optimization of weighted aggregated sum product assessment, 2012"),
    "copras": MethodNote(
      "Q = S⁺ + ΣS⁻/(S⁻·Σ 1/S⁻); the score is Q/max Q",
      "Zavadskas, Kaklauskas and Šarka, The new method of multicriteria complex "
        + "proportional assessment of projects, 1994"),
    "aras": MethodNote(
      "S/S₀, the weighted sum of shares over that of the row of best values",
      "Zavadskas and Turskis, A new additive ratio assessment (ARAS) method, 2010"),
    "edas": MethodNote(
      "½(SP/max SP + 1 − SN/max SN), distances above and below the mean row",
      "Keshavarz Ghorabaee et al., Multi-criteria inventory classification using EDAS, 2015"),
    "mabac": MethodNote(
      "Σ (w(n + 1) − g), g the geometric mean of w(n + 1) over rows",
      "Pamučar and Ćirović, The selection of transport and handling resources using MABAC, "
        + "2015"),
    "mairca": MethodNote(
      "Σ w/rows·(1 − n); lower is better",
      "Gigović et al., The combination of expert judgment and GIS-MAIRCA analysis, 2016"),
    "codas": MethodNote(
      "Σₖ (E − Eₖ) + [|E − Eₖ| ≥ τ]·(T − Tₖ)",
      "Keshavarz Ghorabaee et al., A new combinative distance-based assessment (CODAS) "
        + "method, 2016"),
    "moora": MethodNote(
      "Σ w·x/‖x‖ over benefits − Σ w·x/‖x‖ over costs",
      "Brauers and Zavadskas, The MOORA method and its application to privatization, 2006"),
    "multimoora": MethodNote(
      "the sum of the ranks by ratio system, reference point and multiplicative form; lower"
        + " is better",
      "Brauers and Zavadskas, Project management by MULTIMOORA, 2010; and Robustness of "
        + "MULTIMOORA, 2012"),
    "marcos": MethodNote(
      "(K⁺ + K⁻)/(1 + (1 − f(K⁺))/f(K⁺) + (1 − f(K⁻))/f(K⁻))",
      "Stević et al., Sustainable supplier selection in healthcare industries (MARCOS), 2020"),
    "cocoso": MethodNote(
      "(kₐk_bk_c)^⅓ + (kₐ + k_b + k_c)/3",
      "Yazdani et al., A combined compromise solution (CoCoSo) method, 2019"),
    "grey-relational": MethodNote(
      "Σ w·(min Δ + ρ max Δ)/(Δ + ρ max Δ)",
      "Deng, Introduction to grey system theory, 1989"),
    "rank-sum-ratio": MethodNote(
      "Σ w·rank/n",
      "Tian Fengtiao (田凤调), 秩和比法及其应用, 1988 and 1993"),
    "copeland": MethodNote(
      "rows beaten by weighted majority − rows by which it is beaten",
      "Copeland 1951; OECD/JRC, Handbook on Constructing Composite Indicators, 2008, 6.2"),
    "spotis": MethodNote(
      "Σ w·|x − ideal|/|best − worst|; lower is better",
      "Dezert et al., The SPOTIS rank reversal free method, FUSION 2020; Shekhovtsov and "
        + "Sałabun, Balanced SPOTIS, 2023"),
    "promethee-i": MethodNote(
      "rows better by φ⁺ and φ⁻ both are better; the score counts them",
      "Brans and Vincke, A preference ranking organisation method, 1985"),
    "promethee-ii": MethodNote(
      "φ = φ⁺ − φ⁻, weighted means of preferences over and by the other rows",
      "Brans and Vincke, A preference ranking organisation method, 1985"),
    "electre-i": MethodNote(
      "1 in the kernel of the outranking relation, else 0",
      "Roy, Classement et choix en présence de points de vue multiples, 1968"),
    "electre-ii": MethodNote(
      "the mean of the ranks by strong and weak outranking from both ends; lower is better",
      "Roy and Bertier, La méthode ELECTRE II, 1973; the ranking as in Gomes, González and "
        + "Carignano, Tomada de decisões em cenários complexos, 2004, which scikit-criteria "
        + "follows"),
    "electre-iii": MethodNote(
      "the mean of the ranks of two distillations of credibility; lower is better",
      "Roy, ELECTRE III: un algorithme de classements fondé sur une représentation floue, "
        + "1978; Roy and Bouyssou, Aide multicritère à la décision, 1993"),
    "fuzzy-comprehensive": MethodNote(
      "B = w ∘ R, memberships composed with weights; the score is Σ B·centre/Σ B",
      "汪培庄, 模糊集合论及其应用, 1983; triangular memberships as in 谢季坚、刘承平"),
    "ocra": MethodNote(
      "Σ w(x − min)/min over benefits + Σ w(max − x)/min over costs, each less its smallest",
      "Parkan, Operational competitiveness ratings of production units, 1994"),
    "probid": MethodNote(
      "1/(1 + R²) + S(average), R = Σ S(k)/k over Σ S(k)/(n − k + 1)",
      "Wang, Rangaiah and Wang, Preference ranking on the basis of ideal-average distance, "
        + "2021"),
    "ram": MethodNote(
      "(2 + S⁺)^(1/(2 + S⁻))",
      "Sotoudeh-Anvari, Root assessment method (RAM), 2023"),
    "aroman": MethodNote(
      "L^λ + A^(1 − λ), sums over costs and benefits of two scalings averaged",
      "Bošković et al., An alternative ranking order method accounting for two-step "
        + "normalization (AROMAN), 2023"),
    "rim": MethodNote(
      "I⁻/(I⁺ + I⁻), distances of closeness to the ideal interval",
      "Cables, Lamata and Verdegay, RIM – reference ideal method, 2016"),
    "rafsi": MethodNote(
      "Σ w·s/2A; costs Σ w·H/2s, s mapped between fixed points",
      "Žižović et al., Eliminating rank reversal problem using a new multi-attribute model "
        + "— the RAFSI method, 2020"),
    "ervd": MethodNote(
      "S⁻/(S⁺ + S⁻) of values d^α for gains and −λ|d|^α for losses",
      "Shyur, Yin, Shih and Cheng, A multiple criteria decision making method based on "
        + "relative value distances, 2015; α and λ of Tversky and Kahneman, 1992"),
    "lmaw": MethodNote(
      "Σ 2φ^w/((2 − φ)^w + φ^w)",
      "Pamučar et al., A novel methodology for prioritizing zero-carbon measures (LMAW), 2021"),
    "cradis": MethodNote(
      "½(S₀⁺/S⁺ + S⁻/S₀⁻)",
      "Puška, Stević and Pamučar, Evaluation and selection of healthcare waste incinerators"
        + " (CRADIS), 2022"),
    "moosra": MethodNote(
      "Σ w·x/‖x‖ over benefits / Σ w·x/‖x‖ over costs",
      "Das, Sarkar and Ray, Decision making under conflicting environment (MOOSRA), 2012"),
    "piv": MethodNote(
      "Σ w·|best − x|/‖x‖; lower is better",
      "Mufazzal and Muzakkir, A new multi-criterion decision making method based on "
        + "proximity indexed value, 2018"),
    "todim": MethodNote(
      "Σ over rows and criteria of √(w·d) for leads, −√(|d|/w)/θ for lags, brought to 0…1",
      "Gomes and Lima, TODIM: basics and application, 1992"),
    "maut": MethodNote(
      "Σ w·u(n), u the utility of the min–max scaled value",
      "Keeney and Raiffa, Decisions with Multiple Objectives, 1976"),
    "mara": MethodNote(
      "½(sums of the optimal row) − ½(sums of the row), the area between their lines; lower"
        + " is better",
      "Gligorić et al., Novel hybrid MPSI–MARA decision-making model, 2022"),
    "wisp": MethodNote(
      "the mean of (1 + u)/(1 + max u) for u = S⁺ − S⁻, P⁺ − P⁻, S⁺/S⁻, P⁺/P⁻",
      "Stanujkic et al., An integrated simple weighted sum product method (WISP), 2021"),
    "borda": MethodNote(
      "Σ w·(rows beaten in the criterion, ties half)/(n − 1)",
      "Borda, Mémoire sur les élections au scrutin, 1781"),
    "oreste": MethodNote(
      "Σ of the global ranks of α·rank + (1 − α)·criterion; lower is better",
      "Roubens, Preference relations on actions and criteria in multicriteria decision "
        + "making, 1982"),
    "lopm": MethodNote(
      "Σ w·L/x over benefits + Σ w·x/U over costs; lower is better",
      "Farag, Quantitative methods of materials selection, 2002"),
    "benefit-of-the-doubt": MethodNote(
      "max Σ w·x over w ≥ 0 with Σ w·xₖ ≤ 1 for every row k",
      "Melyn and Moesen 1991; Cherchye, Moesen, Rogge and Van Puyenbroeck, An introduction "
        + "to benefit of the doubt composite indicators, 2007"),
    "regime": MethodNote(
      "(rows beaten by guide index + half of those tied with)/(n − 1)",
      "Hinloopen, Nijkamp and Rietveld, Qualitative discrete multiple criteria choice models "
        + "in regional planning, 1983"),
    "rank-position": MethodNote(
      "1/Σ(w/rank); lower is better",
      "Altuntas, Dereli and Yilmaz, Evaluation of excavator technologies: application of data "
        + "fusion based MULTIMOORA methods, 2015"),
    "rov": MethodNote(
      "½(max + min) of the means of n over the first k criteria by weight, k at the end of a tie",
      "Yakowitz, Lane and Szidarovszky, Multi-attribute decision making: dominance with respect "
        + "to an importance order of the attributes, 1993"),
    "smart": MethodNote(
      "Σ w·(4 + log₂ 64t) over benefits + Σ w·(10 − log₂ 64t) over costs, each within 4…10",
      "Edwards, How to use multiattribute utility measurement for social decisionmaking, 1977; "
        + "Lootsma, Scale sensitivity in the multiplicative AHP and SMART, 1993"),
    "pvm": MethodNote(
      "Σ w·(x − φ)/‖x‖·T/‖T‖, T = (ψ − φ)/‖x‖ between the quartiles φ and ψ",
      "Nermend, The implementation of cognitive neuroscience techniques for fatigue evaluation in "
        + "participants of the decision-making process, 2020"),
    "vmcm": MethodNote(
      "Σ (w·z − a)(p − a)/Σ (p − a)², z the z-score, a and p the weighted quartiles of it",
      "Nermend, Vector Calculus in Regional Development Analysis, 2009"),
    "prosa-c": MethodNote(
      "φ − Σ w·s·|φ − φⱼ|, φⱼ the net flow in one criterion",
      "Ziemba, Wątróbski, Zioło and Karczmarczyk, Using the PROSA method in offshore wind farm "
        + "location problems, 2017"),
    "promethee-iii": MethodNote(
      "rows whose interval φ ± ασ lies below − rows whose interval lies above",
      "Brans, Mareschal and Vincke, PROMETHEE: a new family of outranking methods in "
        + "multicriteria analysis, 1984"),
    "comet": MethodNote(
      "Σ P·Π μ over characteristic objects, P by the expert’s order, μ triangular memberships",
      "Sałabun, The characteristic objects method, 2015"),
    "simus": MethodNote(
      "Σ shares·(stages with a share)/(stages), shares of the best mixture with each aim",
      "Munier, A Strategy for Using Multicriteria Analysis in Decision-Making, 2011"),
    "electre-iv": MethodNote(
      "the mean of the ranks of two distillations of counted dominance; lower is better",
      "Roy and Hugonnard, Ranking of suburban line extension projects on the Paris metro system "
        + "by a multicriteria method, 1982"),
    "electre-tri": MethodNote(
      "the best class whose lower limit the row outranks with credibility λ or more",
      "Yu, ELECTRE TRI: aspects méthodologiques et manuel d’utilisation, 1992"),
    "flowsort": MethodNote(
      "1 + limits whose net flow among ends, limits and the row is below the row’s own",
      "Nemery and Lamboray, FlowSort: a flow-based sorting method with limiting or central "
        + "profiles, 2008"),
    "mazziotta-pareto": MethodNote(
      "M ∓ S²/M, M the weighted mean and S the weighted standard deviation of the row",
      "De Muro, Mazziotta and Pareto, Composite indices of development and poverty: an application "
        + "to MDGs, 2011"),
    "mean-min": MethodNote(
      "M − α(√((M − m)² + β²) − β), M the weighted mean and m the least value of the row",
      "Casadio Tarabusi and Guarini, An unbalance adjustment method for development indicators, "
        + "2013"),
    "owa": MethodNote(
      "Σ (Q(t + w) − Q(t))·x from the best x of the row, t the weight passed, Q from a to b",
      "Yager, On ordered weighted averaging aggregation operators in multicriteria decisionmaking, "
        + "1988"),
    "hellwig": MethodNote(
      "1 − d/(d̄ + 2s), d = √Σ w(max − x)², d̄ and s the mean and deviation of d",
      "Hellwig, Zastosowanie metody taksonomicznej do typologicznego podziału krajów, 1968"),
    "electre-is": MethodNote(
      "1 in the kernel of: concordance ≥ s and no lead ≥ v − q·(1 − C − w)/(1 − s − w)",
      "Roy and Skalka, ELECTRE IS: aspects méthodologiques et guide d’utilisation, 1985"),
    "electre-i-veto": MethodNote(
      "1 in the kernel of: concordance ≥ c and no lead ≥ v",
      "Figueira, Mousseau and Roy, ELECTRE methods, 2005"),
    "promethee-vi": MethodNote(
      "Σ w·φⱼ, with its least and largest value over weights within their ranges",
      "Brans and Mareschal, The PROMETHEE VI procedure: how to differentiate hard from soft "
        + "multicriteria problems, 1995"),
    "opa": MethodNote(
      "Σ (1/rank of the criterion)·Σ 1/k from the row’s rank to m, brought to sum 1",
      "Ataei, Mahmoudi, Feylizadeh and Li, Ordinal priority approach (OPA) in multiple attribute "
        + "decision-making, 2020"),
    "electre-tri-nb": MethodNote(
      "1 + the best limit of which the row outranks a reference and none is preferred to it",
      "Fernández, Figueira, Navarro and Roy, ELECTRE TRI-nB: a new multiple criteria ordinal "
        + "classification method, 2017"),
    "electre-tri-nc": MethodNote(
      "the mean of the classes found going down and up, by ρ = min(σ(row, class), σ(class, row))",
      "Almeida-Dias, Figueira and Roy, A multiple criteria sorting method where each category is "
        + "characterized by several reference actions: the ELECTRE TRI-nC method, 2012"),
    "promethee-v": MethodNote(
      "1 for the rows that make Σ φ largest with Σ spending ≤ budget, else 0",
      "Brans and Mareschal, PROMETHEE V: MCDM problems with segmentation constraints, 1992"),
  ]
}
