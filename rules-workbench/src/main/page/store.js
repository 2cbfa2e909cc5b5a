// What the page knows, and everything that changes it. Views read the state and call these functions.

const { h, render } = preact;
const { useState, useEffect, useLayoutEffect, useRef, useMemo } = preactHooks;
const html = htm.bind(h);

const EDIT_LIMIT = 500;
const LET_EDIT = 400;
const FEW_RULES = 2000;

class Store {
  constructor() {
    this.engine = new Engine();
    this.asked = 0;
    this.logs = 0;
    this.saving = false;
    this.state = {
      language: navigator.language && !navigator.language.startsWith('ru') ? 'en' : 'ru',
      view: 'rules', open: null, overview: null, rules: null, sheets: null, problemsShown: false,
      edits: [], savedAt: undefined, sheetsAdded: false, dirty: false, comparedWith: '', changedCells: new Set(), changedRules: new Set(), conflict: false, message: '', failure: '', goal: null, inquiry: null, log: null, busy: false, reading: 0, corrections: new Map(), verification: null, dialog: null,
    };
    this.listeners = new Set();
  }

  set(change) {
    const state = { ...this.state, ...change };
    state.dirty = lastOf(state.edits) !== state.savedAt || state.sheetsAdded;
    this.state = state;
    this.listeners.forEach((listener) => listener(this.state));
  }

