/// Keeps a whole number in 32 bits: offsets and counts of a text fit, and long texts have millions of them.
@propertyWrapper
struct Narrow: Sendable, Hashable {
    private var stored: Int32

    init(wrappedValue: Int) { stored = Int32(clamping: wrappedValue) }

    var wrappedValue: Int {
        get { Int(stored) }
        set { stored = Int32(clamping: newValue) }
    }
}
