// What "your usual" is and how two runs are compared: plain words for a runner.

enum UsualPage {
    static let page = """
        Usual: your own earlier runs, and what a real change is

        The same runner in the same shoes gets other numbers tomorrow. So a number is
        compared with how far your own runs lie apart, not with a feeling.

        Which runs count
          The last 5 to 20 kept runs with the sensor at the same place (on a leg: the
          same leg), with a gyroscope or without like this one, at the same speed to
          0.3 m/s. Where speed is not known of any of them they are compared too, and
          every report says that a change of pace may be part of it. Numbers computed
          in another way by an older version do not count.
            evenstride history add run.csv --athlete me --placement sacrum --pace 5:30

        Your usual, and its band
          The mean of those runs; a run that is known better weighs more (random
          effects, DerSimonian and Laird 1986). The band is where 19 of 20 single runs
          of yours lie by chance. Outside of it is a real change: something is
          different, and the number does not say what.

        Two runs
          Between two runs chance does more. A real change is larger than
          1.96 x root 2 x root(spread between runs squared + error within runs squared)
          and its likely range leaves out zero. Before five runs are kept the line is a
          published one or our choice, and the comparison names it. Where there is none
          it says "not comparable", and why.
            evenstride compare before.csv after.csv --placement sacrum

        Rules that use it
          Hard landing at the trunk: 2 of your own spreads (SD) above your usual, at the
          same speed. Sway: 1.5. Hip drop: 2 degrees. Rhythm: your usual and its
          smallest real change take the place of 3 %. A spread that is tiny because
          five runs happened to be alike does not suffice: the change has to matter too.

        What to mind
          - Of 20 numbers one lies outside by chance.
          - Sides that are called A and B: A may be the left foot today and the right
            one tomorrow. Only the size of a difference is compared until the feet have
            names in every run: evenstride explain sides.
          - New shoes, another belt, another route change numbers too. One run of each
            cannot say what did it: run 2 x 5 minutes with each in turn on one day.
          - A change is not an injury and not a cure. This is movement information, not
            a diagnosis.
        """ + "\n"
}
