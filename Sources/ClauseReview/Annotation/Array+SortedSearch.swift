extension Array {
    /// The index of the first element at or after a place; the elements ascend by their places.
    func firstIndex(atOrAfter place: Int, by placeOf: (Element) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if placeOf(self[middle]) < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
