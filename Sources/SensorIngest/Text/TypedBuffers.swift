// Array storage with typed errors: the standard closure only rethrows untyped ones.

import GaitModel

extension ArraySlice<UInt8> {
    func withUnsafeBufferPointerTyped<R>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(InputError) -> R
    ) throws(InputError) -> R {
        let span = self.span
        return try span.withUnsafeBufferPointer(body)
    }
}
