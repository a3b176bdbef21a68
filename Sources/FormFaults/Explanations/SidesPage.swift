// How left and right get their names, and how to do the hop calibration: plain words for a runner.

enum SidesPage {
    static let page = """
        Sides: which foot is the left one

        A sensor in the middle of the body feels two feet in turn, but not which of
        them is the left one. So the report says side A and side B. A is the foot of
        the first step that was seen. There are ways to give the sides names.

        The hop calibration (the sure way, 20 seconds before you run)
          1. Fix the sensor tightly in the middle of your low back or waist and start
             the recording. From now on do not touch the sensor.
          2. Stand still for 5 seconds.
          3. Hop 5 times on your LEFT leg, on the spot, in an even rhythm. Both feet
             off the ground between the hops.
          4. Stand still on both feet for 3 seconds.
          5. Run.
        The hops show what a left landing looks like to this sensor, however it sits.
        Running steps that look the same are left steps. It takes at least 3 seconds
        of standing, 4 to 8 hops within 10 seconds and 2 seconds of standing, and then
        a run of half a minute or more. Hop on the left leg only: the program believes
        you.

        Your word
          --first-side left   (or right), when you know which foot made the first step
        of running. Stand still before that step; a walk that turns into a run has no
        clear first step, and then your word is not used.
          --side-a left   (or right), when you have seen a report of this file and
        know which of the two it is. It is your word alone; only a sensor that turned
        on the body, or hops that say otherwise, overrule it.

        When the sides stay A and B although you hopped or said so
          - the sensor turned on the body, before or during the run
          - neither foot's steps look like the hops
          - the hops say one foot and the sideways push of your steps the other; this
            happens when somebody hops on the right leg
          - your word and your hops do not fit together
        The report says which it was. A wrong name would be worse than none.

        "Probably the left foot"
        Without hops the program guesses from the sideways push of every step, and
        from the turning of the pelvis when there is a gyroscope. It is a guess and is
        never used as a name. The best published method that looks at one sensor was
        right for 82 of 100 runners [V 2]. Which way the push points comes from that
        one paper, and we could not check it on recordings of runners whose sides are
        known; the rule for the gyroscope comes from walking [V 92]. That is why the
        guess is never called more than probable, however clear it looks: up to 82 %,
        or 90 % with a gyroscope. Because the hops must also agree with the guess
        before they count, a doubt about the guess can only take names away.

        What has been tested: simulated runners, with every seat of the sensor. Nobody
        has yet tested the hop calibration on people with cameras beside them.

        In the JSON document: sides.labelled, sides.labels, sides.method, sides.guess.
        Where sides have names, signed differences are left minus right.

        """
}
