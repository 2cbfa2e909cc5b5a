// The form for a rule: an item, where to, and conditions as fact, relation and value; told as a sentence before it is added.

/** What may be asked of a fact of each kind, and how a cell says it. */
const RELATIONS = {
  is: ([value]) => value,
  isNot: ([value]) => `not(${value})`,
  atLeast: ([value]) => `>= ${value}`,
  atMost: ([value]) => `<= ${value}`,
  between: ([from, to]) => `${from}..${to}`,
  oneOf: (values) => values.join(', '),
  noneOf: (values) => `not(${values.join(', ')})`,
  anyOf: (values) => `any(${values.join(', ')})`,
  allOf: (values) => `all(${values.join(', ')})`,
  hasNone: (values) => `none(${values.join(', ')})`,
};

const RELATIONS_OF = {
  choice: ['is', 'isNot', 'oneOf', 'noneOf'],
  scale: ['is', 'atLeast', 'atMost', 'isNot', 'oneOf', 'noneOf'],
  number: ['is', 'atLeast', 'atMost', 'between', 'isNot'],
  flag: ['is'],
  set: ['anyOf', 'allOf', 'hasNone'],
};

/** Relations whose value is several of a list. */
const OF_SEVERAL = ['oneOf', 'noneOf', 'anyOf', 'allOf', 'hasNone'];

/** Relations that a sentence needs no words for. */
const UNSAID = ['is', 'between'];

const TOPIC = { code: 'topic', title: 'topic', kind: 'choice', list: [] };

const isStated = ({ values }) => values.length > 0 && values.every((value) => value !== '');

function NewRule({ onDone }) {
  const { sheets } = useStore();
  const [facts] = useAnswer('facts');
  const tables = sheets.filter((sheet) => sheet.kind === 'rules' && !sheet.comment);
  const [table, setTable] = useState(tables.length ? tables[0].name : 'rules');
  const [fields, setFields] = useState({ item: '', salience: '100', line: '', mode: 'one-step', steps: '', note: '' });
  const [conditions, setConditions] = useState([{ fact: 'topic', relation: 'is', values: [''] }]);
  const [mistakes, setMistakes] = useState([]);
  const all = facts || [TOPIC];
  const factOf = (code) => all.find((fact) => fact.code === code) || { ...TOPIC, code, title: code };
  const column = (name) => columnOf(sheets, 'rules', name);
  const set = (name) => (value) => setFields({ ...fields, [name]: value });
  const change = (i, part) => setConditions(conditions.map((one, j) => (i === j ? { ...one, ...part } : one)));
  const submit = async (event) => {
    event.preventDefault();
    const missing = missingIn(fields, conditions, factOf);
    setMistakes(missing.length ? missing : await added(table, fields, conditions));
  };
  const added = async (table, fields, conditions) => {
    const cells = { ...fields, mode: fields.line && fields.mode };
    conditions.forEach((one) => (cells[one.fact] = RELATIONS[one.relation](one.values)));
    const refused = await store.appendIfSound(table, 'rules', cells);
    if (!refused.length) {
      store.say(t('ruleAdded') + ' ' + table);
      onDone();
    }
    return refused;
  };
  const choice = (name, isRequired) => html`<${Choice} name=${'new-' + name} label=${column(name).title} list=${column(name).list} value=${fields[name]} onValue=${set(name)} isRequired=${isRequired} />`;
  const plain = (name, attributes) => html`<label>${column(name).title}<input ...${attributes} value=${fields[name]} onInput=${(event) => set(name)(event.target.value)} /></label>`;
  return html`<form class="card form" aria-label=${t('newRule')} onSubmit=${submit}>
    <div class="fields">
      <label>${t('table')}<select value=${table} onChange=${(event) => setTable(event.target.value)}>${tables.map((sheet) => html`<option key=${sheet.name}>${sheet.name}</option>`)}</select></label>
      ${choice('item', true)} ${plain('salience', { inputmode: 'numeric', size: 6 })}
    </div>
    ${conditions.map((one, i) => html`<${ConditionFields} key=${i} number=${i} of=${one} facts=${all} fact=${factOf(one.fact)} onChange=${(part) => change(i, part)} onRemove=${() => setConditions(conditions.filter((other, j) => j !== i))} />`)}
    <p><button type="button" onClick=${() => setConditions([...conditions, emptyCondition(all, conditions)])}>${t('addCondition')}</button></p>
    <div class="fields">${choice('line')} ${choice('mode')} ${plain('steps', { size: 40 })} ${plain('note', { size: 30 })}</div>
    <p class="preview" role="status"><b>${t('preview')}:</b> ${sentenceOf(fields, conditions, factOf, column)}</p>
    ${mistakes.length > 0 && html`<div class="notice problem-text" role="alert">${mistakes.map((text, i) => html`<p key=${i}><${Marked} text=${text} /></p>`)}</div>`}
    <p><button class="main">${t('add')}</button> <button type="button" onClick=${onDone}>${t('cancel')}</button></p>
  </form>`;
}

/** Of a fact that nothing is asked of yet. */
const emptyCondition = (facts, conditions) => {
  const fact = facts.find((one) => !conditions.some((other) => other.fact === one.code)) || facts[0];
  return conditionOf(fact);
};

const conditionOf = (fact) => ({ fact: fact.code, relation: RELATIONS_OF[fact.kind][0], values: OF_SEVERAL.includes(RELATIONS_OF[fact.kind][0]) ? [] : [''] });

