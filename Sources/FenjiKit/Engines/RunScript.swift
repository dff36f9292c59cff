import Credit
import Evaluation
import Foundation

/// The script that runs a folder of statements by the engine's own client, in their order.
struct RunScript {
  let dialect: SQLDialect
  /// The folder of models.
  let models: String
  let asOf: CalendarDate
  /// The folder of an earlier run whose weights are used.
  let weightsFrom: String?
  /// How often Fenji makes weights of the engine's sums.
  let rounds: Int
  /// Models whose weights sums don't give: nothing is run then.
  let unweighed: [String]

  static let name = "run.sh"

  /// The script.
  var text: String {
    let frozen = weightsFrom.map { "--weights-from \(Self.absolute($0)) " } ?? ""
    return """
      #!/usr/bin/env bash
      # \(use.english)
      # \(use.chinese)
      #
      # 1 装载并检查 / loads and checks (refused rows: table cr_reject)    2 指标矩阵 / the matrix
      # 3 导出矩阵（此处不用）/ exports it (not used here)                4 权重 / weights
      # 5 评分分级 / scores and grades    6 导出等级 / exports grades to results/grades.csv
      # 7 权重所需之和 / sums for weights    8 导出之和 / exports them
      #
      # Weights that come from data are made by fenji (or $FENJI) from sums alone; those of the
      # composite first, since domains may look at its score.
      # 由数据计算的权重由 fenji 从所求之和得出；先综合评价，后各领域（可能用到其得分）。
      set -euo pipefail
      models=\(Self.absolute(models))
      \(client)

      weigh() {
        "${FENJI:-fenji}" sql --dialect \(dialect.rawValue) --models "$models" --as-of \(asOf) \\
          \(frozen)--out . --sums-from results
      }

      \(order)

      """
  }

  private var order: String {
    if !unweighed.isEmpty {
      let words = EngineError.unweighed(unweighed).message
      return "echo \(Self.quoted("\(words.chinese) / \(words.english)")) >&2\nexit 1"
    }
    let (load, sums) = (
      "\(SQLFolder.load) \(SQLFolder.matrix)", "\(SQLFolder.sums) \(SQLFolder.exportSums)"
    )
    let grades = "\(SQLFolder.weights) \(SQLFolder.grades)"
    var lines: [String] = []
    for round in 0..<rounds {
      lines += ["run \(round == 0 ? load + " " : "")\(grades) \(sums)", "weigh"]
    }
    return (lines + ["run \(rounds == 0 ? load + " " : "")\(grades) \(SQLFolder.export)"])
      .joined(separator: "\n")
  }

  private var use: Phrase {
    switch dialect {
    case .duckdb:
      Phrase(
        "在 DuckDB 上执行本文件夹：bash run.sh", "Runs this folder on DuckDB: bash run.sh")
    case .postgres:
      Phrase(
        "在 PostgreSQL 上执行本文件夹，参数交给 psql：bash run.sh -h 主机 -U 用户 数据库",
        "Runs this folder on PostgreSQL; arguments go to psql: bash run.sh -h host -U user base")
    case .spark:
      Phrase(
        "在 Spark 上执行本文件夹，参数交给 spark-sql：bash run.sh --master yarn",
        "Runs this folder on Spark; arguments go to spark-sql: bash run.sh --master yarn")
    }
  }

  /// Where the script goes, and how it runs files.
  private var client: String {
    let enter = "cd \"$(dirname \"$0\")\""
    switch dialect {
    case .duckdb:
      return """
        \(enter)
        script='\(EngineClient.duckdbScript)'

        run() {
          for file; do
            if command -v duckdb > /dev/null; then
              duckdb -bail -no-stdin -f "$file" job.duckdb
            else
              python3 -c "$script" "$file"
            fi
          done
        }
        """
    case .postgres:
      return """
        export PGOPTIONS="\(EngineClient.postgresOptions) ${PGOPTIONS:-}"
        options=("$@")
        \(enter)

        run() {
          for file; do
            psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 "${options[@]}" -f "$file"
          done
        }
        """
    case .spark:
      return """
        [ $# -gt 0 ] || set -- --master 'local[*]'
        options=("$@")
        \(enter)

        run() {
          cat "$@" > run.sql
          spark-sql "${options[@]}" -f run.sql
        }
        """
    }
  }

  /// A path, absolute, as a word of a shell.
  private static func absolute(_ path: String) -> String {
    quoted(URL(fileURLWithPath: path).standardizedFileURL.path)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