  say(message) {
    this.set({ message });
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.set({ message: '' }), 4000);
  }

  async language(language) {
    document.documentElement.lang = language;
    this.set({ language });
    await this.engine.call('language', [language]);
    if (this.state.open) await this.refresh(await this.engine.call('overview'));
  }

  /** Shows what was opened; what differs from before is marked if it is the same catalogue read again. */
  async show(open, isAgain = false) {
    if (!open || (!isAgain && this.state.dirty && !confirm(this.text('losesEdits')))) return;
    const refusal = isAgain ? '' : this.refusal(open);
    if (refusal) return this.set({ failure: refusal });
    this.set({ busy: true, failure: '' });
    const overview = await this.engine.call(isAgain ? 'reopen' : 'open', [open.name, ...open.files.map((file) => file.name)], open.files.map((file) => file.bytes));
    this.set({ open, edits: [], savedAt: undefined, sheetsAdded: false, conflict: false, ...(isAgain ? {} : { rules: null, comparedWith: '', log: null, changedCells: new Set(), changedRules: new Set() }) });
    await this.refresh(overview, isAgain);
  }

  /** Takes a log of inquiries, to be counted beside the changes. */
  addLog(open) {
    this.set({ log: { id: ++this.logs, name: open.name, bytes: open.files[0].bytes } });
  }

  /** Why files cannot be opened as a catalogue, before anything else is replaced by them. */
  refusal({ name, files }) {
    if (!files.some((file) => isRead(file.name))) return this.text('noCatalogue', name);
    return files.filter((file) => /\.xlsx$/i.test(file.name)).length > 1 ? this.text('oneWorkbook') : '';
  }

  /** Asks anew for all that is shown, unless something else has happened before the answer is there. */
  async refresh(overview, marks = false) {
    const mine = ++this.asked;
    const { sheets: formerSheets, rules: formerRules } = this.state;
    const sheets = await this.engine.call('sheets');
    const rules = overview.loads ? await this.engine.call('rules') : formerRules;
    if (mine !== this.asked) return;
    const marked = marks ? { changedCells: changedCells(formerSheets, sheets), changedRules: changedRules(formerRules, rules) } : {};
    this.set({ overview, sheets, rules, corrections: new Map(), busy: false, reading: this.state.reading + 1, ...marked });
    if (!overview.loads) await this.correct(mine);
  }

  /** Asks which problems have just one correction: the engine tries them, which takes longer than finding the problems. */
  async correct(mine) {
    const found = await this.engine.call('corrections');
    if (mine === this.asked) this.set({ corrections: new Map(found.map((one) => [one.problem, one])) });
  }

  /** Sets cells and remembers what they were: [{file, sheet, row, column, text}]. They show at once; what follows from them, when it is known. */
  async edit(cells, { isUndo = false } = {}) {
    const { sheets } = this.state;
    const before = cells.map((cell) => ({ ...cell, text: textIn(sheets, cell) }));
    const edits = isUndo ? this.state.edits : [...this.state.edits, before].slice(-EDIT_LIMIT);
    this.set({ edits, busy: true, sheets: cells.reduce(withText, sheets) });
    const mine = ++this.asked;
    const overview = await this.engine.call('edit', cells.flatMap((cell) => [cell.file, cell.sheet, cell.row, cell.column, cell.text]));
    if (mine === this.asked) await this.refresh(overview);
  }

  /** Looks at every combination of facts, which takes longer than a change of a cell may. */
  async verify() {
    const { reading, language } = this.state;
    const verification = await this.engine.call('verify');
    this.set({ verification: { ...verification, reading, language } });
  }

  /** What would be wrong with a text in a cell, in words. */
  check(cell) {
    return this.engine.call('check', [cell.file, cell.sheet, cell.row, cell.column, cell.text]);
  }

  async undo() {
    const edits = [...this.state.edits];
    const last = edits.pop();
    if (last) {
      this.set({ edits });
      await this.edit(last, { isUndo: true });
    }
  }

  /** Adds rows to a table by the names of its columns; the table and columns are made where there are none. */
  async append(name, kind, ...rows) {
    const { sheet, cells } = await this.rowsFor(name, kind, rows);
    await this.edit(cells.map((cell) => ({ file: sheet.file, sheet: sheet.name, ...cell })));
  }

  /** Adds a row, and takes it back where the catalogue does not load because of it: what is wrong is answered then. */
  async appendIfSound(name, kind, row) {
    const before = this.state.overview.problems.map((problem) => problem.message);
    await this.append(name, kind, row);
    const refused = this.state.overview.problems.map((problem) => problem.message).filter((message) => !before.includes(message));
    if (refused.length) await this.undo();
    return refused;
  }

  async rowsFor(name, kind, rows) {
    let sheet = this.state.sheets.find((one) => one.kind === kind && !one.comment && (!name || one.name === name));
    if (!sheet) {
      const columns = [...new Set(rows.flatMap(Object.keys))];
      await this.engine.call('addSheet', [this.state.sheets[0].file, name || kind, ...columns]);
      this.set({ sheets: await this.engine.call('sheets'), sheetsAdded: true });
      sheet = this.state.sheets.find((one) => one.name === (name || kind));
    }
    const columns = sheet.columns.map((column) => column.name);
    const first = Math.max(sheet.headerRow, ...sheet.rows.map((one) => one[0])) + 1;
    const cells = [];
    rows.forEach((row, i) => {
      for (const [column, text] of Object.entries(row).filter(([, value]) => value !== '')) {
        if (!columns.includes(column)) {
          columns.push(column);
          cells.push({ row: sheet.headerRow, column: columns.length, text: column });
        }
        cells.push({ row: first + i, column: columns.indexOf(column) + 1, text });
      }
    });
    return { sheet, cells };
  }

  /** What is written here is no change by somebody else, even while it is being written. */
  async save() {
    this.saving = true;
    try {
      await this.writeEdits();
    } finally {
      this.saving = false;
    }
  }

  async writeEdits() {
    const savedAt = lastOf(this.state.edits);
    const { answer, files } = await this.engine.files('unsaved');
    try {
      await save(this.state.open, answer, files);
    } catch {
      return this.set({ failure: this.text('notSaved') });
    }
    await this.engine.call('wereSaved');
    const open = (await again(this.state.open)) || this.state.open;
    this.set({ open: { ...this.state.open, stamp: open.stamp }, savedAt, sheetsAdded: false, failure: '' });
    this.say(this.text('saved'));
  }

  /** Hands what is open to the browser as it would be saved, and leaves the file itself alone. */
  async saveCopy() {
    const { answer, files } = await this.engine.files('copy');
    answer.forEach((name, i) => download(name, files[i], 'application/octet-stream'));
  }

  /** Looks whether the file on disk is another one, and shows it unless there are edits that would be lost. */
  async watch() {
    const { open, conflict } = this.state;
    if (!open || !open.handles.length || conflict || this.saving || document.hidden || !(await hasChanged(open))) return;
    // Much may have come about while the file was looked at.
    if (this.saving || this.state.open !== open) return;
    if (this.state.dirty) this.set({ conflict: true });
    else await this.reload();
  }

  async reload() {
    const { dirty, conflict } = this.state;
    if (dirty && !conflict && !confirm(this.text('losesEdits'))) return;
    try {
      const open = await afresh(this.state.open);
      if (!open) return;
      await this.show(open, true);
      this.say(this.text('reloaded'));
    } catch {
      // A program that saves may have it half written: the next look reads it whole.
    }
  }

  goTo(place) {
    const sheet = this.state.sheets.find((one) => (place.sheet ? one.name === place.sheet : one.place.file === place.file));
    if (sheet) this.set({ view: 'sheets', goal: { sheet: sheet.name, row: place.row, column: place.column || 1 } });
  }

  /** Opens an inquiry in *Try it*: facts and values as files have them. */
  tryOut(inquiry) {
    this.set({ view: 'try', inquiry: inquiry.map(({ fact, value }) => [fact, value]) });
  }

  text(key, ...values) {
    const text = TEXTS[this.state.language][key];
    return typeof text === 'function' ? text(...values) : text;
  }
}

