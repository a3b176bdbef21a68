// What happens with a recording, in plain words.

internal import GaitModel
internal import GaitReports

enum PrivacyPage {
    static func html(_ settings: WebSettings) -> String {
        let minutes = settings.limits.keptMinutes
        return SitePage.document(title: "Privacy") {
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) { "Evenstride \(ToolIdentity.current.version)" }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) { "What happens with a file" }
                    HTML("p", ["class": "lede step"]) {
                        "It stays on the computer this server runs on. The server opens no connection to anywhere."
                    }
                }
            }
            part(
                "upload", "An upload",
                [
                    "While it is read it is also written to the server's data folder, under a random name, readable "
                        + "for the server's user only. So you can name the feet or change how it was read without "
                        + "sending it again.",
                    "It is deleted, with its result, after \(minutes) minutes, when you press Delete now, and when the "
                        + "server starts again. Deleting removes the file from the disk's directory; who must be sure "
                        + "that nobody reads the disk itself should encrypt it.",
                    "Files posted to the interface for programs are deleted as soon as the answer is made.",
                ])
            part(
                "kept", "A run you keep",
                [
                    "Only when you ask for it, its numbers, findings and report are kept in the data folder, and the "
                        + "recording where you tick that too, until you delete them on the page Your runs. Deleting "
                        + "overwrites the rows of the database. Export all gives everything as one archive."
                ])
            part(
                "answers", "Your answers",
                [
                    "Height, weight and pain are kept in memory with the result and vanish with it; shoe, surface and notes go with "
                        + "a run you keep. "
                        + "They never change a measured number."
                ])
            part(
                "others", "Who else can see it",
                [
                    "By default only programs on this computer reach the server. A result is found by its address, "
                        + "which holds a random word of 128 bits; nobody can guess it, and whoever you give it to can "
                        + "look at the result until it is deleted.",
                    "There are no accounts, no analytics, no fonts or scripts from elsewhere. One cookie ties forms to "
                        + "your browser; it holds a random word and is forgotten when the browser closes.",
                    "The server's log holds times, kinds of requests and their outcome: no names of files, no contents, "
                        + "no addresses of results.",
                ])
            part(
                "coach", "For coaches and clinics",
                [
                    "Measurements from which something about health can be concluded are health data. On your own "
                        + "device that is your own affair. If you run this server for others you are responsible for "
                        + "their data: ask for consent, say what is kept, and delete when asked to."
                ])
        }
    }

    private static func part(_ id: String, _ head: String, _ sentences: [String]) -> HTML {
        HTML.section(id, head) {
            for sentence in sentences { HTML("p") { HTML.prose(sentence) } }
        }
    }
}
