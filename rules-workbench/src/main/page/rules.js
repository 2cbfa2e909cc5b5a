// Rules as people read them: when, in words, and what then.

const searchable = (rule) =>
  [
    rule.name, rule.item.code, rule.item.title, rule.note, rule.steps, rule.salience,
    rule.line && rule.line.title, rule.line && rule.line.code, rule.mode && rule.mode.title,
    ...rule.topics.flatMap((topic) => [topic.code, topic.title]),
    ...rule.when.flatMap((one) => one.parts), ...rule.gives,
  ].join(' ').toLowerCase();

const GROUPINGS = {
  byOrder: () => [''],
  byLine: (rule) => [rule.line ? rule.line.title : '—'],
  byTopic: (rule) => (rule.topics.length ? rule.topics.map((topic) => topic.title) : [t('anyTopic')]),
};

function Rules() {
  const { rules, overview, changedRules: changed } = useStore();
  const allFindings = useFindings();
  const findings = useMemo(() => byPlace(allFindings), [allFindings]);
  const [words, setWords] = useState('');
  const [grouping, setGrouping] = useState('byLine');
  const [isNew, setNew] = useState(false);
  const texts = useMemo(() => new Map((rules || []).map((rule) => [rule, searchable(rule)])), [rules]);
  if (!rules) return html`<p class="empty">${t('cannotShow')}</p>`;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rules.filter((rule) => wanted.every((word) => texts.get(rule).includes(word)));
  const items = grouped(found, GROUPINGS[grouping]);
  return html`<section class="view">
    <div class="tools">
      <input type="search" aria-label=${t('search')} placeholder=${t('search')} value=${words} onInput=${(event) => setWords(event.target.value)} />
      <span class="choices" role="group">
        ${Object.keys(GROUPINGS).map((one) => html`<button key=${one} aria-pressed=${grouping === one} onClick=${() => setGrouping(one)}>${t(one)}</button>`)}
      </span>
      <span class="count" role="status">${t('found', found.length)}</span>
      <button onClick=${() => setNew(!isNew)} aria-expanded=${isNew}>${t('newRule')}</button>
    </div>
    ${!overview.loads && html`<p class="notice">${t('lastGood')}</p>`}
    ${isNew && html`<${NewRule} onDone=${() => setNew(false)} />`}
    <${VirtualList}
      label=${t('rules')}
      items=${items}
      keyOf=${(item) => item.key}
      render=${(item) => (item.rule ? html`<${RuleRow} rule=${item.rule} findings=${findings.get(item.rule.place.text) || []} isChanged=${changed.has(item.rule.name)} />` : html`<h3>${item.title} <small>${item.count}</small></h3>`)}
    />
  </section>`;
}

/** Rules under the titles of their groups, as one list. */
const grouped = (rules, groupsOf) => {
  const groups = new Map();
  for (const rule of rules) {
    for (const group of groupsOf(rule)) {
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(rule);
    }
  }
  return [...groups].flatMap(([title, members]) => [
    ...(title ? [{ key: 'group ' + title, title, count: members.length }] : []),
    ...members.map((rule) => ({ key: title + ' ' + rule.name, rule })),
  ]);
};

const Coded = ({ of }) => html`<span>${of.title}${of.title !== of.code && html` <small class="code">${of.code}</small>`}</span>`;

const byPlace = (findings) => {
  const places = new Map();
  findings.forEach((finding) => finding.places.forEach((place) => places.set(place.text, [...(places.get(place.text) || []), finding])));
  return places;
};

function RuleRow({ rule, findings, isChanged }) {
  const sameTopics = rule.when.every((one) => JSON.stringify(one.topics) === JSON.stringify(rule.when[0].topics));
  return html`<article class=${'rule' + (rule.off ? ' off' : '') + (isChanged ? ' changed' : '')}>
    <div class="item">
      <${Coded} of=${rule.item} />
      ${rule.off && html` <em>${t('off')}</em>`} ${isChanged && html` <em class="mark">${t('changedNow')}</em>`}
      <small>${t('salience')} ${rule.salience}</small>
    </div>
    ${findings.map((finding, i) => html`<button key=${i} class="link found" title=${plain(finding.message)} onClick=${() => store.set({ view: 'check' })}><span aria-hidden="true">⚠ </span>${finding.title}</button>`)}
    <div class="when">
      ${sameTopics && html`<p class="topics">${topicsOf(rule.topics)}</p>`}
      ${rule.when.map(
        (one, i) => html`<p key=${i}>
          ${i > 0 && html`<b class="or">${t('or')}</b> `}
          ${!sameTopics && html`<span class="topics">${topicsOf(one.topics)}: </span>`}
          ${one.parts.length ? one.parts.map((part, j) => html`${j > 0 && html` <b>${t('and')}</b> `}<span key=${j}>${part}</span>`) : t('always')}
        </p>`,
      )}
    </div>
    <div class="then">
      ${rule.line && html`<b><${Coded} of=${rule.line} /></b><span>${rule.mode.title}</span>`}
      ${rule.gives.map((given, i) => html`<span key=${i}>${given}</span>`)}
      ${rule.steps && html`<small>${t('steps')}: ${rule.steps}</small>`}
      ${rule.note && html`<small>${rule.note}</small>`}
      <button class="link" onClick=${() => store.goTo(rule.place)}>${t('goToCell')} <small>${rule.place.text}</small></button>
    </div>
  </article>`;
}

