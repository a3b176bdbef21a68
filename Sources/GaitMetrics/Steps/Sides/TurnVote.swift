// What a gyroscope on the low back says about the feet: the pelvis' turning at the moment of contact.

internal import GaitModel
internal import SignalCore

/// In walking, at the left foot's contact the pelvis turns clockwise seen from above and its left side rises
/// (McCamley 2012, Ullrich 2021; sign of band-passed rate). Nobody has checked it for running, so it only adds
/// to a guess.
final class TurnVote {
    /// Hz (methods.md 1.3).
    static let band = 0.5...2.0
    /// A rate nearer to zero than this share of its RMS has no say: there the sign is noise.
    static let clear = 0.5

    private let filter: OverlapSave
    private var yaw = SideVote()
    private var roll = SideVote()

    init(rate: SampleRate) {
        filter = OverlapSave(
            FIRDesign.zeroPhaseButterworthBandPass(
                low: TurnVote.band.lowerBound, high: TurnVote.band.upperBound, order: 2,
                sampleRate: rate.hertz))
    }

    /// What the two rates make probable about foot A, one by one.
    var guesses: [SideNaming.Guess] { [yaw.guess, roll.guess].compactMap { $0 } }

    func add(_ steps: [MeasuredStep], rates: Columns3, up: UpAxis, forward: SIMD3<Double>) {
        let turns = filter.apply(rates.projected(on: up.direction), edges: .oddReflection)
        let rolls = filter.apply(rates.projected(on: forward), edges: .oddReflection)
        vote(steps, turns, leftIsPositive: false, into: &yaw)
        vote(steps, rolls, leftIsPositive: true, into: &roll)
    }

    private func vote(
        _ steps: [MeasuredStep], _ signal: [Float], leftIsPositive: Bool, into vote: inout SideVote
    ) {
        let squares = signal.reduce(0.0) { $0 + Double($1) * Double($1) }
        let limit = TurnVote.clear * (squares / Double(max(1, signal.count))).squareRoot()
        for step in steps {
            let i = Int(step.contact.start)
            guard let foot = step.foot, signal.indices.contains(i), Double(abs(signal[i])) > limit else {
                continue
            }
            vote.add(isLeft: (signal[i] > 0) == leftIsPositive, foot: foot)
        }
    }
}
