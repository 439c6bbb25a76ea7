/// The parts of a workbook around its rows.
enum WorkbookParts {
    static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    /// Names and texts of the parts that depend on the names of the sheets alone; the sheets are called sheet1.xml and
    /// so on.
    static func fixed(sheets: [String]) -> [(name: String, text: String)] {
        let numbered = sheets.enumerated().map { (number: $0.offset + 1, name: $0.element) }
        let types = numbered.map { type("worksheets/sheet\($0.number)", "worksheet") }
        let entries = numbered.map {
            "<sheet name=\"\($0.name)\" sheetId=\"\($0.number)\" r:id=\"rId\($0.number)\"/>"
        }
        let relations =
            numbered.map { relation($0.number, "worksheet", "worksheets/sheet\($0.number).xml") }
            + [
                relation(sheets.count + 1, "styles", "styles.xml"),
                relation(sheets.count + 2, "sharedStrings", "sharedStrings.xml"),
            ]
        return [
            (
                "[Content_Types].xml",
                declaration
                    + """
                    <Types xmlns="\(package)/content-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    \(type("workbook", "sheet.main"))\(types.joined())\(type("styles", "styles"))\
                    \(type("sharedStrings", "sharedStrings"))</Types>
                    """
            ),
            ("_rels/.rels", Self.relations([relation(1, "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                declaration
                    + """
                    <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\(entries.joined())</sheets>\
                    </workbook>
                    """
            ),
            ("xl/_rels/workbook.xml.rels", Self.relations(relations)), ("xl/styles.xml", styles),
        ]
    }

    private static func type(_ part: String, _ kind: String) -> String {
        "<Override PartName=\"/xl/\(part).xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml\"/>"
    }

    private static func relation(_ number: Int, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"rId\(number)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }

    private static func relations(_ relations: [String]) -> String {
        declaration
            + "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())</Relationships>"
    }

    /// Formats: plain, heading, then one for each verdict in its colour.
    private static let styles: String = {
        let tints = ["FBE3E0", "FDEADB", "FBF1CF", "EDE6F8", "E1F1E5"]
        let inks = ["A3281E", "A8480C", "876400", "6B4A9E", "2B6B3F"]
        let fonts = inks.map {
            "<font><sz val=\"10\"/><color rgb=\"FF\($0)\"/><name val=\"Calibri\"/></font>"
        }
        let fills = tints.map {
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\($0)\"/></patternFill></fill>"
        }
        let formats = tints.indices.map {
            "<xf numFmtId=\"49\" fontId=\"\($0 + 2)\" fillId=\"\($0 + 2)\" borderId=\"0\" xfId=\"0\" "
                + "applyFont=\"1\" applyFill=\"1\"/>"
        }
        return declaration
            + """
            <styleSheet xmlns="\(main)"><fonts count="7"><font><sz val="10"/><name val="Calibri"/></font>\
            <font><b/><sz val="10"/><name val="Calibri"/></font>\(fonts.joined())</fonts>\
            <fills count="7"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\(fills.joined())</fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="7"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">\
            <alignment wrapText="1" vertical="top"/></xf>\(formats.joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """
    }()

    /// What stands in a sheet before its rows; the first row and the first column are kept in view.
    static func sheetOpening(widths: [Int]) -> String {
        let columns = widths.enumerated().map {
            "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>"
        }
        return declaration
            + """
            <worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0">\
            <pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>\
            </sheetView></sheetViews><cols>\(columns.joined())</cols><sheetData>

            """
    }

    /// What stands behind them.
    static let sheetEnding = "</sheetData></worksheet>"

    /// The name of a column from 0: "A", "Z", "AA".
    static func name(of column: Int) -> String {
        var name = ""
        var rest = column
        repeat {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}
