// Text styles and the parts of a report: headline, facts, findings, error.

extension Style {
    static let words: StaticString = #"""
        /* Words */
        .meta { font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); }
        .note { font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); }
        .src { font: 400 var(--t-00)/1.45 var(--sans); color: var(--ink-3); }
        .small { font: 400 var(--t-0)/1.55 var(--sans); }
        .big { font: 700 var(--t-4)/1.08 var(--serif); letter-spacing: -.018em; text-wrap: balance; }
        .lede { font-size: 1.25rem; line-height: 1.45; max-width: 36rem; text-wrap: pretty; }
        .run { font: 600 var(--t-0)/1.5 var(--sans); }        /* a label that runs into its text */
        code, kbd, samp { font: .86em/1.4 var(--mono); }

        /* level and confidence: shape + word; colour only repeats them */
        .level { display: inline-flex; align-items: baseline; gap: .5em; font: 600 var(--t-0)/1.4 var(--sans); }
        .level svg { width: 1em; height: 1em; flex: none; transform: translateY(.12em); }
        .level.act, .level.watch, .level.stop { color: var(--attn); }
        .level.ok svg { color: var(--ok); }
        .level.info, .level.na { color: var(--ink-2); }
        .conf { display: inline-flex; align-items: baseline; gap: .5em; font: 400 var(--t-0)/1.4 var(--sans);
            color: var(--ink-2); }
        .conf svg { width: 1.35em; height: .9em; }
        dd > .conf { font: inherit; color: inherit; }
        .conf .on { fill: currentColor; }
        .conf .off { fill: none; stroke: var(--edge); }

        /* Parts */
        /* headline: the first ten seconds */
        .verdict { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--s-2) var(--s-5);
            margin-top: var(--s-6); }
        .head .big { margin-top: var(--s-2); }
        .figure-of-the-day { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: var(--s-6);
            align-items: center; margin-top: var(--s-5); padding-block: var(--s-4);
            border-block: 1px solid var(--rule); }
        .figure-of-the-day .chart { margin-block: 26px 8px; }
        .number { font: 700 clamp(3.5rem, 2.4rem + 4.6vw, 5.25rem)/1 var(--serif); letter-spacing: -.03em; }
        .number .unit { font-size: .5em; letter-spacing: 0; margin-left: .12em; }
        .number + .note { margin-top: var(--s-1); }
        .todo { margin-top: var(--s-5); display: grid; grid-template-columns: 7.5rem minmax(0, 1fr);
            column-gap: var(--s-5); row-gap: var(--s-3); }
        .todo dt { font: 600 var(--t-0)/1.5 var(--sans); padding-top: .28em; }
        .todo dd { max-width: 34rem; }

        /* what can be done with a result: quiet links, never above the result */

        /* facts: label and value lines divided by hairlines */
        .facts { font: 400 var(--t-0)/1.5 var(--sans); }
        .facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr) auto; column-gap: var(--s-4);
            padding-block: var(--s-2); border-top: 1px solid var(--rule); }
        .facts > div:last-child { border-bottom: 1px solid var(--rule); }
        .facts dt { color: var(--ink-2); }
        .facts .level { font-weight: 400; color: var(--ink-2); }
        .lead-in { font-size: var(--t-2); line-height: 1.35; margin-bottom: var(--s-4); }

        /* findings: no boxes; the rule and the white do it */
        .finding + .finding { margin-top: var(--s-6); padding-top: var(--s-5); border-top: 1px solid var(--rule); }
        .finding h3 { font: 700 var(--t-3)/1.2 var(--serif); margin: var(--s-1) 0 var(--s-3); }
        .finding.minor h3 { font-size: var(--t-2); }
        .finding header { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-5); }
        .finding .todo { margin-top: var(--s-4); }
        .also { margin-top: var(--s-6); }
        .also .facts { margin-top: var(--s-2); }
        .say { margin-top: var(--s-5); font: italic 400 var(--t-0)/1.5 var(--serif); color: var(--ink-2); }
        details { margin-top: var(--s-3); }
        summary { font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); cursor: pointer;
            padding-block: var(--s-1); width: fit-content; text-decoration: underline;
            text-decoration-color: var(--edge); text-underline-offset: .18em; }
        summary:hover { color: var(--ink); }
        .more .todo { margin-top: var(--s-3); }
        .checked .level { max-width: 11rem; }
        details[open] > summary { margin-bottom: var(--s-2); }
        details .todo { margin-top: 0; }
        details .todo dd { font: 400 var(--t-0)/1.55 var(--sans); padding-top: .05em; }
        details .todo dt { padding-top: 0; font-weight: 400; color: var(--ink-2); }
        .step { margin-top: var(--s-6); }
        .error { border-left: 3px solid var(--attn); padding-left: var(--s-5); }
        .error h1 { font: 700 var(--t-4)/1.1 var(--serif); letter-spacing: -.015em; margin-top: var(--s-2);
            text-wrap: balance; }
        .sample-rows { font: 400 var(--t-0)/1.6 var(--mono); background: var(--wash); padding: var(--s-3) var(--s-4);
            overflow-x: auto; white-space: pre; border-radius: var(--radius); margin-top: var(--s-3); }
        .sample-rows mark { background: none; color: var(--attn); font-weight: 700; text-decoration: underline wavy;
            text-underline-offset: .25em; }
        .notices { list-style: none; font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); margin-top: var(--s-4); }
        .notices li + li { margin-top: var(--s-2); }
        .file { display: block; overflow-wrap: anywhere; }
        .facts.missing { margin-top: var(--s-4); }

        """#
}
