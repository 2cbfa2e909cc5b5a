// The page as a whole: what is open, the views, and what is said of both.

const VIEWS = { rules: Rules, sheets: Sheets, try: Try, check: Check, cases: Cases, changes: Changes };
const LOOK_AGAIN = 500;

function App() {
  const state = useStore();
  useEffect(() => {
    const timer = setInterval(() => store.watch(), LOOK_AGAIN);
    const onKey = (event) => {
      if (event.defaultPrevented) return;
      const isInField = isTyping(event.target);
      if (asksForKeys(event)) store.set({ dialog: 'keys' });
      else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && !isInField) store.undo();
      else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') guarded(() => saveOrCopy(store.state));
      else if (event.code === 'KeyR' && !isInField && !event.ctrlKey && !event.metaKey && !event.altKey && canReload(store.state)) store.reload();
      else return;
      event.preventDefault();
    };
    const onDrop = async (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length || event.dataTransfer.items.length) guarded(() => dropped(event.dataTransfer).then(take));
    };
    const onFailure = (event) => store.set({ busy: false, failure: String((event.reason && event.reason.message) || event.reason) });
    const onLeave = (event) => store.state.dirty && event.preventDefault();
    document.addEventListener('keydown', onKey);
    document.addEventListener('dragover', prevented);
    document.addEventListener('drop', onDrop);
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('unhandledrejection', onFailure);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('dragover', prevented);
      document.removeEventListener('drop', onDrop);
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('unhandledrejection', onFailure);
    };
  }, []);
  return html`<${Header} state=${state} />
    <main>
      ${state.failure && html`<div class="notice problem-text" role="alert">${state.failure} <button onClick=${() => store.set({ failure: '' })}>${t('closeIt')}</button></div>`}
      ${state.conflict && html`<div class="notice" role="alert">${t('fileChanged')} <button onClick=${() => store.reload()}>${t('takeFile')}</button> <button onClick=${() => keepEdits(state)}>${t('keepEdits')}</button></div>`}
      ${state.overview ? html`<${Opened} state=${state} />` : html`<${Welcome} state=${state} />`}
    </main>
    <div class="message" role="status">${state.message}</div>
    ${state.dialog === 'keys' && html`<${Keys} groups=${t('keyGroups')} onClose=${() => store.set({ dialog: null })} />`}
    ${state.dialog === 'agentPage' && html`<${AgentPageForm} state=${state} onClose=${() => store.set({ dialog: null })} />`}`;
}

/** Whether what is open is on disk, and not in this page. */
const canReload = ({ open }) => Boolean(open && open.onDisk);

const prevented = (event) => event.preventDefault();

/** Where changes are looked at, a CSV file of its own is a log of inquiries to be counted; all else is a catalogue to be opened. */
const take = async (open) => {
  const isLog = store.state.view === 'changes' && store.state.overview && open.files.length === 1 && /\.csv$/i.test(open.name);
  if (isLog) store.addLog(open);
  else await store.show(open);
};

const guarded = async (action) => {
  try {
    await action();
  } catch (failure) {
    store.set({ busy: false, failure: t('unreadable') + ': ' + failure.message });
  }
};

const keepEdits = async (state) => {
  const now = await again(state.open);
  // What is on disk is neither what was opened nor what was saved: whatever is here is unsaved.
  store.set({ conflict: false, savedAt: {}, open: { ...state.open, stamp: now ? now.stamp : state.open.stamp } });
};

/** What saving does now: into the file where there is one to write to, otherwise a copy, at any time. */
const saveOrCopy = async (state) => {
  if (state.dirty) await store.save();
  else if (state.overview && !canWrite(state.open)) await store.saveCopy();
};

