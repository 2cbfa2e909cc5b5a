import { element, heading } from "./elements.js";

/** The list of topics that is searched by letters and gone through by arrows. */
export function topicList(topics, texts, choose) {
  const found = element("p", { id: "found", role: "status" });
  const list = element("ul", { id: "topics", role: "listbox", "aria-label": texts.chooseTopic });
  const search = element("input", {
    id: "search",
    type: "search",
    autocomplete: "off",
    placeholder: texts.search,
    role: "combobox",
    "aria-label": texts.search,
    "aria-expanded": "true",
    "aria-controls": "topics",
    spellcheck: false,
  });
  const options = topics.map((topic, index) =>
    element(
      "li",
      { id: `topic-${index}`, role: "option", onclick: () => choose(topic.topic), "data-topic": topic.topic },
      topic.title || topic.topic,
    ),
  );
  let shown = [];
  let active = 0;

  const activate = (index) => {
    shown[active]?.removeAttribute("aria-selected");
    active = Math.max(0, Math.min(index, shown.length - 1));
    shown[active]?.setAttribute("aria-selected", "true");
    shown[active]?.scrollIntoView({ block: "nearest" });
    search.setAttribute("aria-activedescendant", shown[active]?.id ?? "");
  };
  const filter = () => {
    const words = plain(search.value).split(/\s+/);
    shown = options.filter((option, index) => {
      const text = plain(`${topics[index].title} ${topics[index].topic}`);
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...shown);
    found.textContent = shown.length ? texts.found(shown.length) : texts.nothingFound;
    options.forEach((option) => option.removeAttribute("aria-selected"));
    active = 0;
    activate(0);
  };
  search.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in moves) {
      activate(active + moves[event.key]);
    } else if (event.key === "Enter" && shown.length) {
      shown[active].click();
    } else {
      return;
    }
    event.preventDefault();
  });
  filter();
  return [heading(texts.chooseTopic), search, found, list];
}

/** As people type it: without case, and with one letter for the two that Russian writes alike. */
const plain = (text) => text.toLowerCase().replaceAll("ё", "е").trim();