const lastOf = (list) => list[list.length - 1];

const textIn = (sheets, { sheet, file, row, column }) => {
  const found = sheets.find((one) => one.name === sheet && one.file === file);
  if (found && row === found.headerRow) return (found.columns[column - 1] || { name: '' }).name;
  const cells = found && found.rows.find((one) => one[0] === row);
  return (cells && cells[2][column - 1]) || '';
};

/** The sheets with another text in one cell of a row that is there; a new row shows when the engine has read it. */
const withText = (sheets, { sheet, file, row, column, text }) =>
  sheets.map((one) => (one.name === sheet && one.file === file ? { ...one, rows: one.rows.map((cells) => (cells[0] === row ? withCell(cells, column, text) : cells)) } : one));

const withCell = ([number, isRemark, texts], column, text) => {
  const changed = [...texts];
  while (changed.length < column) changed.push('');
  changed[column - 1] = text;
  return [number, isRemark, changed];
};

const cellKey = (sheet, row, column) => sheet + '!' + row + ':' + column;

const changedCells = (before, after) => {
  const known = new Set();
  for (const sheet of before || []) {
    for (const row of sheet.rows) row[2].forEach((text, i) => known.add(cellKey(sheet.name, row[0], i + 1) + text));
  }
  const changed = new Set();
  for (const sheet of after) {
    for (const row of sheet.rows) {
      row[2].forEach((text, i) => {
        const key = cellKey(sheet.name, row[0], i + 1);
        if (text && !known.has(key + text)) changed.add(key);
      });
    }
  }
  return changed;
};

const withoutPlace = (rule) => JSON.stringify({ ...rule, place: null, when: rule.when.map((one) => ({ ...one, place: null })) });

const changedRules = (before, after) => {
  const known = new Set((before || []).map(withoutPlace));
  return new Set(after.filter((rule) => !known.has(withoutPlace(rule))).map((rule) => rule.name));
};

const store = new Store();
const t = (key, ...values) => store.text(key, ...values);

/** What items, topics and lines are called, by their codes: as the lists of cells have it. */
const titlesIn = (sheets) => {
  if (!TITLES.has(sheets)) {
    const lists = sheets.flatMap((sheet) => sheet.columns).filter((column) => TITLED.includes(column.name)).map((column) => column.list);
    TITLES.set(sheets, new Map(lists.flat().map(({ code, title }) => [code, title])));
  }
  return TITLES.get(sheets);
};

const TITLED = ['item', 'topic', 'line'];
const TITLES = new WeakMap();

const useStore = () => {
  const [state, set] = useState(store.state);
  useLayoutEffect(() => {
    store.listeners.add(set);
    return () => store.listeners.delete(set);
  }, []);
  return state;
};

/** What a function of the engine answers, asked again whenever the catalogue is another one. */
const useAnswer = (name, texts = []) => {
  const { overview, language, reading } = useStore();
  const [answer, setAnswer] = useState(null);
  const wanted = useRef(0);
  useEffect(() => {
    const mine = ++wanted.current;
    if (!overview.loads) return;
    store.engine.call(name, texts).then(
      (found) => mine === wanted.current && setAnswer(found),
      (failure) => store.set({ failure: failure.message }),
    );
  }, [overview.loads, language, reading, ...texts]);
  return [answer, setAnswer];
};

/** What verification finds, looked for when nothing has been changed for a moment; nothing while it is not known. */
const useVerification = (isWanted = true) => {
  const { overview, verification, reading, language } = useStore();
  const isKnown = verification && verification.reading === reading && verification.language === language;
  useEffect(() => {
    if (!isWanted || !overview.loads || isKnown) return;
    const timer = setTimeout(() => store.verify(), LET_EDIT);
    return () => clearTimeout(timer);
  }, [isWanted, overview.loads, isKnown, reading, language]);
  return isKnown && overview.loads ? verification : null;
};

/** What is found in small catalogues, to be marked where it is: in large ones it takes seconds, and is looked for when asked. */
const useFindings = () => {
  const { overview } = useStore();
  const verification = useVerification(overview.rules <= FEW_RULES);
  return useMemo(() => (verification ? verification.findings.filter((finding) => !finding.accepted) : []), [verification]);
};
