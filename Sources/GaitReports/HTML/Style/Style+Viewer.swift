// The movable signal of served pages; a report as a file has none.

extension Style {
    static let viewer: StaticString = #"""
        /* The movable signal */
        .viewer-moves { display: flex; flex-wrap: wrap; gap: var(--s-2); margin-top: var(--s-4); list-style: none; }
        .viewer-move { display: inline-flex; align-items: center; min-height: 44px; padding: 0 var(--s-4);
            border: 1px solid var(--edge); border-radius: var(--radius); font: 600 var(--t-0)/1.2 var(--sans);
            text-decoration: none; }
        .viewer-move:hover { border-color: var(--ink); text-decoration: underline; }
        .viewer.drawn .viewer-static { display: none; }
        .viewer-lines { display: flex; flex-wrap: wrap; gap: 0 var(--s-5); margin-top: var(--s-3);
            font: 400 var(--t-0)/1.4 var(--sans); }
        .viewer-lines label { display: inline-flex; align-items: center; gap: .5em; min-height: 32px; font-weight: 400; }
        .viewer-lines input { width: 18px; height: 18px; margin: 0; accent-color: var(--ink); }
        .viewer-stage { position: relative; margin-top: var(--s-3); }
        .viewer-stage::before { content: "g"; font: 400 12px/1 var(--sans); color: var(--ink-2); }
        .viewer-graph { position: relative; width: 100%; height: 260px; touch-action: pan-y; cursor: crosshair;
            user-select: none; -webkit-user-select: none; }
        .viewer-graph > div { z-index: 0; }
        .viewer-graph .dygraph-axis-label { font: 400 12px/1.2 var(--sans); color: var(--ink-3); overflow: hidden;
            white-space: nowrap; }
        .viewer-graph .dygraph-axis-label-y { text-align: right; padding-right: 4px; }
        .viewer-graph .dygraph-axis-label-x { text-align: center; }
        .viewer-band { position: absolute; bottom: 0; height: 260px; background: var(--ink); opacity: .14;
            pointer-events: none; }
        .viewer-scripted + .viewer-words { margin-top: var(--s-2); }
        .viewer-words { min-height: 3em; }
        .viewer-places { list-style: none; font: 400 var(--t-0)/1.5 var(--sans); columns: 2; column-gap: var(--s-6); }
        .viewer-places li { break-inside: avoid; padding-block: 2px; }
        .viewer-places a { display: inline-block; padding-block: 3px; }
        .line.reach { stroke: var(--ink-3); } .line.dash { stroke-dasharray: 7 3; } .line.dot { stroke-dasharray: 2 2; }
        @media (max-width: 40rem) { .viewer-places { columns: 1; } .viewer-graph, .viewer-band { height: 220px; }
            .viewer-move { padding: 0 var(--s-3); } }

        """#
}
