public import Credit

/// What can go wrong around a job: folders, manifests, codes asked for.
public enum FenjiError: Error, Hashable, Sendable {
  /// A file can't be read.
  case unreadable(path: String, reason: String)
  /// A folder can't be written or moved.
  case unwritable(path: String, reason: String)
  /// The output folder holds something else than an earlier run.
  case notOurFolder(String)
  /// There is no manifest where one is needed.
  case noManifest(String)
  /// The manifest is damaged or of another version.
  case badManifest(path: String, what: String)
  /// Inputs or models are not those of the manifest.
  case changedInputs([String])
  /// No such organisation.
  case unknownCode(String)
  /// No such model or domain.
  case unknownDomain(String, known: [String])
  /// No such item in the domain's inspection list.
  case unknownItem(String, known: [String])
  /// No model of that identifier, and no such file.
  case noModel(String)
  /// The model has no version in force on the day.
  case notInForce(String, on: CalendarDate)
  /// A column that the model has no value for.
  case unknownColumn(String, known: [String])
  /// A cell that isn't what its column needs.
  case badValue(file: String, row: Int, column: String, text: String)
  /// A model whose grades the public may not see.
  case notForThePublic(String, Phrase)
  /// Nothing declares how grades of one scheme are expressed in another.
  case noMapping(from: String, to: String, known: [String])
  /// A supervisor's export without a domain.
  case domainNeeded(known: [String])
  /// A run has not kept its indicator matrix.
  case noMatrix(String)
  /// A kept indicator matrix is damaged.
  case badMatrix(path: String, what: String)
  /// The models' files that say which records count are not those of the run.
  case otherRules([String])
  /// New results would take the place of the run they are made from.
  case sameFolder(String)
  /// The dataset has no such ledger.
  case noLedger(String, dataset: String)
  /// An engine had the records of a run, and the dataset has none to run again with.
  case recordsElsewhere(kind: String, place: String)
  /// The sum of amounts is beyond what a manifest can state.
  case amountTooLarge

