// Long lists and wide tables of which only what is in sight is in the document.

/** A list of elements of any height; heights are guessed until an element has been in sight. */
function VirtualList({ items, keyOf, render, guess = 72, label }) {
  const box = useRef(null);
  const heights = useRef(new Map());
  const [view, setView] = useState({ top: 0, height: 800 });
  const height = (item) => heights.current.get(keyOf(item)) || guess;
  const tops = [0];
  for (const item of items) {
    tops.push(tops[tops.length - 1] + height(item));
  }
  const first = Math.max(0, firstBelow(tops, view.top - 400) - 1);
  const last = Math.min(items.length, firstBelow(tops, view.top + view.height + 400));
  useLayoutEffect(() => {
    const measure = () => setView({ top: box.current.scrollTop, height: box.current.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    let differs = false;
    for (const element of box.current.querySelectorAll('[data-key]')) {
      const known = heights.current.get(element.dataset.key);
      if (known !== element.offsetHeight) {
        heights.current.set(element.dataset.key, element.offsetHeight);
        differs = differs || (known || guess) !== element.offsetHeight;
      }
    }
    if (differs) setView((before) => ({ ...before }));
  });
  return html`<div
    class="list"
    ref=${box}
    role="list"
    aria-label=${label}
    tabindex="0"
    onScroll=${(event) => setView({ top: event.target.scrollTop, height: event.target.clientHeight })}
  >
    <div class="whole" style=${{ height: tops[items.length] + 'px' }}>
      ${items.slice(first, last).map(
        (item, i) => html`<div
          class="placed"
          role="listitem"
          key=${keyOf(item)}
          data-key=${keyOf(item)}
          style=${{ top: tops[first + i] + 'px' }}
        >
          ${render(item)}
        </div>`,
      )}
    </div>
  </div>`;
}

/** The first place in an ascending list whose value is above a number. */
const firstBelow = (tops, number) => {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle] > number) high = middle;
    else low = middle + 1;
  }
  return low;
};

const ROW_HEIGHT = 30;
const HEADER_HEIGHT = 46;
const NARROWEST = 80;
const NARROW = 140;
const WIDEST = 280;

/** Widths for the columns of a table, by what the first rows hold; of those that stay in sight, all but the first are narrow. */
const widthsOf = (columns, rows, narrow) =>
  columns.map((column, i) => {
    const shown = (text) => text.length + titleOf(text, column.list).length;
    const widest = narrow.includes(i) ? NARROW : WIDEST;
    const longest = rows.slice(0, 60).reduce((most, row) => Math.max(most, shown(row[2][i] || '')), Math.max(column.title.length * 1.2, column.name.length));
    return Math.min(widest, Math.max(NARROWEST, longest * 7.5 + 18));
  });

