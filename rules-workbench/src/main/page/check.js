// What verification found, in words, each with an inquiry that shows it.

/** In the order in which somebody has to do with them. */
const SEVERITIES = [
  ['errors', (finding) => finding.error && !finding.accepted],
  ['otherFindings', (finding) => !finding.error && !finding.accepted],
  ['acceptedFindings', (finding) => Boolean(finding.accepted)],
];

const MANY_FINDINGS = 3;

function Check() {
  const verification = useVerification();
  const { overview } = useStore();
  const [words, setWords] = useState('');
  if (!overview.loads) return html`<p class="empty">${t('cannotShow')}</p>`;
  if (!verification) return html`<p class="empty" role="status">${t('working')}</p>`;
  const { findings, complete } = verification;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = findings.filter((finding) => wanted.every((word) => JSON.stringify(finding).toLowerCase().includes(word)));
  return html`<section class="view scroll">
    <div class="tools">
      <span role="status">${complete ? t('checked') : t('notComplete')} ${findings.length === 0 ? t('noFindings') : t('findings', findings.length)}</span>
      ${findings.length > MANY_FINDINGS && html`<input type="search" aria-label=${t('searchFindings')} placeholder=${t('searchFindings')} value=${words} onInput=${(event) => setWords(event.target.value)} />`}
    </div>
    ${findings.length > 0 && shown.length === 0 && html`<p class="empty">${t('nothingFound')}</p>`}
    ${SEVERITIES.map(([title, isMeant]) => [title, shown.filter(isMeant)]).filter(([, some]) => some.length).map(([title, some]) => html`<section key=${title}>
      <h2 class="group-title">${t(title)} <small>${some.length}</small></h2>
      ${some.map((finding, i) => html`<${Finding} key=${finding.kind + finding.subject + finding.where + i} finding=${finding} />`)}
    </section>`)}
  </section>`;
}

function Finding({ finding }) {
  const [asks, setAsks] = useState(false);
  return html`<article class=${'card finding ' + (finding.accepted ? 'done' : finding.error ? 'error' : 'warning')}>
    <h3>${finding.title} <small>${finding.accepted ? t('accepted') : finding.error ? t('error') : t('warning')}</small></h3>
    <p class=${'lines' + (finding.message.startsWith('`') ? ' as-is' : '')}><${Told} text=${finding.message} /></p>
    ${finding.regions.length > 0 && html`<details open><summary>${t('where')}</summary><ul>${finding.regions.map((region, i) => html`<li key=${i}>${region}</li>`)}${finding.more && html`<li>${t('moreRegions')}…</li>`}</ul></details>`}
    ${finding.accepted && html`<p class="faint">${t('reason')}: ${finding.accepted}</p>`}
    <p class="does">
      ${finding.inquiry && html`<button onClick=${() => store.tryOut(finding.inquiry)}>${t('tryIt')}</button>`}
      ${finding.acceptable && !finding.accepted && html` <button aria-expanded=${asks} onClick=${() => setAsks(!asks)}>${t('accept')}</button>`}
      ${finding.places.map((place) => html` <button key=${place.text} class="link" onClick=${() => store.goTo(place)}>${place.text}</button>`)}
    </p>
    ${asks && !finding.accepted && html`<${Acceptance} finding=${finding} onDone=${() => setAsks(false)} />`}
  </article>`;
}

/** Asks why a finding is meant to be so. */
function Acceptance({ finding, onDone }) {
  const [reason, setReason] = useState('');
  const input = useRef(null);
  useEffect(() => input.current.focus(), []);
  const accept = async (event) => {
    event.preventDefault();
    await store.append('accepted', 'accepted', { finding: finding.kind, subject: finding.subject, where: finding.where, reason: reason.trim() });
    onDone();
  };
  return html`<form class="form" onSubmit=${accept}>
    <label class="wide">${t('acceptWhy')} <input ref=${input} required value=${reason} onInput=${(event) => setReason(event.target.value)} /></label>
    <p class="faint">${t('acceptIs')}</p>
    <p><button class="main">${t('accept')}</button> <button type="button" onClick=${onDone}>${t('cancel')}</button></p>
  </form>`;
}

/** A text without the backticks that mark codes. */
const plain = (text) => text.replaceAll('`', '');

/** A text in which backticks mark codes. */
const Marked = ({ text }) => text.split('`').map((part, i) => (i % 2 ? html`<code key=${i}>${part}</code>` : part));

/** The same about what is in the catalogue: codes of items, topics and lines come with their titles, and rules with those of their items. */
const Told = ({ text }) => {
  const titles = titlesIn(store.state.sheets);
  const told = (code) => {
    const title = titles.get(code) || titles.get(code.split(' ')[0]);
    return title && title !== code ? html`${t('quoted', title)} <small class="code">${code}</small>` : html`<code>${code}</code>`;
  };
  return text.split('`').map((part, i) => (i % 2 ? told(part) : part));
};
