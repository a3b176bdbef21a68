// The one table of named constants that the rules compare with: value, unit and where it comes from.

public import GaitModel

public enum Thresholds {
    // Confidence (methods.md 3 and 4.0)
    public static let confidenceNeeded = Threshold(
        "confidence_needed", 0.45, "", "[X]", "below it a number never leads to a finding")
    public static let confidenceForLikely = Threshold(
        "confidence_for_likely", 0.7, "", "[X]", "needed to say likely where nothing else guards it")

    // Load difference between the sides (3.5); both apply after interval and mounting are taken off
    public static let loadNote = Threshold(
        "load_note", 6, "%", "[X] near [V 44], [R]", "a difference worth a note")
    public static let loadFlag = Threshold(
        "load_flag", 10, "%", "[X] near [V 44], [R]", "a difference worth working on")
    public static let effectNeeded = Threshold(
        "effect_needed", 0.3, "", "[X]", "difference of neighbouring steps over its spread")
    public static let consistencyNeeded = Threshold(
        "consistency_needed", 0.75, "", "[X]", "share of the parts of the run with the same heavier side")
    public static let pairsNeeded = Threshold(
        "pairs_needed", 60, "strides", "[X] from [V 89]", "strides needed to say likely")
    public static let thirdsChange = Threshold(
        "thirds_change", 3, "points", "[X]", "smallest change over the run worth a sentence")

    // Side-load index (4.3)
    public static let sideLoadFullScale = Threshold(
        "side_load_full_scale", 20, "%", "[X]", "difference that fills the size part of the index")
    public static let sideLoadSteps = Threshold(
        "side_load_steps", 5000, "steps", "[X]", "steps after which the dose part reaches 63 %")

    // Expected cadence (3.1) and overstride index (4.2)
    public static let cadenceAtReference = Threshold(
        "cadence_at_reference", 165.5, "spm", "[X] fitted to [V 58], [V 60], [V 61], [R]",
        "expected at 3.0 m/s and 1.74 m")
    public static let cadencePerSpeed = Threshold(
        "cadence_per_speed", 6.5, "spm per m/s", "[X] fitted to [V 60], [R]", "slope with speed")
    public static let cadencePerHeight = Threshold(
        "cadence_per_height", -70, "spm per m", "[X] fitted to [V 60], [V 61]", "slope with height")
    public static let cadenceSpread = Threshold(
        "cadence_spread", 9, "spm", "[X] fitted to [V 58], [R]", "spread between runners, one SD")
    public static let usualHeight = Threshold(
        "usual_height", 1.74, "m", "[X]", "used when height is not given")
    public static let heightUnknown = Threshold(
        "height_unknown", 0.8, "", "[X]", "factor on confidence when height is not given")
    public static let slowestSpeed = Threshold(
        "slowest_speed", 1.8, "m/s", "[X]", "below it no cadence is expected")
    public static let fastestSpeed = Threshold(
        "fastest_speed", 6.5, "m/s", "[X]", "above it no cadence is expected")
    public static let reach = Threshold(
        "reach", 0.36, "m", "[X]", "usual half travel of the body over the foot at 3.0 m/s and 1.74 m")
    public static let reachPerSpeed = Threshold(
        "reach_per_speed", 0.037, "m per m/s", "[X] fitted to [V 4]: 0.38 m at 3.8 m/s, 0.43 m at 4.9 m/s",
        "how it grows with speed")
    public static let reachSpread = Threshold("reach_spread", 0.04, "m", "[X]", "its spread")
    public static let cadenceWeight = Threshold(
        "cadence_weight", 0.45, "", "[X]", "weight of cadence in the overstride index")
    public static let reachWeight = Threshold(
        "reach_weight", 0.10, "", "[X]", "weight of contact travel; small because contact time is rough")
    public static let partLimit = Threshold("part_limit", 3, "SD", "[X]", "each part is cut off here")
    public static let overstrideNote = Threshold(
        "overstride_note", 30, "of 100", "[X]", "overstride index worth a note")
    public static let overstrideFlag = Threshold(
        "overstride_flag", 60, "of 100", "[X]", "overstride index that stands out")
    public static let cadenceOnlyConfidence = Threshold(
        "cadence_only_confidence", 0.35, "", "[X]", "how far cadence alone can be trusted for reach")
    public static let contactConfidence = Threshold(
        "contact_confidence", 0.65, "", "[X]", "the same with contact time added")

    // Bounce (3.2, 4.1)
    public static let dutyNote = Threshold(
        "duty_note", 0.65, "", "[X]", "share of the step on the ground in the bounce expected at a cadence")
    public static let dutyFlag = Threshold(
        "duty_flag", 0.55, "", "[X]", "the same for bounce that stands out")
    public static let ratioNote = Threshold(
        "ratio_note", 8.7, "%", "[M 97]", "bounce over step length worth a note")
    public static let ratioFlag = Threshold(
        "ratio_flag", 10.1, "%", "[M 97]", "bounce over step length that stands out")

