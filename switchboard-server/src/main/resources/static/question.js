import { button, element, heading } from "./elements.js";

/** How a fact of a type is typed in exactly; other types are only chosen. */
const INPUTS = { count: "number", decimal: "number", money: "number", percent: "number", date: "date", time: "time" };

/** A number beyond says that the catalogue sets no bound. */
const NO_BOUND = 2 ** 31 - 2;

/** One question with its answers as buttons, and a field where an exact value can be given. */
export function questionForm(question, isExact, { catalog, texts, choose, enter, cannotSay, back }) {
  const fact = catalog.facts.find((each) => each.fact === question.fact);
  const type = INPUTS[fact?.type.replace(/\(.*/, "")];
  const buttons = question.answers.map((each, index) =>
    button(each.values, !type && index < 9 ? String(index + 1) : "", () => choose(each), {
      className: "answer",
      "data-answer": String(index + 1),
    }),
  );
  const lines = question.answers.map(({ outcomes }) => onlyLine(outcomes, catalog));
  if (new Set(lines).size > 1) {
    lines.forEach((line, index) => line && buttons[index].append(element("small", {}, texts.leadsTo(line))));
  }
  return [
    element("p", { className: "source" }, texts.source[question.source] ?? ""),
    heading(question.question || fact?.title || question.fact),
    type ? exactly(fact, type, texts, enter) : "",
    type ? element("p", { className: "or" }, texts.orChoose) : "",
    element("div", { className: "answers" }, ...buttons),
    element(
      "div",
      { className: "ways" },
      button(texts.back, "Escape", back),
      button(texts.cannotSay, type ? "" : "0", cannotSay),
    ),
    isExact ? "" : element("p", { className: "note" }, texts.rough),
  ];
}

function exactly(fact, type, texts, enter) {
  const field = element("input", { id: "exact", type, "aria-label": texts.exactly, autocomplete: "off", required: true });
  if (type === "number") {
    field.step = fact.type === "count" ? "1" : "any";
    field.inputMode = fact.type === "count" ? "numeric" : "decimal";
    if (fact.least > -NO_BOUND) field.min = fact.least;
    if (fact.most < NO_BOUND) field.max = fact.most;
  }
  const form = element("form", { id: "exactly", noValidate: true }, field, element("button", {}, texts.enter));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value === "") {
      field.focus();
    } else {
      enter(type === "number" ? field.valueAsNumber : field.value);
    }
  });
  return form;
}

/** The line, if all that an answer can lead to is one. */
function onlyLine(outcomes, catalog) {
  const lines = new Set(outcomes.map((outcome) => lineTitle(outcome, catalog)));
  return lines.size === 1 ? [...lines][0] : "";
}

export function lineTitle({ line, mode }, catalog) {
  const known = catalog.lines.find((each) => each.line === line && each.mode === mode);
  return known?.title || line;
}
