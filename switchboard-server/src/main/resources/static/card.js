import { decisionView } from "./decision.js";
import { button, element } from "./elements.js";
import { questionForm } from "./question.js";
import { Service } from "./service.js";
import { keepLanguage, preferredLanguage, textsIn } from "./texts.js";
import { topicList } from "./topics.js";

/**
 * A call: what is known of it, one answer after the other. Each is a `fact` with its `value`, or `unknown` if nobody can say, and
 * `text`, the answer in words.
 */
let told = [];
let texts;
let service;
let catalog;
let began;
/** Counts what was asked of the service, so that an answer that comes too late changes nothing. */
let asked = 0;

const step = document.getElementById("step");
const say = (id, text) => (document.getElementById(id).textContent = text);

function inquiry(answers = told) {
  const stated = answers.filter(({ unknown }) => !unknown).map(({ fact, value }) => [fact, value]);
  return Object.fromEntries(catalog.moments ? [...stated, ["at", began]] : stated);
}

const cannotSay = (answers = told) => answers.filter(({ unknown }) => unknown).map(({ fact }) => fact);

/** Shows what comes next: the topics, a question, or the decision. */
async function next(undo = () => {}, again = next) {
  if (told.length === 0) {
    ++asked;
    show(topicList(catalog.topics, texts, (topic) => tell({ fact: "topic", value: topic })));
    return;
  }
  const find = async (current) => {
    const answer = await service.ask(inquiry(), cannotSay());
    current(() => (answer.line === undefined ? showQuestion(answer) : showDecision(answer)));
  };
  await attempt(find, undo, again);
}

function showQuestion({ questions, lookups, exact }) {
  const question = questions[0] ?? lookups[0];
  const { fact } = question;
  const ways = {
    catalog,
    texts,
    choose: ({ example, values }) => tell({ fact, value: example, text: values }),
    enter: (value) => tell({ fact, value }),
    cannotSay: () => tell({ fact, unknown: true, text: texts.cannotSay }),
    back,
  };
  show(questionForm(question, exact, ways), "question");
}

function showDecision(decision) {
  const askAgain = (fact) => {
    told = told.filter((answer) => answer.fact !== fact);
    next();
  };
  show(decisionView(decision, { catalog, texts, copy, back, askAgain }), "decided");
}

/** An answer that is not taken, because it does not fit or nobody listens, is taken back. One at a time. */
async function tell(answer) {
  if (step.hasAttribute("aria-busy")) {
    return;
  }
  const before = told;
  told = [...told, answer];
  await next(
    () => (told = before),
    () => tell(answer),
  );
}

function back() {
  told = told.slice(0, -1);
  next();
}

function newCall() {
  told = [];
  began = new Date().toISOString();
  next();
}

/** Asks the service, and says so if it refuses or does not answer. */
async function attempt(what, undo, again) {
  const turn = ++asked;
  step.setAttribute("aria-busy", "true");
  try {
    await what((show) => turn === asked && show());
  } catch (failure) {
    if (turn === asked) {
      undo();
      fail(failure, again);
    }
  }
}

function fail(failure, again) {
  step.removeAttribute("aria-busy");
  say("alert", failure.refused ? inWords(failure.message) : texts.failed);
  if (!failure.refused) {
    document.getElementById("alert").append(" ", button(texts.again, "", () => again()));
  }
}

/** The service speaks to programs: it calls facts by their codes. */
function inWords(message) {
  const titles = (catalog?.facts ?? []).filter(({ title }) => title);
  return titles.reduce((text, { fact, title }) => text.replaceAll(`\`${fact}\``, title), message);
}

function show(content, kind = "topics") {
  say("alert", "");
  say("status", "");
  step.removeAttribute("aria-busy");
  step.className = kind;
  step.replaceChildren(...content.filter((part) => part !== ""));
  showTold();
  (step.querySelector("input") ?? step.querySelector("h2")).focus();
  window.scrollTo(0, 0);
}

function showTold() {
  const aside = document.getElementById("told");
  aside.hidden = told.length === 0;
  aside.querySelector("ol").replaceChildren(...told.map((answer, index) => element("li", {}, toldButton(answer, index))));
}

function toldButton({ fact, value, text }, index) {
  const title = catalog.facts.find((each) => each.fact === fact)?.title || fact;
  const topic = catalog.topics.find((each) => fact === "topic" && each.topic === value)?.title;
  const goBack = () => {
    told = told.slice(0, index);
    next();
  };
  return element(
    "button",
    { type: "button", onclick: goBack, title: texts.changeThis(title) },
    element("span", {}, title),
    element("b", {}, topic ?? text ?? String(value)),
  );
}

/** The clipboard is there for pages of this machine and of https; elsewhere the selection is copied as people do. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(document.getElementById("phrase"));
    document.execCommand("copy");
  }
  say("status", texts.copied);
}

/** Everything anew in a language; what was answered is put in its words. */
async function speak(language) {
  texts = textsIn(language);
  service = new Service(language);
  document.documentElement.lang = language;
  document.title = texts.title;
  document.querySelectorAll("[data-text]").forEach((place) => (place.textContent = texts[place.dataset.text]));
  document.getElementById("languages").setAttribute("aria-label", texts.language);
  document.querySelectorAll("[data-language]").forEach((choice) => {
    choice.setAttribute("aria-pressed", String(choice.dataset.language === language));
  });
  const begin = async (current) => {
    const described = await service.catalog();
    catalog = described;
    const anew = [];
    for (const [index, answer] of told.entries()) {
      anew.push({ ...answer, text: answer.text && (await words(answer, told.slice(0, index))) });
    }
    current(() => {
      say("catalog", `${catalog.name} ${catalog.version}`);
      told = anew;
      next();
    });
  };
  await attempt(
    begin,
    () => {},
    () => speak(language),
  );
}

async function words({ fact, value, unknown }, before) {
  if (unknown) {
    return texts.cannotSay;
  }
  const { questions = [], lookups = [] } = await service.ask(inquiry(before), cannotSay(before));
  const question = [...questions, ...lookups].find((each) => each.fact === fact);
  return question?.answers.find(({ example }) => String(example) === String(value))?.values;
}

document.getElementById("languages").addEventListener("click", ({ target }) => {
  if (target.dataset.language) {
    keepLanguage(target.dataset.language);
    speak(target.dataset.language);
  }
});
document.getElementById("new-call").addEventListener("click", newCall);

/** Keys press what shows them; while something is typed, only Escape does. */
document.addEventListener("keydown", (event) => {
  const isTyped = event.target instanceof HTMLInputElement && event.key !== "Escape";
  if (event.ctrlKey || event.metaKey || event.altKey || isTyped) {
    return;
  }
  const key = event.code.startsWith("Key") ? event.code.slice(3) : event.key;
  const pressed = key === "N" ? document.getElementById("new-call") : step.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (pressed) {
    event.preventDefault();
    pressed.click();
  }
});

began = new Date().toISOString();
speak(preferredLanguage());
