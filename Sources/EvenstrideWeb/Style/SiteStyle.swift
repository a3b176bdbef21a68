// What pages with forms need beyond the report's style sheet.

internal import GaitReports

enum SiteStyle {
    /// One file for every page.
    static let sheet = Style.file + forms

    private static let forms = #"""
        /* Ways to go */
        .top nav { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-5); margin-left: auto; }
        .top nav a { padding-block: var(--s-1); }
        .top nav a, .foot a, .keep a { min-height: 1.5rem; }

        /* Forms and actions */
        .btn { display: inline-flex; align-items: center; justify-content: center;
            font: 600 var(--t-0)/1.2 var(--sans); color: var(--paper); background: var(--ink);
            border: 1px solid var(--ink); border-radius: var(--radius); padding: .72em 1.15em; min-height: 2.75rem;
            cursor: pointer; text-decoration: none; }
        .btn:hover { background: var(--ink-2); border-color: var(--ink-2); }
        .btn.quiet { color: var(--ink); background: transparent; border-color: var(--edge); }
        .btn.quiet:hover { border-color: var(--ink); }
        .btn[aria-pressed=true] { border-width: 2px; border-color: var(--ink); background: var(--wash); }
        .btn[disabled] { opacity: .55; cursor: progress; }
        .actions { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-3); margin-top: var(--s-4);
            align-items: center; }
        .actions.step { margin-top: var(--s-6); }
        label, legend { font: 600 var(--t-0)/1.5 var(--sans); }
        legend { padding: 0; }
        .hint { font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); }
        input, select, textarea { font: 400 1rem/1.4 var(--sans); color: var(--ink); background: var(--paper);
            border: 1px solid var(--edge); border-radius: var(--radius); padding: .5rem .625rem; min-height: 2.75rem;
            max-width: 100%; }
        input[type=radio], input[type=checkbox] { min-height: 0; width: 1.125rem; height: 1.125rem;
            accent-color: var(--ink); margin: 0; flex: none; }
        input[type=file] { border: 0; padding: 0; }
        input::file-selector-button { font: 600 var(--t-0)/1.2 var(--sans); color: var(--paper);
            background: var(--ink); border: 0; border-radius: var(--radius); padding: .8em 1.15em;
            margin-right: var(--s-4); cursor: pointer; }
        #file2::file-selector-button { color: var(--ink); background: transparent; border: 1px solid var(--edge); }
        input.short { width: 6.5rem; }
        input[aria-invalid=true] { border-color: var(--attn); border-width: 2px; }
        .complaint { display: block; font: 600 var(--t-0)/1.5 var(--sans); color: var(--attn);
            margin-top: var(--s-1); }
        .drop { display: block; border: 1.5px dashed var(--edge); border-radius: var(--radius);
            padding: var(--s-6) var(--s-5); cursor: pointer; }
        .drop:hover, .drop:focus-within, .drop.over { border-color: var(--ink); border-style: solid; }
        .drop.over { background: var(--wash); }
        .drop .ask { display: block; font: 700 var(--t-3)/1.25 var(--serif); }
        .drop input { margin-block: var(--s-4) var(--s-3); width: 100%; display: block; }
        .drop .hint { display: block; font-weight: 400; }
        .drop .promise { color: var(--ink); font-weight: 600; }
        .drop.refused { border-style: solid; border-color: var(--attn); }
        .progress { margin-top: var(--s-4); }
        .progress progress { appearance: none; -webkit-appearance: none; width: 100%; height: 6px; border: 0;
            background: var(--band); display: block; }
        .progress ::-webkit-progress-bar { background: var(--band); }
        .progress ::-webkit-progress-value { background: var(--ink); }
        .progress ::-moz-progress-bar { background: var(--ink); }
        .progress p { margin-top: var(--s-2); }
        [hidden] { display: none !important; }
        .picks { display: grid; grid-template-columns: repeat(8, minmax(0, 1fr)); margin-top: var(--s-3);
            border: 1px solid var(--edge); border-radius: var(--radius); }
        .picks label { position: relative; display: flex; flex-direction: column; align-items: center;
            justify-content: flex-end; gap: var(--s-2); padding: var(--s-3) var(--s-1) var(--s-3); font-weight: 400;
            font-size: .8125rem; line-height: 1.25; text-align: center; cursor: pointer; }
        .picks label + label { border-left: 1px solid var(--rule); }
        .picks svg { width: 4.25rem; height: 5.2rem; max-width: 100%; }
        .picks .text { min-height: 2.5em; }
        .picks label:hover { background: var(--wash); }
        .picks label:has(input:checked) { background: var(--wash); font-weight: 600;
            box-shadow: inset 0 -3px 0 var(--ink); }
        /* The calendar inside is a stop of its own, at which the field itself has no focus. */
        input[type=date]:focus-within { outline: 3px solid var(--ink); outline-offset: 3px; }
        .picks label:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 3px; z-index: 1; }
        .man { fill: none; stroke: var(--ink-3); stroke-width: 3.4; stroke-linecap: round; stroke-linejoin: round; }
        .man-head { fill: var(--ink-3); }
        .man.far { stroke: var(--edge); }
        .spot { fill: var(--attn); stroke: var(--paper); stroke-width: 2; }
        .spot-ring { fill: none; stroke: var(--attn); stroke-width: 1.5; }
        .fields { font: 400 var(--t-0)/1.5 var(--sans); display: grid;
            grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s-5); margin-top: var(--s-4); }
        .fields p { margin: 0; }
        .fields .wide-field { grid-column: 1 / -1; }
        .fields .hint { display: block; overflow-wrap: anywhere; }
        .inline { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-5); }
        .inline label, .wide-field > label:has(input[type=checkbox]) { font-weight: 400; display: inline-flex;
            align-items: center; gap: .5em; min-height: 2rem; }
        .feet .inline { gap: var(--s-2) var(--s-3); margin-top: var(--s-3); }
        .samples { list-style: none; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr));
            gap: var(--s-5); margin-top: var(--s-3); }
        .samples button { display: flex; flex-direction: column; justify-content: flex-start; align-items: flex-start;
            width: 100%; height: 100%; text-align: left; color: inherit;
            background: none; border: 0; border-top: 2px solid var(--ink); padding: var(--s-2) 0; cursor: pointer; }
        .samples b { font: 700 var(--t-1)/1.3 var(--serif); text-decoration: underline;
            text-decoration-thickness: 1px; text-decoration-color: var(--edge); text-underline-offset: .18em; }
        .samples button:hover b { text-decoration-thickness: 2px; text-decoration-color: currentColor; }
        .samples span { display: block; font: 400 var(--t-0)/1.45 var(--sans); color: var(--ink-2); }
        .keep { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--s-2) var(--s-5); font: 400 var(--t-0)/1.5 var(--sans); }
        .link { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer;
            text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em;
            text-decoration-color: var(--edge); }
        .error ul { margin: var(--s-2) 0 0 1.25rem; font: 400 var(--t-0)/1.5 var(--sans); }
        details.step + details.step { margin-top: var(--s-3); }
        .change { margin-top: var(--s-4); }
        #reading + div > :first-child { margin-top: 0; }
        td .level { font-weight: 400; }
        td > input[type=radio] { vertical-align: middle; }
        p > code { overflow-wrap: anywhere; }

        @media (max-width: 60rem) { .picks { grid-template-columns: repeat(8, minmax(0, 1fr)); } }
        @media (max-width: 40rem) {
          .top nav { margin-left: 0; width: 100%; }
          .picks { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .picks label { flex-direction: row; justify-content: flex-start; text-align: left; font-size: var(--t-0);
              padding: var(--s-2) var(--s-3); border-left: 0 !important; border-top: 1px solid var(--rule); }
          .picks label:nth-child(-n+2) { border-top: 0; }
          .picks label:nth-child(even) { border-left: 1px solid var(--rule) !important; }
          .picks label:has(input:checked) { box-shadow: inset 3px 0 0 var(--ink); }
          .picks input { order: -1; }
          .picks svg { order: 2; margin-left: auto; width: 2.25rem; height: 2.8rem; }
          .picks .text { min-height: 0; }
          .fields, .samples { grid-template-columns: minmax(0, 1fr); }
          .stackable td:has(> input) { display: flex; align-items: center; gap: var(--s-2); min-height: 2rem; }
        }
        @media (prefers-reduced-motion: no-preference) { .btn, .drop, .picks label {
            transition: background-color .12s, border-color .12s; } }
        @media print { .screen-only, .top nav, .keep, .actions, form, .foot span:has(a) { display: none !important; } }
        """#
}
