// The one script of the team's page: sorting and filtering the table, and names for the dots. Without it nothing is lost.

enum TeamScript {
    static let element = HTML.script(source)

    /// SHA-256 for the content security policy; a test says the new one when the script has changed.
    static let hash = "sha256-lq/hHaKZvq/SxxAEykvwyQAFBf7lblqEeY9RwKt+kGs="

    /// Holds no less-than sign and no ampersand: see `HTML.script`.
    private static let source: StaticString = #"""
        "use strict";
        (() => {
          const table = document.getElementById("everyone");
          if (!table) return;
          const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], rows = [...body.rows];
          const said = document.getElementById("said");
          const nameOf = (row) => row.cells[0].querySelector("a").textContent;

          // ---- sorting: equal ones stay in attention order, unknown ones come last either way ----
          const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
          const key = (row, column) => {
            const known = row.cells[column].dataset.v;
            if (known === undefined) return nameOf(row);
            return known === "" ? null : Number(known);
          };
          let sorted = "in attention order", shown = rows.length;
          const say = () => {
            const whole = rows.length === 1 ? "1 athlete" : rows.length + " athletes";
            said.textContent = (shown === rows.length ? whole : shown + " of " + whole) + ", " + sorted + ".";
          };
          const sort = (column, direction) => {
            const sign = direction === "ascending" ? 1 : -1;
            const keyed = rows.map((row, place) => ({ value: key(row, column), place, row }));
            keyed.sort((one, two) => {
              if (one.value === null || two.value === null) {
                if (one.value === two.value) return one.place - two.place;
                return one.value === null ? 1 : -1;
              }
              const order = typeof one.value === "number" ? one.value - two.value
                : collator.compare(one.value, two.value);
              return order === 0 ? one.place - two.place : sign * order;
            });
            body.append(...keyed.map((item) => item.row));
            heads.forEach((head, place) => {
              if (place === column) head.setAttribute("aria-sort", direction); else head.removeAttribute("aria-sort");
            });
            const head = heads[column];
            sorted = "sorted by " + head.querySelector(".h").textContent + ", "
              + (direction === "ascending" ? head.dataset.up : head.dataset.down);
            say();
          };
          heads.forEach((head, column) => {
            const word = head.querySelector(".h"), button = document.createElement("button");
            button.type = "button";
            button.className = "sort";
            word.replaceWith(button);
            button.append(word);
            button.addEventListener("click", () => {
              const now = head.getAttribute("aria-sort");
              const other = now === "ascending" ? "descending" : "ascending";
              sort(column, now ? other : head.dataset.first || "ascending");
            });
          });

          // ---- filters ----
          const text = document.getElementById("f-text"), place = document.getElementById("f-place");
          const fold = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
          const names = rows.map((row) => fold(row.cells[0].textContent));
          const filter = () => {
            const words = fold(text.value).split(/\s+/).filter(Boolean);
            shown = 0;
            rows.forEach((row, i) => {
              const isThere = place.value === "" || row.dataset.p === place.value;
              row.hidden = !(isThere ? words.every((word) => names[i].includes(word)) : false);
              if (!row.hidden) shown += 1;
            });
            say();
          };
          text.addEventListener("input", filter);
          place.addEventListener("change", filter);
          document.getElementById("f-all").addEventListener("click", () => {
            text.value = "";
            place.value = "";
            filter();
          });
          document.getElementById("filters").hidden = false;

          // ---- the drawings: one stop for the keyboard each, arrows go from dot to dot ----
          const all = [...document.querySelectorAll(".dot")];
          for (const box of document.querySelectorAll(".strip-box")) {
            const dots = [...box.querySelectorAll(".dot")];
            const line = box.parentElement.querySelector(".named"), before = line.textContent;
            let at = -1, centres = [];
            box.tabIndex = 0;
            box.setAttribute("role", "slider");
            box.setAttribute("aria-label", box.dataset.label + ", athlete by athlete");
            box.setAttribute("aria-valuemin", "1");
            box.setAttribute("aria-valuemax", String(dots.length));
            box.setAttribute("aria-valuenow", "1");
            box.setAttribute("aria-valuetext", before);
            const pick = (i) => {
              at = Math.max(0, Math.min(dots.length - 1, i));
              const dot = dots[at], words = dot.querySelector("title").textContent;
              for (const other of all) other.classList.toggle("on", other.dataset.a === dot.dataset.a);
              box.setAttribute("aria-valuenow", String(at + 1));
              box.setAttribute("aria-valuetext", words);
              const link = document.createElement("a");
              link.href = document.getElementById(dot.dataset.a).querySelector("a").getAttribute("href");
              link.textContent = words;
              line.replaceChildren(link);
            };
            const nearest = (event) => {
              let best = -1, least = Infinity;
              centres.forEach(([x, y], i) => {
                const far = Math.hypot(x - event.pageX, y - event.pageY);
                if (least > far) { least = far; best = i; }
              });
              return best;
            };
            const look = () => {
              centres = dots.map((dot) => {
                const b = dot.getBoundingClientRect();
                return [b.left + b.width / 2 + scrollX, b.top + b.height / 2 + scrollY];
              });
            };
            const point = (event) => {
              if (centres.length === 0) look();
              const i = nearest(event);
              if (i !== at) pick(i);
            };
            box.addEventListener("pointerenter", look);
            box.addEventListener("pointermove", point);
            box.addEventListener("pointerdown", (event) => { look(); point(event); });
            box.addEventListener("focus", () => { if (at === -1) pick(0); });
            box.addEventListener("keydown", (event) => {
              const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10,
                Home: -dots.length, End: dots.length };
              if (event.key === "Enter") { line.querySelector("a").click(); return; }
              if (steps[event.key] === undefined) return;
              event.preventDefault();
              pick(at + steps[event.key]);
            });
          }
          for (const hint of document.querySelectorAll(".with-script")) hint.hidden = false;
        })();

        """#
}
