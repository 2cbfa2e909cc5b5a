import { button, element, heading, section } from "./elements.js";
import { lineTitle } from "./question.js";

/** The decision: where the call goes, what to say, and why. */
export function decisionView(decision, { catalog, texts, copy, back, askAgain }) {
  return [
    element("p", { className: `mode ${decision.mode}` }, texts.mode[decision.mode] ?? decision.mode),
    heading(lineTitle(decision, catalog)),
    decision.queue ? element("p", { className: "queue" }, `${texts.queue}: ${decision.queue}`) : "",
    decision.phrase ? phrase(decision.phrase, texts, copy) : "",
    section(texts.closed, "closed", list((decision.closed ?? []).map((each) => closedLine(each, catalog, texts)))),
    section(texts.first, "first", list(decision.steps)),
    section(texts.guidance, "guidance", paragraph(decision.guidance)),
    decision.mode === "none" ? "" : section(texts.greeting, "greeting", paragraph(decision.greeting)),
    section(texts.outcomes, "outcomes", list(outcomes(decision.outcomes ?? {}, texts))),
    section(texts.dependsOn, "depends", ...decision.dependsOn.map((question) => assumption(question, askAgain))),
    section(texts.why, "why", ...reasons(decision, texts)),
    nearMisses(decision.explanation.whyNot, catalog, texts),
    element("div", { className: "ways" }, button(texts.back, "Escape", back)),
  ];
}

function phrase(text, texts, copy) {
  return section(
    texts.say,
    "say",
    element("blockquote", { id: "phrase" }, text),
    button(texts.copy, "C", () => copy(text), { id: "copy" }),
  );
}

function paragraph(text) {
  return text ? element("p", {}, text) : "";
}

function list(texts) {
  return texts.length ? element("ul", {}, ...texts.map((text) => element("li", {}, text))) : "";
}

function closedLine(closed, catalog, texts) {
  const title = lineTitle(closed, catalog);
  return closed.opens ? `${title}, ${texts.opens(closed.opens.replace("T", " ").slice(0, 16))}` : title;
}

function outcomes(given, texts) {
  return Object.entries(given)
    .filter(([, value]) => value !== null && value.length !== 0)
    .map(([code, value]) => `${code}: ${[value].flat().map((each) => shown(each, texts)).join(", ")}`);
}

function assumption(question, askAgain) {
  return button(question.question || question.fact, "", () => askAgain(question.fact), { className: "assumed" });
}

/** The topic is not repeated: it stands among what is known. */
function reasons({ explanation, matches }, texts) {
  if (explanation.why.length === 0) {
    return [element("p", {}, texts.noRule)];
  }
  return explanation.why.map(({ item, held }) => {
    const conditions = held.filter(({ values }) => Object.keys(values).join() !== "topic");
    const title = matches.find((match) => match.item === item)?.title;
    return element(
      "div",
      { className: "reason" },
      element("p", {}, element("b", {}, item), title ? ` ${title}` : ""),
      list(conditions.map(({ condition }) => condition)),
    );
  });
}

function nearMisses(misses, catalog, texts) {
  if (misses.length === 0) {
    return "";
  }
  const entries = misses.map((miss) => {
    const title = catalog.items.find((item) => item.item === miss.item)?.title;
    const changes = miss.changes.map(({ fact, to }) => `${factTitle(fact, catalog)}: ${valueTitle(fact, to, catalog, texts)}`);
    return element(
      "div",
      { className: "reason" },
      element("p", {}, element("b", {}, miss.item), title ? ` ${title}` : "", ` → ${lineTitle(miss, catalog)}`),
      changes.length ? element("p", {}, `${texts.would}:`) : "",
      list(changes),
    );
  });
  return element("details", {}, element("summary", {}, texts.nearly), ...entries);
}

function factTitle(code, catalog) {
  return catalog.facts.find((fact) => fact.fact === code)?.title || code;
}

function valueTitle(code, value, catalog, texts) {
  const fact = catalog.facts.find((each) => each.fact === code);
  const title = (each) => fact?.values.find((known) => known.value === each)?.title || shown(each, texts);
  return [value].flat().map(title).join(", ");
}

function shown(value, texts) {
  return value === true ? texts.yes : value === false ? texts.no : String(value);
}
