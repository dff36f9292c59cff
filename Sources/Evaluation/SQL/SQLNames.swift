import Credit
import EvaluationModels

/// Names and literals of the standard text.
enum SQLNames {
  /// The table of that kind of a model: `cr_grade_food_safety`.
  static func table(_ kind: String, of model: String) -> String {
    "cr_\(kind)_" + plain(model)
  }

  /// An identifier's letters and digits, the rest as `_`.
  static func plain(_ identifier: String) -> String {
    String(
      identifier.unicodeScalars.map { scalar in
        switch scalar {
        case "a"..."z", "0"..."9": Character(scalar)
        case "A"..."Z": Character(Unicode.Scalar(UInt8(scalar.value + 32)))
        default: "_"
        }
      })
  }

  /// The column of the weight of a model's group.
  static func weight(_ model: EvaluationModel, group: Int) -> String {
    "w_\(plain(model.id))_\(group)"
  }

  /// A text literal.
  static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A day as eight digits, as all days stand in the tables.
  static func day(_ date: CalendarDate) -> Int {
    let (year, month, day) = date.components
    return year * 10_000 + month * 100 + day
  }

  /// The last day a record can have; later ones stand for it.
  static let lastDay = 21_490_605

  /// `DROP TABLE IF EXISTS` and `CREATE TABLE … AS`.
  static func table(_ name: String, as query: String) -> String {
    "DROP TABLE IF EXISTS \(name);\n\nCREATE TABLE \(name) AS\n\(query);\n"
  }
}
