// The tables as they are in the workbook, to be read and edited cell by cell.

/** Columns that say what a row is about and what comes of it: they never leave the sight. */
const FIRST = ['item', 'line', 'mode'];

function Sheets() {
  const { sheets } = useStore();
  return sheets.length ? html`<${Tables} />` : html`<p class="empty">${t('noTables')}</p>`;
}

function Tables() {
  const { sheets, overview, goal, changedCells: changed } = useStore();
  const [name, setName] = useState(null);
  const [words, setWords] = useState('');
  const wanted = goal ? goal.sheet : name;
  const sheet = sheets.find((one) => one.name === wanted) || sheets.find((one) => one.kind === 'rules') || sheets[0];
  useEffect(() => {
    if (goal) {
      setName(goal.sheet);
      setWords('');
    }
  }, [goal]);
  const findings = useFindings();
  const marks = useMemo(() => marksOf(overview, findings, changed, sheet), [overview, findings, changed, sheet]);
  const shown = useMemo(() => filtered(sheet, words), [sheet, words]);
  const { order, frozen } = useMemo(() => ordered(sheet), [sheet]);
  const edit = (row, column, text) => store.edit([{ file: sheet.file, sheet: sheet.name, row, column, text }]);
  const check = (row, column, text) => store.check({ file: sheet.file, sheet: sheet.name, row, column, text });
  const addRow = () => edit(Math.max(sheet.headerRow, ...sheet.rows.map((row) => row[0])) + 1, 1, '…');
  return html`<section class="view">
    <div class="tools">
      <select aria-label=${t('sheets')} value=${sheet.name} onChange=${(event) => {
        store.set({ goal: null });
        setName(event.target.value);
      }}>${Object.entries(byKind(sheets)).map(([kind, some]) => html`<optgroup key=${kind} label=${t('sheetKinds')[kind]}>${some.map((one) => html`<option key=${one.file + one.name} value=${one.name}>${one.name}</option>`)}</optgroup>`)}</select>
      <input type="search" aria-label=${t('searchSheet')} placeholder=${t('searchSheet')} value=${words} onInput=${(event) => setWords(event.target.value)} />
      <span class="count" role="status">${t('found', shown.rows.length)}</span>
      <button onClick=${addRow}>${t('addRow')}</button>
    </div>
    ${shown.rows.length === 0 && html`<p class="faint">${t(words ? 'nothingFound' : 'emptySheet')}</p>`}
    <${Grid} key=${sheet.name} sheet=${shown} order=${order} frozen=${frozen} marks=${marks} onEdit=${edit} onCheck=${check} goal=${goal && goal.sheet === sheet.name ? goal : null} label=${sheet.name} />
  </section>`;
}

/** Tables by what an analyst looks for: rules, what they speak of, cases, and all else. */
const byKind = (sheets) => {
  const groups = { rules: [], words: [], cases: [], other: [] };
  for (const sheet of sheets) {
    groups[sheet.comment || !sheet.kind ? 'other' : ['rules', 'cases'].includes(sheet.kind) ? sheet.kind : 'words'].push(sheet);
  }
  return Object.fromEntries(Object.entries(groups).filter(([, some]) => some.length));
};

const filtered = (sheet, words) => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length
    ? { ...sheet, rows: sheet.rows.filter((row) => wanted.every((word) => row[2].join(' ').toLowerCase().includes(word))) }
    : sheet;
};

const ordered = (sheet) => {
  const all = [...sheet.columns.keys()];
  const first = FIRST.map((name) => sheet.columns.findIndex((column) => column.name === name)).filter((i) => i >= 0);
  const frozen = first.length && sheet.kind === 'rules' ? first : all.slice(0, 1);
  return { order: [...frozen, ...all.filter((i) => !frozen.includes(i))], frozen: window.innerWidth < 700 ? Math.min(1, frozen.length) : frozen.length };
};

const isIn = (place, sheet) => (place.sheet ? place.sheet === sheet.name : place.file === sheet.place.file);

/** What is to be seen at a cell: a problem, a finding, or that it changed. */
const marksOf = (overview, findings, changed, sheet) => {
  const problems = new Map();
  const found = new Map();
  for (const finding of findings) {
    for (const place of finding.places.filter((one) => isIn(one, sheet))) {
      found.set(place.row + ':' + (place.column || 1), finding.title + ': ' + plain(finding.message));
    }
  }
  for (const problem of overview.problems) {
    const place = problem.place;
    if (place && isIn(place, sheet)) {
      problems.set(place.row + ':' + place.column, problem.message);
    }
  }
  return (row, column) => {
    const message = problems.get(row + ':' + column) || (column === 1 && problems.get(row + ':0'));
    if (message) return { kind: 'problem', text: message };
    const finding = found.get(row + ':' + column);
    if (finding) return { kind: 'finding', text: finding };
    return changed.has(cellKey(sheet.name, row, column)) ? { kind: 'changed', text: t('changedNow') } : null;
  };
};
