// What validation can and cannot show: the same plain sentences on every surface.

public struct ValidationClaim: Sendable, Equatable {
    public let title: String
    public let text: String

    /// What is known of this program from the open recordings it was built on; another table adds to it.
    public static let all = [
        ValidationClaim(
            title: "Proven",
            text: "On simulated runners, whose every step is known exactly, the tests hold cadence, "
                + "bounce, contact time and side differences to the truth, for any way up of the sensor. "
                + "That proves the arithmetic. It does not prove that people move as the simulator does."),
        ValidationClaim(
            title: "Measured on several people",
            text:
                "Cadence only: six people with a sensor at the waist, three with a phone in the pocket, and "
                + "eleven who walk. Except for the walkers, whose steps were marked by hand or by light bars, "
                + "the reference is another sensor of the same device or the same signal read in another way."
        ),
        ValidationClaim(
            title: "Measured on one runner only",
            text:
                "All force plate truth comes from one man: 16 trials of 5 s on a treadmill. Contact and flight "
                + "time, bounce, side differences and the moment of every contact are checked on him alone, and "
                + "the methods were chosen on the same trials. Expect larger errors on others; the likely "
                + "range that the program prints for contact time is wider for that reason."),
        ValidationClaim(
            title: "What nobody can verify yet",
            text:
                "Contact time on other bodies and other mountings. Which foot is left, while running. Shin "
                + "and shoe sensors in running, beyond single strides. Changes as a runner tires. No open "
                + "recording that we found holds the truth of any of these."),
    ]

    private static let readingOfColumns =
        "Differences are program minus truth. Off by: mean size of the difference. 95 % limits: where "
        + "95 % of differences are expected (bias and 1.96 SD). r: correlation. Inside: share of truths "
        + "inside the program's own 95 % interval"

    /// How the columns are to be read.
    static let reading = readingOfColumns + "; +-: mean half width of that interval."

    /// The same where there is room for words.
    static let readingOnPage =
        readingOfColumns + ", and half width: how wide that interval is, to either side."
}
