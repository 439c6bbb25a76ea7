/// A character encoding that agreements are met in; the raw value is its IANA name.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "windows-1252"
    case big5 = "Big5"
    case gb18030 = "GB18030"
}
