import CompositeIndicators

/// What a composite indicator is made of: data, steps and a tree, as a document states them.
struct CompositeSpec {
  /// What it is called.
  let title: String?
  /// The path of the table.
  let data: String
  /// The column of identifiers; the first when nil.
  let identifier: String?
  /// The column of groups, for imputation within them.
  let group: String?
  /// The column of times, when units stand in the table once for each.
  let time: String?
  /// The steps before aggregation, in order.
  let steps: [CompositeStep]
  /// The tree.
  let root: CompositeNode
}

/// A step on all indicators.
struct CompositeStep {
  /// What is done.
  enum Action {
    /// Division by columns of the data, or of another table.
    case denominate(table: String?, identifier: String?)
    /// Filling in of missing values.
    case impute(MethodRequest)
    /// Leaving out of units of which too little is known.
    case screen(AvailabilityScreen, keep: [String], drop: [String])
    /// Treatment of columns with outliers, on all rows or on those of each time apart.
    case treat(OutlierTreatment, byTime: Bool)
    /// A transformation of the named columns, whatever their shape.
    case transform(MethodRequest, indicators: [String])
    /// Bringing to one scale, over all rows or over those of each time apart.
    case normalise(MethodRequest, byTime: Bool)
  }

  /// The key in the document.
  let name: String
  let action: Action
  /// Where it stands.
  let place: AnalystPlace
}

/// An indicator, or an aggregate of others.
struct CompositeNode {
  /// How the weights of children come about, when they are not given.
  struct Weighting {
    let method: MethodRequest
    /// The rows of judgements, for methods that take them.
    let judgements: [[Double]]?
    let place: AnalystPlace
  }

  /// What an indicator is, besides its place in the tree.
  struct Leaf {
    /// The column of the table.
    let column: String
    let direction: Direction
    /// The column that divides it.
    let denominator: String?
    /// What quotients are multiplied by.
    let scale: Double
    /// The values that become the ends of the scale, in the unit of the data.
    let goalposts: GoalpostNormaliser.Goalpost?
  }

  let id: String
  let weight: Double
  let aggregation: MethodRequest
  let weighting: Weighting?
  let children: [CompositeNode]
  /// What it is in the data; nil for an aggregate.
  let leaf: Leaf?
  /// Where it stands.
  let place: AnalystPlace

  /// The indicators in the order of the tree.
  var leaves: [CompositeNode] { children.isEmpty ? [self] : children.flatMap(\.leaves) }

  /// All names, of indicators and aggregates.
  var names: [(id: String, place: AnalystPlace)] {
    [(id, place)] + children.flatMap(\.names)
  }

  /// How far it is above its deepest indicator.
  var height: Int { (children.map(\.height).max() ?? -1) + 1 }
}
