// An inquiry by the client's own words: the topic, the questions worth asking one at a time, the decision.

const SUGGESTED = 5;
const MOST_NUMBERED = 9;

function Try({ isAgent = false }) {
  const { inquiry, rules, language } = useStore();
  const [steps, setSteps] = useState(inquiry || []);
  const [answered, setAnswered] = useState({});
  useEffect(() => {
    if (inquiry) {
      setSteps(inquiry);
      store.set({ inquiry: null });
    }
  }, [inquiry]);
  useEffect(() => {
    let isMine = true;
    if (steps.length) store.engine.call('ask', steps.flat()).then((next) => isMine && setAnswered({ steps, next }));
    return () => (isMine = false);
  }, [steps, rules, language]);
  // What was asked before the last answer is over: a quick second key must not answer it again.
  const next = answered.steps === steps ? answered.next : null;
  const state = (fact, value) => setSteps([...steps, [fact, value]]);
  const back = () => setSteps(steps.slice(0, -1));
  useLayoutEffect(() => {
    const onKey = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !steps.length) return;
      if (event.key === 'Escape') setSteps([]);
      else if (event.target.tagName !== 'INPUT' && (event.key === 'ArrowLeft' || event.key === 'Backspace')) back();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [steps]);
  if (!rules) return html`<p class="empty">${t('cannotShow')}</p>`;
  if (!steps.length) return html`<section class="view try"><${TopicChoice} onChoose=${(topic) => state('topic', topic)} isAgent=${isAgent} /></section>`;
  const question = next && (next.questions || [])[0];
  return html`<section class="view try">
    <${Known} steps=${steps} next=${next} onBack=${back} onAgain=${() => setSteps([])} onCut=${(length) => setSteps(steps.slice(0, length))} />
    ${next && next.problems && html`<div class="notice" role="alert">${next.problems.map((problem, i) => html`<p key=${i}><${Marked} text=${problem.message} /></p>`)}</div>`}
    ${question && html`<${Question} key=${steps.length} question=${question} exact=${next.exact} onAnswer=${(value) => state(question.fact, value)} />`}
    ${next && !question && (next.lookups || []).length > 0 && html`<${Question} key=${'look' + steps.length} question=${next.lookups[0]} exact=${next.exact} onAnswer=${(value) => state(next.lookups[0].fact, value)} />`}
    ${next && next.decision && html`<${Decision} key=${'decision' + steps.length} decision=${next.decision} dependsOn=${next.dependsOn || []} steps=${steps} isAgent=${isAgent} />`}
  </section>`;
}

/** The topics that fit the client's words, best first; all of them below. */
function TopicChoice({ onChoose, isAgent }) {
  const { language, reading } = useStore();
  const [words, setWords] = useState('');
  const [fitting, setFitting] = useState([]);
  const input = useRef(null);
  const [all] = useAnswer('topics');
  useEffect(() => input.current && input.current.focus(), []);
  // The first search makes the index of all words: better before she has typed any.
  useEffect(() => {
    store.engine.call('fitting', ['-', 1]);
  }, [reading]);
  useEffect(() => {
    let isMine = true;
    if (words.trim()) store.engine.call('fitting', [words, SUGGESTED]).then((topics) => isMine && setFitting(topics));
    else setFitting([]);
    return () => (isMine = false);
  }, [words, language, reading]);
  const named = (topic) => (isAgent ? topic.title : html`<${Coded} of=${topic} />`);
  const others = without(fitting, all || [], words);
  const choose = async (place, said) => {
    const topics = await store.engine.call('fitting', [said, SUGGESTED]);
    const chosen = (topics.length ? topics : without([], all || (await store.engine.call('topics')), said))[place];
    if (chosen) onChoose(chosen.code);
  };
  // Whoever types fast means the words in the field, not those that topics were last found for.
  const onKey = (event) => {
    if (event.key === 'Escape') setWords('');
    const place = event.key === 'Enter' ? 0 : event.altKey ? Number(event.key) - 1 : -1;
    if (place >= 0 && event.target.value.trim()) {
      event.preventDefault();
      choose(place, event.target.value);
    }
  };
  return html`<div class="words">
    <label for="words">${t('words')}</label>
    <input id="words" ref=${input} value=${words} placeholder=${t('wordsHint')} autocomplete="off" onInput=${(event) => setWords(event.target.value)} onKeyDown=${onKey} />
    <div role="status">${words.trim() && !fitting.length && html`<p class="faint">${t('noTopic')}</p>`}</div>
    ${fitting.length > 0 && html`<ol class="answers">${fitting.map((topic, i) => html`<li key=${topic.code}><button onClick=${() => onChoose(topic.code)}><kbd>${i + 1}</kbd> ${named(topic)}</button></li>`)}</ol>`}
    <details open=${!fitting.length}><summary>${t('topics')}</summary>
      <ul class="topics-list">${others.map((topic) => html`<li key=${topic.code}><button onClick=${() => onChoose(topic.code)}>${named(topic)}</button></li>`)}</ul>
    </details>
  </div>`;
}

