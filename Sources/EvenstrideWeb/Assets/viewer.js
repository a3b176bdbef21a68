// The zoomable signal: turns the still picture of a page into one that can be moved, with dygraphs drawing it.
//
// Every control is a link that works without this script; here it moves the picture in place instead. What is shown
// comes from the server in as many columns as there are pixels, so a day at 1 kHz is as quick as a minute.
import { clock, picture } from "./picture.js";

(() => {
  const figure = document.querySelector("figure.viewer");
  if (!figure || !window.Dygraph) return;

  const data = figure.dataset;
  const duration = Number(data.duration);
  const shortest = 40 / Number(data.rate);          // s: forty samples fill a screen
  const graphBox = figure.querySelector(".viewer-graph");
  const words = figure.querySelector(".viewer-words");
  const lineChoice = figure.querySelector(".viewer-lines");
  const sharp = window.devicePixelRatio > 1 ? 2 : 1;
  const seen = { from: Number(data.from), to: Number(data.to) };
  let loaded = null;                                // the last answer of the server
  let chart = null;
  let request = null;

  const drawing = picture(figure, () => ({ loaded, contacts: loaded ? contactsInSight() : [] }));

  // ---- where we look -------------------------------------------------------------------------------------------

  function look(from, to) {
    const span = Math.min(duration, Math.max(shortest, to - from));
    let start = (from + to - span) / 2;
    start = Math.max(0, Math.min(duration - span, start));
    seen.from = start;
    seen.to = start + span;
    if (chart) chart.updateOptions({ dateWindow: [seen.from, seen.to] });
    renewLinks();
    clearTimeout(look.waiting);
    look.waiting = setTimeout(load, 120);
  }

  /// What each control leads to, from where we are.
  const moves = {
    in: () => zoomed(0.5), out: () => zoomed(2), all: () => [0, duration],
    earlier: () => shifted(-0.5), later: () => shifted(0.5),
  };
  const zoomed = (factor, at = (seen.from + seen.to) / 2) =>
    [at - (at - seen.from) * factor, at + (seen.to - at) * factor];
  const shifted = (share) => {
    const by = share * (seen.to - seen.from);
    const kept = Math.max(-seen.from, Math.min(duration - seen.to, by));
    return [seen.from + kept, seen.to + kept];
  };

  /// Links stay true: opened elsewhere they show what they would show here.
  function renewLinks() {
    for (const link of figure.querySelectorAll("a[data-move]")) {
      const [from, to] = moves[link.dataset.move]();
      link.href = `${data.page}?${place(Math.max(0, from), Math.min(duration, to))}`;
    }
    for (const link of figure.querySelectorAll("a[data-table]")) {
      link.href = `${data.table}?${place(seen.from, seen.to)}&columns=${RESTING_COLUMNS}`;
    }
    if (data.own !== undefined) history.replaceState(null, "", `?${place(seen.from, seen.to)}`);
  }
  const RESTING_COLUMNS = 2000;
  const place = (from, to) => `from=${from.toFixed(3)}&to=${to.toFixed(3)}`;

  // ---- what we see ---------------------------------------------------------------------------------------------

  async function load() {
    if (request) request.abort();
    request = new AbortController();
    const span = seen.to - seen.from;
    const from = Math.max(0, seen.from - span / 2), to = Math.min(duration, seen.to + span / 2);
    const columns = Math.ceil(graphBox.clientWidth * sharp * (to - from) / span);
    try {
      const answer = await fetch(`${data.source}?${place(from, to)}&columns=${Math.min(4000, Math.max(50, columns))}`,
        { signal: request.signal, credentials: "same-origin" });
      if (!answer.ok) throw new Error(answer.status);
      loaded = await answer.json();
      draw();
    } catch (error) {
      if (error.name === "AbortError") return;
      words.textContent = "The signal could not be read. Reload the page; if this stays, the server was restarted "
        + "and no longer has it.";
    }
  }

  const shownLines = () => {
    const axes = loaded.lines.filter((line) => line.channel !== "up");
    const up = loaded.lines.filter((line) => line.channel === "up");
    const wish = lineChoice.querySelector("input:checked");
    return up.length && (!wish || wish.value === "up") ? up : axes;
  };

  /// Up and down through every column, so that the line fills what the samples fill.
  function rows(lines) {
    const all = [];
    for (let i = 0; i < loaded.columns; i += 1) {
      const time = loaded.start_s + i * loaded.step_s;
      all.push([time, ...lines.map((line) => line.low[i])]);
      if (!loaded.is_samples) all.push([time + loaded.step_s / 2, ...lines.map((line) => line.high[i])]);
    }
    return all;
  }

  function draw() {
    const lines = shownLines();
    const [low, high] = extremes(lines);
    const options = {
      file: rows(lines), labels: ["time", ...lines.map((line) => line.channel)],
      dateWindow: [seen.from, seen.to], valueRange: [low - 0.04 * (high - low), high + 0.2 * (high - low)],
      ...drawing.colours(),
    };
    options.series = Object.fromEntries(lines.map((line, i) => [line.channel, { strokePattern: drawing.dashes[i] }]));
    if (chart) {
      chart.updateOptions(options);
    } else {
      chart = new Dygraph(graphBox, options.file, { ...options, ...drawing.fixed });
    }
    figure.classList.add("drawn");
    tell(lines, low, high);
  }

  /// Of what is in sight, with zero.
  function extremes(lines) {
    const first = Math.max(0, Math.floor((seen.from - loaded.start_s) / loaded.step_s));
    const last = Math.ceil((seen.to - loaded.start_s) / loaded.step_s);
    let [low, high] = [0, 0.1];
    for (const line of lines) {
      for (const value of line.low.slice(first, last)) if (value !== null && value < low) low = value;
      for (const value of line.high.slice(first, last)) if (value !== null && value > high) high = value;
    }
    return [low, high];
  }

  const isAll = () => seen.to - seen.from > 0.999 * duration;
  const contactsInSight = () => loaded.contacts.filter((c) => c.time_s >= seen.from && c.time_s < seen.to);

  /// The picture in words, for those who do not see it.
  function tell(lines, low, high) {
    const decimals = seen.to - seen.from < 60 ? 2 : 0;
    const contacts = contactsInSight();
    const what = lines.length === 1 ? "Force along up" : "The sensor's three axes";
    const landings = loaded.contact_count === 0 ? "No landing was found here."
      : contacts.length === 0 ? `${loaded.contact_count.toLocaleString("en")} landings${isAll() ? "" : " in and around it"}.`
      : contacts.length > 12 ? `${contacts.length} landings.`
      : `Landings: ${contacts.map((c) => `${c.name} at ${clock(c.time_s, 2)}`).join(", ")}.`;
    words.textContent = `${what} from ${clock(seen.from, decimals)} to ${clock(seen.to, decimals)}, `
      + `${low.toFixed(2).replace("-", "\u2212")} to ${high.toFixed(2)}\u202Fg. ${landings}`;
  }

  // ---- hands ---------------------------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a[data-move], a[data-from]");
    if (!link) return;
    event.preventDefault();
    if (link.dataset.move) return look(...moves[link.dataset.move]());
    look(Number(link.dataset.from), Number(link.dataset.to));
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    figure.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    graphBox.focus({ preventScroll: true });
  });

  graphBox.addEventListener("keydown", (event) => {
    const key = { ArrowLeft: () => shifted(-0.25), ArrowRight: () => shifted(0.25), "+": moves.in, "=": moves.in,
      "-": moves.out, Home: moves.all, 0: moves.all }[event.key];
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    look(...key());
  });

  lineChoice.addEventListener("change", () => loaded && draw());

  // Mouse: drag to zoom, with shift to move. Finger: drag sideways to move, two to zoom; up and down scrolls the page.
  const fingers = new Map();
  const band = figure.querySelector(".viewer-band");
  let drag = null;
  const across = (event) => event.clientX - graphBox.getBoundingClientRect().left;
  const timeAt = (x) => Math.max(seen.from, Math.min(seen.to, chart.toDataXCoord(x)));

  graphBox.addEventListener("pointerdown", (event) => {
    if (!chart || event.button) return;
    fingers.set(event.pointerId, across(event));
    const moving = event.pointerType !== "mouse" || event.shiftKey;
    drag = { at: across(event), moving, from: seen.from, to: seen.to, pinch: pinch() };
    graphBox.setPointerCapture(event.pointerId);
  });
  graphBox.addEventListener("pointermove", (event) => {
    if (!drag || !fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, across(event));
    const perPixel = (drag.to - drag.from) / chart.getArea().w;
    if (fingers.size > 1) {
      const factor = drag.pinch / Math.max(10, pinch());
      const middle = (drag.from + drag.to) / 2;
      look(middle - (middle - drag.from) * factor, middle + (drag.to - middle) * factor);
    } else if (drag.moving) {
      const by = Math.max(-drag.from, Math.min(duration - drag.to, (drag.at - across(event)) * perPixel));
      look(drag.from + by, drag.to + by);
    } else {
      const [left, right] = [drag.at, across(event)].sort((a, b) => a - b);
      band.hidden = right - left < 4;
      band.style.left = `${left}px`;
      band.style.width = `${right - left}px`;
    }
  });
  const pinch = () => {
    const [one, two] = [...fingers.values()];
    return two === undefined ? 0 : Math.abs(one - two);
  };
  const release = (event) => {
    fingers.delete(event.pointerId);
    const now = drag;
    if (fingers.size === 0) drag = null;
    if (!now || now.moving || event.type !== "pointerup") return;
    band.hidden = true;
    const [left, right] = [now.at, across(event)].sort((a, b) => a - b);
    if (right - left >= 4) look(timeAt(left), timeAt(right));
  };
  graphBox.addEventListener("pointerup", release);
  graphBox.addEventListener("pointercancel", (event) => { band.hidden = true; release(event); });
  graphBox.addEventListener("dblclick", () => look(0, duration));

  // ---- begin ---------------------------------------------------------------------------------------------------

  Dygraph.PLUGINS = Dygraph.PLUGINS.filter((plugin) => plugin !== Dygraph.Plugins.Legend);
  for (const part of figure.querySelectorAll(".viewer-scripted")) part.hidden = false;
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    matchMedia(query).addEventListener("change", () => chart && chart.updateOptions(drawing.colours()));
  }
  renewLinks();
  load();
})();
