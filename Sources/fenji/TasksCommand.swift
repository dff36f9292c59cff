import ArgumentParser
import Credit
import FenjiKit

/// `fenji tasks`.
struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "创建任务、责任单位与节点：完成、逾期、有风险 / who owes what by when",
    discussion: """
      例 / example:
        fenji tasks --values figures.csv --progress progress.csv --as-of 2022-09-30 --out tasks

      写入 tasks.html、tasks.xlsx（领导小组）和 departments/ 下各单位的页面和工作簿，页面可按 A4 打印。
      writes tasks.html and tasks.xlsx for the leading group, and a page and a workbook for each
      department. 进度文件的列为 goal,department,done_on / the columns of a file of progress.
      """)

  @OptionGroup var inputs: ScorecardInputs
  @Option(help: "进度文件，可重复 / file of progress, may be repeated")
  var progress: [String] = []
  @Option(help: "任务文件，默认在模型文件夹中 / the document of tasks, by default of the models' folder")
  var tasks: String?
  @Option(help: "结果文件夹 / folder for the reports")
  var out: String?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let board = try TaskJob.run(
        inputs.request, tasks: tasks ?? inputs.models + "/scorecard/tasks-2022.yaml",
        progress: progress)
      if let out { try board.write(to: out, language: language) }
      print(board.overview(language), terminator: "")
    }
  }
}
