// What a change changes: for whoever approves it, and for the agents who will work by it.

function Changes() {
  const { overview, language, log, comparedWith } = useStore();
  const [changes, setChanges] = useAnswer('changes');
  const [kind, setKind] = useState('approval');
  if (!overview.loads) return html`<p class="empty">${t('cannotShow')}</p>`;
  if (!changes) return html`<p class="empty" role="status">${t('working')}</p>`;
  const compare = async () => {
    const chosen = await chooseFile();
    if (chosen) {
      const problems = await store.engine.call('compareWith', [chosen.name, ...chosen.files.map((file) => file.name)], chosen.files.map((file) => file.bytes));
      if (problems.length) return store.set({ failure: t('notCompared', chosen.name) + '\n' + problems.map((problem) => problem.message).join('\n') });
      store.set({ comparedWith: chosen.name, failure: '' });
      setChanges(await store.engine.call('changes'));
    }
  };
  const chooseLog = async () => {
    const chosen = await chooseByInput({ accept: '.csv' });
    if (chosen) store.addLog(chosen);
  };
  return html`<section class="view scroll">
    <div class="tools no-print">
      <span class="choices" role="group">
        ${['approval', 'memo'].map((one) => html`<button key=${one} aria-pressed=${kind === one} onClick=${() => setKind(one)}>${t(one)}</button>`)}
      </span>
      <button onClick=${() => print()}>${t('print')}</button>
      <button onClick=${() => download(overview.name + '-' + kind + '.html', standalone(t(kind), onPaper(document.querySelector('.sheet'))), 'text/html')}>${t('saveHtml')}</button>
    </div>
    <div class="tools no-print">
      <span>${t('comparedWith')}: ${comparedWith || t('firstOpened')}</span>
      <button onClick=${() => guarded(compare)}>${t('compareOther')}</button>
      <button onClick=${() => guarded(chooseLog)}>${t('dropLog')}</button>
    </div>
    <div class="sheet" lang=${language}>${kind === 'approval' ? html`<${Approval} changes=${changes} log=${log} />` : html`<${Memo} changes=${changes} />`}</div>
  </section>`;
}

/** As it is to be read: nothing to press or to fill in. */
const onPaper = (sheet) => {
  const copy = sheet.cloneNode(true);
  copy.querySelectorAll('input, button, .no-print').forEach((element) => element.remove());
  return copy.outerHTML;
};

/** A page that needs nothing but itself: what is shown, with the styles of this one. */
const standalone = (title, body) =>
  `<!doctype html><html lang="${document.documentElement.lang}"><head><meta charset="utf-8"><title>${title}</title>` +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
  `<style>${document.querySelector('style').textContent}</style></head><body class="alone">${body}</body></html>`;

const isSame = ({ decisions }) => !decisions.topics.length && !decisions.routings.length && !decisions.defaults.length && !decisions.exclusions.length;

function Approval({ changes, log }) {
  const { decisions, cells } = changes;
  const { comparedWith } = useStore();
  const isUntouched = isSame(changes) && !cells.length;
  return html`<h2>${t('approval')}: ${decisions.after.name}</h2>
    <p>${t('version')} ${decisions.before.version}${decisions.before.version !== decisions.after.version && ' → ' + decisions.after.version}</p>
    ${comparedWith && html`<p>${t('comparedWith')}: ${comparedWith}</p>`}
    ${!isSame(changes) && decisions.sameVersion && html`<p class="notice no-print">${t('sameVersion')}</p>`}
    <h3>${t('decisionsChanged')}</h3>
    ${isSame(changes) && html`<p>${t('decidesSame')}</p>`}
    <${Decisions} decisions=${decisions} />
    ${log && html`<${LogReport} key=${log.id} log=${log} changes=${changes} />`}
    <h3>${t('cellsChanged')}</h3>
    ${cells.length === 0 ? html`<p>${t(isUntouched ? 'nothingChanged' : 'noCellChanged')}</p>` : html`<${ChangedCells} cells=${cells} />`}
    <table class="signatures"><tbody>${['author', 'approver'].map((who) => html`<tr key=${who}><th>${t(who)}</th><td></td><th>${t('signature')}</th><td></td><th>${t('date')}</th><td></td></tr>`)}</tbody></table>`;
}

