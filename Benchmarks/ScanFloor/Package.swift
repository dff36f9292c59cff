// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ScanFloor",
  targets: [
    .systemLibrary(name: "CByteScan"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .executableTarget(name: "scan-floor", dependencies: ["CByteScan", "Digests"]),
  ]
)
