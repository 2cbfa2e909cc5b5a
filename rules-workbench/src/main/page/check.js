// What verification found, in words, each with an inquiry that shows it.

function Check() {
  const verification = useVerification();
  const { overview } = useStore();
  if (!overview.loads) return html`<p class="empty">${t('cannotShow')}</p>`;
  if (!verification) return html`<p class="empty" role="status">${t('working')}</p>`;
  const { findings } = verification;
  return html`<section class="view scroll">
    <p role="status">${verification.complete ? t('checked') : t('notComplete')} ${findings.length === 0 ? t('noFindings') : t('found', findings.length)}</p>
    ${findings.map((finding, i) => html`<${Finding} key=${finding.kind + finding.subject + i} finding=${finding} />`)}
  </section>`;
}

function Finding({ finding }) {
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const accept = async (event) => {
    event.preventDefault();
    await store.append('accepted', 'accepted', { finding: finding.kind, subject: finding.subject, where: finding.where, reason });
  };
  return html`<article class=${'card finding ' + (finding.accepted ? 'done' : finding.error ? 'error' : 'warning')}>
    <h3>${finding.title} <small>${finding.accepted ? t('accepted') : finding.error ? t('error') : t('warning')}</small></h3>
    <p class="lines"><${Marked} text=${finding.message} /></p>
    ${finding.regions.length > 0 && html`<details open><summary>${t('where')}</summary><ul>${finding.regions.map((region, i) => html`<li key=${i}>${region}</li>`)}${finding.more && html`<li>${t('moreRegions')}…</li>`}</ul></details>`}
    ${finding.accepted && html`<p class="faint">${t('reason')}: ${finding.accepted}</p>`}
    <p>
      ${finding.inquiry && html`<button onClick=${() => store.tryOut(finding.inquiry)}>${t('tryIt')}</button>`}
      ${finding.places.map((place) => html` <button key=${place.text} class="link" onClick=${() => store.goTo(place)}>${place.text}</button>`)}
      ${finding.acceptable && !finding.accepted && html` <button aria-expanded=${asks} onClick=${() => setAsks(!asks)}>${t('accept')}</button>`}
    </p>
    ${asks && !finding.accepted && html`<form onSubmit=${accept}><label>${t('acceptWhy')} <input required value=${reason} onInput=${(event) => setReason(event.target.value)} /></label> <button class="main">${t('accept')}</button></form>`}
  </article>`;
}

/** A text without the backticks that mark codes. */
const plain = (text) => text.replaceAll('`', '');

/** A text in which backticks mark codes. */
const Marked = ({ text }) => text.split('`').map((part, i) => (i % 2 ? html`<code key=${i}>${part}</code>` : part));