function Header({ state }) {
  const { overview, view, dirty } = state;
  const other = state.language === 'ru' ? 'en' : 'ru';
  useEffect(() => {
    document.title = (overview && overview.name ? overview.name + ' — ' : '') + t('title');
  }, [overview, state.language]);
  const views = useRef(null);
  useEffect(() => {
    const current = views.current && views.current.querySelector('[aria-current]');
    if (current) current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view, overview]);
  return html`<header>
    <div class="what">
      <h1>${overview && overview.name ? overview.name : t('title')}${overview && overview.version && html` <small>${overview.version}</small>`}</h1>
      ${overview && html`<span class="file" title=${overview.file}>${dirty && html`<em>${t('unsaved')}</em> · `}${overview.file}${state.busy && html`<span class="busy"> · ${t('working')}</span>`}</span>`}
    </div>
    ${overview && html`<nav ref=${views} aria-label=${t('views')}>${Object.keys(VIEWS).map((one) => html`<button key=${one} aria-current=${view === one ? 'page' : null} onClick=${() => store.set({ view: one })}>${t(one)}</button>`)}</nav>`}
    <span class="actions">
      ${overview && html`<button class="icon" aria-label=${t('undo')} title=${t('undo') + ' (Ctrl+Z)'} onClick=${() => store.undo()} disabled=${!state.edits.length}><span aria-hidden="true">↶</span></button>
        <button class=${dirty ? 'main' : ''} onClick=${() => guarded(() => saveOrCopy(state))} disabled=${!dirty && canWrite(state.open)}>${dirty || canWrite(state.open) ? t('save') : t('saveCopy')}</button>
        <${Actions} state=${state} />`}
      <button lang=${other} onClick=${() => store.language(other)}>${t('language')}</button>
      ${!overview && html`<button class="icon" aria-label=${t('keysTitle')} title=${t('keysTitle')} onClick=${() => store.set({ dialog: 'keys' })}>?</button>`}
    </span>
  </header>`;
}

/** What is needed less often. */
const Actions = ({ state }) => html`<${Menu} label=${t('more')}>
  <button onClick=${() => guarded(() => chooseFile().then((open) => store.show(open)))}>${t('open')}</button>
  <button onClick=${() => guarded(() => chooseFolder().then((open) => store.show(open)))}>${t('openFolder')}</button>
  ${canReload(state) && html`<button onClick=${() => store.reload()}>${t('reload')}</button>`}
  <button onClick=${() => guarded(() => store.saveCopy())}>${t('saveCopy')}</button>
  <button disabled=${!state.overview.loads} onClick=${() => store.set({ dialog: 'agentPage' })}>${t('agentPage')}</button>
  <button onClick=${() => store.set({ dialog: 'keys' })}>${t('keysTitle')} <kbd>?</kbd></button>
</${Menu}>`;

function Welcome({ state }) {
  return html`<div class="welcome">
    <p class="drop">${state.busy ? t('working') : t('drop')}</p>
    <p>
      <button class="main" onClick=${() => guarded(() => chooseFile().then((open) => store.show(open)))}>${t('open')}</button>
      <button onClick=${() => guarded(() => chooseFolder().then((open) => store.show(open)))}>${t('openFolder')}</button>
      <button onClick=${() => guarded(openBundled)}>${t('openBundled')}</button>
    </p>
    <p>${t('firstTime')}</p>
    <p class="faint">${t('local')}</p>
  </div>`;
}

function Opened({ state }) {
  const View = VIEWS[state.view];
  return html`<${ProblemList} overview=${state.overview} corrections=${state.corrections} /><${Boundary} key=${state.view} reading=${state.reading}><${View} /></${Boundary}>`;
}

/** A view that fails says so in its place, and is shown again as soon as something has changed. */
class Boundary extends preact.Component {
  componentDidCatch(failure) {
    this.setState({ failure: String(failure.message || failure) });
  }

  componentWillReceiveProps({ reading }) {
    if (reading !== this.props.reading) this.setState({ failure: '' });
  }

  render({ children }, { failure }) {
    return failure ? html`<p class="empty problem-text" role="alert">${failure}</p>` : children;
  }
}

const MOST_PROBLEMS = 200;

