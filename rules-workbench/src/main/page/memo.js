// The memo: what is different for agents from a day on. It speaks as to them, without tables and codes.

function Memo({ changes }) {
  const { language } = useStore();
  const [from, setFrom] = useState('');
  const { decisions } = changes;
  const groups = decisions.topics
    .map((group) => ({ ...group, sentences: group.sentences.filter(isForAgents) }))
    .filter((group) => group.sentences.length);
  const isQuiet = !groups.length && !decisions.routings.length;
  return html`<h2>${t('memo')}</h2>
    <p>${t('memoIs')}. <label class=${from ? '' : 'no-print'}>${t('memoFrom')} <input class="date" type="date" value=${from} onInput=${(event) => setFrom(event.target.value)} /></label> <b>${from && dateIn(language, from)}</b></p>
    ${isQuiet && html`<p>${t('memoSame')}</p>`}
    ${groups.map((group, i) => html`<section key=${i} class="group">
      <h3><${TopicTitles} of=${group.topics} /></h3>
      ${alike(group.sentences, (one) => [changeOf(one), one.rewordings]).map((some, j) => html`<${Change} key=${j} sentences=${some} />`)}
    </section>`)}
    ${decisions.routings.map((routing, i) => html`<section key=${'r' + i} class="group">
      <h3>${routing.isNew ? t('newTopic') : t('goneTopic')}: ${routing.topic.title}</h3>
      ${routing.isNew && html`<ul>${routing.routes.map((route, j) => html`<li key=${j}>${capital(whenOf(route, routing.routes))}: ${now(route.to)}.</li>`)}</ul>`}
    </section>`)}`;
}

/** Which item decides is no matter for agents while the line, the way to it and the words are the same. */
const isForAgents = ({ before, after, rewordings }) => placeOf(before) !== placeOf(after) || rewordings.length > 0;

const changeOf = ({ before, after }) =>
  placeOf(before) === placeOf(after) ? [capital(still(after)) + '.'] : [capital(now(after)) + '.', capital(formerly(before)) + '.'];

function Change({ sentences }) {
  const [first] = sentences;
  const [becomes, was] = changeOf(first);
  return html`<div class="change"><p><b>${becomes}</b> ${was}<${Words} of=${first.rewordings} /></p><${Whens} sentences=${sentences} /></div>`;
}

const answers = ({ mode }) => mode.code === 'none';

const now = (to) => (!to.line ? t('memoNowhere') : answers(to) ? t('memoAnswer') : t('memoNow', to.line.title) + way(to));

const still = (to) => (!to.line ? t('memoNowhere') : answers(to) ? t('memoAnswerStill') : t('memoStays', to.line.title) + way(to));

const formerly = (to) => (!to.line ? t('memoWasNowhere') : answers(to) ? t('memoAnswered') : t('memoBefore', to.line.title) + way(to));

const way = ({ mode, queue }) => ', ' + mode.title + (queue ? ` (${queue})` : '');

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const Words = ({ of }) =>
  of.map((one, i) => html`<div key=${i}>${one.part}: ${one.after.length ? html`<b>${one.after.join(' ')}</b>` : '—'}${one.before.length > 0 && html` <span class="faint">(${t('memoOld')}: ${one.before.join(' ')})</span>`}</div>`);
