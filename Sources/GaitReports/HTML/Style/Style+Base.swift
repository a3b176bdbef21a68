// Elements without classes, and the frame: a margin column for the heads and one measure for the rest.

extension Style {
    static let base: StaticString = #"""
        /* Base */
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: var(--s-5); }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: 400 var(--t-1)/var(--lead) var(--serif);
          font-variant-numeric: lining-nums tabular-nums;
          text-rendering: optimizeLegibility; overflow-wrap: break-word;
        }
        h1, h2, h3, p, dl, dd, ul, ol, figure, table, fieldset { margin: 0; padding: 0; border: 0; }
        p + p, p + ul, ul + p { margin-top: var(--s-3); }
        a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em;
            text-decoration-color: var(--edge); }
        a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; border-radius: var(--radius); }
        sub, sup { line-height: 0; }
        svg { display: block; }
        .sprite { position: absolute; width: 0; height: 0; overflow: hidden; }
        .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
            white-space: nowrap; }
        .skip { position: absolute; left: var(--s-4); top: -6rem; background: var(--ink); color: var(--paper);
            padding: var(--s-2) var(--s-4); font: 600 var(--t-0)/1.5 var(--sans); z-index: 2; }
        .skip:focus { top: var(--s-3); }
        .after { margin-top: var(--s-3); }

        /* Page frame: a margin column and one measure */
        .page { width: min(100% - 3rem, calc(var(--side) + var(--gap) + var(--measure))); margin-inline: auto; }
        .top { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--s-2) var(--s-5);
            padding-block: var(--s-5) var(--s-4); font: 400 var(--t-0)/1.5 var(--sans); }
        .brand { font: 700 1.1875rem/1.2 var(--serif); letter-spacing: -.005em; text-decoration: none;
            display: inline-flex; align-items: center; gap: .55em; }
        .brand svg { width: 1.5em; height: .8em; }
        .sec { display: grid; grid-template-columns: var(--side) minmax(0, var(--measure)); column-gap: var(--gap);
            border-top: 1px solid var(--rule); padding-block: var(--s-6) var(--s-7); }
        .sec > h2 { font: 700 var(--t-1)/1.3 var(--serif); }
        .sec > h2 small { display: block; font: 400 var(--t-00)/1.45 var(--sans); color: var(--ink-3);
            margin-top: var(--s-2); max-width: 10rem; }
        .sec > .side { font: 400 var(--t-00)/1.45 var(--sans); color: var(--ink-3); margin-top: var(--s-2); }
        .sec.first { border-top: 2px solid var(--ink); padding-block: var(--s-5) var(--s-7); }
        .foot { border-top: 2px solid var(--ink); padding-block: var(--s-4) var(--s-7);
            font: 400 var(--t-0)/1.55 var(--sans); color: var(--ink-2); display: flex; flex-wrap: wrap;
            gap: var(--s-1) var(--s-5); }
        .foot .grow { flex: 1 1 20rem; }

        """#
}
