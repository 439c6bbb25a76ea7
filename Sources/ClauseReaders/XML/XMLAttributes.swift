import CLibXML2

/// The attributes of the element being started; valid only during that call.
@safe struct XMLAttributes {
    /// Five pointers an attribute: local name, prefix, namespace URI, start and end of the value.
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    /// How many there are.
    let count: Int
    /// The vocabulary's names as the parser's dictionary keeps them.
    private let names: UnsafeBufferPointer<UnsafePointer<xmlChar>?>

    init(
        pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
        names: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        unsafe self.pointers = unsafe pointers
        self.count = unsafe pointers == nil ? 0 : max(0, count)
        unsafe self.names = unsafe names
    }

    /// The value of the first attribute with a local name of the vocabulary, or nil.
    ///
    /// - Parameter namespace: the URI must end with this, such as `/relationships`; nil for any or none.
    func value(_ name: Int, namespace: String? = nil) -> String? {
        guard unsafe names.indices.contains(name), let wanted = unsafe names[name],
            let pointers = unsafe pointers
        else { return nil }
        for index in 0..<count where unsafe pointers[5 * index] == wanted {
            if let namespace {
                guard let uri = unsafe pointers[5 * index + 2],
                    unsafe String(cString: uri).hasSuffix(namespace)
                else { continue }
            }
            guard let start = unsafe pointers[5 * index + 3],
                let end = unsafe pointers[5 * index + 4]
            else { return nil }
            let bytes = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
            return unsafe String(decoding: bytes, as: UTF8.self)
        }
        return nil
    }
}
