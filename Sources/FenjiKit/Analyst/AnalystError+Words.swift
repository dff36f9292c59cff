public import Credit
import CompositeIndicators

extension AnalystError {
  /// Where, what and what to do.
  public var message: Phrase {
    let words = fault.phrase
    guard let place else { return words }
    return Phrase("\(place)：\(words.chinese)", "\(place): \(words.english)")
  }
}

extension AnalystFault {
  /// What is wrong and what to do.
  var phrase: Phrase {
    switch self {
    case .noRows: Phrase("表头下没有数据行；请补上", "there are no rows under the header; add some")
    case .noColumns:
      Phrase(
        "除标识列外没有其他列；首列应为标识，其后每个指标一列",
        "nothing stands beside the identifiers; the first column identifies, one more a criterion")
    case .separator(let mark):
      Phrase(
        "字段以 \(mark) 分隔；请另存为逗号分隔的 CSV",
        "fields are separated by “\(mark)”; save the file with commas"
      )
    case .unnamedColumn: Phrase("此列没有列名；请在表头补上", "this column has no name; give it one")
    case .repeatedColumn(let name):
      Phrase("列名“\(name)”重复；请改名", "the column \(name) stands twice; rename one")
    case .noIdentifier: Phrase("此行没有标识；请在首列补上", "this row has no identifier; give it one")
    case .repeatedIdentifier(let name, let row):
      Phrase(
        "标识“\(name)”已见于第 \(row) 行；请改名或删去一行",
        "\(name) stands in row \(row) already; rename or remove one")
    case .notANumber(let text):
      Phrase(
        "“\(text)”不是数；请写成 12.5 这样的十进制数，缺失则留空，非指标列用 --only 排除",
        "“\(text)” is no number; write it like 12.5, leave a missing value empty, and choose columns "
          + "with --only")
    case .missingNumber: Phrase("此处不能为空；请填一个数", "a number is needed here; fill it in")
    case .unknownColumn(let name, let known):
      Phrase(
        "没有名为“\(name)”的列；有：\(known.joined(separator: "、"))",
        "no column is called \(name); there are \(known.joined(separator: ", "))")
    case .severalColumns(let names):
      Phrase(
        "有多列可作分数：\(names.joined(separator: "、"))；请用 --column 指明",
        "several columns could be the scores: \(names.joined(separator: ", ")); choose with --column"
      )
    case .pairwiseRow(let expected, let found):
      Phrase(
        "此行应为“\(expected)”，实为“\(found)”；行与列的次序须相同",
        "this row should be \(expected), not \(found); rows and columns stand in the same order")
    case .otherCriteria(let expected, let found):
      Phrase(
        "指标与第一个文件不同：应为 \(expected.joined(separator: "、"))，实为 \(found.joined(separator: "、"))",
        "other criteria than in the first file: \(expected.joined(separator: ", ")) there, "
          + "\(found.joined(separator: ", ")) here")
    case .noWeight(let criterion):
      Phrase(
        "没有“\(criterion)”的权重；请补一行（不计则写 0）",
        "\(criterion) has no weight; add a row for it (0 to leave it out)")
    case .weightOfNothing(let name, let known):
      Phrase(
        "“\(name)”不是矩阵的指标；有：\(known.joined(separator: "、"))",
        "\(name) is no criterion of the matrix; there are \(known.joined(separator: ", "))")
    case .tooFewShared(let count):
      Phrase(
        "两表只有 \(count) 个共同标识，至少要 2 个；请核对首列",
        "the tables share \(count) identifiers and need two; compare their first columns")
    case .unknownLevel(let name, let known):
      Phrase(
        "“\(name)”不在级别之列：\(known.joined(separator: "、"))；请用 --levels 由低到高列出",
        "\(name) is none of the levels \(known.joined(separator: ", ")); list them lowest first with "
          + "--levels")
    case .levelsNeeded(let found):
      Phrase(
        "无法判断级别 \(found.joined(separator: "、")) 的高低；请用 --levels 由低到高列出",
        "the order of \(found.joined(separator: ", ")) is not known; list them lowest first with "
          + "--levels")
    default: requestPhrase
    }
  }

  private var requestPhrase: Phrase {
    switch self {
    case .method(let error): Self.phrase(of: error)
    case .costsNeedNormalisation(let method):
      Phrase(
        "\(method) 不区分指标方向；有成本型指标时请加 --normalisation min-max 等",
        "\(method) takes direction as settled; with costs add --normalisation min-max or another")
    case .notASetting(let text):
      Phrase(
        "“\(text)”不是 名=值；例：--set scaling=max", "“\(text)” is not key=value, as in --set scaling=max"
      )
    case .repeatedSetting(let key):
      Phrase("参数 \(key) 给了两次；请保留一个", "\(key) is set twice; keep one")
    case .unknownMethod(let name, let known):
      Phrase(
        "没有名为“\(name)”的方法；可用：\(known.joined(separator: "、"))",
        "no method is called \(name); there are \(known.joined(separator: ", "))")
    case .fileCount(let method, let expected, let found):
      Phrase(
        "\(method) 需要 \(expected) 个文件，给了 \(found) 个",
        "\(method) takes \(expected) files and was given \(found)")
    case .weightsOnce:
      Phrase(
        "请用 --weights 文件 或 --weighting 方法 之一给出权重",
        "give weights by --weights FILE or by --weighting METHOD, one of them")
    case .unknownStage(let name, let known):
      Phrase(
        "没有步骤“\(name)”；有：\(known.joined(separator: "、"))",
        "there is no stage \(name); there are \(known.joined(separator: ", "))")
    case .notAWord(let text, let known):
      Phrase(
        "“\(text)”不可用；可用：\(known.joined(separator: "、"))",
        "“\(text)” is none of \(known.joined(separator: ", "))")
    case .judgements(let method):
      Phrase(
        "judgements 须与主观赋权方法同用，而这里是 \(method)",
        "judgements belong to a method that weighs by judgement, and here is \(method)")
    case .stepNeeds(let step, let what):
      Phrase("步骤 \(step) 需要给出 \(what)", "the step \(step) needs \(what)")
    case .unknownUnit(let name):
      Phrase("数据中没有“\(name)”；请核对标识", "the data has no \(name); check its identifier")
    case .goalpostsTransformed(let name):
      Phrase(
        "“\(name)”先经依赖数据的变换，goalposts 无从换算；请改用 log 的 shift: plain",
        "\(name) was transformed in a way that depends on the data, which goalposts can't follow; "
          + "use log with shift: plain")
    case .tree(let tree): tree.phrase
    case .repeatedName(let name):
      Phrase("名称“\(name)”重复；请改名", "the name \(name) stands twice; rename one")
    default: fuzzyPhrase
    }
  }

