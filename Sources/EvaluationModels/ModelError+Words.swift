public import Credit

extension ModelError: CustomStringConvertible {
  /// The place and what is wrong, with what to do.
  public var phrase: Phrase {
    let words = fault.phrase
    return Phrase("\(position)：\(words.chinese)", "\(position): \(words.english)")
  }

  /// The English text.
  public var description: String { phrase(.english) }
}

extension ValueKind {
  var title: Phrase {
    switch self {
    case .text: Phrase("一个值", "a single value")
    case .list: Phrase("列表", "a list")
    case .object: Phrase("键和值", "keys and values")
    case .knot: Phrase("[数值, 分值]", "[value, points]")
    }
  }
}

extension NameKind {
  var title: Phrase {
    switch self {
    case .category: Phrase("信用信息类别", "category")
    case .domain: Phrase("监管领域", "domain")
    case .department: Phrase("部门名称", "name of a department")
    case .measure: Phrase("法定措施", "kind of measures")
    case .evaluation: Phrase("综合评价", "composite evaluation")
    case .method: Phrase("方法", "method")
    case .parameter: Phrase("参数", "parameter")
    case .group: Phrase("指标组", "group")
    case .indicator: Phrase("指标", "indicator")
    case .input: Phrase("输入项", "input")
    case .indicatorOrInput: Phrase("指标或输入项", "indicator or input")
    case .state: Phrase("状态", "state")
    case .rule: Phrase("规则", "rule")
    case .grade: Phrase("等级", "grade")
    case .directGrade: Phrase("直接定级", "direct grade")
    case .regime: Phrase("期限规则", "regime")
    case .kind: Phrase("主体类型", "kind of organisations")
    case .severity: Phrase("轻重程度", "severity")
    case .scheme: Phrase("等级体系", "grade scheme")
    case .inspectionItem: Phrase("抽查事项", "inspection item")
    case .objection: Phrase("异议办理规则", "rules of objections")
    }
  }
}

extension GradeSchemeError {
  var phrase: Phrase {
    switch self {
    case .noBands: Phrase("没有等级", "there are no bands")
    case .gap(let low, let high):
      Phrase("\(low) 与 \(high) 之间有空档", "between \(low) and \(high) there is a gap")
    case .overlap(let low, let high):
      Phrase("\(low) 与 \(high) 重叠", "\(low) and \(high) overlap")
    case .repeated(let grade): Phrase("等级 \(grade) 重复", "the grade \(grade) stands twice")
    case .empty(let grade):
      Phrase("没有分数可得 \(grade)", "no score earns \(grade)")
    case .openEnd(let grade):
      Phrase(
        "最外侧等级 \(grade) 的外侧不能有边界；等级应从优到劣排列",
        "the outer side of \(grade) must be open; bands stand best first")
    }
  }
}
