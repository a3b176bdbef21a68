// What a page owes to everybody (WCAG 2.2 AA), read from what the browser really shows. Returns a list of complaints.
//
// Names of controls are asked from the browser itself by the caller; everything measured is measured here.
"use strict";

const TEXT_CONTRAST = 4.5, LARGE_TEXT_CONTRAST = 3, MARK_CONTRAST = 3;   // 1.4.3, 1.4.11
const TARGET = 24;                                                       // px, 2.5.8
const complaints = [];
const complain = (rule, element, detail) => complaints.push(`${rule}: ${describe(element)}${detail ? " " + detail : ""}`);

function describe(element) {
  if (!element) return "page";
  const name = element.localName + (element.id ? "#" + element.id : "")
    + (typeof element.className === "string" && element.className ? "." + element.className.trim().replace(/\s+/g, ".") : "");
  const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
  return text ? `<${name}> "${text}"` : `<${name}>`;
}

function isSeen(element) {
  if (!element.getClientRects().length) return false;
  for (let e = element; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.visibility === "hidden" || style.display === "none" || style.opacity === "0") return false;
    if (style.clipPath === "inset(50%)") return false;
  }
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && box.bottom + scrollY > 0;
}

// ---- colours -------------------------------------------------------------------------------------------------------

/// Any colour of CSS as red, green, blue, alpha from 0 to 1, by painting it.
const painter = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
  .getContext("2d", { willReadFrequently: true });
const painted = new Map();
function rgba(colour) {
  if (!painted.has(colour)) {
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = colour;
    painter.fillRect(0, 0, 1, 1);
    painted.set(colour, [...painter.getImageData(0, 0, 1, 1).data].map((v) => v / 255));
  }
  return painted.get(colour);
}
const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
function ground(element) {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const colour = rgba(getComputedStyle(e).backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
  }
  const page = matchMedia("(prefers-color-scheme: dark)").matches ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1];
  return layers.reverse().reduce((below, layer) => over(layer, below), page);
}
function luminance(colour) {
  const [r, g, b] = colour.slice(0, 3).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(colour, below) {
  const [a, b] = [luminance(over(colour, below)), luminance(below)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function checkText() {
  const told = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || ["STYLE", "SCRIPT", "TITLE", "DESC", "NOSCRIPT"].includes(element.tagName.toUpperCase())) continue;
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const colour = rgba(isDrawn ? style.fill : style.color);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const needed = isLarge ? LARGE_TEXT_CONTRAST : TEXT_CONTRAST;
    const ratio = contrast(colour, ground(element));
    const key = `${style.color} ${style.fill} ${element.className.baseVal ?? element.className}`;
    if (ratio < needed && !told.has(key)) {
      told.add(key);
      complain("text contrast", element, `${ratio.toFixed(2)} below ${needed}`);
    }
    if (size < 11.5 && !told.has("size " + key)) {
      told.add("size " + key);
      complain("text size", element, `${size} px`);
    }
  }
}

/// Drawn marks that carry meaning; grids, bands, spreads and half-transparent clouds repeat what lines and words say.
const MARKS = ".solid, .line, .axis, .hollow, .range, .stem, .guide, .level svg, .conf .on, .bar";
function checkMarks() {
  const told = new Set();
  for (const mark of document.querySelectorAll(MARKS)) {
    if (!isSeen(mark)) continue;
    const style = getComputedStyle(mark);
    const paints = [style.fill, style.stroke, mark.matches(".level svg") ? style.color : "none"].filter((p) => p !== "none" && rgba(p)[3] > 0);
    if (!paints.length) continue;
    const best = Math.max(...paints.map((paint) => contrast(rgba(paint), ground(mark))));
    const key = mark.getAttribute("class") ?? "level";
    if (best < MARK_CONTRAST && !told.has(key)) {
      told.add(key);
      complain("mark contrast", mark, `${best.toFixed(2)} below ${MARK_CONTRAST}`);
    }
  }
  for (const control of document.querySelectorAll("input:not([type=hidden]), select, textarea, .btn")) {
    if (!isSeen(control) || ["radio", "checkbox", "file"].includes(control.type)) continue;
    const style = getComputedStyle(control);
    const outside = ground(control.parentElement);
    const edge = Math.max(contrast(rgba(style.borderTopColor), outside), contrast(rgba(style.backgroundColor), outside));
    if (edge < MARK_CONTRAST) complain("control edge", control, `${edge.toFixed(2)} below ${MARK_CONTRAST}`);
  }
}

// ---- structure -----------------------------------------------------------------------------------------------------

function checkStructure() {
  if (!document.documentElement.lang) complain("language", document.documentElement);
  if (!document.title.trim()) complain("title", document.head);
  if (document.querySelectorAll("main, [role=main]").length !== 1) complain("one main landmark", null);
  const heads = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((h) => isSeen(h) || h.closest("details"));
  if (heads.filter((h) => h.localName === "h1").length !== 1) complain("one h1", null, `found ${heads.filter((h) => h.localName === "h1").length}`);
  if (heads.length && heads[0].localName !== "h1") complain("h1 first", heads[0]);
  heads.forEach((head, i) => {
    const step = i ? Number(head.localName[1]) - Number(heads[i - 1].localName[1]) : 0;
    if (step > 1) complain("heading order", head, `after ${heads[i - 1].localName}`);
  });
  for (const head of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (!head.textContent.trim()) complain("empty heading", head);
  }
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => complain("id twice", document.getElementById(id)));
  for (const element of document.querySelectorAll("[aria-labelledby], [aria-describedby], label[for]")) {
    const words = `${element.getAttribute("aria-labelledby") ?? ""} ${element.getAttribute("aria-describedby") ?? ""} ${element.getAttribute("for") ?? ""}`;
    for (const id of words.trim().split(/\s+/)) if (!document.getElementById(id)) complain("points nowhere", element, `to #${id}`);
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute("href").slice(1);
    if (id && !document.getElementById(id)) complain("link to nowhere", link, `#${id}`);
  }
  for (const field of document.querySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea")) {
    if (isSeen(field) && !field.labels.length && !field.getAttribute("aria-label") && !field.getAttribute("aria-labelledby")) complain("field without label", field);
  }
  for (const radio of document.querySelectorAll("input[type=radio]")) {
    // In a table the heads of its columns name the groups, and each choice says its row itself.
    const isNamed = radio.closest("fieldset")?.querySelector("legend")
      || (radio.closest("table")?.querySelector("thead th") && (radio.getAttribute("aria-label") || radio.labels.length));
    if (!isNamed) complain("radio outside a named group", radio);
  }
  for (const table of document.querySelectorAll("table")) {
    // The only table of a section is named by the section's head.
    const section = table.closest("section[aria-labelledby]");
    const isNamed = table.caption || table.getAttribute("aria-label") || table.getAttribute("aria-labelledby")
      || section?.querySelectorAll("table:not(.dense)").length === 1;
    if (!isNamed) complain("table without a name", table);
    for (const head of table.querySelectorAll("th")) if (!head.scope) complain("th without scope", head);
  }
}

