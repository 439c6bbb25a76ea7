/// Options that several commands take, so that they are named and explained alike everywhere.
extension CommandOption {
    static let help = CommandOption("help", letter: "h", help: "explain the command")
    static let color = CommandOption(
        "color", value: "WHEN", .choice(["auto", "always", "never"]),
        help: "colour the output: auto (on a terminal, unless NO_COLOR is set), always, never")
    static let quiet = CommandOption(
        "quiet", letter: "q", help: "print no notices, only results and errors")
    static let width = CommandOption(
        "width", value: "COLUMNS", .count, help: "columns of a line, 40 to 120 (the terminal's)")

    static let packs = CommandOption(
        "packs", value: "DIR", .folder, isRepeatable: true,
        help: "add the packs of a folder; a file of the same name replaces a built-in one")
    static let pack = CommandOption(
        "pack", value: "ID", .regime, isRepeatable: true,
        help: "apply only this regime (gl14, amcm-cloud, …); may be repeated")
    static let config = CommandOption(
        "config", value: "FILE", .file,
        help: "read settings from this file instead of the nearest .clausecheck")
    static let noConfig = CommandOption("no-config", help: "read no settings file")
    static let today = CommandOption(
        "today", value: "DATE", .date,
        help: "the day on which waivers are judged, YYYY-MM-DD (the clock's)")
    static let language = CommandOption(
        "language", value: "LANG", .choice(["en", "zh-Hant", "pt"]),
        help: "language of titles and asks: en, zh-Hant, pt")
    static let changes = CommandOption(
        "changes", value: "VIEW", .choice(["final", "original", "marked"]),
        help: "which state of a draft with tracked changes to read: final, original, marked")
    static let ocr = CommandOption(
        "ocr", help: "recognise the text of scanned pages (ocrmypdf or tesseract)")
    static let together = CommandOption(
        "together", help: "take the files as one agreement with its schedules")
    static let output = CommandOption(
        "output", letter: "o", value: "FILE", .file, help: "write to a file")

    /// What every command takes.
    static let common: [CommandOption] = [.help, .color, .quiet]
    /// How files are read.
    static let reading: [CommandOption] = [.changes, .ocr]
    /// Which packs and settings a review works with.
    static let rules: [CommandOption] = [.pack, .packs, .config, .noConfig, .today]
}
