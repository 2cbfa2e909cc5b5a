// Cases as sentences: what came of them, what they do not look at, and those that a change needs.

/** What a person confirms of a case: where to, how and by which item. */
const EXPECTED = ['expect:line', 'expect:mode', 'expect:item'];

function Cases() {
  const { overview } = useStore();
  const [run] = useAnswer('cases');
  const [proposed] = useAnswer('proposed');
  const [uncovered, setUncovered] = useState(null);
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [words, setWords] = useState('');
  const [isWorking, setWorking] = useState(false);
  useEffect(() => setUncovered(null), [overview.digest]);
  if (!overview.loads) return html`<p class="empty">${t('cannotShow')}</p>`;
  if (!run) return html`<p class="empty" role="status">${t('working')}</p>`;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = (run.cases || []).filter(
    (one) => (!onlyFailed || !one.passed) && wanted.every((word) => JSON.stringify(one).toLowerCase().includes(word)),
  );
  const cover = async () => {
    setWorking(true);
    setUncovered(await store.engine.call('uncovered'));
    setWorking(false);
  };
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
    <h3>${t('showUncovered')}</h3>
    <p class="faint">${t('uncoveredIs')}</p>
    ${!uncovered && html`<button disabled=${isWorking} onClick=${cover}>${isWorking ? t('working') : t('showUncovered')}</button>`}
    ${uncovered && html`<p role="status"><b>${t('covered', uncovered.percent)}</b></p><ul class="cases">${uncovered.unmet.slice(0, 300).map((one, i) => html`<li key=${i}><${Marked} text=${one.text} /><br /><small><${CaseSentence} of=${one.ready} /></small> <button class="link" onClick=${() => addCases([one.ready])}>${t('confirm')}</button></li>`)}</ul>`}
  </section>`;
}

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