    // Hard landing at the shin (3.8, 4.1)
    public static let shinNote = Threshold(
        "shin_note", 8, "g", "[V 69]", "landing peak at the shin worth a note at an easy pace")
    public static let shinFlag = Threshold(
        "shin_flag", 10, "g", "[X] above [V 69], [V 84]", "landing peak at the shin that stands out")
    public static let shinFastest = Threshold(
        "shin_fastest", 3.3, "m/s", "[X]", "above it a high landing peak is part of the speed")
    public static let shinStrap = Threshold(
        "shin_strap", 1.1, "g", "[V 22], over root 2", "what strapping the sensor on again may change")

    // Pelvis (3.12, 4.1)
    public static let twistSpeed = Threshold(
        "twist_speed", 2.8, "m/s", "[X]", "below it little rotation is part of the speed")
    public static let twistLowNoteMen = Threshold(
        "twist_low_note_men", 8, "deg", "[X] below [V 79]", "little pelvis rotation, men")
    public static let twistLowFlagMen = Threshold(
        "twist_low_flag_men", 6, "deg", "[X] below [V 79]", "very little, men")
    public static let twistLowNoteWomen = Threshold(
        "twist_low_note_women", 10, "deg", "[X] below [V 79]", "little pelvis rotation, women")
    public static let twistLowFlagWomen = Threshold(
        "twist_low_flag_women", 8, "deg", "[X] below [V 79]", "very little, women")
    public static let twistHighNote = Threshold(
        "twist_high_note", 18, "deg", "[X] above [V 79]", "much pelvis rotation")
    public static let twistHighFlag = Threshold(
        "twist_high_flag", 22, "deg", "[X] above [V 79]", "very much")
    public static let dropNote = Threshold(
        "drop_note", 3, "deg", "[X]", "difference of hip drop between the sides worth a note")
    public static let dropFlag = Threshold(
        "drop_flag", 5, "deg", "[X]", "difference of hip drop that stands out")

    // Rhythm (3.13, 4.1)
    public static let rhythmNote = Threshold(
        "rhythm_note", 3, "%", "[X]", "spread of stride times worth a note")
    public static let rhythmFlag = Threshold(
        "rhythm_flag", 4.5, "%", "[X]", "spread of stride times that stands out")
    public static let rhythmStrides = Threshold(
        "rhythm_strides", 60, "strides", "[X] from [V 89]", "strides needed to judge rhythm")

    // Along the run (3.11, 3.16)
    public static let courseMinutes = Threshold(
        "course_minutes", 15, "min", "[X]", "running needed to speak of a change along it")
    public static let settlingMinutes = Threshold(
        "settling_minutes", 5, "min", "[X] after methods.md 3.16",
        "start of a run that is left out of changes")
    public static let partMinutes = Threshold(
        "part_minutes", 1, "min", "[X]", "shortest part of a run that is compared, over 60 strides")
    public static let partMinutesMost = Threshold(
        "part_minutes_most", 5, "min", "[X]", "longest part of a run that is compared")
    public static let partsWanted = Threshold(
        "parts_wanted", 10, "parts", "[X]", "parts that a change is looked for in")
    public static let paceChange = Threshold(
        "pace_change", 3, "%", "[X]", "change of cadence that speaks of another pace")
    public static let driftNote = Threshold(
        "drift_note", 0.75, "", "[X]",
        "drift index worth a note: most signs by most of what can be told apart")
    public static let driftFlag = Threshold(
        "drift_flag", 1.5, "", "[X]", "drift index that stands out")
    public static let driftLimit = Threshold(
        "drift_limit", 3, "", "[X]", "each sign of the drift index is cut off here")
    public static let changeRhythm = Threshold(
        "change_rhythm", 0.53, "points", "[V 101]", "change of stride rhythm that can be told apart")
    public static let changeSideways = Threshold(
        "change_sideways", 10, "%", "[X]", "relative change of the sideways share")
    public static let changeForeAft = Threshold(
        "change_fore_aft", 0.05, "", "[X]", "change of fore-aft regularity")
    public static let changeBounce = Threshold(
        "change_bounce", 0.5, "cm", "[X]", "change of bounce within a run")
    public static let changeImpact = Threshold(
        "change_impact", 0.03, "g", "[X]", "change of impact within a run")
    public static let changeSides = Threshold(
        "change_sides", 3, "points", "[X]", "change of the side difference within a run")
    public static let changeContact = Threshold(
        "change_contact", 10, "ms", "[X]", "change of contact time at the same speed")
    public static let courseConfidence = Threshold(
        "course_confidence", 0.6, "", "[X]", "trust in a change along a run whose speed is not known")
    public static let courseConfidenceWithSpeed = Threshold(
        "course_confidence_with_speed", 0.75, "", "[X]", "the same with speed known along the run")
    public static let sidewaysNote = Threshold(
        "sideways_note", 15, "%", "[X] after [V 37]", "rise of the sideways share within a run worth a note")
    public static let sidewaysFlag = Threshold(
        "sideways_flag", 25, "%", "[X]", "rise of the sideways share that stands out")
    public static let coldNote = Threshold(
        "cold_note", 0.75, "", "[X]", "start index worth a note, like the drift index")

