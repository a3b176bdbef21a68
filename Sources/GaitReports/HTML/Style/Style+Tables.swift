// Tables, scrolling in their own box.

extension Style {
    static let tables: StaticString = #"""
        /* Tables */
        .scroll { overflow-x: auto; margin-top: var(--s-3); }
        table { border-collapse: collapse; width: 100%; font: 400 var(--t-0)/1.4 var(--sans); }
        caption { text-align: left; color: var(--ink-2); padding-bottom: var(--s-2); }
        th, td { text-align: left; vertical-align: baseline; padding: .45rem .9rem .45rem 0;
            border-top: 1px solid var(--rule); }
        thead th { border-top: 0; border-bottom: 1px solid var(--ink); font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 600; }
        tbody tr:last-child > * { border-bottom: 1px solid var(--rule); }
        .r { text-align: right; } th.r, td.r { padding-left: .5rem; }
        td .level { white-space: nowrap; }
        .dense th, .dense td { padding-block: .25rem; font-size: .8125rem; }
        .stackable td:first-child, .stackable th:first-child { width: 34%; }
        .stackable.open { table-layout: fixed; }

        """#
}
