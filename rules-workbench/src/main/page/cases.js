// Cases as sentences: what came of them, what they do not look at, and those that a change needs.

/** What a person confirms of a case: where to, how and by which item. */
const EXPECTED = ['expect:line', 'expect:mode', 'expect:item'];

function Cases() {
  const { overview } = useStore();
  const [run] = useAnswer('cases');
  const [proposed] = useAnswer('proposed');
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [words, setWords] = useState('');
  if (!overview.loads) return html`<p class="empty">${t('cannotShow')}</p>`;
  if (!run) return html`<p class="empty" role="status">${t('working')}</p>`;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = (run.cases || []).filter(
    (one) => (!onlyFailed || !one.passed) && wanted.every((word) => JSON.stringify(one).toLowerCase().includes(word)),
  );
  const hasCases = !run.problems && run.cases.length > 0;
  return html`<section class="view scroll">
    <p class="faint">${t('casesAre')}</p>
    ${run.problems && html`<div class="notice" role="alert">${run.problems.map((problem, i) => html`<p key=${i}><${Marked} text=${problem.message} /> ${problem.place && html`<button class="link" onClick=${() => store.goTo(problem.place)}>${problem.place.text}</button>`}</p>`)}</div>`}
    ${hasCases && html`<div class="tools">
      <b role="status">${t('passed', run.passed)}. ${t('failed', run.failed)}.</b>
      <input type="search" aria-label=${t('searchCases')} placeholder=${t('searchCases')} value=${words} onInput=${(event) => setWords(event.target.value)} />
      <label><input type="checkbox" checked=${onlyFailed} onChange=${(event) => setOnlyFailed(event.target.checked)} /> ${t('onlyFailed')}</label>
    </div>`}
    ${!run.problems && !hasCases && html`<p>${t('noCases')} <button onClick=${() => store.set({ view: 'try' })}>${t('goTry')}</button></p>`}
    ${hasCases && shown.length === 0 && html`<p class="empty">${t(onlyFailed && !wanted.length ? 'noFailed' : 'nothingFound')}</p>`}
    <ul class="cases">${shown.map((one, i) => html`<li key=${i} class=${one.passed ? 'passed' : 'failed'}><span aria-hidden="true">${one.passed ? '✓' : '✗'}</span> <${CaseSentence} of=${one} />${!one.passed && html`<p class="problem-text">${one.failure}</p>`}</li>`)}</ul>
    <h3>${t('proposed')}</h3>
    <${Proposed} cases=${proposed} />
    <${OnDemand} name="uncovered" title=${t('showUncovered')} what=${t('uncoveredIs')} show=${(found) => html`<p role="status"><b>${t('covered', found.percent)}</b></p>
      <${Missing} all=${found.unmet} />`} />
    <${OnDemand} name="unnoticed" title=${t('showUnnoticed')} what=${t('unnoticedIs')} show=${(found) => html`<p role="status"><b>${t('noticed', found.percent)}</b></p>
      <${Missing} all=${found.survived} />${found.unknown.map((text, i) => html`<p class="faint" key=${i}><${Marked} text=${text} /></p>`)}`} />
  </section>`;
}

const MOST_MISSING = 300;

/** What takes seconds to find out, and is only looked for when somebody asks; forgotten when the catalogue changes. */
function OnDemand({ name, title, what, show }) {
  const { reading, language } = useStore();
  const [found, setFound] = useState(null);
  const [isWorking, setWorking] = useState(false);
  useEffect(() => setFound(null), [reading, language]);
  const find = async () => {
    setWorking(true);
    try {
      setFound(await store.engine.call(name));
    } finally {
      setWorking(false);
    }
  };
  return html`<h3>${title}</h3>
    <p class="faint">${what}</p>
    ${found ? show(found) : html`<button disabled=${isWorking} onClick=${find}>${isWorking ? t('working') : title}</button>`}`;
}

