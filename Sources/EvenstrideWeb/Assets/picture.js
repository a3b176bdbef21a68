// How the signal looks: its axes, and below the line evidence, what was not running, missing samples and landings.
//
// Colours come from the style sheet, so that light, dark and high contrast are those of the page.

/// "3:12.45"
export const clock = (seconds, decimals) => {
  const total = Math.round(Math.max(0, seconds) * 10 ** decimals) / 10 ** decimals;
  const h = Math.floor(total / 3600), m = Math.floor(total / 60) % 60, s = total % 60;
  const two = (n, d) => n.toFixed(d).padStart(d ? 3 + d : 2, "0");
  return h ? `${h}:${two(m, 0)}:${two(s, decimals)}` : `${m}:${two(s, decimals)}`;
};

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800];
function timeTicks(from, to, pixels) {
  const step = STEPS.find((s) => (to - from) / s * 76 <= pixels) ?? 86400;
  const decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const ticks = [];
  for (let i = Math.ceil(from / step); i * step <= to; i += 1) ticks.push({ v: i * step, label: clock(i * step, decimals) });
  return ticks;
}

/// - now: gives what is loaded and the landings in sight.
export function picture(figure, now) {
  const colour = (name) => getComputedStyle(figure).getPropertyValue(name).trim();

  // Of thousands of samples a column shows only how far they reach: lighter, so that it is no black wall.
  const colours = () => ({
    colors: now().loaded && !now().loaded.is_samples ? Array(3).fill(colour("--ink-3"))
      : [colour("--ink"), colour("--ink-2"), colour("--ink-3")],
    axisLineColor: colour("--edge"), gridLineColor: colour("--rule"),
  });

  const fixed = {
    interactionModel: {}, highlightCircleSize: 0, strokeWidth: 1.25, labelsKMB: false, xRangePad: 0,
    // The legend sets a style attribute, which the page's policy forbids; what it says stands below in words.
    plugins: [], legend: "never", underlayCallback: underlay,
    axes: {
      x: { ticker: timeTicks, drawGrid: false, axisLabelWidth: 76 },
      // None in the room that is kept for the marks of landings.
      y: { axisLabelWidth: 34, pixelsPerLabel: 40,
           ticker: (low, high, ...rest) => Dygraph.numericLinearTicks(low, high, ...rest)
             .filter((tick) => tick.v <= high - 0.15 * (high - low)),
           axisLabelFormatter: (value) => String(Math.round(value * 100) / 100).replace("-", "\u2212") },
    },
  };

  /// Below the line: evidence, what was not running, missing samples; above it the marks of landings.
  function underlay(canvas, area, g) {
    const { loaded, contacts } = now();
    if (!loaded) return;
    const x = (time) => Math.max(area.x, Math.min(area.x + area.w, g.toDomXCoord(time)));
    const bar = (part, fill) => {
      const [left, right] = [x(part.start_s), x(part.end_s)];
      if (right <= left) return;
      canvas.fillStyle = fill;
      canvas.fillRect(left, area.y, right - left, area.h);
    };
    for (const part of loaded.evidence) bar(part, colour("--band"));
    for (const part of loaded.segments) {
      bar(part, hatch(canvas));
      const [left, right] = [x(part.start_s), x(part.end_s)];
      if (right - left > 70) write(canvas, part.kind === "other" ? "not running" : part.kind, (left + right) / 2, area.y + 26);
    }
    for (const part of loaded.gaps) {
      bar(part, colour("--wash"));
      const [left, right] = [x(part.start_s), x(part.end_s)];
      if (right - left > 60) write(canvas, "no data", (left + right) / 2, area.y + 26);
    }
    if (contacts.length * 14 > area.w) return;
    for (const contact of contacts) mark(canvas, contact, x(contact.time_s), area, contacts.length * 34 < area.w);
  }

  function mark(canvas, contact, x, area, hasRoom) {
    canvas.strokeStyle = colour("--edge");
    canvas.lineWidth = 1;
    canvas.setLineDash([2, 3]);
    canvas.beginPath();
    canvas.moveTo(x, area.y + 16);
    canvas.lineTo(x, area.y + area.h);
    canvas.stroke();
    canvas.setLineDash([]);
    const tone = colour(contact.mark === "a" ? "--left" : contact.mark === "b" ? "--right" : "--ink-2");
    canvas.beginPath();
    if (contact.mark === "b") canvas.rect(x - 4.5, area.y + 3.5, 9, 9);
    else canvas.arc(x, area.y + 8, 5, 0, 2 * Math.PI);
    canvas.fillStyle = contact.used ? tone : colour("--paper");
    canvas.fill();
    canvas.strokeStyle = tone;
    canvas.lineWidth = 1.75;
    canvas.stroke();
    if (hasRoom && contact.mark) write(canvas, contact.name, x + 10, area.y + 12, tone, "left");
  }

  function write(canvas, text, x, y, tone = colour("--ink-2"), align = "center") {
    canvas.font = `600 12px ${colour("--sans")}`;
    canvas.textAlign = align;
    canvas.lineWidth = 4;
    canvas.lineJoin = "round";
    canvas.strokeStyle = colour("--paper");
    canvas.strokeText(text, x, y);
    canvas.fillStyle = tone;
    canvas.fillText(text, x, y);
  }

  function hatch(canvas) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.strokeStyle = colour("--edge");
    pen.lineWidth = 1;
    for (const shift of [-8, 0, 8]) { pen.moveTo(shift, 8); pen.lineTo(shift + 8, 0); }
    pen.stroke();
    return canvas.createPattern(tile, "repeat");
  }

  return { colours, fixed, dashes: [null, [7, 3], [2, 2]] };
}