  private var fuzzyPhrase: Phrase {
    switch self {
    case .fuzzyCell(let text):
      Phrase(
        "“\(text)”是模糊数，而该方法只用普通数；请改用 fuzzy- 开头的方法，如 fuzzy-topsis",
        "“\(text)” is a fuzzy number, and the method takes plain ones; use a method whose name begins "
          + "with fuzzy-, such as fuzzy-topsis")
    case .notAFuzzyNumber(let text, let words):
      Phrase(
        "“\(text)”不是数、形如 1;2;3 的模糊数"
          + (words.isEmpty ? "；词语须用 --scale 给出标度" : "，也不在标度的词语之列：\(words.joined(separator: "、"))"),
        "“\(text)” is no number, nor three such as 1;2;3"
          + (words.isEmpty
            ? "; words need a scale, given with --scale"
            : ", nor a word of the scale: \(words.joined(separator: ", "))"))
    case .scaleColumns(let count):
      Phrase(
        "标度应为一列词语及一列（1;2;3）或三列数，此处有 \(count) 列数",
        "a scale has a column of words and one of numbers (1;2;3), or three; here are \(count)")
    case .plainNumbersOnly(let method):
      Phrase(
        "表中没有模糊数；请改用 \(method.dropFirst("fuzzy-".count))，或把单元格写成 1;2;3",
        "no cell is a fuzzy number; use \(method.dropFirst("fuzzy-".count)), or write cells such as "
          + "1;2;3")
    case .notWithFuzzy(let name, let method, let known):
      Phrase(
        "\(name) 不能与 \(method) 同用" + (known.isEmpty ? "" : "；可用：\(known.joined(separator: "、"))"),
        "\(name) does not go with \(method)"
          + (known.isEmpty ? "" : "; use \(known.joined(separator: ", "))"))
    case .scaleWithPlain(let method):
      Phrase(
        "\(method) 只用普通数，不能与 --scale 同用；请用 fuzzy- 开头的方法",
        "\(method) takes plain numbers and no --scale; use a method whose name begins with fuzzy-")
    default: Phrase("无法完成", "it can't be done")
    }
  }

  /// The words of a method's refusal, with what helps at a place in a table.
  private static func phrase(of error: CompositeIndicatorsError) -> Phrase {
    switch error {
    case .missing:
      Phrase(
        "此处缺失，而该方法不接受缺失值；请补上，或在 fenji composite 中先插补",
        "a missing value, which the method can't take; fill it in, or impute it in a fenji composite"
      )
    case .sign(let method, _, _, let value) where Catalogue.takesFuzzyTable(method):
      Phrase(
        "\(method) 不接受 \(value)；请换一种方法（fenji methods \(method) 列出要求）",
        "\(method) can't take \(value); use another method (fenji methods \(method) says what it "
          + "needs)")
    case .sign(let method, _, _, let value):
      Phrase(
        "\(method) 不接受 \(value)；请先归一化，或换一种方法（fenji methods \(method) 列出要求）",
        "\(method) can't take \(value); normalise first, or use another method "
          + "(fenji methods \(method) says what it needs)")
    case .notReciprocal(let row, let column, let value, let opposite):
      Phrase(
        "第 \(row + 1) 与第 \(column + 1) 项的判断 \(value) 和 \(opposite) 不互为倒数；请改一个，或留空一个",
        "the judgements \(value) and \(opposite) of items \(row + 1) and \(column + 1) are not "
          + "reciprocal; correct one, or leave one empty")
    default:
      Phrase(error.words.chinese, error.words.english)
    }
  }
}

extension AnalystFault.Tree {
  var phrase: Phrase {
    switch self {
    case .noRoot:
      Phrase("没有顶层元素（Parent 为空的 Aggregate）", "nothing is on top (an Aggregate without Parent)")
    case .severalRoots(let names):
      Phrase(
        "顶层元素多于一个：\(names.joined(separator: "、"))",
        "several elements are on top: \(names.joined(separator: ", "))")
    case .unknownParent(let name):
      Phrase("表中没有上级“\(name)”", "the parent \(name) is not in the table")
    case .childless(let name):
      Phrase("“\(name)”没有下级", "\(name) has no children")
    case .circle(let names):
      Phrase(
        "这些元素互为上下级：\(names.joined(separator: "、"))",
        "these hang on each other: \(names.joined(separator: ", "))")
    }
  }
}