/** What no case looks at, each with a case that would. */
const Missing = ({ all }) => html`<ul class="cases">${all.slice(0, MOST_MISSING).map(
  (one, i) => html`<li key=${i}>${one.item && one.item.code && !one.text.includes('`' + one.item.code + '`') && html`<${Coded} of=${one.item} />: `}<${Told} text=${one.text} />${one.place && html` <button class="link" onClick=${() => store.goTo(one.place)}>${one.place.text}</button>`}<br />
    <small><${CaseSentence} of=${one.ready} /></small> <button class="link" onClick=${() => addCases([one.ready])}>${t('confirm')}</button></li>`,
)}</ul>${all.length > MOST_MISSING && html`<p class="faint">${t('moreLeft', all.length - MOST_MISSING)}</p>`}`;

function Proposed({ cases }) {
  const [left, setLeft] = useState(null);
  useEffect(() => setLeft(cases), [cases]);
  if (!left) return html`<p>${t('working')}</p>`;
  if (!left.length) return html`<p class="faint">${t('noProposed')}</p>`;
  const add = async (some, confirmed = some) => {
    await addCases(confirmed);
    setLeft(left.filter((one) => !some.includes(one)));
  };
  return html`<p class="faint">${t('proposedIs')}</p>
    <ul class="cases">${left.map((one, i) => html`<${ProposedCase} key=${JSON.stringify(one.inquiry)} of=${one} onAdd=${(confirmed) => add([one], [confirmed])} />`)}</ul>
    <p><button onClick=${() => add(left)}>${t('confirmAll')}</button></p>`;
}

/** A proposed case, to be confirmed as it is or with another expectation. */
function ProposedCase({ of, onAdd }) {
  const { sheets } = useStore();
  const [corrected, setCorrected] = useState(null);
  const asked = of.expects.filter((part) => EXPECTED.includes(part.column));
  const submit = (event) => {
    event.preventDefault();
    onAdd({ ...of, expects: of.expects.map((part) => (part.column in corrected ? { ...part, value: corrected[part.column] } : part)) });
  };
  const toggle = () => setCorrected(corrected ? null : Object.fromEntries(asked.map((part) => [part.column, part.value])));
  const listOf = (part) => {
    const { list } = columnOf(sheets, 'rules', part.column.slice(part.column.indexOf(':') + 1));
    return list.some((one) => one.code === part.value) ? list : [...list, { code: part.value, title: part.shown }];
  };
  return html`<li><${CaseSentence} of=${of} />
    <p><button onClick=${() => onAdd(of)}>${t('confirm')}</button> <button aria-expanded=${corrected !== null} onClick=${toggle}>${t('correct')}</button></p>
    ${corrected && html`<form class="form" onSubmit=${submit}><div class="fields">
      ${asked.map((part) => html`<${Choice} key=${part.column} name=${part.column + of.name} label=${part.title} list=${listOf(part)} value=${corrected[part.column]} onValue=${(value) => setCorrected({ ...corrected, [part.column]: value })} />`)}
      <button class="main">${t('add')}</button></div></form>`}</li>`;
}

function CaseSentence({ of }) {
  const expected = Object.fromEntries(of.expects.map((part) => [part.column, part]));
  const [line, mode, item] = EXPECTED.map((column) => expected[column]);
  const where = [line, mode && mode.value !== 'none' && mode].filter(Boolean).map((part) => part.shown).join(', ');
  return html`<span class="sentence"><b>${of.topic.title}</b>${of.facts && ': ' + of.facts} → ${where}${item && html` · ${item.shown}${item.value !== 'none' && item.value !== item.shown && html` <small class="code">${item.value}</small>`}`}
    ${of.note && html` <small>${of.note}</small>`} <button class="link" onClick=${() => store.tryOut(of.inquiry)}>${t('tryIt')}</button></span>`;
}

const addCases = async (cases) => {
  const rows = cases.map((one) => ({
    case: one.name,
    ...Object.fromEntries(one.inquiry.map(({ fact, value }) => [fact, value])),
    ...Object.fromEntries(one.expects.filter((part) => EXPECTED.includes(part.column)).map((part) => [part.column, part.value])),
  }));
  await store.append('', 'cases', ...rows);
  store.say(t('kept'));
};
