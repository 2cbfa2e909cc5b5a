// A log of inquiries beside the changes: what becomes of its calls, and how many people they take.

/** Counts a log a few rows at a time, so that whatever else is asked of the engine meanwhile is answered between. */
const counting = async (log, goesOn, show) => {
  let counted = await store.engine.call('count', [log.id, log.name], [log.bytes]);
  while (goesOn() && !counted.problems && !counted.done) {
    show(counted);
    counted = await store.engine.call('countMore');
  }
  if (!goesOn()) return;
  show(counted);
  if (!counted.problems) show({ ...counted, report: await store.engine.call('report') });
};

function LogReport({ log, changes }) {
  const [counted, setCounted] = useState({ rows: 0 });
  useEffect(() => {
    let isWanted = true;
    counting(log, () => isWanted, (found) => isWanted && setCounted(found)).catch((failure) => store.set({ failure: failure.message }));
    return () => {
      isWanted = false;
    };
  }, [log, changes]);
  const { problems, report, rows } = counted;
  if (problems) return html`<div class="notice" role="alert">${problems.map((problem, i) => html`<p key=${i}><${Marked} text=${problem.message} /></p>`)}</div>`;
  return html`<h3>${t('inLog')}</h3>
    ${report && report.calls ? html`<${Reported} report=${report} />` : html`<p role="status">${t('countedRows', rows)}</p>`}`;
}

const Written = ({ of }) => html`<div class="forecast" dangerouslySetInnerHTML=${{ __html: of }} />`;

function Reported({ report }) {
  const { language } = useStore();
  const [terms, setTerms] = useState(null);
  const [people, setPeople] = useState({});
  useEffect(() => {
    if (terms) store.engine.call('people', terms).then(setPeople, (failure) => store.set({ failure: failure.message }));
  }, [terms, report, language]);
  return html`<${Written} of=${report.calls} />
    ${report.reworded > 0 && html`<p>${t('reworded', report.reworded)}</p>`}
    ${report.lines.length > 0 && html`<${PeopleForm} lines=${report.lines} onTerms=${setTerms} />`}
    ${people.problems && html`<div class="notice" role="alert">${people.problems.map((problem, i) => html`<p key=${i}><${Marked} text=${problem.message} /></p>`)}</div>`}
    ${people.people && html`<${Written} of=${people.people} />`}
    <${Written} of=${people.unknown || report.unknown} />`;
}

/** What people are planned by. */
function PeopleForm({ lines, onTerms }) {
  const [fields, setFields] = useState({ answered: '80', within: '20', patience: '300', handling: '180', byLine: {} });
  const field = (name) => html`<label key=${name}>${t('people')[name]}<input inputmode="decimal" required value=${fields[name]} onInput=${(event) => setFields({ ...fields, [name]: event.target.value })} /></label>`;
  const ofLine = ({ code, title }) => html`<label key=${code}>${title}<input inputmode="decimal" value=${fields.byLine[code] || ''} placeholder=${fields.handling} onInput=${(event) => setFields({ ...fields, byLine: { ...fields.byLine, [code]: event.target.value } })} /></label>`;
  const submit = (event) => {
    event.preventDefault();
    onTerms([fields.answered, fields.within, fields.patience, fields.handling, ...Object.entries(fields.byLine).flat()]);
  };
  return html`<form class="card form no-print" onSubmit=${submit}>
    <h3>${t('people').title}</h3>
    <div class="fields">${['handling', 'answered', 'within', 'patience'].map(field)}</div>
    <details><summary>${t('people').byLine}</summary><div class="fields">${lines.map(ofLine)}</div></details>
    <p><button class="main">${t('people').calculate}</button></p>
  </form>`;
}