const topicsOf = (topics) =>
  topics.length ? topics.map((topic, i) => html`${i > 0 && ', '}<${Coded} key=${topic.code} of=${topic} />`) : t('anyTopic');

const RELATIONS = {
  is: (value) => value,
  isNot: (value) => `not(${value})`,
  atLeast: (value) => `>= ${value}`,
  atMost: (value) => `<= ${value}`,
  between: (value) => value,
  oneOf: (value) => value,
};

/** A form for a rule: item, where to, and conditions as fact, relation and value. */
function NewRule({ onDone }) {
  const { sheets } = useStore();
  const tables = sheets.filter((sheet) => sheet.kind === 'rules' && !sheet.comment);
  const [table, setTable] = useState(tables.length ? tables[0].name : 'rules');
  const [fields, setFields] = useState({ item: '', salience: '100', line: '', mode: 'one-step', steps: '', note: '' });
  const [conditions, setConditions] = useState([{ fact: 'topic', relation: 'is', value: '' }]);
  const listOf = (column) => columnOf(sheets, 'rules', column).list;
  const facts = sheets.filter((sheet) => sheet.kind === 'facts').flatMap((sheet) => sheet.rows.map((row) => row[2][0]));
  const names = [...new Set(['topic', ...tables.flatMap((sheet) => sheet.columns.filter((column) => column.list.length && !(column.name in fields)).map((column) => column.name)), ...facts])];
  const titleOf = (fact) => columnOf(sheets, 'rules', fact).title || fact;
  const field = (name, list) => html`<label>${t(name === 'item' ? 'newItem' : name)}
    <input required=${name === 'item'} list=${list ? 'list-' + name : null} value=${fields[name]} onInput=${(event) => setFields({ ...fields, [name]: event.target.value })} />
    ${list && html`<datalist id=${'list-' + name}>${list.map((one) => html`<option key=${one.code} value=${one.code}>${one.title}</option>`)}</datalist>`}
  </label>`;
  const change = (i, part) => setConditions(conditions.map((one, j) => (i === j ? { ...one, ...part } : one)));
  const submit = async (event) => {
    event.preventDefault();
    const cells = { ...fields };
    conditions.filter((one) => one.value).forEach((one) => (cells[one.fact] = RELATIONS[one.relation](one.value)));
    await store.append(table, 'rules', cells);
    onDone();
  };
  return html`<form class="card form" onSubmit=${submit}>
    <label>${t('table')}<select value=${table} onChange=${(event) => setTable(event.target.value)}>${tables.map((sheet) => html`<option key=${sheet.name}>${sheet.name}</option>`)}</select></label>
    ${field('item', listOf('item'))} ${field('salience')} ${field('line', listOf('line'))} ${field('mode', listOf('mode'))}
    ${conditions.map(
      (one, i) => html`<fieldset key=${i}><legend>${t('condition')} ${i + 1}</legend>
        <label>${t('fact')}<select value=${one.fact} onChange=${(event) => change(i, { fact: event.target.value })}>${names.map((fact) => html`<option key=${fact} value=${fact}>${titleOf(fact)}</option>`)}</select></label>
        <label>${t('relation')}<select value=${one.relation} onChange=${(event) => change(i, { relation: event.target.value })}>${Object.keys(RELATIONS).map((relation) => html`<option key=${relation} value=${relation}>${t(relation)}</option>`)}</select></label>
        <label>${t('value')}<input list=${'values-' + i} value=${one.value} onInput=${(event) => change(i, { value: event.target.value })} />
          <datalist id=${'values-' + i}>${listOf(one.fact).map((value) => html`<option key=${value.code} value=${value.code}>${value.title}</option>`)}</datalist></label>
      </fieldset>`,
    )}
    <button type="button" onClick=${() => setConditions([...conditions, { fact: names[1] || 'topic', relation: 'is', value: '' }])}>${t('addCondition')}</button>
    ${field('steps')} ${field('note')}
    <p><button class="main">${t('add')}</button> <button type="button" onClick=${onDone}>${t('cancel')}</button></p>
  </form>`;
}

/** The column of a name in the tables of a kind; one without a list where none has it. */
const columnOf = (sheets, kind, name) =>
  sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => sheet.columns).find((column) => column.name === name) || { name, title: name, list: [] };
