// What opens over the page: dialogs, a menu, the list of keys.

/** A dialog that closes by Escape, by a click beside it, and by whatever its content does. */
function Dialog({ title, onClose, children }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current.showModal();
    return () => givenBack(before);
  }, []);
  // Keys in it are not for the view below.
  return html`<dialog ref=${box} aria-label=${title} onClose=${onClose} onKeyDown=${(event) => event.stopPropagation()} onClick=${(event) => event.target === box.current && onClose()}>
    <div class="dialog"><h2>${title}</h2>${children}</div>
  </dialog>`;
}

/** The focus goes to where it was; from a menu that has closed, to its button. */
const givenBack = (before) => {
  const menu = before.closest('.menu');
  if (before.isConnected) (menu ? menu.firstElementChild : before).focus();
};

/** Buttons behind a button; what is chosen closes it, as Escape does and whatever happens elsewhere. */
function Menu({ label, children }) {
  const box = useRef(null);
  const close = () => (box.current.open = false);
  useEffect(() => {
    const onPointer = (event) => !box.current.contains(event.target) && close();
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, []);
  const onKey = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && box.current.open) {
      close();
      box.current.firstElementChild.focus();
    } else if (step) {
      box.current.open = true;
      const all = [...box.current.querySelectorAll('button:not(:disabled)')];
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onLeave = (event) => event.relatedTarget && !box.current.contains(event.relatedTarget) && close();
  return html`<details class="menu" ref=${box} onKeyDown=${onKey} onFocusOut=${onLeave} onClick=${(event) => event.target.closest('.menu-items') && close()}>
    <summary>${label}</summary><div class="menu-items">${children}</div>
  </details>`;
}

/** Which keys there are. */
function Keys({ groups, onClose }) {
  return html`<${Dialog} title=${t('keysTitle')} onClose=${onClose}>
    ${groups.map((group) => html`<section key=${group.title}><h3>${group.title}</h3>
      <dl class="keys">${group.keys.map(([keys, text]) => html`<div key=${text}><dt>${keys.split(' ').map((key, i) => html`${i > 0 && ' '}<kbd>${key}</kbd>`)}</dt><dd>${text}</dd></div>`)}</dl></section>`)}
    <p><button class="main" autofocus onClick=${onClose}>${t('closeIt')}</button></p>
  </${Dialog}>`;
}

/** Asks by a question mark for the keys; in the field for words only while it is empty, since nobody's words begin with one. */
const asksForKeys = ({ key, target }) => key === '?' && (!isTyping(target) || (target.id === 'words' && !target.value));

const isTyping = (target) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

/** Asks from when on the catalogue is in force, and makes the page for the floor. */
function AgentPageForm({ state, onClose }) {
  const [from, setFrom] = useState('');
  const submit = (event) => {
    event.preventDefault();
    guarded(async () => download('agent.html', await agentPage(state, dateIn(state.language, from)), 'text/html'));
    onClose();
  };
  return html`<${Dialog} title=${t('agentPage')} onClose=${onClose}>
    <p>${t('agentIs')}</p>
    <form class="form" onSubmit=${submit}>
      <label>${t('agentFrom')} <input class="date" type="date" value=${from} onInput=${(event) => setFrom(event.target.value)} /></label>
      <p><button class="main">${t('agentDownload')}</button> <button type="button" onClick=${onClose}>${t('cancel')}</button></p>
    </form>
  </${Dialog}>`;
}

/** A day as a field for dates has it, in the way of a language. */
const dateIn = (language, iso) => (language === 'ru' ? iso.split('-').reverse().join('.') : iso);
