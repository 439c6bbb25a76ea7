/// An element's name as indices into the handler's vocabulary; -1 for what that does not hold.
struct XMLName: Equatable {
    let namespace: Int
    let local: Int
}
