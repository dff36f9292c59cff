public import Credit
public import Evaluation

/// Where records are settled, summed and graded.
public enum Engine: Hashable, Sendable {
  /// Fenji's own engine.
  case inProcess
  /// DuckDB, by its command line or its Python module.
  case duckdb
  /// PostgreSQL at a URL, by `psql`.
  case postgres(url: String)
  /// Apache Spark with that master, by `spark-sql`.
  case spark(master: String)

  /// What manifests call it.
  var name: String {
    switch self {
    case .inProcess: "fenji"
    case .duckdb: "duckdb"
    case .postgres: "postgres"
    case .spark: "spark"
    }
  }

  /// What the engine spells; nil for Fenji's own.
  var dialect: SQLDialect? {
    switch self {
    case .inProcess: nil
    case .duckdb: .duckdb
    case .postgres: .postgres
    case .spark: .spark
    }
  }
}

/// What can go wrong on the road through an engine.
public enum EngineError: Error, Hashable, Sendable {
  /// The engine's client isn't installed.
  case noClient(engine: String, looked: String)
  /// The client failed; the end of what it said.
  case failed(engine: String, file: String, said: String)
  /// The URL can't be used.
  case badURL(String)
  /// A result that can't be read.
  case badResult(file: String, what: String)
  /// A result that differs from Fenji's own for the same sums.
  case differs(model: String, code: String, what: String)

  /// An engine that can't read what it was told to read.
  case notReadable(kind: String)
  /// A table's name that is never put into a statement.
  case badTable(String)
  /// Models whose weights don't follow from an engine's sums.
  case unweighed([String])

  /// What users see.
  public var message: Phrase {
    switch self {
    case .notReadable(let kind):
      Phrase(
        "该引擎不能自行读取 \(kind)：PostgreSQL 请先导入为表，用 --records-table 指明；"
          + "本机引擎请用数据集中的文件。",
        "this engine can't read \(kind) itself: for PostgreSQL load a table and name it with "
          + "--records-table; Fenji's own engine reads the files of a dataset")
    case .badTable(let name):
      Phrase(
        "表名“\(name)”不可用：只可含字母、数字、下划线，模式名与表名之间用点。",
        "a table can't be called \(name) here: letters, digits and underscores, a dot after the schema"
      )
    case .unweighed(let models):
      Phrase(
        "下列模型的权重不能由所求之和得出：\(models.joined(separator: " "))。请用 --weights-from 给出一次评价的"
          + "结果文件夹，或用 fenji evaluate --engine。",
        "weights that don't follow from sums: \(models.joined(separator: " ")); give the results of a "
          + "run with --weights-from, or use fenji evaluate --engine")
    case .noClient(let engine, let looked):
      Phrase(
        "未找到 \(engine) 的客户端（\(looked)）。请安装，或把它所在的目录加入 PATH。",
        "no client of \(engine) was found (\(looked)); install it, or add its folder to PATH")
    case .failed(let engine, let file, let said):
      Phrase(
        "\(engine) 执行 \(file) 失败，原有结果未动。它最后的输出：\n\(said)",
        "\(engine) failed in \(file); earlier results are untouched. Its last words:\n\(said)")
    case .badURL(let what):
      Phrase(
        "--url 应为 postgresql://用户@主机:端口/数据库；\(what)",
        "--url is postgresql://user@host:port/database; \(what)")
    case .badResult(let file, let what):
      Phrase("引擎的结果 \(file) 无法使用：\(what)", "the engine's result \(file) can't be used: \(what)")
    case .differs(let model, let code, let what):
      Phrase(
        "引擎与本机结果不一致：模型 \(model)，主体 \(code)，\(what)。未写出任何结果。",
        "the engine and this machine disagree: model \(model), organisation \(code), \(what); nothing "
          + "was written")
    }
  }
}

extension SQLRefusal {
  /// What users see.
  public var message: Phrase {
    let what: Phrase =
      switch reason {
      case .tooLarge:
        Phrase("数值可能超出 38 位十进制", "its numbers might leave 38 digits")
      case .given(let id):
        Phrase("\(id) 是人工填报值（given）", "\(id) is a value given by hand")
      case .evaluation(let id):
        Phrase("引用了综合评价以外的评价 \(id)", "it uses the score of \(id), which isn't the composite's")
      case .sameTable(let id):
        Phrase("标识 \(id) 与另一模型同名", "its identifier \(id) makes the same table name as another's")
      }
    return Phrase(
      "模型 \(model) 不能编译为 SQL：\(what.chinese)。",
      "model \(model) can't be compiled to SQL: \(what.english)")
  }
}
