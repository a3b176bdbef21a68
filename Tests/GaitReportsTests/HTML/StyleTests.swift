// The style sheet: its hash is the one in the policy, and its colours can be told apart by everyone.

import Foundation
import GaitModel
import Testing

@testable import GaitReports

@Suite struct StyleTests {
    private static let sheet =
        PageCheck(Page.document(title: "t", tool: .current) {}).all("style").first?.text ?? ""

    @Test func thePolicyKnowsTheSheet() throws {
        #expect(try PolicyHash.of(Self.sheet) == Style.hash, "the sheet has changed: set Style.hash")
    }

    /// Colours by name, light and dark.
    private static var colours: [(scheme: String, colours: [String: [Double]])] {
        let parts = sheet.split(separator: "prefers-color-scheme: dark")
        return zip(["light", "dark"], parts).map { scheme, part in
            // The first definition of a name in its part counts.
            var found: [String: [Double]] = [:]
            for match in part.prefix(4000).matches(of: /--([a-z0-9-]+): #([0-9a-f]{6})/) {
                let name = String(match.1)
                let value = Int(match.2, radix: 16) ?? 0
                if found[name] == nil { found[name] = [16, 8, 0].map { Double(value >> $0 & 255) / 255 } }
            }
            return (scheme, found)
        }
    }

    private static func linear(_ colour: [Double]) -> [Double] {
        colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    }

    /// WCAG 2.2, contrast ratio.
    private static func contrast(_ a: [Double], _ b: [Double]) -> Double {
        func luminance(_ c: [Double]) -> Double {
            let linear = linear(c)
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    @Test func textAndMarksStandOut() throws {
        #expect(Self.colours.count == 2)
        for (scheme, colours) in Self.colours {
            for ground in ["paper", "wash"] {
                let back = try #require(colours[ground])
                for name in ["ink", "ink-2", "ink-3", "attn", "ok", "left", "right"] {
                    let ratio = Self.contrast(try #require(colours[name]), back)
                    #expect(ratio >= 4.5, "\(scheme): \(name) on \(ground) \(ratio)")
                }
                let edge = Self.contrast(try #require(colours["edge"]), back)
                #expect(edge >= 3, "\(scheme): edge on \(ground) \(edge)")
            }
        }
    }

    /// Seen without red, green or blue receptors (Machado, Oliveira and Fernandes 2009, IEEE TVCG 15:1291), in linear
    /// light.
    @Test func theSidesDifferForEveryone() throws {
        let kinds: [(String, [[Double]])] = [
            ("no red", [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
            ("no green", [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
            ("no blue", [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
        ]
        for (scheme, colours) in Self.colours {
            let (left, right) = (try #require(colours["left"]), try #require(colours["right"]))
            for (kind, matrix) in kinds {
                let seen = [left, right].map { colour in
                    matrix.map { row in zip(row, Self.linear(colour)).reduce(0) { $0 + $1.0 * $1.1 } }
                }
                let distance = zip(seen[0], seen[1]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
                    .squareRoot()
                #expect(distance > 0.25, "\(scheme), \(kind): \(distance)")
            }
        }
    }
}
