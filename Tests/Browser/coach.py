"""The coach's pages as a coach uses them: files on a disk, no server; by mouse, by keyboard, without script, on paper."""
import glob, json, os, re, subprocess, sys

from browser import CONTROLS

PARTS = ["team_page", "team_keyboard", "team_filters", "team_spread", "team_no_script", "team_athletes", "team_paper", "team_large"]
LOOKS = [(1280, False), (1280, True), (700, False), (360, False), (360, True)]


def reports(root, bin, folder):
    """A simulated season's report, and one of a team of 400 made of its records; folders."""
    if not bin:
        command = ["swift", "build", "--package-path", root, "-c", "release", "--explicit-target-dependency-import-check", "error"]
        for product in ["evenstride", "evenstride-team"]:
            subprocess.run(command + ["--product", product], check=True, stdout=sys.stderr)
        bin = subprocess.run(command + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    season, small, large = (os.path.join(folder, name) for name in ["season", "report", "large"])
    subprocess.run([os.path.join(root, "scripts/season"), "--bin", bin, "--out", season, "--athletes", "7", "--files", "9",
                    "--minutes", "3"], check=True, stdout=subprocess.DEVNULL)
    named = os.path.join(season, "<img src=x onerror=alert(1)> & \u202egnp")
    os.mkdir(named)
    fixture = lambda *path: os.path.join(root, "Fixtures", *path)
    for source, name in [(fixture("runs", "one-side-harder.csv"), "2026-11-02 <b>run &lt;.csv"), (fixture("runs", "tired.csv"), "2026-11-09 'late'.csv"),
                         (fixture("devices", "dynamics.fit"), "watch.fit")]:
        with open(source, "rb") as read, open(os.path.join(named, name), "wb") as write:
            write.write(read.read())
    with open(os.path.join(folder, "manifest.csv"), "w") as file:
        file.write("file,note,pain\n\"" + os.path.basename(named) + "/2026-11-09 'late'.csv\",<script>alert(1)</script>,4\n")
    team = lambda *words: subprocess.run([os.path.join(bin, "evenstride"), "team", *words], stdout=subprocess.DEVNULL)
    made = team(season, "--out", small, "--placement", "sacrum", "--manifest", os.path.join(folder, "manifest.csv"),
                "--title", "Season <2026> & all")
    if made.returncode not in (0, 1):
        raise SystemExit("browser-test: evenstride team could not make a report")
    records = [json.loads(line) for line in open(os.path.join(small, "results.jsonl"))]
    names = sorted({record["job"]["athlete"] for record in records})
    with open(os.path.join(folder, "large.jsonl"), "w") as file:
        for place in range(400):
            for record in (r for r in records if r["job"]["athlete"] == names[place % len(names)]):
                copy = json.loads(json.dumps(record))
                copy["job"]["athlete"] = f"R{place:03d}"
                copy["job"]["file"] = f"R{place:03d}/{os.path.basename(record['job']['file'])}"
                for content in copy["contents"]:
                    content["sha256"] = f"{place:04x}" + content["sha256"][4:]
                file.write(json.dumps(copy) + "\n")
    team("--from", os.path.join(folder, "large.jsonl"), "--out", large, "--format", "html")
    return small, large


class Coach:
    """`folder` holds team.html and athletes/; `large`, where given, one of a big team."""

    def __init__(self, browser, check, accessible, script, folder, large=None):
        self.b, self.check, self.accessible, self.script = browser, check, accessible, script
        self.team = "file://" + os.path.join(os.path.realpath(folder), "team.html")
        self.athletes = sorted(glob.glob(os.path.join(os.path.realpath(folder), "athletes", "*.html")))
        self.large = large and "file://" + os.path.join(os.path.realpath(large), "team.html")

    @property
    def parts(self):
        return [getattr(self, name) for name in PARTS if name != "team_large" or self.large]

    # ---- what the table says ----

    def names(self):
        return self.b.js("return [...document.querySelectorAll('#everyone tbody tr:not([hidden]) th a')].map((a) => a.textContent)")

    def keys(self, column):
        """What the column is sorted by, unknown ones as None."""
        return self.b.js("""return [...document.querySelectorAll('#everyone tbody tr')].map((row) => {
            const known = row.cells[arguments[0]].dataset.v;
            return known === undefined ? row.cells[arguments[0]].querySelector('a').textContent
              : known === '' ? null : Number(known); });""", column)

    def heads(self):
        return self.b.js("return [...document.querySelectorAll('#everyone thead th')].map((h) => h.getAttribute('aria-sort'))")

    def said(self):
        return self.b.text("#said")

    # ---- parts ----

    def processor(self):
        metrics = self.b.cdp("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")

    def team_page(self):
        b, check = self.b, self.check
        for width, dark in LOOKS:
            b.show(width, dark)
            b.open(self.team)
            name = f"team-{width}-{'dark' if dark else 'light'}"
            b.picture(name)
            self.accessible(b, self.script, f"the team's page, {width} px, {'dark' if dark else 'light'}")
        b.show()
        b.open(self.team)
        check("nothing was loaded", b.js("return performance.getEntriesByType('resource').length") == 0)
        links = [a.get_attribute("href") for a in b.all("a[href]")]
        gone = [link for link in links if link.startswith("file:") and "#" not in link
                and not os.path.exists(re.sub("^file://", "", link))]
        check("every link leads to a file that is there", len(links) > 3 and not gone, gone)
        check("the order is printed, and is none of risk", "nothing about who will get hurt" in b.text("#first ~ div"))

    def team_keyboard(self):
        b, check = self.b, self.check
        b.open(self.team)
        order = []
        for _ in range(400):
            b.key("Tab")
            now = b.focused()
            if now is None:
                break
            order.append(now)
        check("Tab reaches the end of the page", b.focused() is None and len(order) > 10, len(order))
        check("every stop is seen to have the focus", all(o["isMarked"] for o in order), [o for o in order if not o["isMarked"]][:5])
        check("and is in view", all(o["isInView"] for o in order), [o for o in order if not o["isInView"]][:5])
        count = len(self.heads())
        check("every heading is a stop", sum(o["name"] == "button" for o in order) >= count, [o["name"] for o in order][:30])
        check("a strip is one stop", len(order) < 40 + 3 * len(self.names()) + count, len(order))
        b.open(self.team)
        first, attention = self.names(), self.heads()
        check("it begins in attention order", attention[-1] == "ascending" and attention.count(None) == count - 1, attention)
        for column in range(count):
            b.js("document.querySelectorAll('#everyone thead button')[arguments[0]].focus()", column)
            ways = []
            for key in ["Enter", " "]:
                b.key(key)
                way = self.heads()[column]
                ways.append(way)
                keys = [k for k in self.keys(column) if k is not None]
                if column:
                    held = keys == sorted(keys, reverse=way == "descending")
                    last = self.keys(column)[len(keys):]
                    check(f"column {column + 1}, {way}: sorted, unknown ones last", held and not [k for k in last if k is not None], self.keys(column))
                check(f"column {column + 1}, {way}: it is said", "sorted by" in self.said() and self.heads().count(None) == count - 1, self.said())
            check(f"column {column + 1}: Enter and the space bar turn it round", sorted(ways) == ["ascending", "descending"], ways)
            check(f"column {column + 1}: the focus stays", b.js("return document.activeElement.className") == "sort")
        check("the line is announced", b.find("#said").get_attribute("role") == "status")
        b.js("document.querySelectorAll('#everyone thead button')[arguments[0]].click()", 0)
        if self.heads()[0] != "ascending":
            b.js("document.querySelectorAll('#everyone thead button')[arguments[0]].click()", 0)
        check("names from A to Z", sorted(self.names()) == sorted(first) and (len(first) < 2 or self.names() != list(reversed(self.names()))))
        b.picture("team-sorted-1280-light")
        self.accessible(b, self.script, "sorted by name")

    def team_filters(self):
        b, check = self.b, self.check
        b.open(self.team)
        everyone = self.names()
        wanted = everyone[0]
        b.click(b.find("#f-text"))
        b.find("#f-text").send_keys(wanted[:4].upper())
        shown = self.names()
        check("typing a name leaves those that hold it", wanted in shown and len(shown) <= len(everyone), shown)
        check("it is said how many", re.match(rf"({len(shown)} of )?{len(everyone)} athlete", self.said()), self.said())
        b.find("#f-text").clear()
        b.find("#f-text").send_keys("no such name at all")
        check("nobody, said plainly", self.names() == [] and self.said().startswith("0 of"), self.said())
        b.picture("team-nobody-1280-light")
        b.click(b.find("#f-all"))
        check("Show all shows all", self.names() == everyone and b.find("#f-text").get_attribute("value") == "")
        places = b.js("return [...document.querySelectorAll('#f-place option')].map((o) => o.value)")
        counts = []
        for place in places[1:]:
            b.js("const s = document.querySelector('#f-place'); s.value = arguments[0]; s.dispatchEvent(new Event('change'))", place)
            counts.append(len(self.names()))
        check("each position shows some, all of them make the team", all(counts) and sum(counts) == len(everyone), [places, counts])

    def team_spread(self):
        b, check = self.b, self.check
        b.open(self.team)
        boxes = b.all(".strip-box")
        if not check("there are drawings", boxes):
            return
        box = boxes[0]
        b.js("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", box)
        words = lambda: box.get_attribute("aria-valuetext")
        check("the first dot has its name", ":" in words() and words() in b.text(".named"), words())
        began = words()
        b.key("ArrowRight")
        check("the right arrow goes to the next", words() != began and box.get_attribute("aria-valuenow") == "2", words())
        b.key("Home")
        check("Home goes back", words() == began)
        b.picture("team-spread-1280-light")
        dots = b.js("""return [...arguments[0].querySelectorAll('.dot')].map((d) => { const r = d.getBoundingClientRect();
            return [r.x + r.width / 2, r.y + r.height / 2, d.querySelector('title').textContent]; })""", box)
        x, y, name = dots[-1]
        b.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x - 60, y=y)
        b.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x + 1, y=y - 1)
        check("pointing at a dot names it", words() == name, [words(), name])
        check("the same athlete is marked in every drawing", len(b.all(".dot.on")) >= 1)
        b.js("arguments[0].focus()", box)
        b.key("Enter")
        b.until(lambda: "/athletes/" in b.driver.current_url)
        check("Enter opens the page", b.all("h1") and b.text("h1") in name, [b.text("h1"), name])
        b.click(b.find("header a.way"))
        b.until(lambda: b.driver.current_url.endswith("team.html"))
        check("and its link leads back", b.all("#everyone"))

    def team_no_script(self):
        b, check = self.b, self.check
        b.show(script=False)
        try:
            b.open(self.team)
            check("without script: everyone is there", b.all("#everyone tbody tr"))
            check("in attention order", b.all("#everyone thead th")[-1].get_attribute("aria-sort") == "ascending")
            check("no control that does nothing", not b.all("#everyone button") and not b.find("#filters").is_displayed()
                  and not b.all("[role=slider]"))
            b.picture("team-no-script-1280-light")
            b.find("#everyone tbody a").click()
            b.until(lambda: "/athletes/" in b.driver.current_url)
            check("links lead to the athletes", b.all("h1"))
        finally:
            b.show()

    def team_athletes(self):
        b, check = self.b, self.check
        check("there are pages of athletes", self.athletes)
        for i, page in enumerate(self.athletes):
            name = re.sub(r"\W", "-", os.path.basename(page)[:-5])[:30]
            looks = LOOKS if i < 3 else [(360, False), (1280, False)]
            for width, dark in looks:
                b.show(width, dark)
                b.open("file://" + page)
                if i < 8:
                    b.picture(f"athlete-{name}-{width}-{'dark' if dark else 'light'}")
                self.accessible(b, self.script, f"athlete {name}, {width} px, {'dark' if dark else 'light'}")
            check(f"athlete {name}: no script at all", not b.all("script"))
        b.show()

    def team_paper(self):
        b, check = self.b, self.check
        b.open(self.team)
        lines = len(b.all("tbody tr, .first-look > li")) + 4 * len(b.all(".spread-of"))
        for dark in [False, True]:
            b.show(dark=dark)
            pages = b.paper("team-from-dark" if dark else "team")
            check(f"the team prints on few pages{', from dark mode' if dark else ''}", pages <= 3 + lines // 16, f"{pages} pages for {lines} lines")
        b.show()
        for page in self.athletes[:4]:
            b.open("file://" + page)
            pages = b.paper("athlete-" + re.sub(r"\W", "-", os.path.basename(page)[:-5])[:30])
            check(f"{os.path.basename(page)[:30]} prints on few pages", pages <= 4, f"{pages} pages")

    def team_large(self):
        b, check = self.b, self.check
        rows = 0

        def cost(what, limit, work):
            """In seconds of the page's own processor time, whatever else the machine does."""
            before = self.processor()
            work()
            took = self.processor() - before
            check(f"{rows} athletes: {what} within {limit} s of processor time", took < limit, f"{took:.1f} s")
            print(f"browser-test: {rows} athletes: {what}: {took:.2f} s of processor time", file=sys.stderr)

        def there():
            nonlocal rows
            b.open(self.large)
            rows = len(self.names())

        b.driver.set_script_timeout(120)
        b.cdp("Performance.enable", timeDomain="threadTicks")
        cost("there", 3, there)
        cost("sorted by one column", 1.5, lambda: b.js(
            "document.querySelectorAll('#everyone thead button')[3].click(); document.body.getBoundingClientRect();"))
        cost("four changes of the filter", 2, lambda: b.js("""const field = document.querySelector('#f-text');
            for (const text of ['r', 'r0', 'r01', '']) {
              field.value = text; field.dispatchEvent(new Event('input')); document.body.getBoundingClientRect(); }"""))
        b.cdp("Performance.disable")
        b.picture("team-large-1280-light")
        b.show(360)
        b.open(self.large)
        check("no sideways scroll at 360 px", b.js("return document.documentElement.scrollWidth <= innerWidth"))
        b.show()
        pages = b.paper("team-large")
        check("prints", pages >= 1, f"{pages} pages")
        print(f"browser-test: large team: {rows} athletes, {pages} pages on paper", flush=True)