    // Against the runner's own usual (3.18, 4.1)
    public static let ownJoltNote = Threshold(
        "own_jolt_note", 2, "SD", "[X]", "jolt at the trunk above the own usual worth a note")
    public static let ownJoltFlag = Threshold(
        "own_jolt_flag", 3, "SD", "[X]", "the same, stands out")
    public static let ownSwayNote = Threshold(
        "own_sway_note", 1.5, "SD", "[X]", "sideways share above the own usual worth a note")
    public static let ownSwayFlag = Threshold(
        "own_sway_flag", 2.5, "SD", "[X]", "the same, stands out")
    public static let ownDropNote = Threshold(
        "own_drop_note", 2, "deg", "[X]", "hip drop above the own usual worth a note")
    public static let ownDropFlag = Threshold(
        "own_drop_flag", 4, "deg", "[X]", "the same, stands out")

    // Training log (3.17)
    public static let spikeNote = Threshold(
        "spike_note", 1.10, "x", "[V 76]", "this run over the longest of the days before, worth a note")
    public static let spikeFlag = Threshold("spike_flag", 1.30, "x", "[V 76]", "the same, stands out")
    public static let spikeHigh = Threshold("spike_high", 2.0, "x", "[V 76]", "the same, most of all")
    public static let spikeDays = Threshold("spike_days", 30, "days", "[V 76]", "days that are looked back")
    public static let spikeSessions = Threshold(
        "spike_sessions", 3, "runs", "[X]", "logged runs needed to compare with")

    // Answers (4.1)
    public static let hardGround = Threshold(
        "hard_ground", 80, "%", "[X]", "share of asphalt and concrete worth a note")
    public static let shoeNote = Threshold("shoe_note", 700, "km", "[X]", "distance of a pair worth a note")
    public static let shoeFlag = Threshold(
        "shoe_flag", 900, "km", "[X]", "distance at which most pairs are done")
    public static let heelDrop = Threshold(
        "heel_drop", 10, "mm", "[X]", "heel above toe worth a note with a sore back")
    public static let firstKilometre = Threshold(
        "first_kilometre", 3, "%", "[X]", "an easy first kilometre is at least this much slower than the mean"
    )
    public static let strengthSessions = Threshold(
        "strength_sessions", 2, "a week", "[X]", "strength and trunk sessions that are enough")

    // Advice
    public static let cadenceStep = Threshold(
        "cadence_step", 1.05, "x", "[X] after [V 52], [V 53]", "one small step up in cadence")

    /// In the order of this page.
    public static let all: [Threshold] = [
        confidenceNeeded, confidenceForLikely, loadNote, loadFlag, effectNeeded, consistencyNeeded,
        pairsNeeded, thirdsChange, sideLoadFullScale, sideLoadSteps, cadenceAtReference, cadencePerSpeed,
        cadencePerHeight, cadenceSpread, usualHeight, heightUnknown, slowestSpeed, fastestSpeed, reach,
        reachPerSpeed,
        reachSpread, cadenceWeight, reachWeight, partLimit, overstrideNote, overstrideFlag,
        cadenceOnlyConfidence, contactConfidence, dutyNote, dutyFlag, ratioNote, ratioFlag, shinNote,
        shinFlag, shinFastest, shinStrap, twistSpeed, twistLowNoteMen, twistLowFlagMen, twistLowNoteWomen,
        twistLowFlagWomen, twistHighNote, twistHighFlag, dropNote, dropFlag, rhythmNote, rhythmFlag,
        rhythmStrides, courseMinutes, settlingMinutes, partMinutes, partMinutesMost, partsWanted, paceChange,
        driftNote, driftFlag, driftLimit, changeRhythm, changeSideways, changeForeAft, changeBounce,
        changeImpact, changeSides, changeContact, courseConfidence, courseConfidenceWithSpeed, sidewaysNote,
        sidewaysFlag, coldNote, ownJoltNote, ownJoltFlag, ownSwayNote, ownSwayFlag, ownDropNote, ownDropFlag,
        spikeNote, spikeFlag, spikeHigh, spikeDays, spikeSessions, hardGround, shoeNote, shoeFlag, heelDrop,
        firstKilometre, strengthSessions, cadenceStep,
    ]
}
