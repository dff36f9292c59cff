import ArgumentParser
import FenjiKit

/// Where an evaluation runs.
struct EngineOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case fenji, duckdb, postgres, spark
  }

  @Option(
    help: """
      引擎 fenji、duckdb、postgres、spark，结果逐字节相同 / the engine; results have the same bytes
      """)
  var engine = Name.fenji
  @Option(help: "Spark 的 master，如 local[2]、yarn / master of Spark")
  var master: String?
  @Option(
    help: """
      PostgreSQL 地址 postgresql://用户@主机/库，口令用环境变量 PGPASSWORD / address of PostgreSQL; \
      the password in PGPASSWORD
      """)
  var url: String?
  @OptionGroup var own: EngineRecordsOptions
  @Option(help: "保留引擎的语句、数据与日志的文件夹 / folder in which the engine's files stay")
  var engineFolder: String?

  func validate() throws {
    if (engine == .spark) != (master != nil) {
      throw ValidationError("--engine spark --master local[2] | yarn | spark://…")
    }
    if (engine == .postgres) != (url != nil) {
      throw ValidationError("--engine postgres --url postgresql://…")
    }
    if own.chosen != nil, engine == .fenji {
      throw ValidationError("--records-…: --engine duckdb | postgres | spark")
    }
  }

  var chosen: Engine {
    switch engine {
    case .fenji: .inProcess
    case .duckdb: .duckdb
    case .postgres: .postgres(url: url ?? "")
    case .spark: .spark(master: master ?? "")
    }
  }
}
