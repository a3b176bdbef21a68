// General safety information about back pain: the same for everyone, never driven by a sensor.

enum WarningSigns {
    static let page = """
        Warning signs

        This is general safety information. It is the same for everyone and does not
        depend on what a sensor measured. A movement measurement is not a diagnosis.

        Get urgent care at once (emergency number) for
          - new numbness between the legs
          - new trouble with bladder or bowel
          - weakness in one or both legs that is new or growing
          - fever, or feeling very unwell, together with back pain
          - back pain after a hard fall or another serious accident

        Stop running and see a doctor soon if
          - the pain is sharp or severe, or spreads into the buttock or down the leg
          - it is worst at night or when you lie down
          - you ever had cancer, lost weight without trying, have thin bones or a weak
            immune system, or use steroids or drugs by needle
          - it is new and you are older than 50 or younger than 20

        See a physiotherapist or a doctor, and take the report along, if
          - your back has hurt for more than a week or two
          - it came back on three or more runs, or keeps getting worse
          - it reaches 7 of 10 or more

        Otherwise ease off and watch it. Sore muscles usually settle in two to three
        weeks. Change one thing at a time, by a little, and stop if the pain grows.
        Running done well can last to your eighties.

        Sources: a public guideline on back pain [V 95]; the times are the most
        careful of the articles we were given [D1, D3].

        """
}
