// Charts and gauges: one drawing serves every width, light, dark and paper.

extension Style {
    static let charts: StaticString = #"""
        /* Charts */
        /* A chart's svg box IS its plot box: x in per cent, y in px, text always at its real size.
           Axis words hang outside by overflow: visible. No viewBox on the outside; the data layer inside
           has one, stretched, with non-scaling strokes. So the same drawing serves 320 to 700 px and paper. */
        .fig { margin-top: var(--s-6); }
        .fig:first-child { margin-top: 0; }
        .fig h3 { font: 700 var(--t-2)/1.3 var(--serif); text-wrap: balance; }
        .fig h3 .no { font-weight: 400; color: var(--ink-3); margin-right: .35em; }
        .fig figcaption { margin-top: var(--s-1); font-size: 1rem; line-height: 1.5; color: var(--ink-2);
            max-width: 38rem; text-wrap: pretty; }
        .chart { overflow: visible; width: calc(100% - 56px); margin: 36px 12px 40px 44px; }
        .chart.stack { margin-block: 30px 0; }
        .chart.stack.last { margin-bottom: 40px; }
        .chart.named { width: calc(100% - 76px); margin-left: 64px; }
        .chart.open { width: 100%; margin-inline: 0; }
        .chart text, .gauge text, .strip text { font: 400 12px/1 var(--sans); fill: var(--ink-2);
            font-variant-numeric: tabular-nums; }
        .chart .tick, .gauge .tick, .strip .tick { fill: var(--ink-3); }
        .chart .lab { fill: var(--ink); font-weight: 600; }
        .chart .lab.a { fill: var(--left); } .chart .lab.b { fill: var(--right); }
        .chart .halo, .strip .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px;
            stroke-linejoin: round; }
        .chart .data > *, .chart .data g > * { vector-effect: non-scaling-stroke; }
        .end { text-anchor: end; } .mid { text-anchor: middle; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .axis { stroke: var(--edge); stroke-width: 1; }
        .zero { stroke: var(--ink); stroke-width: 1.25; }
        .guide { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 2 3; fill: none; }
        .line { fill: none; stroke: var(--ink); stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
        .line.a { stroke: var(--left); stroke-width: 2.25; }
        .line.b { stroke: var(--right); stroke-width: 2.25; stroke-dasharray: 7 4; stroke-linecap: butt; }
        .line.thin { stroke-width: 1.25; }
        .spread { fill: var(--band); } .spread.a { fill: var(--left-soft); } .spread.b { fill: var(--right-soft); }
        @supports (mix-blend-mode: multiply) { @media (prefers-color-scheme: light) { .spread {
            mix-blend-mode: multiply; } } }
        .dots { fill: none; stroke-width: 3; stroke-opacity: .42; }
        .dots { stroke: var(--ink-2); stroke-linecap: round; }
        .dots.a { stroke: var(--left); stroke-linecap: round; }
        .dots.b { stroke: var(--right); stroke-linecap: square; stroke-width: 2.6; }
        .dots.few { stroke-width: 4.5; stroke-opacity: .5; } .dots.b.few { stroke-width: 4; }
        .bar { fill: var(--band); stroke: var(--edge); stroke-width: 1; }
        .bar.a { fill: var(--left-soft); stroke: var(--left); } .bar.b { fill: var(--right-soft); stroke: var(--right);
            }
        .solid { fill: var(--ink); } .solid.a { fill: var(--left); } .solid.b { fill: var(--right); }
        /* paper-coloured: under a line that crosses dots; a gap in the tape */
        .under { fill: none; stroke: var(--paper); stroke-width: 5; } .cut { fill: var(--paper); }
        .hollow { fill: var(--paper); stroke: var(--ink); stroke-width: 1.75; }
        .hollow.a { stroke: var(--left); } .hollow.b { stroke: var(--right); }
        .stem { stroke: var(--ink); stroke-width: 1.75; }
        .mark-odd { fill: var(--paper); stroke: var(--ink); stroke-width: 1.75; }
        .ref { fill: var(--band); }
        .left-out { fill: url(#hatch); }
        .hatch-line { stroke: var(--edge); stroke-width: 1; }
        .range { stroke: var(--ink); stroke-width: 2.5; stroke-linecap: butt; }
        .ring { stroke: var(--paper); stroke-width: 2; }
        .panels { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: var(--s-6);
            margin-top: var(--s-4); }
        .panels p { margin: 0; padding-bottom: var(--s-1); border-bottom: 1px solid var(--ink); }
        .panels .chart { width: 100%; margin: .5rem 0 .75rem; }
        .panels > :nth-last-child(-n+2) .chart { margin-bottom: 1.75rem; }
        .panels h4 { font: 600 var(--t-0)/1.4 var(--sans); margin: var(--s-3) 0 0; }

        /* gauges: one row per number */
        .gauges { font: 400 var(--t-0)/1.4 var(--sans); }
        .gauges > li { list-style: none; display: grid; grid-template-columns: 7rem 7.25rem minmax(0, 1fr) 11.5rem;
            column-gap: var(--s-4); align-items: start; border-top: 1px solid var(--rule);
            padding-block: var(--s-3) var(--s-3); }
        .gauges > li:last-child { border-bottom: 1px solid var(--rule); }
        .gauges .name { font-weight: 600; padding-top: .55rem; }
        .gauges .val { font: 700 1.5rem/1.2 var(--serif); padding-top: .1rem; }
        .gauges .val .unit { font: 400 var(--t-0)/1 var(--sans); }
        .gauges .val .src { display: block; margin-top: .15rem; }
        .gauges .word { padding-top: .55rem; }
        .gauges .word .src { display: block; margin-top: .15rem; }
        .gauge { width: 100%; height: 50px; overflow: visible; }

        /* how the recording was used */
        .chart.tape { width: 100%; margin: var(--s-2) 0 var(--s-4); overflow: visible; }
        .tape text { font: 400 12px/1 var(--sans); fill: var(--ink-2); }

        """#
}
