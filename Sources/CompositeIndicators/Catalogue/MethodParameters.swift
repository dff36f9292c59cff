/// The value of a parameter as it stands in a file or on a command line: text, or a list of texts.
public enum ParameterValue: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral
{
  /// One text; `1,2,3` is read as a list where one is needed.
  case text(String)
  /// Several texts.
  case list([String])

  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number's text.
  public init(floatLiteral value: Double) { self = .text(String(value)) }
  /// A number's text.
  public init(integerLiteral value: Int) { self = .text(String(value)) }
  /// Numbers' texts.
  public init(arrayLiteral elements: Double...) { self = .list(elements.map { String($0) }) }

  var texts: [String] {
    switch self {
    case .text(let text):
      text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    case .list(let texts): texts
    }
  }

  var joined: String { texts.joined(separator: ",") }
}

/// The parameters of one method, typed as they are read.
public struct MethodParameters: Sendable {
  let method: String
  let values: [String: ParameterValue]

  /// A finite number, within `range` if one is stated.
  public func number(
    _ name: String, default fallback: Double? = nil, in range: ClosedRange<Double>? = nil
  ) throws(CompositeIndicatorsError) -> Double {
    guard let value = values[name] else {
      guard let fallback else { throw .missingParameter(method: method, name: name) }
      return fallback
    }
    let expected = range.map { "\($0.lowerBound)…\($0.upperBound)" } ?? "number"
    guard value.texts.count == 1, let number = DecimalNumber.fraction(of: value.joined),
      range?.contains(number) ?? true
    else { throw refusal(name, expected: expected) }
    return number
  }

  /// A finite number, or nil when none is given.
  public func optionalNumber(_ name: String) throws(CompositeIndicatorsError) -> Double? {
    values[name] == nil ? nil : try number(name)
  }

  /// A whole number.
  public func integer(
    _ name: String, default fallback: Int? = nil, in range: ClosedRange<Int>
  ) throws(CompositeIndicatorsError) -> Int {
    guard let value = values[name] else {
      guard let fallback else { throw .missingParameter(method: method, name: name) }
      return fallback
    }
    guard let number = Int(value.joined), range.contains(number) else {
      throw refusal(name, expected: "\(range.lowerBound)…\(range.upperBound)")
    }
    return number
  }

  /// A list of finite numbers.
  public func numbers(
    _ name: String, default fallback: [Double]? = nil
  ) throws(CompositeIndicatorsError) -> [Double] {
    guard let value = values[name] else {
      guard let fallback else { throw .missingParameter(method: method, name: name) }
      return fallback
    }
    var numbers: [Double] = []
    for text in value.texts {
      guard let number = DecimalNumber.fraction(of: text) else {
        throw refusal(name, expected: "1,2,3")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A list of texts.
  public func texts(_ name: String) throws(CompositeIndicatorsError) -> [String] {
    guard let value = values[name] else { throw .missingParameter(method: method, name: name) }
    return value.texts
  }

  /// A text.
  public func text(
    _ name: String, default fallback: String? = nil
  ) throws(CompositeIndicatorsError) -> String {
    guard let value = values[name] else {
      guard let fallback else { throw .missingParameter(method: method, name: name) }
      return fallback
    }
    return value.joined
  }

  /// Yes or no, also written true or false.
  public func flag(
    _ name: String, default fallback: Bool
  ) throws(CompositeIndicatorsError) -> Bool {
    guard let value = values[name] else { return fallback }
    switch value.joined {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw refusal(name, expected: "yes | no")
    }
  }

  /// One of the cases of an enumeration by its raw value.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, default fallback: Choice
  ) throws(CompositeIndicatorsError) -> Choice {
    guard let value = values[name] else { return fallback }
    guard let choice = Choice(rawValue: value.joined) else {
      throw refusal(name, expected: Choice.allCases.map(\.rawValue).joined(separator: " | "))
    }
    return choice
  }

  /// The error that says what was expected.
  public func refusal(_ name: String, expected: String) -> CompositeIndicatorsError {
    .parameter(
      method: method, name: name, value: values[name]?.joined ?? "", expected: expected)
  }
}
