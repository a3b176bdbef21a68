// Comparing what somebody gives with what is asked for, without telling how near it came.

/// Whether two secrets are equal, in a time that does not tell where they differ.
func isSameSecret(_ one: String, _ two: String) -> Bool {
    let (one, two) = (Array(one.utf8), Array(two.utf8))
    guard one.count == two.count else { return false }
    return zip(one, two).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
