// Paper: A4, two pages, always light.

extension Style {
    static let paper: StaticString = #"""
        /* Paper: A4, two pages */
        @page { size: A4; margin: 9mm 13mm 10mm; @bottom-left { content: "Evenstride. Movement information,
            not a diagnosis."; font: 7.5pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages);
            font: 7.5pt sans-serif; } }
        .print-only { display: none; }
        @media print {
          :root { --t-00: 6.5pt; --t-0: 6.9pt; --t-1: 7.9pt; --t-2: 9.4pt; --t-3: 11pt; --t-4: 19pt; --lead: 1.3;
            --s-3: 4pt; --s-4: 6pt; --s-5: 8pt; --s-6: 9pt; --s-7: 10pt; --side: 19mm; --gap: 4mm; --measure: none; }
          html { font-size: 10.5pt; }
          .screen-only, .top nav, .keep, .actions, .skip, details.data, form { display: none !important; }
          .print-only { display: block; }
          .page, .wide .page { width: 100%; }
          .top { padding: 0 0 3pt; }
          .sec { padding-block: 4pt 5pt; grid-template-columns: var(--side) minmax(0, 1fr); }
          .sec.first { padding-block: 5pt 7pt; }
          .sec > h2 { font-size: 8.5pt; line-height: 1.25; break-after: avoid; }
          .head .big { margin-top: 1pt; }
          .figure-of-the-day { margin-top: 5pt; padding-block: 4pt; grid-template-columns: auto minmax(0, 1fr); }
          .number { font-size: 30pt; } .lede { font-size: 10pt; }
          .lead-in { margin-bottom: 3pt; }
          .todo { grid-template-columns: 19mm minmax(0, 1fr); margin-top: 4pt; row-gap: 1.5pt; column-gap: 2mm; }
          .todo dt { padding-top: .1em; } .todo dd { max-width: none; } .todo dd + dt { margin-top: 0; }
          .facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: 7mm; }
          .facts > div { padding-block: 1.4pt; grid-template-columns: 17mm minmax(0, 1fr) auto; column-gap: 2mm; }
          .reading .level.ok { display: none; } .facts > div:nth-last-child(2) { border-bottom: 1px solid var(--rule); }
          .chart.tape { margin: 2px 0 10px; }
          .findings-lead, .say { display: none; } .small, .note, .meta, .level, .conf, .src, .facts, .todo dt,
              details .todo dd, table { line-height: 1.32 !important; }
          .finding, .fig, .gauges > li, tr { break-inside: avoid; }
          .findings { display: grid; grid-template-columns: 1fr 1fr; column-gap: 7mm; }
          .finding:first-child { grid-column: 1 / -1; }
          .finding + .finding { margin-top: 5pt; padding-top: 4pt; }
          .finding h3 { margin: 0 0 1pt; } .finding .todo { margin-top: 2pt; } .finding.minor .todo {
              grid-template-columns: 13mm minmax(0, 1fr); }
          details:not(.data)::details-content { content-visibility: visible; height: auto; }
          details:not(.data) > summary { display: none; } details:not(.data) { margin-top: 1.5pt; }
          .step { margin-top: 3pt; }
          th, td { padding-block: 1pt; } .stackable td:first-child, .stackable th:first-child { width: 25%; }
              .stackable td:nth-child(2) { width: 31%; }
          /* page two: numbers, then one six-column plate of figures */
          .sheet-2 { border-top: 2px solid var(--ink); } .sheet-2, .plates { break-inside: avoid; }
          .gauges > li { padding-block: .5pt; grid-template-columns: 20mm 29mm minmax(0, 1fr) 60mm; }
          .gauges .val { font-size: 10.5pt; } .gauges .val .src { display: inline; margin-left: .3em; }
          .gauges .name, .gauges .word, .gauges .val { padding-top: 2pt; line-height: 1.2; }
          .gauges .word .src { margin-top: 0; }
          .chart { zoom: .54; } .gauge { zoom: .4; } .figure-of-the-day .chart, .tape { zoom: .66; }
          .chart text, .gauge text { font-size: 13px; }
          .print-grid { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); column-gap: 5mm; row-gap: 3pt;
              border-top: 1px solid var(--rule); padding-top: 5pt; }
          .print-grid > .sec:not(.p6), .print-grid > .sec:not(.p6) > div, .print-grid .plates { display: contents; }
          .print-grid > .sec:not(.p6) > h2 { display: none; }
          .print-grid .fig { margin: 0; } .p-third { grid-column: span 2; } .p-half { grid-column: span 3; } .p-tall {
              grid-row: span 2; }
          .p1, .p2, .p3 { order: 1; } .p4 { order: 2; } .p5 { order: 3; } .p6 { order: 4; }
          .print-grid .p6 { display: block; padding: 0; border: 0; } .compare th { white-space: nowrap;
              width: auto !important; } .compare td:nth-child(2) { width: auto !important; } .fig .no { display: none; }
          .p6 h2 { font-size: var(--t-2); margin-bottom: 2pt; }
          .fig h3 { font-size: 9pt; line-height: 1.2; } .fig figcaption { font-size: 7.2pt; line-height: 1.3; }
          .chart { margin-block: 28px 36px; } .chart.stack { margin-block: 26px 0; } .chart.stack.last {
              margin-bottom: 38px; } .p3 .chart { margin-top: 24px; }
          .print-pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 7mm; margin-top: 4pt; }
          .print-pair .sec { display: block; padding-block: 4pt 3pt; } .print-pair h2 { margin-bottom: 2pt; }
          .print-pair .facts { grid-template-columns: 1fr; } .print-pair p { font-size: 7.2pt; line-height: 1.3; }
              .print-pair .facts { font-size: 6.7pt; line-height: 1.25 !important; } .print-pair .facts > div {
              padding-block: .8pt; }
          .print-pair p.src { font-size: var(--t-00); } p + p { margin-top: 2.5pt; }
          a { text-decoration: none; } .refs a::after { content: " (" attr(href) ")"; color: var(--ink-3); }
          .foot { padding-block: 3pt 0; font-size: 6.6pt; border-top-width: 1px; }
          .scroll { overflow: visible; } .wide table { font-size: 6.8pt; } .wide th, .wide td { padding-right: .5rem; }
              .spark { zoom: .6; } .everyone tbody th { position: static; }
          .again { display: none; } .also { margin-top: 4pt; } .also .facts { margin-top: 1pt; }
          .also .facts > div { grid-template-columns: 17mm minmax(0, 1fr); } .also .level { display: none; }
          .gauges .val { white-space: nowrap; } .p1 .chart, .chart.stack { zoom: .49; }
          .finding.minor:nth-child(even):last-child { grid-column: 1 / -1; }
          .finding.minor:nth-child(even):last-child .todo { grid-template-columns: 19mm minmax(0, 1fr); } .also .facts:not(:has(> div + div)) { grid-template-columns: 1fr; }
          .notices { margin-top: 3pt; } .notices li + li { margin-top: 1pt; }
          .more { display: none !important; }
          /* what was not assessed, in two columns of running text */
          .open, .open tbody { display: block; } .open thead { display: none; }
          .open tbody { columns: 3; column-gap: 5mm; }
          .sec.unseen { display: block; padding-block: 4pt 3pt; } .unseen .open { margin-top: 2pt; }
          .unseen h2, .unseen h2 + div > .lead-in { display: inline; }
          .open tr { display: block; padding-block: 1pt; border-top: 1px solid var(--rule); font-size: 6.3pt;
            line-height: 1.22; }
          .open tr > *, .open tbody tr:last-child > * { display: inline; border: 0; padding: 0; }
          .open .level { display: inline; white-space: normal; } .open .level svg { display: none; }
          .open th::after { content: ": "; } .open td::after { content: "."; }
          .open td[data-k]::before { content: " " attr(data-k) ": "; color: var(--ink-3); }
          .gauge text { font-size: 15px; } .gauges .name, .gauges .word, .gauges .val { padding-top: 1pt; }
          .gauges .word { display: flex; flex-wrap: wrap; column-gap: .6em; align-items: baseline; }
          .print-pair .after { display: none; } .print-grid { row-gap: 1pt; }
          .facts.missing { margin-top: 3pt; grid-template-columns: 1fr; }
        }

        """#
}