/** What is wrong with the catalogue, each with its cell and, where there is just one, the correction. */
function ProblemList({ overview, corrections }) {
  const [isOpen, setOpen] = useState(true);
  const { problems, warnings } = overview;
  if (!problems.length && !warnings.length) return html`<div role="status" class="hidden">${t('noProblems')}</div>`;
  return html`<section class="problems" aria-label=${t('mistakes')}>
    <div role="status"><button aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}><b class=${problems.length ? 'problem-text' : ''}>${problems.length ? t('problems', problems.length) : t('warnings', warnings.length)}</b></button></div>
    ${isOpen && html`<ul>${[...problems, ...warnings].slice(0, MOST_PROBLEMS).map((problem, i) => html`<li key=${i} class=${problem.message.startsWith('`') ? 'as-is' : ''}>
      <${Marked} text=${problem.message} />
      ${problem.place && html` <button class="link" onClick=${() => store.goTo(problem.place)}>${problem.place.text}</button>`}
      ${corrections.has(i) && html` <button onClick=${() => store.edit([corrections.get(i)])}>${t('useFix')} <code>${corrections.get(i).text}</code></button>`}
    </li>`)}${problems.length + warnings.length > MOST_PROBLEMS && html`<li>${t('moreProblems', problems.length + warnings.length - MOST_PROBLEMS)}</li>`}</ul>`}
  </section>`;
}

const openBundled = async () => {
  const bytes = new Uint8Array(await unpacked(embedded('bundled')).arrayBuffer());
  await store.show({ name: 'catalog.xlsx', handles: [], stamp: '', files: [{ name: 'catalog.xlsx', bytes }] });
};

/** The catalogue that was put into the page, if one was: {name, agent, from, files: {name: base64}}. */
const EMBEDDED = JSON.parse(embedded('catalog') || 'null');

const openEmbedded = () =>
  store.show({
    name: EMBEDDED.name, handles: [], stamp: '',
    files: Object.entries(EMBEDDED.files).map(([name, content]) => ({ name, bytes: bytesOf(content) })),
  });

/** This page with the catalogue inside, for the floor. */
const agentPage = async (state, from) => {
  const { answer, files: contents } = await store.engine.files('save');
  const files = Object.fromEntries(answer.map((name, i) => [name, base64Of(new Uint8Array(contents[i].buffer, contents[i].byteOffset, contents[i].length))]));
  const catalog = JSON.stringify({ name: state.open.name, agent: true, language: state.language, ...(from && { from }), files }).replaceAll('<', '\\u003c');
  return ORIGINAL.replace(/(<script type="application\/json" id="catalog">)[^<]*/, (all, tag) => tag + catalog);
};

function AgentPage() {
  const state = useStore();
  const { overview } = state;
  const other = state.language === 'ru' ? 'en' : 'ru';
  useEffect(() => {
    document.title = t('agentTitle');
  }, [state.language]);
  useEffect(() => {
    const onKey = (event) => {
      if (event.defaultPrevented || !asksForKeys(event)) return;
      event.preventDefault();
      store.set({ dialog: 'keys' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return html`<header class="agent">
      <div class="what"><h1>${t('agentTitle')}</h1>
      ${overview && html`<span class="file">${overview.name} · ${t('version')} ${overview.version}${EMBEDDED.from && html` · ${t('validFrom')} ${EMBEDDED.from}`}</span>`}</div>
      <span class="actions">
        <button class="icon" aria-label=${t('keysTitle')} title=${t('keysTitle')} onClick=${() => store.set({ dialog: 'keys' })}>?</button>
        <button lang=${other} onClick=${() => store.language(other)}>${t('language')}</button>
      </span>
    </header>
    <main class="agent">${overview && overview.loads ? html`<${Try} isAgent=${true} />` : html`<p class="empty" role="status">${state.failure || t('starting')}</p>`}</main>
    <div class="message" role="status">${state.message}</div>
    ${state.dialog === 'keys' && html`<${Keys} groups=${t('keyGroups').filter((group) => group.isAgents)} onClose=${() => store.set({ dialog: null })} />`}`;
}

const ORIGINAL = '<!doctype html>\n' + document.documentElement.outerHTML;

const begin = async () => {
  const language = (EMBEDDED && EMBEDDED.language) || store.state.language;
  store.set({ language });
  render(html`<${EMBEDDED && EMBEDDED.agent ? AgentPage : App} />`, document.getElementById('page'));
  await store.language(language);
  if (EMBEDDED) await guarded(openEmbedded);
};

begin();
