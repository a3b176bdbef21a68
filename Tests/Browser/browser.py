"""A browser with what these tests need of it: widths, dark, paper, no script, whole-page pictures, real drops."""
import base64, os, re, time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"


class Browser:
    def __init__(self, pictures, address):
        self.pictures, self.address = pictures, address
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for flag in ["--headless=new", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb",
                     "--disable-background-networking"]:
            options.add_argument(flag)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)
        self.show()

    def quit(self):
        self.driver.quit()

    def cdp(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    # ---- how we look ----

    def show(self, width=1280, dark=False, still=False, script=True):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=800 if width > 600 else 740,
                 deviceScaleFactor=2 if width < 600 else 1, mobile=width < 600)
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=width < 600)
        self.cdp("Emulation.setEmulatedMedia", media="", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if still else "no-preference"}])
        self.cdp("Emulation.setScriptExecutionDisabled", value=not script)

    def picture(self, name):
        """All of the page, however long."""
        size = self.cdp("Page.getLayoutMetrics")["cssContentSize"]
        shot = self.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip={
            "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 12000), "scale": 1})
        path = os.path.join(self.pictures, name + ".png")
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def paper(self, name):
        """Prints to PDF on A4 and returns the number of pages."""
        data = base64.b64decode(self.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=False,
                                         preferCSSPageSize=True)["data"])
        with open(os.path.join(self.pictures, name + ".pdf"), "wb") as file:
            file.write(data)
        return len(re.findall(rb"/Type\s*/Page\b", data))

    # ---- where we are ----

    def open(self, path="/"):
        self.driver.get(path if path.startswith(("http", "file:")) else self.address + path)

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.address)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="main"):
        return self.find(selector).text

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def until(self, what, seconds=30):
        return WebDriverWait(self.driver, seconds, 0.05).until(lambda _: what())

    def result(self, seconds=60):
        """The page of an analysis, drawn."""
        self.until(lambda: re.match(r"/analyses/[\w-]+$", self.path) and self.all("h1"), seconds)

    def complaints(self):
        """What the browser itself had to say: refused by the policy, broken scripts, missing files."""
        lines = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
        # The status of an answer is looked at where it is expected.
        lines = [line for line in lines if "Failed to load resource" not in line or "/assets/" in line]
        # Reading pixels back is what this test does, not the page.
        return [line for line in lines if "willReadFrequently" not in line]

    # ---- hands ----

    def click(self, element):
        self.js("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def key(self, key, code=None, text=None, shift=False):
        """A real key press, as from a keyboard."""
        base = {"key": key, "code": code or key, "modifiers": 8 if shift else 0}
        codes = {"Tab": 9, "Enter": 13, " ": 32, "ArrowLeft": 37, "ArrowRight": 39, "ArrowDown": 40, "ArrowUp": 38, "Home": 36}
        if key in codes:
            base["windowsVirtualKeyCode"] = codes[key]
        text = {"Enter": "\r", " ": " "}.get(key, text)
        self.cdp("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **base, **({"text": text} if text else {}))
        self.cdp("Input.dispatchKeyEvent", type="keyUp", **base)

    def drop(self, selector, files):
        """Files from the desktop, let go over an element."""
        self.js("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", self.find(selector))
        box = self.js("const b = arguments[0].getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]",
                      self.find(selector))
        data = {"items": [], "files": files, "dragOperationsMask": 1}
        for kind in ["dragEnter", "dragOver", "drop"]:
            self.cdp("Input.dispatchDragEvent", type=kind, x=box[0], y=box[1], data=data)

    def drag(self, selector, from_share, to_share, shift=False):
        """With the mouse across an element, left to right in shares of its width."""
        self.js("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", self.find(selector))
        time.sleep(0.1)
        box = self.js("const b = arguments[0].getBoundingClientRect(); return [b.x, b.y, b.width, b.height]", self.find(selector))
        y = box[1] + box[3] / 2
        places = [box[0] + box[2] * (from_share + (to_share - from_share) * i / 8) for i in range(9)]
        modifiers = 8 if shift else 0
        self.cdp("Input.dispatchMouseEvent", type="mousePressed", x=places[0], y=y, button="left", clickCount=1, modifiers=modifiers)
        for x in places[1:]:
            self.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, button="left", buttons=1, modifiers=modifiers)
        self.cdp("Input.dispatchMouseEvent", type="mouseReleased", x=places[-1], y=y, button="left", clickCount=1, modifiers=modifiers)

    def focused(self):
        """The element with the focus: what it is and whether one sees that it has it."""
        return self.js("""
            const e = document.activeElement;
            if (!e || e === document.body) return null;
            const isMarked = (x) => { const s = getComputedStyle(x);
              return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };
            const around = [e, e.closest('label'), e.labels && e.labels[0], e.closest('.drop')].filter(Boolean);
            const box = e.getBoundingClientRect();
            return { name: e.localName + (e.id ? '#' + e.id : ''), text: (e.innerText || e.value || '').trim().slice(0, 40),
              isMarked: around.some(isMarked), isInView: box.bottom > 0 && box.top < innerHeight, radio: e.type === 'radio' };
        """)