function ConditionFields({ number, of, facts, fact, onChange, onRemove }) {
  const relations = RELATIONS_OF[fact.kind];
  const chooseFact = (event) => onChange(conditionOf(facts.find((one) => one.code === event.target.value)));
  const chooseRelation = ({ target }) =>
    onChange({ relation: target.value, values: OF_SEVERAL.includes(target.value) ? of.values.filter(Boolean) : target.value === 'between' ? [of.values[0] || '', ''] : [of.values[0] || ''] });
  return html`<fieldset><legend>${t('condition')} ${number + 1}</legend>
    <div class="fields">
      <label>${t('fact')}<select value=${fact.code} onChange=${chooseFact}>${facts.map((one) => html`<option key=${one.code} value=${one.code}>${one.title}</option>`)}</select></label>
      <label>${t('relation')}<select value=${of.relation} onChange=${chooseRelation}>${relations.map((relation) => html`<option key=${relation} value=${relation}>${t(relation)}</option>`)}</select></label>
      <${ValueField} number=${number} of=${of} fact=${fact} onValues=${(values) => onChange({ values })} />
      ${number > 0 && html`<button type="button" class="icon" aria-label=${t('removeCondition') + ' ' + (number + 1)} title=${t('removeCondition')} onClick=${onRemove}>✕</button>`}
    </div>
  </fieldset>`;
}

function ValueField({ number, of, fact, onValues }) {
  const label = t('value');
  if (OF_SEVERAL.includes(of.relation)) {
    return html`<label>${label}<select multiple size=${Math.min(6, Math.max(2, fact.list.length))} onChange=${(event) => onValues([...event.target.selectedOptions].map((option) => option.value))}>
      ${fact.list.map((one) => html`<option key=${one.code} value=${one.code} selected=${of.values.includes(one.code)}>${one.title}</option>`)}</select></label>`;
  }
  if (fact.kind === 'flag') {
    return html`<label>${label}<select value=${of.values[0]} onChange=${(event) => onValues([event.target.value])}>
      <option value="">${t('chooseHere')}…</option>${fact.list.map((one) => html`<option key=${one.code} value=${one.code}>${one.title}</option>`)}</select></label>`;
  }
  if (of.relation === 'between') {
    const part = (i, title) => html`<label>${title}<input size="8" value=${of.values[i]} onInput=${(event) => onValues(of.values.map((value, j) => (i === j ? event.target.value.trim() : value)))} /></label>`;
    return html`${part(0, label)} ${part(1, t('until'))}`;
  }
  return html`<${Choice} name=${'value-' + number} label=${label} list=${fact.list} value=${of.values[0]} onValue=${(value) => onValues([value])} />`;
}

/** A field with a list of titles, into which a title may be typed or a code; what it gives is the code. */
function Choice({ name, label, list, value, onValue, isRequired = false }) {
  const [typed, setTyped] = useState(null);
  const titles = useMemo(() => distinctTitles(list), [list]);
  const shown = typed === null ? titles.get(value) || value : typed;
  const read = (text) => {
    setTyped(text);
    onValue(codeOf(titles, text.trim()));
  };
  const isOdd = typed === null && list.length > 0 && value !== '' && !titles.has(value);
  return html`<label>${label}
    <input required=${isRequired} list=${list.length ? name + '-list' : null} autocomplete="off" size=${list.length ? Math.min(46, Math.max(16, shown.length + 4)) : 12} value=${shown} aria-invalid=${isOdd ? 'true' : null} onInput=${(event) => read(event.target.value)} onBlur=${() => setTyped(null)} />
    ${isOdd && html`<small class="problem-text">${t('notListed', value)}</small>`}</label>
    ${list.length > 0 && html`<datalist id=${name + '-list'}>${[...titles].map(([code, title]) => html`<option key=${code} value=${title}>${title === code ? '' : code}</option>`)}</datalist>`}`;
}

/** Titles by codes; with the code where two have one title. */
const distinctTitles = (list) => {
  const times = new Map();
  list.forEach(({ title }) => times.set(title, (times.get(title) || 0) + 1));
  return new Map(list.map(({ code, title }) => [code, times.get(title) > 1 ? `${title} (${code})` : title]));
};

const codeOf = (titles, text) => {
  const same = (other) => other.toLowerCase() === text.toLowerCase();
  const found = [...titles].find(([code]) => same(code)) || [...titles].find(([, title]) => same(title));
  return found ? found[0] : text;
};

/** What has to be filled in before the engine is asked. */
const missingIn = (fields, conditions, factOf) => [
  ...(fields.item ? [] : [t('needsItem')]),
  ...(fields.line || fields.steps ? [] : [t('needsLine')]),
  ...conditions.filter((one) => !isStated(one)).map((one) => t('needsValue', factOf(one.fact).title)),
];

/** The rule as people would say it. */
const sentenceOf = (fields, conditions, factOf, column) => {
  const titleIn = (list, code) => (list.find((one) => one.code === code) || { title: code }).title;
  const parts = conditions.filter(isStated).map((one) => {
    const fact = factOf(one.fact);
    const values = one.values.map((value) => titleIn(fact.list, value));
    const said = one.relation === 'between' ? values.join('–') : values.join(', ');
    return fact.title + ': ' + (UNSAID.includes(one.relation) ? '' : one.relation === 'isNot' ? t('not') + ' ' : t(one.relation) + ' ') + said;
  });
  const to = fields.line ? titleIn(column('line').list, fields.line) + ', ' + titleIn(column('mode').list, fields.mode) : fields.steps;
  return `${parts.length ? t('ruleWhen') + ' ' + parts.join(` ${t('and')} `) : t('always')} → ${to || '…'}${fields.item ? ' · ' + titleIn(column('item').list, fields.item) : ''}`;
};

/** The column of a name in the tables of a kind; one without a list where none has it. */
const columnOf = (sheets, kind, name) =>
  sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => sheet.columns).find((column) => column.name === name) || { name, title: t(name) || name, list: [] };
