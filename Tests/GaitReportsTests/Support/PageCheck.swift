// Looks at a finished page as a browser would: is it well-formed, does everything it names exist, does it ask for nothing?

import Foundation
import FoundationXML

/// Everything found while reading a page as XML; pages are written so that this is possible.
final class PageCheck: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
        var children: [String] = []
    }

    private(set) var elements: [Element] = []
    private(set) var problem: String?
    private var open: [Int] = []

    init(_ page: String) {
        super.init()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = self
        if !parser.parse() {
            problem = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "not well-formed")"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if let parent = open.last { elements[parent].children.append(name) }
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        for element in open { elements[element].text += string }
    }

    // MARK: questions

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// Names that something refers to: links, drawings, labels.
    var references: Set<String> {
        var names: Set<String> = []
        for element in elements {
            for (attribute, value) in element.attributes {
                switch attribute {
                case "href" where value.hasPrefix("#"): names.insert(String(value.dropFirst()))
                case "aria-labelledby", "aria-describedby", "for":
                    names.formUnion(value.split(separator: " ").map(String.init))
                default: break
                }
            }
        }
        return names
    }

    /// Pictures for those who cannot see them: a title and a description that say something.
    var unnamedPictures: [String] {
        elements.filter { $0.name == "svg" && $0.attributes["role"] == "img" }.filter { picture in
            !picture.children.starts(with: ["title", "desc"])
        }.map { $0.attributes["class"] ?? "svg" }
            + elements.filter { ["title", "desc"].contains($0.name) && $0.text.count < 3 }.map(\.name)
    }

    /// Whatever would load, run, send or style from inside an attribute.
    var forbidden: [String] {
        elements.flatMap { element in
            element.attributes.keys.filter {
                $0.hasPrefix("on") || ["style", "src", "srcset", "action", "formaction", "data"].contains($0)
            }.map { "\(element.name) \($0)" }
                + (["script", "iframe", "object", "embed", "link", "img", "base", "form"].contains(
                    element.name)
                    ? [element.name] : [])
                + element.attributes.filter { $0.key == "href" && !$0.value.hasPrefix("#") }.map {
                    "\(element.name) href \($0.value)"
                }
        }
    }
}
