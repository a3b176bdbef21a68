"""The tour of evenstride-serve: each part does what a person does and says what it saw."""
import argparse, json, os, re, subprocess, sys, tempfile, time, urllib.request

from browser import Browser, CONTROLS
from coach import Coach, PARTS, reports

rows = []
part_name = ""


def check(what, good, seen=""):
    rows.append((part_name, what, bool(good), "" if good is True or seen == "" else str(seen)))
    print(f"browser-test: {part_name}: {what}{'' if good else '  MISSED: ' + str(seen)[:600]}", file=sys.stderr, flush=True)
    return bool(good)


def accessible(browser, script, name):
    """All rules on the page as it stands, folded parts opened."""
    browser.js("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    found = browser.js(script)
    for element in browser.all(CONTROLS):
        if element.is_displayed() and not element.accessible_name.strip():
            found.append("control without a name: " + element.get_attribute("outerHTML")[:120])
    check(f"accessible: {name}", not found, "; ".join(found[:6]) + (f" and {len(found) - 6} more" if len(found) > 6 else ""))


class Tour:
    def __init__(self, root, browser, server_flags):
        self.b = browser
        self.script = open(os.path.join(root, "Tests/Browser/accessibility.js")).read()
        self.faulty = os.path.join(root, "Tests/Browser/faulty.html")
        fixture = lambda name: os.path.join(root, "Fixtures", name)
        self.run, self.other = fixture("runs/one-side-harder.csv"), fixture("runs/tired.csv")
        self.bad = os.path.join(server_flags, "track.gpx")
        with open(self.bad, "w") as file:
            file.write('<?xml version="1.0"?>\n<gpx version="1.1"><trk><trkseg><trkpt lat="1" lon="2"><ele>3</ele>'
                       "<time>2026-01-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>\n")

    def uploaded(self, script=True):
        """A result page of the demo run, by the form."""
        b = self.b
        b.open("/")
        b.find("#file").send_keys(self.run)
        b.click(b.find("input[name=placement][value=sacrum]"))
        b.click(b.find("form#upload button.btn"))
        b.result()

    # ---- parts ----

    def rules(self):
        """Every rule finds the fault that was made for it."""
        b = self.b
        b.open("file://" + self.faulty)
        found = b.js(self.script)
        found += ["control without a name" for e in b.all("button") if not e.accessible_name.strip()]
        for rule in ["language", "title", "one main landmark", "one h1", "h1 first", "heading order", "empty heading",
                     "id twice", "points nowhere", "link to nowhere", "field without label", "radio outside a named group",
                     "table without a name", "th without scope", "picture neither hidden nor named", "picture without desc",
                     "title not referred to", "image without alt", "text contrast", "text size", "mark contrast",
                     "control edge", "target size", "sideways scroll", "scrolls but not by keyboard", "control without a name"]:
            check(f"finds: {rule}", any(line.startswith(rule) for line in found), [f[:60] for f in found])

    def upload_page(self):
        b = self.b
        for width, dark in [(1280, False), (1280, True), (390, False), (360, True)]:
            b.show(width, dark)
            b.open("/")
            b.picture(f"upload-{width}-{'dark' if dark else 'light'}")
            accessible(b, self.script, f"first page, {width} px, {'dark' if dark else 'light'}")
        b.show()
        for path in ["/help", "/privacy", "/delete-all"]:
            for width in [1280, 360]:
                b.show(width)
                b.open(path)
                b.picture(f"{path[1:]}-{width}")
                accessible(b, self.script, f"{path}, {width} px")
        b.show()

    def form(self):
        b = self.b
        began = time.monotonic()
        self.uploaded()
        check("a chosen file gives its headline within 2 s", time.monotonic() - began < 4, f"{time.monotonic() - began:.1f} s")
        check("the headline says what stands out", "harder" in b.text("h1"), b.text("h1"))
        check("only this server was asked", all(
            url.startswith(b.address) for url in b.js("return performance.getEntriesByType('resource').map((e) => e.name)")))

    def drop(self):
        b = self.b
        b.open("/")
        b.click(b.find("input[name=placement][value=sacrum]"))
        b.drop(".drop", [self.other])
        b.result()
        check("a dropped file is analysed at once", b.all("h1"), b.path)
        check("its name is on the page", "tired.csv" in b.text("main"))
        b.open("/")
        b.drop(".drop", [self.run, self.other])
        b.until(lambda: b.find("#second").get_attribute("open") is not None)
        check("two dropped files ask what they are", b.js("return [document.querySelector('#file').files.length, "
              "document.querySelector('#file2').files.length]") == [1, 1])

    def refused(self):
        b = self.b
        b.open("/")
        b.find("#file").send_keys(self.bad)
        b.click(b.find("form#upload button.btn"))
        b.until(lambda: b.all(".error"))
        words = b.text(".error")
        check("a bad file: what, where, fix", all(word in words for word in ["What", "Where", "Fix", "track.gpx"]), words)
        check("the message has the focus", b.js("return document.activeElement.closest('.error') !== null"))
        b.picture("refused-1280-light")
        accessible(b, self.script, "first page with a refused file")
        b.find("#file").send_keys(self.run)
        b.click(b.find("form#upload button.btn"))
        b.result()
        check("the next file is read", b.all("h1"))
        for path, status in [("/nothing", 404), ("/analyses/0000", 404)]:
            b.open(path)
            check(f"{path}: a page that says so", "Nothing here" in b.text("h1"), b.text())
            accessible(b, self.script, path)
        b.picture("not-found-1280-light")

    def samples(self):
        b = self.b
        for name in ["balanced", "one-side-harder", "tired"]:
            b.open("/")
            began = time.monotonic()
            b.click(b.find(f".samples button[value={name}]"))
            b.result()
            check(f"sample {name}: {b.text('h1')}", b.all("h1"))
            for width, dark in [(1280, False), (1280, True), (390, False), (360, True)]:
                b.show(width, dark)
                time.sleep(0.4)
                b.picture(f"report-{name}-{width}-{'dark' if dark else 'light'}")
                if name == "one-side-harder" or width == 360:
                    accessible(b, self.script, f"report of {name}, {width} px, {'dark' if dark else 'light'}")
                    b.js("document.querySelectorAll('details').forEach((d) => { d.open = false; })")
            b.show()

    def paper(self):
        b = self.b
        for name in ["balanced", "one-side-harder", "tired"]:
            b.open("/")
            b.click(b.find(f".samples button[value={name}]"))
            b.result()
            for dark in [False, True]:
                b.show(dark=dark)
                time.sleep(0.5)
                pages = b.paper(f"report-{name}{'-from-dark' if dark else ''}")
                check(f"{name} prints on two pages{', from dark mode' if dark else ''}", pages == 2, f"{pages} pages")
            b.show()

    def keyboard(self):
        b = self.b
        b.open("/")
        order = []
        for _ in range(60):
            b.key("Tab")
            now = b.focused()
            if now is None:
                break
            order.append(now)
        check("Tab reaches the ends of the page", len(order) > 10 and b.focused() is None, [o["name"] for o in order])
        check("the first stop skips to the content", order and "Skip" in order[0]["text"], order[:1])
        check("every stop is seen to have the focus", all(o["isMarked"] for o in order),
              [o for o in order if not o["isMarked"]])
        check("and is in view", all(o["isInView"] for o in order), [o for o in order if not o["isInView"]])
        names = [o["name"] + " " + o["text"] for o in order]
        place = lambda word: next((i for i, n in enumerate(names) if word in n), 999)
        check("file, position, Analyse, samples: in this order",
              place("#file") < place("Analyse") < place("One side harder") < 999, names)
        b.open("/")
        b.find("#file").send_keys(self.run)
        b.js("document.querySelector('#file').focus()")
        b.key("Tab")
        check("Tab goes on to the position", b.focused()["radio"], b.focused())
        b.key("ArrowDown")
        chosen = b.js("return document.querySelector('input[name=placement]:checked').value")
        b.key("ArrowUp")
        check("arrows choose a position", chosen != b.js("return document.querySelector('input[name=placement]:checked').value"))
        for _ in range(30):
            b.key("Tab")
            if "Analyse" in (b.focused() or {"text": ""})["text"]:
                break
        b.key("Enter")
        b.result()
        check("Enter on Analyse gives the result", b.all("h1"))
        order = []
        for _ in range(200):
            b.key("Tab")
            now = b.focused()
            if now is None:
                break
            order.append(now)
        check("the result page: Tab reaches the end", b.focused() is None and len(order) > 10, len(order))
        check("every stop there is seen", all(o["isMarked"] for o in order), [o for o in order if not o["isMarked"]])
        if b.all(".viewer-graph"):
            check("the signal is one of them", any("viewer-graph" in o["name"] or "div" in o["name"] for o in order))

    def no_script(self):
        b = self.b
        b.show(script=False)
        try:
            b.open("/")
            b.find("#file").send_keys(self.run)
            b.find("input[name=placement][value=sacrum]").click()
            b.find("form#upload button.btn").click()
            b.result()
            check("without script: a form post gives the result", "harder" in b.find("h1").text)
            b.picture("no-script-1280-light")
            if b.all("figure.viewer"):
                check("the still picture stands there", b.find(".viewer-static svg").is_displayed())
                check("what only a script can do is not shown", not b.find(".viewer-graph").is_displayed())
                b.find("a[data-move=in]").click()
                b.until(lambda: "/signal?" in b.driver.current_url)
                check("its controls are links to pages", b.find(".viewer-static svg").is_displayed(), b.path)
                b.picture("signal-no-script-1280-light")
            b.open("/")
            b.find("#file").send_keys(self.bad)
            b.find("form#upload button.btn").click()
            b.until(lambda: b.all(".error"))
            words = b.find(".error").text
            check("a bad file: the same three lines", all(w in words for w in ["What", "Where", "Fix"]), words)
            b.picture("refused-no-script-1280-light")
        finally:
            b.show()

    def feet(self):
        b = self.b
        self.uploaded()
        check("feet have no names yet", "side A" in b.text() or "Side A" in b.text() or "Side B" in b.text())
        where = b.driver.current_url
        b.click(b.find("form.feet button[value=right]"))
        b.until(lambda: b.all("form.feet button[aria-pressed=true]"))
        check("named by a press, on the same page", b.driver.current_url.split("#")[0] == where and re.search(r"\bon the (left|right)|\b(left|right) side|more on (the )?(left|right)", b.text("main")), b.text("main")[:300])
        # What the wearer said is repeated in the wearer's words.
        rest = re.sub(r"side A is the (left|right)", "", b.text("main").replace(b.text("form.feet"), ""))
        check("A and B are gone", not re.search(r"\b[Ss]ide [AB]\b", rest), re.findall(r"[^.\n]*\b[Ss]ide [AB]\b.*", rest)[:3])
        b.picture("named-feet-1280-light")

    def delete(self):
        b = self.b
        self.uploaded()
        where = b.path
        b.click(b.find(f"form[action='{where}/delete'] button"))
        b.until(lambda: "Deleted" in b.text("h1"))
        b.picture("deleted-1280-light")
        b.open(where)
        check("after Delete now its address leads nowhere", "Nothing here" in b.text("h1"), b.text("h1"))

    def runs(self):
        """Two runs are kept, found again, compared, and deleted."""
        b = self.b
        b.open("/runs")
        check("nothing is kept yet", "Nothing is kept yet" in b.text(), b.text()[:200])
        b.picture("runs-none-1280-light")
        for file in [self.run, self.other]:
            b.open("/")
            b.find("#file").send_keys(file)
            b.click(b.find("input[name=placement][value=sacrum]"))
            b.click(b.find("form#upload button.btn"))
            b.result()
            b.click(b.find("form[action$='/keep'] button"))
            b.until(lambda: re.match(r"/runs/[\w-]+$", b.path))
        check("Keep leads to the kept run", b.all("table"), b.path)
        for path, name in [(b.path, "run"), ("/runs", "runs")]:
            b.open(path)
            for width, dark in [(1280, False), (1280, True), (390, False), (360, True)]:
                b.show(width, dark)
                b.picture(f"{name}-{width}-{'dark' if dark else 'light'}")
                accessible(b, self.script, f"{name}, {width} px, {'dark' if dark else 'light'}")
            b.show()
        check("both are listed", len(b.all("table.stackable tbody tr")) == 2, b.text()[:300])
        b.click(b.find("form[action='/runs/compare'] button"))
        b.until(lambda: "/runs/compare?" in b.path)
        check("compared: real change or within noise", re.search(r"[Rr]eal change|[Ww]ithin noise|[Nn]othing", b.text()), b.text()[:300])
        for width, dark in [(1280, False), (360, True)]:
            b.show(width, dark)
            b.picture(f"compare-{width}-{'dark' if dark else 'light'}")
            accessible(b, self.script, f"two runs compared, {width} px, {'dark' if dark else 'light'}")
        b.show()
        b.open("/runs")
        b.click(b.find("form[action='/runs/delete-all'] button"))
        b.until(lambda: "Deleted" in b.text("h1"))
        b.open("/runs")
        check("deleted, nothing is left", "Nothing is kept yet" in b.text(), b.text()[:200])

    def viewer(self):
        b = self.b
        self.uploaded()
        where = b.path
        if not check("the result page has the signal", b.all("figure.viewer")):
            return
        b.until(lambda: b.all("figure.viewer.drawn"), 15)
        check("drawn by dygraphs, the still picture gone",
              b.all(".viewer-graph canvas") and not b.find(".viewer-static").is_displayed())
        view = lambda: self.view()
        whole = view()
        check("it begins with the whole recording", whole[0] == 0 and whole[1] > 170, whole)
        check("ink on the canvas", self.ink() > 3000, self.ink())
        b.click(b.find("a[data-move=in]"))
        b.until(lambda: view()[1] - view()[0] < 0.6 * (whole[1] - whole[0]))
        check("Zoom in halves it, on the same page", abs((view()[1] - view()[0]) / (whole[1] - whole[0]) - 0.5) < 0.02 and b.path == where, view())
        before = view()
        b.drag(".viewer-graph", 0.3, 0.6)
        b.until(lambda: view() != before)
        share = (view()[1] - view()[0]) / (before[1] - before[0])
        check("dragging over a part shows that part", 0.2 < share < 0.42, share)
        before = view()
        b.drag(".viewer-graph", 0.7, 0.3, shift=True)
        b.until(lambda: view() != before)
        check("with Shift it moves", view()[0] > before[0] and abs((view()[1] - view()[0]) - (before[1] - before[0])) < 0.01, [before, view()])
        b.js("document.querySelector('.viewer-graph').focus()")
        before = view()
        b.key("ArrowLeft")
        b.until(lambda: view() != before)
        check("the left arrow goes back in time", view()[0] < before[0], [before, view()])
        before = view()
        b.key("+", "Equal", text="+")
        b.until(lambda: view() != before)
        check("+ zooms in", view()[1] - view()[0] < before[1] - before[0])
        b.key("0", "Digit0", text="0")
        b.until(lambda: view()[1] - view()[0] > 170)
        check("0 shows all again", view()[0] == 0, view())
        link = b.all(".viewer-places a")
        if check("strides of the evidence are offered", len(link) >= 3, len(link)):
            wanted = [float(link[0].get_attribute("data-from")), float(link[0].get_attribute("data-to"))]
            b.click(link[0])
            b.until(lambda: abs(view()[0] - wanted[0]) < 0.01)
            time.sleep(1.0)
            words = b.text(".viewer-words")
            check("a press goes to the stride", abs(view()[1] - wanted[1]) < 0.01, [view(), wanted])
            check("the words name its landings", re.search(r"Landings: .*\b[AB] at \d+:\d\d\.\d\d", words), words)
            check("the focus is on the signal", b.js("return document.activeElement.className").startswith("viewer-graph"))
            check("the picture is in view", b.js("const r = document.querySelector('.viewer-graph').getBoundingClientRect();"
                  "return r.top >= 0 && r.top < innerHeight"))
            orange, blue = self.inks("--left"), self.inks("--right")
            check("orange and blue marks of landings", orange > 40 and blue > 40, [orange, blue])
            b.picture("viewer-stride-1280-light")
            for width, dark in [(1280, True), (390, False), (360, True)]:
                b.show(width, dark)
                time.sleep(1.0)
                b.picture(f"viewer-stride-{width}-{'dark' if dark else 'light'}")
            check("in dark mode the line is light", self.ink(light=True) > 300, self.ink(light=True))
            b.show()
        axes = b.all("input[name=signal-lines][value=axes]")
        if check("the sensor's axes can be shown", axes):
            b.click(axes[0])
            time.sleep(0.3)
            b.picture("viewer-axes-1280-light")
            check("and are said in words", "axes" in b.text(".viewer-words"), b.text(".viewer-words"))
        report_links = b.all(".panels a[data-from]")
        check("the strides in the report lead there too", len(report_links) >= 3, len(report_links))
        table = b.find("a[data-table]").get_attribute("href")
        text = self.fetch(table)
        check("the numbers as a table", text.startswith("time_s,") and text.count("\n") > 50, text[:80])
        b.open(where + "/signal?from=60&to=62")
        b.until(lambda: b.all("figure.viewer.drawn"), 15)
        check("a page of its own for a place", abs(view()[0] - 60) < 0.05 and abs(view()[1] - 62) < 0.05, view())
        b.click(b.find("a[data-move=later]"))
        b.until(lambda: view()[0] > 60.5)
        check("its address follows", f"from={view()[0]:.3f}" in b.driver.current_url, b.driver.current_url)
        b.picture("signal-1280-light")
        for width, dark in [(1280, False), (1280, True), (360, False)]:
            b.show(width, dark)
            time.sleep(0.3)
            accessible(b, self.script, f"the signal's page, {width} px, {'dark' if dark else 'light'}")
        b.show(still=True)
        b.open(where)
        b.until(lambda: b.all("figure.viewer.drawn"), 15)
        b.click(b.all(".panels a[data-from]")[0])
        b.until(lambda: view()[1] - view()[0] < 5)
        check("with reduced motion nothing slides", b.js("const y = scrollY; return new Promise((done) => "
              "requestAnimationFrame(() => done(scrollY === y)))"))
        b.show()

    def view(self):
        link = self.b.find("a[data-table]").get_attribute("href")
        return [float(re.search(rf"{end}=([\d.]+)", link).group(1)) for end in ("from", "to")]

    def ink(self, light=False):
        """Pixels of the graph that are clearly dark (or light)."""
        return self.b.js("""
            let count = 0;
            for (const canvas of document.querySelectorAll('.viewer-graph canvas')) {
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              for (let i = 0; i < data.length; i += 4)
                if (data[i + 3] > 128 && (arguments[0] ? data[i] > 140 : data[i] < 130)) count += 1;
            }
            return count;""", light)

    def inks(self, token):
        """Pixels of the colour of a token."""
        return self.b.js("""
            const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
            pen.fillStyle = getComputedStyle(document.querySelector('figure.viewer')).getPropertyValue(arguments[0]).trim();
            pen.fillRect(0, 0, 1, 1);
            const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
            let count = 0;
            for (const canvas of document.querySelectorAll('.viewer-graph canvas')) {
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              for (let i = 0; i < data.length; i += 4)
                if (data[i + 3] > 200 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 12) count += 1;
            }
            return count;""", token)

    def fetch(self, url):
        return urllib.request.urlopen(url, timeout=20).read().decode()


def main(root, words):
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin")
    parser.add_argument("--url")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--team", help="a report of `evenstride team` to look at")
    parser.add_argument("--large-team", help="one of a big team")
    options = parser.parse_args(words)
    pictures = os.path.join(root, ".build/screenshots")
    os.makedirs(pictures, exist_ok=True)
    global part_name
    wanted = lambda part: not options.only or any(word in part.__name__.replace("_", " ") for word in options.only)
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(pictures, (options.url or "").rstrip("/"))
        server = None
        try:
            script = open(os.path.join(root, "Tests/Browser/accessibility.js")).read()
            coach = []
            if any(not options.only or any(word in part.replace("_", " ") for word in options.only) for part in PARTS):
                found = (options.team, options.large_team) if options.team else reports(root, options.bin, folder)
                coach = Coach(browser, check, accessible, script, *found).parts
            tour = Tour(root, browser, folder)
            served = [tour.rules, tour.upload_page, tour.form, tour.drop, tour.refused, tour.samples, tour.paper, tour.keyboard,
                      tour.no_script, tour.feet, tour.runs, tour.viewer, tour.delete]
            if not options.url and any(wanted(part) for part in served):
                server, address = started(root, options.bin, folder)
                browser.address = address.rstrip("/")
            for part in filter(wanted, served + coach):
                part_name = part.__name__.replace("_", " ")
                browser.show()
                try:
                    part()
                except Exception as error:
                    browser.picture("broken-" + part.__name__)
                    check("went through", False, repr(error).split("Stacktrace")[0][:500])
                finally:
                    said = browser.complaints()
                    check("no complaint of the browser (policy, script, missing file)", not said, said[:4])
        finally:
            browser.quit()
            if server:
                server.terminate()
                server.wait(40)
    print()
    for name, what, good, seen in rows:
        print(f"{'ok  ' if good else 'FAIL'} {name:12} {what}" + (f"\n{'':17} {seen[:700]}" if not good else ""))
    missed = [row for row in rows if not row[2]]
    print(f"\n{len(rows) - len(missed)} of {len(rows)} held; pictures in {os.path.relpath(pictures, os.getcwd())}")
    return 1 if missed else 0


def started(root, bin, folder):
    if not bin:
        command = ["swift", "build", "--package-path", root, "-c", "release", "--product", "evenstride-serve"]
        subprocess.run(command + ["--explicit-target-dependency-import-check", "error"], check=True, stdout=sys.stderr)
        bin = subprocess.run(command[:-2] + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    log = open(os.path.join(folder, "server.log"), "wb")
    server = subprocess.Popen([os.path.join(bin, "evenstride-serve"), "--port", "0", "--data-dir", os.path.join(folder, "data")],
                              stdout=subprocess.PIPE, stderr=log, text=True)
    line = server.stdout.readline()
    found = re.search(r"http://\S+", line)
    if not found:
        raise SystemExit("browser-test: the server printed no address: " + open(log.name).read()[-2000:])
    return server, found.group(0)
