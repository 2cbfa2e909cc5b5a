"use strict";

// Shows only the entries that the form asks for. What is asked for stands in the address, too, so that it can be sent.
(() => {
  const NAMES = ["line", "status", "text"];
  const form = document.getElementById("filters");
  const output = form.querySelector("output");
  const entries = [...document.querySelectorAll(".entry")];
  const texts = new Map();

  const textOf = (entry) => {
    if (!texts.has(entry)) {
      texts.set(entry, entry.textContent.toLowerCase());
    }
    return texts.get(entry);
  };

  const asked = () => Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value.trim()]));

  const fits = (entry, { line, status, text }) =>
    (!line || entry.dataset.lines.split("\n").includes(line)) &&
    (!status || entry.dataset.status === status) &&
    text.toLowerCase().split(/\s+/).every((word) => textOf(entry).includes(word));

  const apply = () => {
    const filter = asked();
    for (const entry of entries) {
      entry.hidden = !fits(entry, filter);
    }
    for (const group of document.querySelectorAll(".group")) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
    }
    for (const nothing of document.querySelectorAll(".nothing")) {
      nothing.hidden = nothing.parentElement.querySelector(".entry:not([hidden])") !== null;
    }
    output.value = output.dataset.words
      .replace("{shown}", entries.filter((entry) => !entry.hidden).length)
      .replace("{all}", entries.length);
  };

  const remember = () => {
    const stated = Object.entries(asked()).filter(([, value]) => value);
    history.replaceState(null, "", "#" + new URLSearchParams(stated));
  };

  // An address without "=" is a place in the page and leaves the filters alone.
  const recall = () => {
    if (location.hash.includes("=")) {
      const stated = new URLSearchParams(location.hash.slice(1));
      for (const name of NAMES) {
        form.elements[name].value = stated.get(name) ?? "";
        if (form.elements[name].selectedIndex === -1) {
          form.elements[name].selectedIndex = 0;
        }
      }
    }
    apply();
  };

  form.addEventListener("input", () => {
    apply();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", () => {
    form.reset();
    apply();
    remember();
  });
  addEventListener("hashchange", recall);

  // On paper nobody unfolds anything; what is covered stays folded.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll(".entry:not([data-status=covered]) details:not([open])")];
    unfolded.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => unfolded.forEach((details) => (details.open = false)));

  form.hidden = false;
  recall();
})();
