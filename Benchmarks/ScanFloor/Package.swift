// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ScanFloor",
  targets: [
    .systemLibrary(name: "CByteScan"),
    .executableTarget(name: "scan-floor", dependencies: ["CByteScan"]),
  ]
)
