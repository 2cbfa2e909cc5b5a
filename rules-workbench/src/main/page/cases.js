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
  return html`<section class="view scroll">
    <p class="faint">${t('casesAre')}</p>
    ${run.problems && html`<div class="notice" role="alert">${run.problems.map((problem, i) => html`<p key=${i}><${Marked} text=${problem.message} /> ${problem.place && html`<button class="link" onClick=${() => store.goTo(problem.place)}>${problem.place.text}</button>`}</p>`)}</div>`}
    ${!run.problems && html`<div class="tools">
      <b role="status">${t('passed', run.passed)}. ${t('failed', run.failed)}.</b>
      <input type="search" aria-label=${t('search')} value=${words} onInput=${(event) => setWords(event.target.value)} />
      <label><input type="checkbox" checked=${onlyFailed} onChange=${(event) => setOnlyFailed(event.target.checked)} /> ${t('onlyFailed')}</label>
    </div>`}
    ${!run.problems && run.cases.length === 0 && html`<p>${t('noCases')}</p>`}
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
  (one, i) => html`<li key=${i}><${Marked} text=${one.text} />${one.place && html` <button class="link" onClick=${() => store.goTo(one.place)}>${one.place.text}</button>`}<br />
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
  const [corrected, setCorrected] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    onAdd({ ...of, expects: of.expects.map((part) => (part.column in corrected ? { ...part, value: corrected[part.column] } : part)) });
  };
  const begin = () =>
    setCorrected(Object.fromEntries(of.expects.filter((part) => EXPECTED.includes(part.column)).map((part) => [part.column, part.value])));
  return html`<li><${CaseSentence} of=${of} /> <button onClick=${() => onAdd(of)}>${t('confirm')}</button> <button aria-expanded=${corrected !== null} onClick=${begin}>${t('correct')}</button>
    ${corrected && html`<form class="form" onSubmit=${submit}>${of.expects.filter((part) => part.column in corrected).map((part) => html`<label key=${part.column}>${part.title}<input value=${corrected[part.column]} onInput=${(event) => setCorrected({ ...corrected, [part.column]: event.target.value })} /></label>`)}<button class="main">${t('add')}</button></form>`}</li>`;
}

function CaseSentence({ of }) {
  const expected = of.expects.filter((part) => EXPECTED.includes(part.column));
  return html`<span><b>${of.topic.title}</b>${of.facts && ': ' + of.facts} → ${expected.map((part) => part.value).join(', ')}
    ${of.note && html` <small>${of.note}</small>`} <button class="link" onClick=${() => store.tryOut(of.inquiry)}>${t('tryIt')}</button></span>`;
}

const addCases = async (cases) => {
  for (const one of cases) {
    const facts = Object.fromEntries(one.inquiry.map(({ fact, value }) => [fact, value]));
    const expected = Object.fromEntries(one.expects.filter((part) => EXPECTED.includes(part.column)).map((part) => [part.column, part.value]));
    await store.append('', 'cases', { case: one.name, ...facts, ...expected });
  }
  store.say(t('kept'));
};
