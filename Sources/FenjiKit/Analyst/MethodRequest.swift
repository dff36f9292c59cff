import CompositeIndicators
import Reports

/// A method of the catalogue as it was asked for: its name and the parameters that were set.
public struct MethodRequest: Hashable, Sendable {
  /// The name in kebab case.
  public let name: String
  /// The parameters that were set, as texts.
  public let settings: [String: String]

  /// A method with its settings.
  public init(_ name: String, _ settings: [String: String] = [:]) {
    self.name = name
    self.settings = settings
  }

  /// Builds the method.
  func make<Kind>(_ list: MethodList<Kind>) throws(AnalystError) -> Kind {
    do {
      return try list.make(name, settings.mapValues(ParameterValue.text))
    } catch {
      throw AnalystError(.method(error))
    }
  }

  /// What the method ran with, defaults included: numbers as numbers, the rest as text; a parameter
  /// that has no value is left out.
  func parameters<Kind>(_ list: MethodList<Kind>) -> [(String, JSONValue)] {
    guard let method = try? list.method(name) else { return [] }
    return method.parameters.compactMap { parameter in
      guard let text = settings[parameter.name] ?? parameter.defaultText, !text.isEmpty else {
        return nil
      }
      return (parameter.name, Self.value(text))
    }
  }

  /// A setting as a value of JSON.
  static func value(_ text: String) -> JSONValue {
    if let whole = Int64(text), String(whole) == text { return .integer(whole) }
    return DecimalNumber.value(of: text).map(JSONValue.number) ?? .string(text)
  }
}

/// The settings of a command line, `key=value` each; keys such as `weighting.correlation` belong to
/// another method than the main one.
public struct MethodSettings: Hashable, Sendable {
  private let entries: [String: String]

  /// Reads settings.
  ///
  /// - Throws: ``AnalystError`` for a text without `=` and for a key that stands twice.
  public init(_ texts: [String] = []) throws(AnalystError) {
    var entries: [String: String] = [:]
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { throw AnalystError(.notASetting(text)) }
      guard entries.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
        throw AnalystError(.repeatedSetting(String(parts[0])))
      }
    }
    self.entries = entries
  }

  /// The settings under a prefix, or those without any of the given ones.
  public func of(_ prefix: String? = nil, except others: [String] = []) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in entries {
      if let prefix {
        if key.hasPrefix(prefix + ".") { result[String(key.dropFirst(prefix.count + 1))] = value }
      } else if !others.contains(where: { key.hasPrefix($0 + ".") }) {
        result[key] = value
      }
    }
    return result
  }
}
