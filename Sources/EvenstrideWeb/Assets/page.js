// Makes the upload page quicker to use: drop anywhere on the zone, progress while a file is read, errors in place.
// Without it the page works as a plain form.
"use strict";

const form = document.getElementById("upload");
if (form) prepareUpload(form);

const printer = document.getElementById("print");
if (printer) {
  printer.hidden = false;
  printer.addEventListener("click", () => window.print());
}

const wrong = document.getElementById("wrong");
if (wrong) wrong.focus();

function prepareUpload(form) {
  const input = document.getElementById("file");
  const second = document.getElementById("file2");
  const zone = input.closest(".drop");
  const button = form.querySelector("button.btn");

  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add("over"); });
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    const files = event.dataTransfer.files;
    if (!files.length) return;
    give(input, files[0]);
    if (files.length > 1 && second) {
      give(second, files[1]);
      askForRoles();
    } else {
      send();
    }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (!input.files.length) return complain("Choose a recording first.");
    send();
  });

  // A list of files can only be made by what drag and drop makes it of.
  function give(field, file) {
    const list = new DataTransfer();
    list.items.add(file);
    field.files = list.files;
  }

  function askForRoles() {
    const details = document.getElementById("second");
    details.open = true;
    details.scrollIntoView({ block: "center" });
    const choice = details.querySelector("input[type=radio][value=legs]");
    if (choice) choice.focus();
  }

  function send() {
    forget();
    const files = [input, second].filter(field => field && field.files.length).map(field => field.files[0]);
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (total > Number(form.dataset.most)) {
      return complain("This is larger than the server takes. Trim it, or run evenstride analyze.");
    }
    const data = new FormData(form);
    const request = new XMLHttpRequest();
    let body;
    if (files.length === 1) {
      // The file alone is the body: the server measures it as it comes.
      const query = new URLSearchParams();
      for (const [name, value] of data) {
        if (typeof value === "string" && value && name !== "token") query.append(name, value);
      }
      query.append("name", files[0].name);
      request.open("POST", form.getAttribute("action") + "?" + query);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      body = files[0];
    } else {
      request.open("POST", form.getAttribute("action"));
      body = data;
    }
    request.setRequestHeader("X-Evenstride-Token", data.get("token"));
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", event => show(event.loaded, total));
    request.upload.addEventListener("load", () => stage("Measuring every step ...", 100));
    request.addEventListener("load", () => answer(request));
    request.addEventListener("error", () => complain("The server cannot be reached. Is it still running?"));
    busy(true);
    show(0, total);
    request.send(body);
  }

  function show(bytes, total) {
    const share = total ? Math.min(100, 100 * bytes / total) : 0;
    stage("Reading: " + megabytes(bytes) + " of " + megabytes(total), share);
  }

  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0) + "\u202fMB";
  }

  function stage(words, share) {
    document.getElementById("progress").hidden = false;
    document.getElementById("stage").textContent = words;
    document.getElementById("bar").value = share;
  }

  function answer(request) {
    let reply = {};
    try { reply = JSON.parse(request.responseText); } catch (error) { /* said below */ }
    if (request.status === 201 && reply.location) {
      stage("Drawing the report ...", 100);
      location.assign(reply.location);
      return;
    }
    busy(false);
    if (reply.error) return refused(reply.error);
    if (reply.fields && reply.fields.length) return complain(reply.fields.map(field => field.message).join(" "));
    complain(((reply.what || "The server gave no answer that can be shown.") + " " + (reply.fix || "")).trim());
  }

  function busy(isBusy) {
    button.disabled = isBusy;
    if (!isBusy) document.getElementById("progress").hidden = true;
  }

  // The same three lines as on the command line, above the form, with the focus on them.
  function refused(error) {
    const place = [error.file, error.entry, error.line && "line " + error.line, error.column && "column " + error.column,
      error.byte !== null && error.byte !== undefined && "byte " + error.byte]
      .filter(Boolean).join(", ");
    box([["What", error.message], ["Where", place + (error.detail ? "; " + error.detail : "")], ["Fix", error.fix],
      ["More", error.more]], "This file was not analysed");
  }

  function complain(words) {
    busy(false);
    box([["What", words]], "Nothing was analysed");
  }

  function box(lines, title) {
    const box = document.createElement("div");
    box.className = "error step";
    box.id = "refusal";
    box.tabIndex = -1;
    box.setAttribute("role", "alert");
    const head = document.createElement("p");
    head.className = "level stop";
    const words = document.createElement("span");
    words.textContent = title;
    head.append(glyph("lv-stop"), words);
    const list = document.createElement("dl");
    list.className = "todo";
    for (const [label, sentence] of lines) {
      const name = document.createElement("dt");
      name.textContent = label;
      const text = document.createElement("dd");
      text.textContent = sentence;
      list.append(name, text);
    }
    box.append(head, list);
    form.before(box);
    zone.classList.add("refused");
    box.focus();
  }

  // Of the drawings that every page holds.
  function glyph(name) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", "#" + name);
    svg.append(use);
    return svg;
  }

  function forget() {
    const old = document.getElementById("refusal");
    if (old) old.remove();
    zone.classList.remove("refused");
  }
}
