/// Finds the number that belongs to an address: a hash table with linear probing, never more than half full.
///
/// Addresses are only compared, never followed.
struct AddressTable {
    private var keys = [UInt](repeating: 0, count: 64)
    private var values = [Int](repeating: -1, count: 64)
    private var count = 0

    /// Adds an address; a later number replaces an earlier one, a null address is left out.
    mutating func insert(_ address: UnsafePointer<UInt8>?, _ value: Int) {
        let key = UInt(bitPattern: address)
        guard key != 0 else { return }
        if 2 * (count + 1) > keys.count { grow() }
        let slot = self.slot(of: key)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        values[slot] = value
    }

    /// The number of an address, or -1.
    func index(of address: UnsafePointer<UInt8>?) -> Int {
        let key = UInt(bitPattern: address)
        return key == 0 ? -1 : values[slot(of: key)]
    }

    /// The slot that holds a key, or the empty one where it belongs.
    private func slot(of key: UInt) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, values).filter { $0.0 != 0 }
        keys = [UInt](repeating: 0, count: keys.count * 2)
        values = [Int](repeating: -1, count: keys.count)
        for (key, value) in old {
            let slot = self.slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
