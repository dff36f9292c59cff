// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "MethodBenchmarks",
  dependencies: [.package(name: "Fenji", path: "../..")],
  targets: [
    .executableTarget(
      name: "method-benchmarks",
      dependencies: [.product(name: "CompositeIndicators", package: "Fenji")],
      path: "Sources/MethodBenchmarks")
  ]
)
