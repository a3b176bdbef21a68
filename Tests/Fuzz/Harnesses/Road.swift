// The whole road: any bytes end in a report or in an error that says what, where and how to go on.

func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) { checkRoad(bytes, named: "fuzz.csv") }