function checkPictures() {
  for (const picture of document.querySelectorAll("svg")) {
    if (picture.parentElement.closest("svg")) continue;
    if (picture.getAttribute("aria-hidden") === "true") continue;
    if (picture.getAttribute("role") !== "img") { complain("picture neither hidden nor named", picture); continue; }
    for (const part of ["title", "desc"]) {
      const element = picture.querySelector(`:scope > ${part}`);
      if (!element?.textContent.trim()) complain(`picture without ${part}`, picture);
      else if (!element.id || !(picture.getAttribute("aria-labelledby") ?? "").split(/\s+/).includes(element.id)) complain(`${part} not referred to`, picture);
    }
  }
  for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) complain("image without alt", image);
}

// ---- hands ---------------------------------------------------------------------------------------------------------

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

/// A link inside a sentence may be as high as its line.
function isInSentence(element) {
  if (getComputedStyle(element).display !== "inline") return false;
  return [...element.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim().length > 1);
}

function checkTargets() {
  const controls = [...document.querySelectorAll(CONTROLS)].filter(isSeen);
  const box = (element) => {
    const label = element.matches("input[type=radio], input[type=checkbox]") ? element.labels[0] : null;
    return (label ?? element).getBoundingClientRect();
  };
  const boxes = controls.map(box);
  controls.forEach((control, i) => {
    const { width, height } = boxes[i];
    if ((width >= TARGET && height >= TARGET) || isInSentence(control)) return;
    // Room enough: a circle of 24 px about its middle meets no other target.
    const [x, y] = [(boxes[i].left + boxes[i].right) / 2, (boxes[i].top + boxes[i].bottom) / 2];
    const crowding = boxes.findIndex((other, j) => {
      if (j === i || controls[i].contains(controls[j]) || controls[j].contains(controls[i])) return false;
      const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) < TARGET / 2;
    });
    if (crowding >= 0) complain("target size", control, `${Math.round(width)} x ${Math.round(height)} px, close to ${describe(controls[crowding])}`);
  });
}

function checkWidth() {
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((e) => isSeen(e) && !e.closest(".scroll, .sample-rows")
      && e.getBoundingClientRect().right > page.clientWidth + 0.5);
    complain("sideways scroll", wide.at(-1) ?? page, `${page.scrollWidth} px in ${page.clientWidth}`);
  }
  for (const box of document.querySelectorAll("*")) {
    const style = getComputedStyle(box);
    if (!["auto", "scroll"].includes(style.overflowX) || box.scrollWidth <= box.clientWidth || !isSeen(box)) continue;
    if (box.tabIndex < 0) complain("scrolls but not by keyboard", box);
  }
}

checkStructure();
checkPictures();
checkText();
checkMarks();
checkTargets();
checkWidth();
return complaints;
