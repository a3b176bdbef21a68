// The style sheet of the HTML page: the tokens and the few parts of the common look that it needs.

enum ValidationStyle {
    /// No side is drawn here, so nothing is orange or blue; light, dark and paper.
    static let sheet = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #15181c; --ink-2: #464d55; --ink-3: #626a73; --edge: #868d95; --rule: #d8dbd8;
          --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Liberation Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
          --t-00: .75rem; --t-0: .875rem; --t-1: 1.0625rem; --t-2: 1.25rem;
          --t-4: clamp(2.125rem, 1.4rem + 3.2vw, 3.25rem);
          --s-1: .25rem; --s-2: .5rem; --s-3: .75rem; --s-4: 1rem; --s-5: 1.5rem; --s-6: 2.25rem; --s-7: 3.5rem;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root { --paper: #121417; --ink: #eceae5; --ink-2: #bcc0c4; --ink-3: #9aa0a7; --edge: #737b84;
            --rule: #2e3338; }
        }
        *, *::before, *::after { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 400 var(--t-1)/1.55 var(--serif);
          font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word; }
        h1, h2, h3, p, dl, dd, figure, table { margin: 0; padding: 0; }
        svg { display: block; }
        code { font: .86em/1.4 var(--mono); }
        .page { width: min(100% - 2rem, 70rem); margin-inline: auto; }
        .sec { border-top: 1px solid var(--rule); padding-block: var(--s-5) var(--s-6); }
        .sec.first { border-top: 2px solid var(--ink); margin-top: var(--s-5); }
        h1 { font: 700 var(--t-4)/1.08 var(--serif); letter-spacing: -.018em; margin-block: var(--s-2); }
        h2 { font: 700 var(--t-2)/1.3 var(--serif); }
        h3 { font: 700 var(--t-1)/1.3 var(--serif); }
        .lede { font-size: var(--t-2); line-height: 1.45; }
        .meta, .note { font: 400 var(--t-0)/1.5 var(--sans); color: var(--ink-2); }
        .note { margin-top: var(--s-3); max-width: 46rem; }
        .src { display: block; font: 400 var(--t-00)/1.45 var(--sans); color: var(--ink-3); }
        .scroll { overflow-x: auto; margin-top: var(--s-3); }
        table { border-collapse: collapse; width: 100%; font: 400 var(--t-0)/1.4 var(--sans); }
        th, td { text-align: left; vertical-align: baseline; padding: .45rem .9rem .45rem 0;
          border-top: 1px solid var(--rule); }
        thead th { border-top: 0; border-bottom: 1px solid var(--ink); font-weight: 600; white-space: nowrap; }
        tbody th { font-weight: 600; white-space: nowrap; }
        tbody tr:last-child > * { border-bottom: 1px solid var(--rule); }
        .r { text-align: right; white-space: nowrap; }
        th.r, td.r { padding-left: .5rem; }
        td:last-child { min-width: 14rem; }
        .facts { font: 400 var(--t-0)/1.5 var(--sans); margin-top: var(--s-4); }
        .facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: var(--s-4);
          padding-block: var(--s-1); }
        .facts dt { color: var(--ink-2); }
        .claims { margin-top: var(--s-3); max-width: 43.75rem; }
        .claims dt { font: 600 var(--t-0)/1.5 var(--sans); margin-top: var(--s-4); }
        .plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
          column-gap: var(--s-6); max-width: 70rem; }
        .fig { margin-top: var(--s-5); }
        .chart { overflow: visible; width: calc(100% - 56px); margin: 36px 12px 44px 44px; }
        .chart text { font: 400 12px/1 var(--sans); fill: var(--ink-2); font-variant-numeric: tabular-nums; }
        .chart .tick { fill: var(--ink-3); }
        .end { text-anchor: end; }
        .mid { text-anchor: middle; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .zero { stroke: var(--edge); stroke-width: 1.25; }
        .line { stroke: var(--ink); stroke-width: 1.75; }
        .line.thin { stroke-width: 1.25; }
        .guide { stroke: var(--ink-3); stroke-width: 1.25; stroke-dasharray: 2 3; }
        .dot { fill: var(--ink); fill-opacity: .62; stroke: var(--paper); stroke-width: 1; }
        .foot { border-top: 2px solid var(--ink); padding-block: var(--s-4) var(--s-7);
          font: 400 var(--t-0)/1.55 var(--sans); color: var(--ink-2); }
        @media (forced-colors: active) {
          .grid, .zero, .line, .guide { stroke: CanvasText; }
          .dot { fill: CanvasText; }
        }
        @page { size: A4; margin: 12mm; }
        @media print {
          :root { --t-1: 9pt; --t-0: 7.6pt; --t-00: 6.8pt; --t-2: 11pt; --t-4: 20pt; }
          .page { width: 100%; }
          .fig, tr { break-inside: avoid; }
          .scroll { overflow: visible; }
          .plots { grid-template-columns: repeat(3, minmax(0, 1fr)); }
        }
        """
}
