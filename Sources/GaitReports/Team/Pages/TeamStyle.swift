// What the coach's pages need beyond the sheet of every page: the wide frame, the list, the table, the strips.

enum TeamStyle {
    /// The table has eleven columns: on paper the team's page lies on its side.
    static let team = HTML.style(sheets + [landscape])
    static let athlete = HTML.style(sheets)

    /// SHA-256 for the content security policy; a test says the new ones when the sheets have changed.
    static let teamHash = "sha256-9/rSrJVcaisR9CMjELRJW4Qid66q2rmyJUUoKCdluAQ="
    static let athleteHash = "sha256-esyxVFDJFx5XFjjL+yTuNZl3+Ju8BHDOYAgiZf8vmm4="

    private static let sheets = [screen, narrow, paper]

    private static let screen: StaticString = #"""
        /* The coach's pages */
        .wide .page { width: min(100% - 3rem, 72rem); }
        .wide .sec { grid-template-columns: minmax(0, 1fr); row-gap: var(--s-4); padding-block: var(--s-5) var(--s-6); }
        .wide .sec.first { row-gap: var(--s-2); }
        .wide .sec > h2 { font-size: var(--t-2); }
        .wide .sec > h2 small { display: inline; margin-left: var(--s-3); font-size: var(--t-0); max-width: none; }
        .wide .lede { max-width: none; }
        .big, th bdi, .first-look b, .problems td, .problems th { overflow-wrap: anywhere; }
        .top .way { margin-left: auto; }
        .btn { display: inline-flex; align-items: center; justify-content: center;
            font: 600 var(--t-0)/1.2 var(--sans); color: var(--paper); background: var(--ink);
            border: 1px solid var(--ink); border-radius: var(--radius); padding: .72em 1.15em; min-height: 2.75rem;
            cursor: pointer; text-decoration: none; }
        .btn.quiet { color: var(--ink); background: transparent; border-color: var(--edge); }
        .btn:hover { border-color: var(--ink); text-decoration: underline; }
        .actions { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-3); margin-top: var(--s-4); }
        .nb { white-space: nowrap; }
        /* a name of three hundred letters does not push everybody else off the page; its own page has all of it */
        .everyone th bdi, .runs th bdi, .first-look b bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
            overflow: hidden; }
        .head .lede { margin-top: var(--s-3); }

        /* look at first */
        .first-look { list-style: none; }
        .first-look > li { display: grid; grid-template-columns: 2.25rem 12rem minmax(0, 1fr) 13rem;
            column-gap: var(--s-4); align-items: baseline; border-top: 1px solid var(--rule);
            padding-block: var(--s-3); }
        .first-look .rank { font: 700 var(--t-3)/1 var(--serif); }
        .first-look.plain > li { grid-template-columns: 15.25rem minmax(0, 1fr) 13rem; }
        .first-look b { font: 700 var(--t-2)/1.25 var(--serif); }
        .first-look .many { font: 600 var(--t-0)/1.8 var(--sans); }
        .first-look .many bdi { display: inline; }
        .first-look p { font: 400 var(--t-0)/1.5 var(--sans); max-width: 44rem; }
        .first-look p + p { margin-top: var(--s-1); color: var(--ink-2); }
        .first-look .mark > * { display: flex; }
        .rule-note { font: italic 400 .9375rem/1.5 var(--serif); color: var(--ink-2); max-width: 50rem; }
        .rule-note ol { padding-left: 1.5em; margin-block: var(--s-1); }
        .rule-note ol + p { margin-top: 0; }

        /* everyone: words for readers stay inside the box that moves */
        .scroll { position: relative; }
        .filters { display: flex; flex-wrap: wrap; gap: var(--s-3) var(--s-5); align-items: end; margin-bottom: var(--s-4);
            font: 400 var(--t-0)/1.5 var(--sans); }
        .filters[hidden] { display: none; }
        .filters label { display: grid; gap: var(--s-1); font-weight: 600; }
        .filters input, .filters select { font: 400 1rem/1.4 var(--sans); color: var(--ink); background: var(--paper);
            border: 1px solid var(--edge); border-radius: var(--radius); padding: .5rem .625rem; min-height: 2.75rem;
            max-width: 100%; }
        .everyone { border-collapse: separate; border-spacing: 0; }
        .everyone tbody tr:first-child > * { border-top: 0; }
        .everyone .src { display: block; }
        .everyone tbody > tr > * { vertical-align: middle; padding-block: .3rem; }
        .everyone th[scope=row] { position: sticky; left: 0; background: var(--paper); min-width: 7.5rem;
            max-width: 13rem; }
        .everyone th[scope=row] a { display: inline-block; padding-block: .15rem; }
        .everyone th.r .src, .everyone td.r .src { white-space: nowrap; }
        .everyone .rank { display: inline-block; min-width: 1.5em; font-weight: 600; }
        .everyone .level.ok, .everyone .level.na, .runs .level.ok { font-weight: 400; color: var(--ink-2); }
        .everyone td { padding-right: .45rem; } .everyone td:nth-child(3) { min-width: 5.75rem; }
        .everyone th:last-child, .everyone td:last-child { padding-right: 0; }
        .everyone td:last-child .level { white-space: normal; max-width: 6.5rem; }
        .spark { width: 112px; height: 34px; overflow: visible; }
        .sort { font: inherit; color: inherit; background: none; border: 0; padding: .35rem 0; margin: -.35rem 0 0;
            cursor: pointer; text-align: inherit; text-decoration: underline; text-underline-offset: .18em;
            text-decoration-color: var(--edge); white-space: nowrap; min-height: 24px; }
        .sort:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
        th[aria-sort=ascending] .h::after { content: "\2009\2191" / ""; }
        th[aria-sort=descending] .h::after { content: "\2009\2193" / ""; }

        /* spread */
        .strips { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s-5) var(--s-7);
            margin-top: var(--s-4); padding-inline: var(--s-3); }
        .strips h3 { font: 600 var(--t-0)/1.4 var(--sans); }
        .strips h3 span { font-weight: 400; color: var(--ink-2); }
        .strip { width: 100%; overflow: visible; }
        .strip-box { margin-top: var(--s-1); border-radius: var(--radius); touch-action: pan-y; }
        .strip .dot { fill: var(--paper); stroke: var(--ink-2); stroke-width: 1.25; }
        .strip .dot.hi { fill: var(--attn); stroke: var(--attn); }
        .strip .dot.on { fill: var(--ink); stroke: var(--ink); stroke-width: 4; }
        .strip .first { font-weight: 700; fill: var(--attn); }
        .named { min-height: 1.5rem; padding-top: var(--s-1); overflow-wrap: anywhere; }

        /* data problems, how to read, an athlete's runs */
        .stackable.problems { table-layout: fixed; }
        .problems th:first-child, .problems td:first-child { width: 36%; }
        .problems thead th:nth-child(2) { width: 7.5rem; }
        .problems tbody th { font-weight: 400; }
        .problems code, .problems .code { overflow-wrap: anywhere; }
        .files { list-style: none; overflow-wrap: anywhere; }
        .problems details { margin-top: 0; }
        .problems .code { display: block; }
        .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: var(--s-7); }
        .columns > div { grid-template-columns: 9rem minmax(0, 1fr); align-content: start; }
        .columns > div:nth-last-child(2) { border-bottom: 1px solid var(--rule); }
        .reading { list-style: none; font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); max-width: 50rem; }
        .reading li + li { margin-top: var(--s-2); }
        .athlete .page { width: min(100% - 3rem, calc(var(--side) + var(--gap) + var(--measure))); }
        .sec.full > h2 small { display: inline; margin-left: var(--s-3); max-width: none; }
        .foot p + p { margin-top: 0; }
        .sec.full { grid-template-columns: minmax(0, 1fr); row-gap: var(--s-3); }
        .runs .src { display: block; }
        .runs th, .runs td { padding-right: .6rem; }
        .runs th[scope=row] { min-width: 6.5rem; max-width: 10rem; }
        .runs td .level { white-space: normal; } .runs td:nth-last-child(2) { min-width: 9rem; }
        .runs th[scope=row] .src { overflow-wrap: anywhere; }
        .runs .r { white-space: nowrap; }
        .runs .real { color: var(--ink); font-weight: 600; }
        .events { list-style: none; font: 400 var(--t-0)/1.5 var(--sans); }
        .events li { display: grid; grid-template-columns: 1.5rem 9.5rem minmax(0, 1fr); column-gap: var(--s-3);
            border-top: 1px solid var(--rule); padding-block: var(--s-2); overflow-wrap: anywhere; }
        .why { list-style: none; }
        .why li + li { margin-top: var(--s-2); }

        """#

    private static let narrow: StaticString = #"""
        @media screen and (max-width: 60rem) {
          .wide .page { width: min(100% - 2.5rem, 72rem); }
          .first-look > li { grid-template-columns: 2.25rem minmax(0, 1fr) auto; row-gap: var(--s-1); }
          .first-look > li > div:not(.mark) { grid-column: 2 / -1; grid-row: 2; }
          .first-look.plain > li { grid-template-columns: minmax(0, 1fr) auto; }
          .first-look.plain > li > div:not(.mark) { grid-column: 1 / -1; }
          .reading { list-style: none; font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); max-width: 50rem; }
        .reading li + li { margin-top: var(--s-2); }
        .athlete .page { width: min(100% - 2.5rem, var(--measure)); }
          .columns { grid-template-columns: minmax(0, 1fr); }
          .columns > div:nth-last-child(2) { border-bottom: 0; }
        }
        @media screen and (max-width: 40rem) {
          .wide .page, .athlete .page { width: calc(100% - 2rem); }
          .strips { grid-template-columns: minmax(0, 1fr); }
          .first-look > li { grid-template-columns: 1.75rem minmax(0, 1fr); }
          .first-look > li > .mark { grid-column: 2; grid-row: 3; }
          .first-look.plain > li { grid-template-columns: minmax(0, 1fr); }
          .first-look.plain > li > .mark { grid-column: 1; }
          .filters label { flex: 1 1 100%; } .filters input, .filters select { width: 100%; }
          .everyone th[scope=row] { max-width: 7.5rem; }
          .columns, .columns > div { grid-template-columns: minmax(0, 1fr); }
          .events li { grid-template-columns: 1.5rem minmax(0, 1fr); } .events li > :last-child { grid-column: 2; }
          .top .way { margin-left: 0; }
        }
        @media (forced-colors: active) { .strip .dot { stroke: CanvasText; } .strip .dot.on, .strip .dot.hi {
            fill: Highlight; stroke: Highlight; } }

        """#

    private static let paper: StaticString = #"""
        @media print {
          .wide .page, .athlete .page { width: 100%; }
          .top .way, .with-script, .filters { display: none !important; }
          .wide .sec { padding-block: 4pt 6pt; row-gap: 3pt; }
          .wide .sec.people { break-before: auto; }
          .first-look > li { grid-template-columns: 7mm 38mm minmax(0, 1fr) 44mm; padding-block: 2.5pt;
              break-inside: avoid; }
          .first-look.plain > li { grid-template-columns: 45mm minmax(0, 1fr) 44mm; }
          .first-look p, .first-look .mark > * { font-size: 7.2pt; line-height: 1.32; max-width: none; }
          .rule-note { font-size: 7.6pt; max-width: none; }
          thead { display: table-header-group; }
          .everyone { font-size: 6.8pt; } .everyone tbody > tr > * { padding-block: 1pt; }
          .everyone th[scope=row] { position: static; } .everyone th, .everyone td { padding-right: 2mm; }
          .everyone thead th { border-top: 0; }
          /* buttons are not painted again where a table's head is repeated on the next sheet; their words are */
          .sort { display: contents; } .sort .h { font-weight: 600; }
          .spark { zoom: .62; }
          .strips { gap: 4pt 10mm; padding-inline: 3mm; } .strip { zoom: .66; } .spread-of { break-inside: avoid; }
          .strip text { font-size: 12px; } .named { min-height: 0; padding: 0; }
          .stackable th, .stackable td { display: table-cell !important; }
          .columns { grid-template-columns: 1fr 1fr; } .columns > div { grid-template-columns: 26mm minmax(0, 1fr); }
          .problems thead th:nth-child(2) { width: 20mm; }
          .runs { font-size: 6.4pt; }
          .figs { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
          .figs .fig { margin: 0; padding-bottom: 13pt; } .figs .fig figcaption:first-of-type { max-width: none; }
          .figs .chart { margin-bottom: 10px; }
        }

        """#

    private static let landscape: StaticString = "@media print { @page { size: A4 landscape; } }"
}
