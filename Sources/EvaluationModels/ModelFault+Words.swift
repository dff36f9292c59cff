import CompositeIndicators
public import Credit

extension ModelFault {
  /// What is wrong and what to do about it.
  public var phrase: Phrase {
    switch self {
    case .missingFile:
      Phrase(
        "缺少此文件；请从示例 models/ 复制一份再修改",
        "the file is missing; copy it from the example models/ and edit it")
    case .unreadable:
      Phrase("无法读取；请检查路径和权限", "can't be read; check the path and the permissions")
    case .unexpectedFile:
      Phrase(
        "不认识的文件名；模型应命名为 composite*.yaml 或 domains/*.yaml，其余 YAML 请移出此文件夹",
        "an unknown file name; models are composite*.yaml or domains/*.yaml; move other YAML out")
    case .tooLarge(let limit):
      Phrase("文件超过上限 \(limit) 字节", "more than the limit of \(limit) bytes")
    case .notUTF8:
      Phrase("不是 UTF-8 编码；请另存为 UTF-8", "not UTF-8; save it as UTF-8")
    case .syntax(let problem):
      Phrase(
        "YAML 语法错误：\(problem)；请检查缩进、冒号和引号",
        "not YAML: \(problem); check indentation, colons and quotes")
    case .emptyDocument: Phrase("文件是空的", "the document is empty")
    case .severalDocuments:
      Phrase("一个文件只能有一个文档；请删去 ---", "one document a file; remove the ---")
    case .anchor:
      Phrase(
        "不允许锚点 & 和别名 *；请写出内容，文字请加引号",
        "anchors & and aliases * are refused; write the content out, and quote text")
    case .tag: Phrase("不允许标签 !；请删去", "tags ! are refused; remove it")
    case .mergeKey: Phrase("不允许合并键 <<；请写出内容", "merge keys << are refused; write it out")
    case .keyNotText: Phrase("键必须是一个词", "a key must be a word")
    case .repeatedKey(let key):
      Phrase("键 \(key) 重复；请保留一个", "the key \(key) stands twice; keep one")
    case .expected(let kind):
      Phrase("这里应为\(kind.title.chinese)", "expected \(kind.title.english)")
    case .unknownKey(let key, let object, let known):
      Phrase(
        "\(object) 没有键 \(key)；可用：\(known.joined(separator: "、"))",
        "\(object) has no key \(key); it has \(known.joined(separator: ", "))")
    case .missingKey(let key, let object):
      Phrase("\(object) 缺少键 \(key)", "\(object) needs the key \(key)")
    case .exactlyOne(let keys):
      Phrase(
        "必须且只能有其中一个：\(keys.joined(separator: "、"))",
        "exactly one of these must stand here: \(keys.joined(separator: ", "))")
    case .onlyTogether(let first, let second):
      Phrase("\(first) 与 \(second) 必须同时出现", "\(first) and \(second) only make sense together")
    case .emptyText: Phrase("不能为空", "must not be empty")
    case .emptyList: Phrase("列表不能为空", "the list must not be empty")
    case .notANumber(let text):
      Phrase(
        "“\(text)”不是最多六位小数的十进制数", "“\(text)” is not a decimal number of at most six places")
    case .notWhole(let text): Phrase("“\(text)”不是整数", "“\(text)” is not a whole number")
    case .notADate(let text):
      Phrase(
        "“\(text)”不是日期；请写成 2022-03-15", "“\(text)” is not a day; write it like 2022-03-15")
    case .notAWord(let text, let known):
      Phrase(
        "“\(text)”不可用；可用：\(known.joined(separator: "、"))",
        "“\(text)” is none of \(known.joined(separator: ", "))")
    case .notAnIdentifier(let text):
      Phrase(
        "“\(text)”不能作标识；只用小写字母、数字和连字符",
        "“\(text)” can't be an identifier; use lower-case letters, digits and hyphens")
    case .notAnEdge(let text, let sides):
      Phrase(
        "“\(text)”不是边界；请写成 \(sides.joined(separator: " 或 "))",
        "“\(text)” is not an edge; write it like \(sides.joined(separator: " or "))")
    case .notAJudgement(let text):
      Phrase(
        "“\(text)”不是两两比较的判断；请写 1 到 9 的整数或其分数，如 3、1/3",
        "“\(text)” is not a judgement; write 1…9 or a fraction of them, like 3 or 1/3")
    case .outOfRange(let text, let low, let high):
      Phrase("\(text) 超出范围 \(low) 至 \(high)", "\(text) is not between \(low) and \(high)")
    case .unknownName(let kind, let name, let known):
      Phrase(
        "没有\(kind.title.chinese)“\(name)”；有：\(known.joined(separator: "、"))",
        "there is no \(kind.title.english) “\(name)”; there are \(known.joined(separator: ", "))")
    case .repeatedName(let kind, let name):
      Phrase(
        "\(kind.title.chinese)“\(name)”重复；请改名或删去一个",
        "the \(kind.title.english) “\(name)” stands twice; rename or remove one")
    case .ownWithoutDomain:
      Phrase(
        "综合评价没有本领域；请写 any 或列出领域",
        "a model of no domain has no own one; write any or name domains")
    case .domainOfComposite:
      Phrase("综合评价不属于某一领域；请删去 domain", "the composite has no domain; remove the key")
    case .periodReversed: Phrase("失效日早于生效日", "it ends before it begins")
    case .yearsNotInOrder: Phrase("年份应逐年相接", "years follow each other without a gap")
    case .notADayOfTheYear(let text):
      Phrase(
        "“\(text)”不是月和日；请写成 12-31", "“\(text)” is no month and day; write it like 12-31")
    case .workingDays(let error): error.phrase
    case .periodsOverlap(let id, let other, let from):
      Phrase(
        "\(id) 自 \(from) 起与 \(other) 同时有效；请给前一版写 effective.to",
        "\(id) is in force together with \(other) from \(from); end the earlier one by effective.to"
      )
    case .noRegime(let date):
      Phrase(
        "\(date) 没有有效的修复和期限规则；请在 regimes 中补充",
        "no rules of repair and expiry are in force on \(date); add them to regimes")
    case .evaluationNotInForce(let id, let date):
      Phrase(
        "所引用的评价 \(id) 在 \(date) 无有效版本", "the evaluation \(id) has no version in force on \(date)")
    case .wrongBase(let method, let expected):
      Phrase(
        "\(method.rawValue) 的基准分应为 \(expected)", "the base of \(method.rawValue) is \(expected)")
    case .wrongSign(let method, let expected):
      Phrase(
        "\(method.rawValue) 的指标组符号应为 \(expected.rawValue)",
        "the groups of \(method.rawValue) have the sign \(expected.rawValue)")
    case .minimumNotBelowMaximum:
      Phrase("最低分应小于最高分", "the minimum must be below the maximum")
    case .groupWeights(let sum):
      Phrase("各指标组权重之和为 \(sum)，应为 1", "the groups' weights sum to \(sum), not to 1")
    case .indicatorWeights(let group, let sum):
      Phrase(
        "指标组 \(group) 内权重之和为 \(sum)，应为 1",
        "the weights of the indicators of \(group) sum to \(sum), not to 1")
    case .groupWeight(let group, let both):
      both
        ? Phrase(
          "指标组 \(group) 的权重既给定又计算；请删去其一",
          "the weight of \(group) is both given and computed; remove one")
        : Phrase(
          "指标组 \(group) 没有权重；请写 weight 或列入 weighting",
          "the group \(group) has no weight; give one or name it under weighting")
    case .mixedWeights:
      Phrase(
        "加权和中，计算的权重应覆盖全部指标组",
        "in a weighted sum the computed weights must cover all groups")
    case .unequalCaps(let group):
      Phrase(
        "同一组计算权重的指标组应有相同的 cap；\(group) 不同",
        "groups weighed together need the same cap; that of \(group) differs")
    case .knotsNotAscending(let value):
      Phrase("数值应递增；\(value) 不大于前一个", "values must ascend; \(value) does not")
    case .pointsNotMonotone:
      Phrase(
        "对信用记录，分值应一直上升或一直下降，且不能恒定；下降的台阶从 0 开始写",
        "over records, points must rise or fall throughout and not be constant; "
          + "falling steps begin at 0")
    case .limitMissing:
      Phrase("加权和中 per_unit 需要 limit", "per_unit needs a limit in a weighted sum")
    case .wrongWay(let category, .neutral):
      Phrase(
        "类别 \(category) 为中性，不得使评价变差",
        "the category \(category) is neutral and must not make a grade worse")
    case .wrongWay(let category, let nature):
      nature == .good
        ? Phrase(
          "类别 \(category) 为守信信息，却使评价变差；请检查 sign 和 points",
          "the category \(category) is good but makes a grade worse; check sign and points")
        : Phrase(
          "类别 \(category) 为失信信息，却使评价变好；请检查 sign 和 points",
          "the category \(category) is bad but makes a grade better; check sign and points")
    case .evaluationWrongWay(let id):
      Phrase(
        "\(id) 评价越好，本评价反而越差；请检查 sign 和 points",
        "the better \(id) is, the worse this grade; check sign and points")
    case .missingNotPossible:
      Phrase(
        "信用记录的统计不会缺失；请删去 missing",
        "a number over records is never missing; remove missing")
    case .missingNotStated:
      Phrase(
        "此值可能缺失；请写 missing: {points: …}",
        "this value can be missing; state missing: {points: …}")
    case .givenAmongRecords:
      Phrase(
        "按记录评价的模型不能用人工给定的值 given；请改用 reported",
        "a model over records can't use values given by hand; use reported")
    case .capOfShare:
      Phrase(
        "按适用项折算的组（over: applicable）不设 cap；请删去",
        "a share of what applies (over: applicable) has no cap; remove it")
    case .ruleOutOfReach:
      Phrase(
        "前一条规则无条件定级，本条永远用不到；请移到它之前",
        "the rule above always decides, so this one is never reached; move it up")
    case .tooManyRules(let count):
      Phrase(
        "共有 \(count) 条规则，一个模型最多 \(GradeRule.most) 条；请合并同类规则，或改用直接定级",
        "there are \(count) rules and a model has at most \(GradeRule.most); join those alike, or make "
          + "them direct grades")
    case .noLastRule:
      Phrase(
        "没有分数线的等级体系须以一条无条件的定级规则结尾；请补一条没有 when 的规则",
        "a scheme without cut-offs ends in a rule that always decides; add one without `when`")
    case .nothingToChange:
      Phrase(
        "没有分数线时没有可调整的等级；请写 grade 或 state",
        "without cut-offs there is no grade to change; write grade or state")
    case .noScore:
      Phrase("本模型没有得分，不能以得分或名次为条件", "this model has no score to compare")
    case .unknownCutOffs:
      Phrase(
        "分数线未填（?），不能用于分级；请填入正式分数线，或移到 published/ 单独试算",
        "cut-offs are empty slots (?): nothing can be graded; fill them in, or move the file to "
          + "published/ and try it alone")
    case .matrixSize(let rows, let expected):
      Phrase(
        "判断矩阵有 \(rows) 行（列），应为 \(expected)",
        "the matrix has \(rows) rows or columns, not \(expected)")
    case .diagonalNotOne(let row):
      Phrase("判断矩阵第 \(row) 行的对角元素应为 1", "the diagonal of row \(row) is not 1")
    case .notReciprocal(let row, let column, let entry, let mirror):
      Phrase(
        "判断矩阵不互反：第 \(row) 行第 \(column) 列为 \(entry)，对称位置为 \(mirror)",
        "not reciprocal: row \(row), column \(column) is \(entry), its mirror is \(mirror)")
    case .inconsistent(let ratio, let row, let column):
      Phrase(
        "判断前后矛盾：一致性比例 \(ratio)，应小于 0.1；请先检查第 \(row) 行第 \(column) 列",
        "the judgements contradict each other: a consistency ratio of \(ratio), not below 0.1; "
          + "look at row \(row), column \(column) first")
    case .method(let error): Phrase(error.words.chinese, error.words.english)
    case .groupsNotInOrder:
      Phrase(
        "请按 groups 中的先后次序列出指标组", "name the groups in the order in which they are defined")
    case .singleGroup:
      Phrase("只有一个指标组，无需计算权重", "one group has nothing to be weighed against")
    case .noWeighting:
      Phrase("请写 pairwise 或 objective", "state pairwise, objective or both")
    case .scheme(let error): error.phrase
    case .bandGap(let low, let until, let high, let from):
      Phrase(
        "\(low) 止于 \(until)，\(high) 始于 \(from)，其间的分数没有等级；请让两边写同一个数，一边含、一边不含",
        "\(low) ends at \(until) and \(high) begins at \(from): the scores between earn no grade; "
          + "write the same number on both sides, one with and one without =")
    case .bandOverlap(let low, let until, let high, let from):
      Phrase(
        "\(low) 止于 \(until)，\(high) 始于 \(from)，同一分数属于两个等级；请让两边写同一个数，只有一边含",
        "\(low) ends at \(until) and \(high) begins at \(from): some score earns both; write the same "
          + "number on both sides, only one with =")
    case .gradeOutOfReach(let grade):
      Phrase(
        "指标和规则怎样取值都得不到 \(grade)；请检查满分、上限和分数线",
        "no values of indicators and rules lead to \(grade); check limits, caps and cut-offs")
    case .documentWithoutNumber(let evidence):
      Phrase(
        "依据标为 \(evidence.rawValue)，但出处没有文号或年份；请写明，或改标 K、D、example",
        "evidence \(evidence.rawValue) without a number or year of the document; state it, or mark "
          + "the figures K, D or example")
    case .exampleLooksOfficial:
      Phrase(
        "数值为示例，名称和出处却像正式规则；请在其中之一写明“示例”",
        "the figures are an example and look official; say “示例/example” in the title or the document"
      )
    case .basisWithoutDocument:
      Phrase(
        "依据没有指明文件或条款；请写明文号、名称或第几条",
        "the basis names no document or article; state its number, title or article")
    case .expired(let day):
      Phrase(
        "规则已于 \(day) 失效，且没有后续版本；请补充新规则的文件，或核对 effective.to",
        "the rule expired on \(day) and none follows; add the next one, or check effective.to")
    case .unusedInput(let id):
      Phrase("没有规则、折算或同类比较使用 \(id)；请删去或用上", "nothing looks at \(id); use or remove it")
    case .unusedState(let id):
      Phrase("没有规则给出状态 \(id)；请删去或用上", "no rule gives the state \(id); use or remove it")
    case .emptySlots:
      Phrase(
        "分数线为空（?），可记分、不能定级；得到正式文本后请填入",
        "its cut-offs are empty slots (?): it scores and does not grade; fill them in from the text"
      )
    case .singleShare:
      Phrase(
        "按适用项折算的组只有一个指标，适用时恒为其自身比例",
        "a share of what applies with one indicator is that indicator's own share")
    case .noProfile:
      Phrase(
        "等级体系没有写明归属、周期和公开程度（kind、owner、cycle、publicity）；不写则不得对外导出",
        "the scheme doesn't say whose it is, how often it is drawn up and who may see it (kind, owner, "
          + "cycle, publicity); without them it can't be exported to the public")
    case .noInspectionItems:
      Phrase(
        "没有抽查事项清单；未列入清单的事项不得检查，请补 inspection_items",
        "no inspection item list; what isn't listed may not be checked, so add inspection_items")
    case .riskNotInternal:
      Phrase(
        "风险分类只供分配监管资源使用，不得公开；请写 publicity: internal",
        "a risk class is for sharing out inspections and may not be shown; write publicity: internal"
      )
    case .schemeKind(let expected):
      Phrase(
        "这里的等级体系应为 \(expected.joined(separator: " 或 "))；请改 kind",
        "the scheme here is of the kind \(expected.joined(separator: " or ")); change kind")
    case .gradeNotMapped(let grade):
      Phrase(
        "对应关系没有写明等级 \(grade)；请补上", "the mapping doesn't name the grade \(grade); add it")
    case .mappingCrosses(let better, let worse):
      Phrase(
        "\(worse) 比 \(better) 差，对应后反而更好；请检查对应关系",
        "\(worse) is worse than \(better) and becomes a better grade; check the mapping")
    case .mappingToItself:
      Phrase("不能对应到自身；请写另一个等级体系", "a mapping leads to another scheme; name one")
    case .bandOutOfReach(let grade):
      Phrase(
        "最低分与最高分之间没有分数可得 \(grade)", "no score between minimum and maximum earns \(grade)")
    case .gradeWithoutRegime(let grade):
      Phrase("没有等级 \(grade) 的监管措施", "the grade \(grade) has no inspection and measures")
    case .ratioFalls(let from, let to):
      Phrase(
        "等级变差，抽查比例却从 \(from) 降到 \(to)",
        "the grade gets worse and the ratio falls from \(from) to \(to)")
    case .measureMisplaced(let measure, let grade):
      Phrase(
        "措施 \(measure) 不能用于等级 \(grade)", "the measure \(measure) doesn't belong to grade \(grade)")
    }
  }
}
