import Credit
import StrictJSON

extension JSONValue {
  /// Reads a JSON text strictly: one value, no repeated keys, numbers that fit exactly, at most 128
  /// levels, UTF-8 without a byte order mark. O(length).
  ///
  /// - Throws: ``ReportsError/json(_:line:column:)``.
  public init(parsing text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads the bytes of a JSON text.
  ///
  /// - Throws: ``ReportsError/json(_:line:column:)``.
  public init(parsing bytes: [UInt8]) throws {
    do throws(JSONError) {
      self = try Self.value(of: try JSONNode(parsing: bytes))
    } catch {
      throw ReportsError.json(error.fault, line: error.place.row, column: error.place.column)
    }
  }

  private static func value(of node: JSONNode) throws(JSONError) -> JSONValue {
    switch node.value {
    case .null: return .null
    case .boolean(let value): return .bool(value)
    case .string(let text): return .string(text)
    case .array(let nodes):
      var values: [JSONValue] = []
      for node in nodes { values.append(try value(of: node)) }
      return .array(values)
    case .object(let nodes):
      var members: [JSONMember] = []
      for (key, node) in nodes { members.append(JSONMember(key.text, try value(of: node))) }
      return .members(members)
    case .number(let digits):
      if digits.contains(".") {
        if let value = ExactDecimal(digits) { return .decimal(value) }
      } else if let value = Int64(digits) {
        return .integer(value)
      }
      throw JSONError(.number, at: node.place)
    }
  }
}
