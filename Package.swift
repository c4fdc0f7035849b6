// swift-tools-version: 6.1
// One section a module, in the order of knowledge: each knows only those above it.

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "guichet",
  products: [
    .executable(name: "guichet", targets: ["guichet"]),
    .executable(name: "guichet-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The domain: pure values and rules.
    .target(
      name: "Desk",
      dependencies: ["TOMLKit"],
      resources: [.embedInCode("Commitments/default-rules.toml")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),

    // ncursesw behind a small face, surfaces, keys, width, safe text.
    .target(
      name: "CTerminal",
      cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["CTerminal"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CTerminal"], swiftSettings: strict),

    // The shared database.
    .target(
      name: "Store",
      dependencies: [
        "Desk", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict
    ),

    // Other systems' tickets in.
    .target(
      name: "Exchange",
      dependencies: ["Desk", "Store", "TOMLKit"],
      resources: [.embedInCode("Mappings")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),

    // A throw-away desk full of believable tickets.
    .target(name: "Demo", dependencies: ["Desk", "Store"], swiftSettings: strict),
    .testTarget(name: "DemoTests", dependencies: ["Demo"], swiftSettings: strict),

    // Keys forced to the desk, and what an SSH server's set-up leaves open.
    .target(name: "SecureShell", swiftSettings: strict),
    .testTarget(name: "SecureShellTests", dependencies: ["SecureShell"], swiftSettings: strict),

    // The themes, embedded by name.
    .target(
      name: "Themes",
      path: "Themes",
      resources: ["sombre", "clair", "projecteur", "contraste", "daltonien", "mono", "ascii"].map {
        .embedInCode("\($0).toml")
      },
      swiftSettings: strict
    ),

    // The screens: state, update, view; actions, keys, texts.
    .target(
      name: "Interface",
      dependencies: ["Desk", "Store", "Exchange", "SecureShell", "Terminal", "Themes", "TOMLKit"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InterfaceTests",
      dependencies: ["Interface", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Snapshots"],
      swiftSettings: strict
    ),

    // The program.
    .executableTarget(
      name: "guichet",
      dependencies: [
        "Desk", "Store", "Exchange", "Demo", "SecureShell", "Terminal", "Interface",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "guichet", "Desk", "Store", "SecureShell", "Interface", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),

    // What the desk costs, measured.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Desk", "Store", "Demo", "Interface", "Terminal",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
  ]
)
