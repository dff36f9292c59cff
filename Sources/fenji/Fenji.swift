import ArgumentParser
import FenjiKit

/// The command line.
@main
struct Fenji: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fenji",
    abstract: "分级：以信用为基础的分级分类监管 / graded, classified supervision by credit",
    discussion: """
      常用 / to begin with:
        fenji evaluate --dataset datasets/zoucheng-demo --models models --as-of 2022-11-30 --out out
        fenji explain 91370883MA3C8DCL0P --out out
        fenji inspect --domain market --seed "2022年12月第1批" --out out
        fenji rescore --run out --models my-models --out out-2
        fenji verify out

      只有一张表格时 / with nothing but a spreadsheet:
        fenji weights cities.csv --method entropy --format csv > w.csv
        fenji rank cities.csv --weights w.csv --method topsis
        fenji methods

      退出码 / exit codes:
        0   成功 / success
        1   数据、模型或文件有误，原有结果未动 / bad data, model or file; earlier results untouched
        2   核验不一致 / verification found differences
        3   数据质量核查发现问题 / a quality check found something
        64  命令行参数有误 / bad arguments
      """,
    version: FenjiVersion.text,
    subcommands: [
      EvaluateCommand.self, RescoreCommand.self, ExplainCommand.self, InspectCommand.self,
      ExportCommand.self, ExclusionsCommand.self, VerifyCommand.self,
      CheckCommand.self, ScoreCommand.self, ModelsCommand.self, ScorecardCommand.self,
      TasksCommand.self, QualityCommand.self, CheckCreditCommand.self, StoreCommand.self,
      WeightsCommand.self, RankCommand.self,
      BandsCommand.self, CompareCommand.self, CompositeCommand.self, MethodsCommand.self,
      SynthesiseCommand.self, SQLCommand.self,
    ])
}
