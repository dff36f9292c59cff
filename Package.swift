// swift-tools-version: 6.2
import PackageDescription

/// The house, floor by floor; a target may only depend on lower floors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "Fenji",
  products: [
    .library(name: "CompositeIndicators", targets: ["CompositeIndicators", "LinearAlgebra"]),
    .library(name: "FenjiKit", targets: ["FenjiKit"]),
    .executable(name: "fenji", targets: ["fenji"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: system libraries.
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CLAPACKE", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // Floor 0: what Swift can't say about bytes; a header only.
    .systemLibrary(name: "CByteScan"),

    // Floor 0: inner loops for the widest vectors the processor has.
    .target(name: "CVectorKernels"),

    // Floor 1: nouns and matrices. No input or output, no Foundation.
    floor("LinearAlgebra", ["COpenBLAS", "CLAPACKE"]),
    floor("Digests", ["CCrypto"]),
    floor("Credit"),

    // Floor 2: JSON with places.
    floor("StrictJSON", ["Credit"]),

    // Floor 2: methods on plain numbers.
    floor("CompositeIndicators", ["LinearAlgebra", "CVectorKernels"]),

    // Floor 3: documents and data.
    floor(
      "EvaluationModels",
      [
        "Credit", "CompositeIndicators", "LinearAlgebra",
        .product(name: "Yams", package: "Yams"),
      ]),
    floor("Datasets", ["Credit", "Digests", "StrictJSON", "CByteScan", "CZlib", "CZstd"]),

    // Floor 4: records and a model become grades.
    floor(
      "Evaluation",
      ["Credit", "CompositeIndicators", "LinearAlgebra", "EvaluationModels", "Datasets", "Digests"]
    ),
    floor("Synthesis", ["Credit"]),

    // Floor 5: what supervisors do with grades.
    floor("Supervision", ["Credit", "EvaluationModels", "Evaluation", "Digests"]),
    floor("Scorecards", ["Credit", "EvaluationModels", "Datasets"]),

    // Floor 6: tables and documents.
    floor(
      "Reports",
      [
        "CXLSXWriter", "Credit", "StrictJSON", "CompositeIndicators", "Digests", "Datasets",
        "EvaluationModels", "Evaluation", "Supervision", "Scorecards",
      ]),

    // Floor 6: history in SQLite.
    floor("Storage", ["Credit", "Datasets", .product(name: "GRDB", package: "GRDB.swift")]),

    // Floor 7: the façade.
    floor(
      "FenjiKit",
      [
        "Credit", "CompositeIndicators", "LinearAlgebra", "Digests", "EvaluationModels",
        "Datasets", "Evaluation", "Synthesis", "Supervision", "Scorecards", "Reports", "Storage",
      ]),

    // Floor 8: users.
    .executableTarget(
      name: "fenji",
      dependencies: [
        "FenjiKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("LinearAlgebra"),
    tests("Digests"),
    tests("Credit"),
    tests("StrictJSON"),
    tests("CompositeIndicators", ["LinearAlgebra"]),
    tests("EvaluationModels", ["Credit", "CompositeIndicators"]),
    tests("Datasets", ["Credit", "StrictJSON", "CZlib", "CZstd"]),
    tests("Evaluation", ["Credit", "Datasets", "EvaluationModels"]),
    tests("Synthesis", ["Credit", "EvaluationModels"]),
    tests("Supervision", ["Credit", "Digests", "EvaluationModels", "Evaluation"]),
    tests("Scorecards", ["Credit", "Datasets", "EvaluationModels"]),
    tests(
      "Reports",
      ["Credit", "StrictJSON", "EvaluationModels", "Evaluation", "Scorecards", "Supervision"],
      exclude: ["Accounts/Golden"]),
    tests("Storage", ["Credit"]),
    .testTarget(
      name: "FenjiKitTests",
      dependencies: [
        "FenjiKit", "CompositeIndicators", "Credit", "Datasets", "Digests", "EvaluationModels",
        "Evaluation", "Reports", "Scorecards", "Storage", "Synthesis",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    tests("fenji"),
  ]
)
