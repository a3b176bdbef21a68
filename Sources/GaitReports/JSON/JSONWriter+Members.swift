// Short forms for the members of an object; what is not known is `null`, never left out.

extension JSONWriter {
    public mutating func object(_ name: String, _ body: (inout Self) -> Void) {
        key(name)
        object(body)
    }

    /// An object of what is known, else `null`.
    public mutating func object<Value>(
        _ name: String, ifKnown value: Value?, _ body: (inout Self, Value) -> Void
    ) {
        key(name)
        if let value { object { body(&$0, value) } } else { null() }
    }

    public mutating func array(_ name: String, _ body: (inout Self) -> Void) {
        key(name)
        array(body)
    }

    /// One object for each element.
    public mutating func array<Element>(
        _ name: String, of elements: some Sequence<Element>, _ body: (inout Self, Element) -> Void
    ) {
        array(name) { json in
            for element in elements { json.object { body(&$0, element) } }
        }
    }

    public mutating func strings(_ name: String, _ values: [String]) {
        array(name) { json in
            for value in values { json.value(value) }
        }
    }

    public mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    public mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    public mutating func member(_ name: String, _ value: Bool) {
        key(name)
        self.value(value)
    }

    /// A measured quantity, six significant digits.
    public mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { self.value(Rounding.significant(value)) } else { null() }
    }

    /// A quantity with a fixed grain, such as seconds to the millisecond.
    public mutating func member(_ name: String, _ value: Double?, decimals: Int) {
        key(name)
        if let value { self.value(Rounding.decimals(value, decimals)) } else { null() }
    }
}