/** The topics besides those that fit whose title or code has what was typed. */
const without = (fitting, all, words) =>
  all.filter((topic) => !fitting.some((one) => one.code === topic.code) && (topic.title + ' ' + topic.code).toLowerCase().includes(words.trim().toLowerCase()));

/** What is known so far; a click on a part goes back to before it. */
function Known({ steps, next, onBack, onAgain, onCut }) {
  return html`<div class="known">
    <button onClick=${onBack} title="←">← ${t('back')}</button> <button onClick=${onAgain} data-key="Esc">${t('again')}</button>
    <span class="crumbs">${((next && next.known) || []).map((one, i) => html`<button class="link" key=${i} onClick=${() => onCut(i)} title=${t('back')}>${one}</button>`)}</span>
  </div>`;
}

function Question({ question, exact, onAnswer }) {
  const box = useRef(null);
  const [typed, setTyped] = useState('');
  const numbered = question.answers.slice(0, MOST_NUMBERED);
  const onKey = (event) => {
    if (event.target.tagName === 'INPUT' || event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = /^[1-9]$/.test(event.key) && Number(event.key);
    if (digit && numbered[digit - 1]) onAnswer(numbered[digit - 1].value);
    else if (event.key === '0') onAnswer('?');
    else return;
    event.preventDefault();
  };
  useLayoutEffect(() => box.current.querySelector('button').focus(), []);
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return html`<div class="question" ref=${box}>
    <h2>${question.text || question.title}</h2>
    <ol class="answers">
      ${question.answers.map((answer, i) => html`<li key=${answer.value}><button onClick=${() => onAnswer(answer.value)}>${i < MOST_NUMBERED && html`<kbd>${i + 1}</kbd>`} ${answer.text}</button></li>`)}
      <li><button class="quiet" onClick=${() => onAnswer('?')}><kbd>0</kbd> ${t('cannotSay')}</button></li>
    </ol>
    ${question.typed && html`<form class="typed" onSubmit=${(event) => {
      event.preventDefault();
      if (typed.trim()) onAnswer(typed.trim());
    }}><label>${question.title} <input value=${typed} onInput=${(event) => setTyped(event.target.value)} /></label></form>`}
    <p class="faint">${t('keys')}${!exact && html`<br />${t('notExact')}`}</p>
  </div>`;
}

function Decision({ decision, dependsOn, steps, isAgent }) {
  const heading = useRef(null);
  useLayoutEffect(() => heading.current.focus(), []);
  const copy = async () => {
    await copied(decision.phrase);
    store.say(t('copied'));
  };
  useLayoutEffect(() => {
    const onKey = (event) => {
      if (event.code !== 'KeyC' || !decision.phrase || isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      copy();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [decision]);
  return html`<div class="decision">
    <h2 class=${'goes ' + decision.mode.code} tabindex="-1" ref=${heading}>${isAgent ? decision.line.title : html`<${Coded} of=${decision.line} />`} <small class="how">${decision.mode.title}</small></h2>
    ${decision.phrase && html`<blockquote>${decision.phrase}</blockquote><p><button class="main" onClick=${copy} data-key="C" aria-keyshortcuts="C">${t('copy')}</button></p>`}
    <dl>
      ${decision.steps.length > 0 && html`<dt>${t('steps')}</dt><dd><ol>${decision.steps.map((step, i) => html`<li key=${i}>${step}</li>`)}</ol></dd>`}
      ${decision.guidance && html`<dt>${t('how')}</dt><dd><ol>${sentencesOf(decision.guidance).map((one, i) => html`<li key=${i}>${one}</li>`)}</ol>${decision.mode.code === 'two-step' && html`<${HoldTimer} />`}</dd>`}
      ${decision.queue && html`<dt>${t('queue')}</dt><dd>${decision.queue}</dd>`}
      ${decision.greeting && decision.mode.code !== 'none' && html`<dt>${t('greeting')}</dt><dd>${decision.greeting}</dd>`}
      ${decision.outcomes.map((outcome) => html`<dt key=${outcome.title}>${outcome.title}</dt><dd>${outcome.values.join('; ')}</dd>`)}
      <dt>${t('item')}</dt><dd>${decision.item ? html`<${Coded} of=${decision.item} />` : t('noItem')}</dd>
    </dl>
    ${dependsOn.length > 0 && html`<p class="notice">${t('dependsOn')} ${dependsOn.map((one) => one.title).join(', ')}</p>`}
    ${decision.why.length > 0 && html`<details open=${!isAgent}><summary>${t('why')}</summary><ul class="reasons">
      ${decision.why.map((reason, i) => html`<li key=${i}><b><${Coded} of=${reason.item} /></b>${i === 0 && ' — ' + t('decides')}<ul>${reason.held.map((held, j) => html`<li key=${j}>${held}</li>`)}</ul></li>`)}
    </ul></details>`}
    ${decision.whyNot.length > 0 && html`<details open=${!isAgent}><summary>${t('whyNot')}</summary><ul class="reasons">
      ${decision.whyNot.map((miss, i) => html`<li key=${i}><${Coded} of=${miss.item} /> → ${miss.line.title}<ul><li>${t('because')}: ${miss.failed.join('; ')}</li></ul></li>`)}
    </ul></details>`}
    ${!isAgent && html`<p><button onClick=${() => keepAsCase(steps, decision)}>${t('keepCase')}</button></p>`}
  </div>`;
}

/** The catalogue's text on how to transfer, a sentence a line: they are done one after the other. */
const sentencesOf = (text) => text.split(/(?<=[.!?])\s+(?=[A-ZА-ЯЁ«])/u);

/** From then on the timer is marked: no line may let a client wait longer without a word but seniors, who have a minute more. */
const SHORTEST_HOLD = 120;

/** How long the client has been on hold. */
function HoldTimer() {
  const [since, setSince] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const timer = since && setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [since]);
  const begin = () => {
    setSince(since ? 0 : Date.now());
    setNow(Date.now());
  };
  const seconds = since ? Math.floor((now - since) / 1000) : 0;
  const shown = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  return html`<button class=${seconds >= SHORTEST_HOLD ? 'late' : ''} aria-pressed=${since > 0} onClick=${begin}>${t('holdTitle')}${since > 0 && html` <span role="timer">${shown}</span>`}</button>`;
}

const copied = async (text) => {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text).catch(() => copiedByHand(text));
  } else {
    copiedByHand(text);
  }
};

const copiedByHand = (text) => {
  const area = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
};

const keepAsCase = async (steps, decision) => {
  const facts = Object.fromEntries(steps.filter(([, value]) => value !== '?'));
  const item = decision.item ? decision.item.code : 'none';
  await store.append('', 'cases', { case: item + ' ' + facts.topic, ...facts, 'expect:line': decision.line.code, 'expect:mode': decision.mode.code, 'expect:item': item });
  store.say(t('kept'));
};