/** A table in which cells can be chosen and edited by the keyboard alone. The frozen columns come first and stay. */
function Grid({ sheet, order, frozen, marks, onEdit, onCheck, goal, label }) {
  const box = useRef(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 600, width: 1000 });
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [edited, setEdited] = useState(null);
  const widths = useMemo(() => widthsOf(sheet.columns, sheet.rows, order.slice(1, frozen)), [sheet, order, frozen]);
  const lefts = [0];
  order.forEach((column) => lefts.push(lefts[lefts.length - 1] + widths[column]));
  const frozenWidth = lefts[frozen];
  const rowFrom = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - 6);
  const rowTo = Math.min(sheet.rows.length, rowFrom + Math.ceil(view.height / ROW_HEIGHT) + 14);
  const columnFrom = Math.max(frozen, firstBelow(lefts, view.left + frozenWidth) - 2);
  const columnTo = Math.min(order.length, firstBelow(lefts, view.left + view.width) + 1);
  const places = [...order.keys()].filter((i) => i < frozen || (i >= columnFrom && i < columnTo));
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => seen(box.current));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const seen = (element) =>
    setView({ top: element.scrollTop, left: element.scrollLeft, height: element.clientHeight, width: element.clientWidth });
  const show = (row, column) => {
    const element = box.current;
    const top = row * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top + HEADER_HEIGHT + 2 * ROW_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + HEADER_HEIGHT + 2 * ROW_HEIGHT - element.clientHeight;
    }
    if (column >= frozen) {
      if (lefts[column] < element.scrollLeft + frozenWidth) element.scrollLeft = lefts[column] - frozenWidth;
      if (lefts[column + 1] > element.scrollLeft + element.clientWidth) {
        element.scrollLeft = lefts[column + 1] - element.clientWidth;
      }
    }
  };
  const go = (row, column) => {
    const next = {
      row: Math.max(0, Math.min(sheet.rows.length - 1, row)),
      column: Math.max(0, Math.min(order.length - 1, column)),
    };
    setAt(next);
    show(next.row, next.column);
  };
  useEffect(() => {
    const row = goal ? sheet.rows.findIndex((one) => one[0] === goal.row) : -1;
    if (row >= 0) {
      go(row, Math.max(0, order.indexOf(goal.column - 1)));
      box.current.focus();
    }
  }, [goal]);
  const textAt = (row, column) => (sheet.rows[row] && sheet.rows[row][2][order[column]]) || '';
  const begin = (text) => setEdited(text === undefined ? textAt(at.row, at.column) : text);
  const finish = (text) => {
    setEdited(null);
    box.current.focus();
    if (text !== textAt(at.row, at.column)) {
      onEdit(sheet.rows[at.row][0], order[at.column] + 1, text);
    }
  };
  const onKey = (event) => {
    if (edited !== null || event.isComposing) return;
    const page = Math.floor(view.height / ROW_HEIGHT) - 2;
    const steps = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-page, 0], PageDown: [page, 0],
    }[event.key];
    if (steps) go(at.row + steps[0], at.column + steps[1]);
    else if (event.key === 'Home') go(event.ctrlKey ? 0 : at.row, 0);
    else if (event.key === 'End') go(event.ctrlKey ? sheet.rows.length - 1 : at.row, order.length - 1);
    else if (event.key === 'Enter' || event.key === 'F2') begin();
    else if (event.key === 'Delete') finish('');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) begin(event.key);
    else return;
    event.preventDefault();
  };
  const style = (i) => ({ width: widths[order[i]] + 'px', left: lefts[i] + 'px' });
  const fixed = (i) => (i < frozen ? { ...style(i), transform: `translateX(${view.left}px)` } : style(i));
  const active = 'cell-' + at.row + '-' + at.column;
  return html`<div
    class="grid"
    ref=${box}
    role="grid"
    tabindex="0"
    aria-label=${label}
    aria-rowcount=${sheet.rows.length + 1}
    aria-colcount=${order.length}
    aria-activedescendant=${sheet.rows.length ? active : null}
    onScroll=${(event) => seen(event.target)}
    onKeyDown=${onKey}
  >
    <div class="whole" role="presentation" style=${{ height: HEADER_HEIGHT + sheet.rows.length * ROW_HEIGHT + 'px', width: lefts[order.length] + 'px' }}>
      <div class="row header" role="row" aria-rowindex="1" style=${{ top: view.top + 'px' }}>
        ${places.map((i) => {
          const column = sheet.columns[order[i]];
          return html`<div class=${'cell' + (i < frozen ? ' frozen' : '')} role="columnheader" aria-colindex=${i + 1} key=${i} style=${fixed(i)} title=${column.title + ' · ' + column.name}>
            <span>${column.title}</span>${column.title !== column.name && html`<small>${column.name}</small>`}
          </div>`;
        })}
      </div>
      ${sheet.rows.slice(rowFrom, rowTo).map((row, r) => {
        const number = rowFrom + r;
        return html`<div
          class=${'row' + (row[1] ? ' remark' : '') + (number % 2 ? ' odd' : '')}
          role="row"
          aria-rowindex=${number + 2}
          key=${row[0]}
          style=${{ top: HEADER_HEIGHT + number * ROW_HEIGHT + 'px' }}
        >
          ${places.map((i) => {
            const text = row[2][order[i]] || '';
            const mark = marks(row[0], order[i] + 1);
            const isAt = number === at.row && i === at.column;
            const id = 'cell-' + number + '-' + i;
            return html`<div
              id=${id}
              class=${'cell' + (i < frozen ? ' frozen' : '') + (isAt ? ' at' : '') + (isAt && edited !== null ? ' edited' : '') + (mark ? ' ' + mark.kind : '')}
              role="gridcell"
              aria-colindex=${i + 1}
              aria-selected=${isAt}
              aria-invalid=${mark && mark.kind === 'problem' ? 'true' : null}
              key=${i}
              style=${fixed(i)}
              title=${mark ? mark.text : [titleOf(text, sheet.columns[order[i]].list), text].filter(Boolean).join(' · ')}
              onMouseDown=${() => edited === null && go(number, i)}
              onDblClick=${() => begin()}
            >
              ${isAt && edited !== null
                ? html`<${CellEditor} text=${edited} list=${sheet.columns[order[i]].list} onCheck=${(typed) => onCheck(row[0], order[i] + 1, typed)} onDone=${finish} onCancel=${() => {
                    setEdited(null);
                    box.current.focus();
                  }} label=${sheet.columns[order[i]].title} />`
                : titled(text, sheet.columns[order[i]].list)}
            </div>`;
          })}
        </div>`;
      })}
    </div>
  </div>`;
}

/** A code with its title beside it, where a list has one. */
const titled = (text, list) => {
  const title = titleOf(text, list);
  return title ? html`${title} <small>${text}</small>` : text;
};

/** Empty where the code says as much. */
const titleOf = (text, list) => {
  const known = list.length > 0 && list.find((one) => one.code === text);
  return known && known.title !== known.code ? known.title : '';
};

const PAUSE_IN_TYPING = 200;

/** Says while she types what would be wrong with the text so far. */
function CellEditor({ text, list, onCheck, onDone, onCancel, label }) {
  const input = useRef(null);
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState('');
  const done = useRef(false);
  // Before anything is painted: what is typed at once must not get lost.
  useLayoutEffect(() => {
    input.current.focus();
    input.current.setSelectionRange(text.length, text.length);
  }, []);
  useEffect(() => {
    let isMine = true;
    const timer = typed !== text && setTimeout(() => onCheck(typed).then((messages) => isMine && setWrong(messages.join(' '))), PAUSE_IN_TYPING);
    return () => {
      isMine = false;
      clearTimeout(timer);
    };
  }, [typed]);
  const finish = (value) => {
    if (!done.current) {
      done.current = true;
      onDone(value);
    }
  };
  return html`<input
      ref=${input}
      aria-label=${label}
      list=${list.length ? 'codes' : null}
      value=${typed}
      aria-invalid=${wrong ? 'true' : null}
      onInput=${(event) => setTyped(event.target.value)}
      onBlur=${(event) => finish(event.target.value)}
      onKeyDown=${(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.target.value);
        if (event.key === 'Escape') {
          done.current = true;
          onCancel();
        }
      }}
    />${list.length > 0 && html`<datalist id="codes">${list.map((one) => html`<option key=${one.code} value=${one.code}>${one.title}</option>`)}</datalist>`}<div class="wrong" role="status">${wrong && html`<${Marked} text=${wrong} />`}</div>`;
}
