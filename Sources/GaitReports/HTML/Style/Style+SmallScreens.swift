// What changes on small screens and for those who ask for more contrast.

extension Style {
    static let smallScreens: StaticString = #"""
        /* Small screens */
        @media (max-width: 60rem) {
          .sec { grid-template-columns: minmax(0, 1fr); row-gap: var(--s-4); padding-block: var(--s-5) var(--s-6); }
          .sec > h2 { font-size: var(--t-3); }
          .sec > h2 small { max-width: none; }
          .sec.first { row-gap: var(--s-3); } .sec > .side { margin-top: 0; }
          .page { width: min(100% - 2.5rem, var(--measure)); }
        }
        @media (max-width: 40rem) {
          .page, .wide .page { width: calc(100% - 2rem); }
          .figure-of-the-day { grid-template-columns: minmax(0, 1fr); row-gap: var(--s-4); }
          .todo { grid-template-columns: minmax(0, 1fr); row-gap: 0; }
          .todo dd + dt { margin-top: var(--s-3); }
          .facts > div { grid-template-columns: minmax(0, 1fr) auto; }
          .facts dt, .checked dd { grid-column: 1 / -1; }
          .checked .level { max-width: none; }
          .gauges > li { grid-template-columns: minmax(0, 1fr) auto; row-gap: var(--s-1); padding-block: var(--s-4); }
          .gauges .name { padding-top: .3rem; font-size: 1rem; }
          .gauges .val { text-align: right; padding-top: 0; }
          .gauges .gauge, .gauges .word { grid-column: 1 / -1; }
          .gauges .word { padding-top: 0; display: flex; flex-wrap: wrap; gap: 0 var(--s-3); align-items: baseline; }
          .panels { column-gap: var(--s-4); }
          .stackable thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
          .stackable tr { display: block; border-top: 1px solid var(--rule); padding-block: var(--s-2); }
          .stackable th, .stackable td, .stackable tbody tr:last-child > * { display: block; border: 0; padding: 0;
              width: auto !important; }
          .stackable td[data-k]::before { content: attr(data-k) ": "; color: var(--ink-3); }
        }
        @media (min-width: 40.01rem) { .narrow-only { display: none; } }

        @media (prefers-contrast: more) { :root { --rule: var(--edge); --ink-2: var(--ink); --ink-3: var(--ink); } }
        @media (forced-colors: active) { .picks label:has(input:checked) { outline: 2px solid Highlight; } .line,
            .range, .axis { stroke: CanvasText; } }

        """#
}
