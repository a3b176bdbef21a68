// The design tokens: colours with their dark twins, type, space. Contrast of each is computed in a test.

extension Style {
    static let tokens: StaticString = #"""
        :root {
          color-scheme: light dark;

          /* colour: contrast against --paper / --wash is listed in README.md */
          --paper: #ffffff;
          --wash: #f4f5f3;            /* quiet ground: table heads, reference bands' page, code */
          --ink: #15181c;             /* text, values, markers */
          --ink-2: #464d55;           /* secondary text, chart labels */
          --ink-3: #626a73;           /* notes, sources, ticks */
          --edge: #868d95;            /* borders of controls, axis lines: at least 3:1 */
          --rule: #d8dbd8;            /* decorative hairlines only */
          --band: #dfe2df;            /* reference band in gauges and trends */
          --attn: #9a1b45;            /* watch, act, errors */
          --ok: #1c6448;              /* the check mark of "nothing stands out" */
          --left: #b34a00;            /* left, or side A: solid line, circle, letter A/L */
          --right: #0a63a8;           /* right, or side B: dashed line, square, letter B/R */
          --left-soft: #f3d9c6;       /* spread of A; decoration, never the only carrier */
          --right-soft: #c9dff1;      /* spread of B */

          /* type: system fonts with lining figures first */
          --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Liberation Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
          --t-00: .75rem;             /* 12: sources, ticks */
          --t-0: .875rem;             /* 14: labels, tables */
          --t-1: 1.0625rem;           /* 17: reading text */
          --t-2: 1.25rem;             /* 20: finding and figure titles */
          --t-3: 1.5rem;              /* 24: section that must be seen */
          --t-4: clamp(2.125rem, 1.4rem + 3.2vw, 3.25rem);   /* 34 to 52: the headline */
          --lead: 1.55;

          /* space: one step is 4 px */
          --s-1: .25rem; --s-2: .5rem; --s-3: .75rem; --s-4: 1rem; --s-5: 1.5rem;
          --s-6: 2.25rem; --s-7: 3.5rem; --s-8: 5rem;

          --radius: 3px;
          --side: 10.5rem;            /* the margin column that holds the side heads */
          --gap: 3rem;
          --measure: 43.75rem;        /* 700 px: text and charts */
        }

        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #121417; --wash: #1c2024; --ink: #eceae5; --ink-2: #bcc0c4; --ink-3: #9aa0a7;
            --edge: #737b84; --rule: #2e3338; --band: #30363c; --attn: #f28ba9; --ok: #7ccaa2;
            --left: #f29650; --right: #6fb6f3; --left-soft: #4c3019; --right-soft: #1d3a55;
          }
        }

        """#
}
