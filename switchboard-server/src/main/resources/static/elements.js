/** An element with properties, listeners (`onclick`) and children. Texts are never read as HTML. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) {
      made[key] = value;
    } else {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

/** A button, with the key that presses it. */
export function button(text, key, onclick, more = {}) {
  return element(
    "button",
    { type: "button", onclick, ...(key ? { "data-key": key, "aria-keyshortcuts": key } : {}), ...more },
    key ? element("kbd", { "aria-hidden": "true" }, key === "Escape" ? "Esc" : key) : "",
    element("span", {}, text),
  );
}

/** A heading that is read out, and from which the keyboard goes on. */
export function heading(text) {
  return element("h2", { tabIndex: -1 }, text);
}

/** A titled section, or nothing if there is nothing in it. */
export function section(title, className, ...content) {
  const inside = content.filter((child) => child !== undefined && child !== "" && child !== null);
  return inside.length === 0 ? "" : element("section", { className }, element("h3", {}, title), ...inside);
}
