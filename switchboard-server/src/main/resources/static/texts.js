/** What the page says itself, in both languages; all else comes from the service, in the language that is asked for. */
const TEXTS = {
  en: {
    title: "Call card",
    language: "Language",
    newCall: "New call",
    told: "Known so far",
    changeThis: (what) => `Go back to: ${what}`,
    chooseTopic: "What is the call about?",
    search: "Search topics",
    found: (count) => `Topics: ${count}`,
    nothingFound: "No topic has these letters.",
    topic: "Topic",
    source: { client: "Ask the client", agent: "You know this yourself", crm: "Look it up in the CRM" },
    cannotSay: "Nobody can say",
    back: "Back",
    enter: "Enter",
    exactly: "Exact value",
    orChoose: "or one of these",
    leadsTo: (line) => `then: ${line}`,
    rough: "This topic has very many rules, so a question may be unnecessary.",
    mode: { none: "No transfer", "one-step": "Blind transfer", "two-step": "Consult first, then transfer" },
    say: "Say to the client",
    copy: "Copy",
    copied: "Copied.",
    queue: "Queue",
    first: "Do first",
    guidance: "How to transfer",
    greeting: "You will hear",
    closed: "Closed now",
    opens: (when) => `opens ${when}`,
    outcomes: "Also settled",
    dependsOn: "Nobody could say; the usual value was taken",
    why: "Why",
    noRule: "No rule of the catalogue holds for this call.",
    nearly: "What nearly held",
    would: "would hold with",
    yes: "yes",
    no: "no",
    failed: "The service does not answer.",
    again: "Try again",
  },
  ru: {
    title: "Карточка звонка",
    language: "Язык",
    newCall: "Новый звонок",
    told: "Уже известно",
    changeThis: (what) => `Вернуться к вопросу: ${what}`,
    chooseTopic: "С чем обратился клиент?",
    search: "Поиск темы",
    found: (count) => `Тем: ${count}`,
    nothingFound: "Таких букв нет ни в одной теме.",
    topic: "Тема",
    source: { client: "Спросите клиента", agent: "Это знаете вы сами", crm: "Посмотрите в карточке клиента" },
    cannotSay: "Узнать нельзя",
    back: "Назад",
    enter: "Ввести",
    exactly: "Точное значение",
    orChoose: "или одно из этих",
    leadsTo: (line) => `дальше: ${line}`,
    rough: "В этой теме очень много правил, поэтому вопрос может оказаться лишним.",
    mode: { none: "Без перевода", "one-step": "Перевод в один шаг", "two-step": "Перевод в два шага" },
    say: "Скажите клиенту",
    copy: "Скопировать",
    copied: "Скопировано.",
    queue: "Очередь",
    first: "Сначала сделайте",
    guidance: "Как переводить",
    greeting: "Вам ответят",
    closed: "Сейчас закрыто",
    opens: (when) => `откроется ${when}`,
    outcomes: "Также определено",
    dependsOn: "Узнать нельзя; взято обычное значение",
    why: "Почему",
    noRule: "Ни одно правило каталога к этому звонку не подходит.",
    nearly: "Что почти подошло",
    would: "подошло бы, если",
    yes: "да",
    no: "нет",
    failed: "Сервис не отвечает.",
    again: "Повторить",
  },
};

const KEPT = "switchboard.language";

/** The one that was chosen last, or the first of the browser's that we have. */
export function preferredLanguage() {
  const wanted = [kept(), ...navigator.languages].map((tag) => String(tag).slice(0, 2).toLowerCase());
  return wanted.find((language) => language in TEXTS) ?? "en";
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing
  }
}

export function keepLanguage(language) {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // then it is chosen again the next time
  }
}

export const textsIn = (language) => TEXTS[language];
