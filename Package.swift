// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "clausecheck",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "clausecheck", targets: ["clausecheck"])
    ],
    dependencies: [],
    targets: [
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .target(name: "CClausePacks"),

        module("ZipArchive", ["CZlib"]),
        module("ClauseText", []),
        module("ClauseReaders", ["ClauseText", "ZipArchive", "CLibXML2"]),
        module("ClauseRules", ["ClauseText", "CClausePacks"]),
        module("ClauseReview", ["ClauseText", "ClauseRules"]),
        module("ClauseReports", ["ClauseText", "ClauseReview", "ZipArchive"]),
        module("ClauseRegister", ["ClauseReview", "CSQLite"]),
        .executableTarget(
            name: "clausecheck",
            dependencies: [
                "ClauseText", "ClauseReaders", "ClauseRules", "ClauseReview", "ClauseReports",
                "ClauseRegister",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "clausebench",
            dependencies: [
                "ClauseText", "ClauseReaders", "ClauseRules", "ClauseReview", "ClauseReports",
                "ZipArchive",
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["ClauseText", "ClauseRules", "ClauseReview"],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("ZipArchiveTests", ["ZipArchive"]),
        tests("ClauseTextTests", ["ClauseText", "TestSupport"]),
        tests(
            "ClauseRulesTests", ["ClauseText", "ClauseRules", "TestSupport"], exclude: ["Golden"]),
        tests(
            "ClauseReadersTests",
            ["ClauseText", "ClauseReaders", "ZipArchive", "TestSupport"]),
        tests(
            "ClauseReviewTests", ["ClauseText", "ClauseRules", "ClauseReview", "TestSupport"]),
        tests(
            "ClauseReportsTests",
            [
                "ClauseText", "ClauseRules", "ClauseReview", "ClauseReports", "ZipArchive",
                "TestSupport",
            ], exclude: ["Golden"]),
        tests("ClauseRegisterTests", ["ClauseReview", "ClauseRegister", "TestSupport"]),
        tests(
            "CommandTests",
            [
                "clausecheck", "ClauseText", "ClauseReaders", "ClauseRules", "ClauseReview",
                "ClauseReports", "ClauseRegister", "ZipArchive", "TestSupport",
            ], exclude: ["Golden"]),
        tests("LayoutTests", []),
    ],
    cLanguageStandard: .c2x
)
