#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

let status = Program.run(Array(CommandLine.arguments.dropFirst()), in: .process())
exit(status.rawValue)