function ChangedCells({ cells }) {
  const { sheets } = useStore();
  const titles = titlesIn(sheets);
  const columnIn = (name, column) => (sheets.find((sheet) => sheet.name === name) || { columns: [] }).columns.find((one) => one.name === column);
  const titled = (cell) => {
    const column = columnIn(cell.sheet, cell.column);
    return column ? html`<${Coded} of=${{ code: column.name, title: column.title }} />` : cell.column || html`<i>${t('wholeRow')}</i>`;
  };
  const told = (cell, text, kind) => {
    const title = titleOf(text, (columnIn(cell.sheet, cell.column) || { list: [] }).list);
    return html`<span class=${kind}>${title || text}</span>${title && html` <small class="code">${text}</small>`}`;
  };
  return html`<div class="wide-table"><table><thead><tr><th>${t('table')}</th><th>${t('subject')}</th><th>${t('column')}</th><th>${t('was')}</th><th>${t('became')}</th></tr></thead>
    <tbody>${cells.map((cell, i) => html`<tr key=${i}><td>${cell.sheet}:${cell.row}</td>
      <td><${Coded} of=${{ code: cell.subject, title: titles.get(cell.subject) || cell.subject }} /></td>
      <td>${titled(cell)}</td>
      <td>${cell.before ? told(cell, cell.before, 'was') : html`<i>${cell.column ? t('emptyCell') : t('added')}</i>`}</td>
      <td>${cell.after ? told(cell, cell.after, 'became') : html`<i>${cell.column ? t('emptyCell') : t('removed')}</i>`}</td></tr>`)}</tbody></table></div>`;
}

function Decisions({ decisions }) {
  return html`${decisions.topics.map((group, i) => html`<section key=${i} class="group">
      <h4><${TopicTitles} of=${group.topics} /></h4>
      ${alike(group.sentences, (one) => [one.kind, one.before, one.after, one.rewordings]).map((some, j) => html`<${Changed} key=${j} sentences=${some} />`)}
    </section>`)}
    ${decisions.routings.map((routing, i) => html`<section key=${'r' + i} class="group">
      <h4>${routing.isNew ? t('newTopic') : t('goneTopic')}: ${routing.topic.title}</h4>
      <ul>${routing.routes.map((route, j) => html`<li key=${j}>${whenOf(route, routing.routes)} → <b>${placeOf(route.to)}</b><${ByItem} of=${route.to.item} /></li>`)}</ul>
    </section>`)}
    ${[...decisions.defaults, ...decisions.exclusions, ...decisions.words, ...decisions.notAnalysed].map((text, i) => html`<p key=${'w' + i}><${Told} text=${text} /></p>`)}`;
}

const TopicTitles = ({ of }) => (of.length ? of.map((topic) => topic.title).join(', ') : t('allTopics'));

const whenOf = (route, routes) => (route.rest ? (routes.length > 1 ? t('otherwise') : t('always')) : route.when.join('; ') || t('always'));

/** Where to and how, in words. */
const placeOf = ({ line, mode, queue }) =>
  line ? line.title + (mode.code === 'none' ? '' : ', ' + mode.title) + (queue ? ` (${queue})` : '') : t('nowhere');

const ByItem = ({ of }) => of && html` · <${Coded} of=${of} />`;

/** Sentences that say the same of different inquiries, together. */
const alike = (sentences, said) => {
  const groups = new Map();
  for (const one of sentences) {
    const key = JSON.stringify(said(one));
    groups.set(key, [...(groups.get(key) || []), one]);
  }
  return [...groups.values()];
};

/** What becomes of inquiries, and of which: each of those can be tried. */
function Changed({ sentences }) {
  const [{ kind, before, after, rewordings }] = sentences;
  return html`<div class="change">
    <p>${kind === 'routing' ? html`<${Routed} before=${before} after=${after} />` : html`<b>${placeOf(after)}</b>`}</p>
    ${rewordings.map((one, i) => html`<p key=${i}>${one.part}: ${one.before.length > 0 && html`<span class="was">${one.before.join(' ')}</span>`} → <span class="became">${one.after.join(' ') || '—'}</span></p>`)}
    <${Whens} sentences=${sentences} after=${(one) => html` <button class="link no-print" onClick=${() => store.tryOut(one.inquiry)}>${t('tryIt')}</button>`} />
  </div>`;
}

function Routed({ before, after }) {
  const isOfOneItem = JSON.stringify(before.item) === JSON.stringify(after.item);
  return placeOf(before) !== placeOf(after)
    ? html`<span class="was">${placeOf(before)}</span>${!isOfOneItem && html`<${ByItem} of=${before.item} />`} → <b class="became">${placeOf(after)}</b><${ByItem} of=${after.item} />`
    : html`<b>${placeOf(after)}</b>; ${t('item').toLowerCase()}: ${before.item ? html`<span class="was">${before.item.title}</span>` : '—'} → ${after.item ? html`<b class="became">${after.item.title}</b> <small class="code">${after.item.code}</small>` : '—'}`;
}

/** The conditions of inquiries: those that all of them have once, the others each in a line. */
function Whens({ sentences, after = () => null }) {
  const common = sentences[0].parts.filter((part) => sentences.every((one) => one.parts.includes(part)));
  if (sentences.length === 1) return html`<p>${common.length > 0 && html`${t('whereAll')}: `}${common.join('; ')}${after(sentences[0])}</p>`;
  return html`<p>${common.length > 0 ? html`${t('whereAll')}: ${common.join('; ')}; ${t('andOneOf')}:` : html`${t('whereOneOf')}:`}</p>
    <ul>${sentences.map((one, i) => html`<li key=${i}>${one.parts.filter((part) => !common.includes(part)).join('; ') || t('always')}${after(one)}</li>`)}</ul>`;
}