  /// What users see.
  public var message: Phrase {
    switch self {
    case .unreadable(let path, let reason):
      Phrase("无法读取 \(path)：\(reason)", "\(path) can't be read: \(reason)")
    case .unwritable(let path, let reason):
      Phrase("无法写入 \(path)：\(reason)", "\(path) can't be written: \(reason)")
    case .notOurFolder(let path):
      Phrase(
        "\(path) 不是空文件夹，也没有 manifest.json。为免覆盖他物，请换一个输出文件夹。",
        "\(path) is not empty and has no manifest.json; to spare what is there, choose another "
          + "output folder")
    case .noManifest(let path):
      Phrase(
        "\(path) 中没有 manifest.json。请先运行 fenji evaluate，或用 --out 指明结果文件夹。",
        "there is no manifest.json in \(path); run fenji evaluate first, or say where with --out")
    case .badManifest(let path, let what):
      Phrase("\(path) 无法使用：\(what)", "\(path) can't be used: \(what)")
    case .changedInputs(let paths):
      Phrase(
        "以下文件与清单记载不同：\(paths.joined(separator: "、"))。请用当时的文件，或重新评价。",
        "these files are not those of the manifest: \(paths.joined(separator: ", ")); use the files "
          + "of that run, or evaluate again")
    case .recordsElsewhere(let kind, let place):
      Phrase(
        "该次评价的记录由引擎从 \(kind) \(place) 读取，数据集中没有记录文件。请导出同样的行，"
          + "用 --dataset 指明带有这些记录文件的数据集。",
        "an engine read this run's records from \(kind) \(place), and the dataset has no files of "
          + "records; export the same rows and name a dataset that has them with --dataset")
    case .unknownCode(let code):
      Phrase(
        "数据中没有主体 \(code)。请核对统一社会信用代码（18 位）。",
        "no organisation \(code) in the dataset; check the eighteen characters of its code")
    case .unknownDomain(let id, let known):
      Phrase(
        "没有领域“\(id)”。可用：\(known.joined(separator: " "))",
        "no domain \(id); there are: \(known.joined(separator: " "))")
    case .unknownItem(let id, let known):
      Phrase(
        "抽查事项清单中没有“\(id)”，未列入清单的事项不得检查。可用：\(known.joined(separator: " "))",
        "the inspection list has no item \(id), and what isn't listed may not be checked; there are: "
          + known.joined(separator: " "))
    case .noModel(let name):
      Phrase(
        "没有模型“\(name)”。请给出模型文件的路径（.yaml），或 models/published、models/domains 中的标识。",
        "no model \(name); give the path of its file (.yaml) or an identifier of models/published or "
          + "models/domains")
    case .notInForce(let id, let day):
      Phrase(
        "模型 \(id) 在 \(day) 无有效版本。请换一个日期，或直接给出文件。",
        "the model \(id) has no version in force on \(day); choose another day or name a file")
    case .unknownColumn(let name, let known):
      Phrase(
        "表头中的“\(name)”不是该模型的列。可用：\(known.joined(separator: ","))（fenji score … --template）",
        "the header's “\(name)” is no column of the model; it has \(known.joined(separator: ",")) "
          + "(see fenji score … --template)")
    case .badValue(let file, let row, let column, let text):
      Phrase(
        "\(file):\(row):\(column)：“\(text)”不是该列要求的值；列的写法见 fenji score … --template",
        "\(file):\(row):\(column): “\(text)” is not what the column needs; see fenji score … "
          + "--template")
    case .notForThePublic(let id, let publicity):
      Phrase(
        "\(id) 的等级体系为“\(publicity.chinese)”，不得向公众导出。请改用 --for supervisor 或 regulator。",
        "the scheme of \(id) is \(publicity.english) and may not be exported to the public; use --for "
          + "supervisor or regulator")
    case .noMapping(let from, let to, let known):
      Phrase(
        "没有写明 \(from) 如何对应到 \(to)，不得自行换算。请在 mappings.yaml 中补充；已有：\(known.joined(separator: "、"))",
        "nothing says how \(from) is expressed in \(to), and grades are not converted by guess; add it to "
          + "mappings.yaml, which has \(known.joined(separator: ", "))")
    case .domainNeeded(let known):
      Phrase(
        "请用 --domain 指明领域。可用：\(known.joined(separator: " "))",
        "name the domain with --domain; there are: \(known.joined(separator: " "))")
    case .noMatrix(let folder):
      Phrase(
        "\(folder) 没有保留指标矩阵。请先用 fenji evaluate … --keep-matrix 评价。",
        "\(folder) has no indicator matrix; evaluate with fenji evaluate … --keep-matrix first")
    case .badMatrix(let path, let what):
      Phrase(
        "\(path) 无法使用：\(what)。请用 fenji evaluate … --keep-matrix 重新评价。",
        "\(path) can't be used: \(what); evaluate again with fenji evaluate … --keep-matrix")
    case .otherRules(let names):
      Phrase(
        "决定哪些记录计入的模型文件已改动：\(names.joined(separator: "、"))。须用 fenji evaluate 重新评价记录。",
        "the models' files that say which records count have changed: "
          + "\(names.joined(separator: ", ")); evaluate the records again with fenji evaluate")
    case .sameFolder(let folder):
      Phrase(
        "新结果不能写入原评价的文件夹 \(folder)，请换一个 --out。",
        "the new results can't go into the run's own folder \(folder); choose another --out")
    case .noLedger(let role, let dataset):
      Phrase(
        "\(dataset) 没有台账 \(role)。请在其 datapackage.json 中登记一个 \"role\": \"\(role)\" 的资源。",
        "\(dataset) has no ledger \(role); add a resource with \"role\": \"\(role)\" to its "
          + "datapackage.json")
    case .amountTooLarge:
      Phrase(
        "金额合计超过九千万亿分，请检查数据集声明的金额单位（元还是万元）。",
        "the amounts sum to more than 9·10¹⁸ fen; check the unit the dataset declares")
    }
  }
}
