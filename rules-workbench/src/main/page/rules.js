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
  const { rules, overview, language, changedRules: changed } = useStore();
  const allFindings = useFindings();
  const findings = useMemo(() => byPlace(allFindings), [allFindings]);
  const [words, setWords] = useState('');
  const [grouping, setGrouping] = useState('byLine');
  const [isNew, setNew] = useState(false);
  const texts = useMemo(() => new Map((rules || []).map((rule) => [rule, searchable(rule)])), [rules]);
  const { found, items } = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = (rules || []).filter((rule) => wanted.every((word) => texts.get(rule).includes(word)));
    return { found: fitting, items: grouped(fitting, GROUPINGS[grouping]) };
  }, [rules, texts, words, grouping, language]);
  if (!rules) return html`<p class="empty">${t('cannotShow')}</p>`;
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
    ${found.length === 0 && html`<p class="empty">${t('nothingFound')}</p>`}
    <${VirtualList}
      label=${t('rules')}
      items=${items}
      keyOf=${(item) => item.key}
      render=${(item) => (item.rules ? html`<${RuleCard} rules=${item.rules} findings=${item.rules.flatMap((rule) => findings.get(rule.place.text) || [])} isChanged=${item.rules.some((rule) => changed.has(rule.name))} />` : html`<h3>${item.title} <small>${item.count}</small></h3>`)}
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
    ...withOneOutcome(members).map((rules) => ({ key: title + ' ' + rules[0].name, rules })),
  ]);
};

/** Rules that differ in nothing but when they hold are told as alternatives of one. */
const withOneOutcome = (rules) => {
  const cards = new Map();
  for (const rule of rules) {
    const outcome = JSON.stringify([rule.item.code, rule.salience, rule.line, rule.mode, rule.gives, rule.steps, rule.note, rule.off]);
    if (!cards.has(outcome)) cards.set(outcome, []);
    cards.get(outcome).push(rule);
  }
  return [...cards.values()];
};

const Coded = ({ of }) => html`<span>${of.title}${of.title !== of.code && html` <small class="code">${of.code}</small>`}</span>`;

const byPlace = (findings) => {
  const places = new Map();
  findings.forEach((finding) => finding.places.forEach((place) => places.set(place.text, [...(places.get(place.text) || []), finding])));
  return places;
};

function RuleCard({ rules, findings, isChanged }) {
  const [rule] = rules;
  return html`<article class=${'rule' + (rule.off ? ' off' : '') + (isChanged ? ' changed' : '')}>
    <div class="item">
      <${Coded} of=${rule.item} />
      ${rule.off && html` <em>${t('off')}</em>`} ${isChanged && html` <em class="mark">${t('changedNow')}</em>`}
      <small>${t('salience')} ${rule.salience}</small>
    </div>
    ${findings.map((finding, i) => html`<button key=${i} class="link found" title=${plain(finding.message)} onClick=${() => store.set({ view: 'check' })}><span aria-hidden="true">⚠ </span>${finding.title}</button>`)}
    <div class="when">${rules.map((one) => html`<${When} key=${one.name} rule=${one} isOneOf=${rules.length > 1} />`)}</div>
    <div class="then">
      ${rule.line && html`<b><${Coded} of=${rule.line} /></b><span>${rule.mode.title}</span>`}
      ${rule.gives.map((given, i) => html`<span key=${i}>${given}</span>`)}
      ${rule.steps && html`<small>${t('steps')}: ${rule.steps}</small>`}
      ${rule.note && html`<small>${rule.note}</small>`}
      ${rules.length === 1 && html`<${ToCell} place=${rule.place} />`}
    </div>
  </article>`;
}

/** When a rule holds; with its own way to its cell if others stand beside it. */
function When({ rule, isOneOf }) {
  const sameTopics = rule.when.every((one) => JSON.stringify(one.topics) === JSON.stringify(rule.when[0].topics));
  return html`<div class="alternative">
    ${sameTopics && html`<p class="topics">${topicsOf(rule.topics)}</p>`}
    ${rule.when.map(
      (one, i) => html`<p key=${i}>
        ${i > 0 && html`<b class="or">${t('or')}</b> `}
        ${!sameTopics && html`<span class="topics">${topicsOf(one.topics)}: </span>`}
        ${one.parts.length ? one.parts.map((part, j) => html`${j > 0 && html` <b>${t('and')}</b> `}<span key=${j}>${part}</span>`) : t('always')}
      </p>`,
    )}
    ${isOneOf && html`<${ToCell} place=${rule.place} />`}
  </div>`;
}

const ToCell = ({ place }) => html`<button class="link place" onClick=${() => store.goTo(place)}>${t('goToCell')} <small>${place.text}</small></button>`;

const topicsOf = (topics) =>
  topics.length ? topics.map((topic, i) => html`${i > 0 && ', '}<${Coded} key=${topic.code} of=${topic} />`) : t('anyTopic');
