/// The parts of a workbook around its rows.
enum WorkbookParts {
    private static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    static let contentTypes =
        declaration
            + """
            <Types xmlns="\(package)/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            \(type("workbook", "sheet.main"))\(type("worksheets/sheet1", "worksheet"))\
            \(type("worksheets/sheet2", "worksheet"))\(type("styles", "styles"))</Types>
            """

    private static func type(_ part: String, _ kind: String) -> String {
        "<Override PartName=\"/xl/\(part).xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml\"/>"
    }

    static let packageRelations =
        declaration
            + """
            <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
            Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """

    static let workbook =
        declaration
            + """
            <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
            <sheet name="Matrix" sheetId="1" r:id="rId1"/><sheet name="Gaps" sheetId="2" r:id="rId2"/>\
            </sheets></workbook>
            """

    static let relations =
        declaration
            + """
            <Relationships xmlns="\(package)/relationships">\
            <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="rId2" Type="\(office)/worksheet" Target="worksheets/sheet2.xml"/>\
            <Relationship Id="rId3" Type="\(office)/styles" Target="styles.xml"/></Relationships>
            """

    /// Formats: plain, heading, then one for each verdict in its colour.
    static let styles: String = {
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

    /// A sheet of finished rows, its first row and first columns kept in view.
    static func sheet(_ rows: [UInt8], widths: [Int], frozenColumns: Int) -> [UInt8] {
        let columns = widths.enumerated().map {
            "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>"
        }
        var bytes = Array(
            (declaration
                + """
                <worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0">\
                <pane xSplit="\(frozenColumns)" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>\
                </sheetView></sheetViews><cols>\(columns.joined())</cols><sheetData>

                """).utf8)
        bytes += rows
        bytes += "</sheetData></worksheet>".utf8
        return bytes
    }
}
