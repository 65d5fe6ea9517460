/** A record as a popup shows it, ready to be read. */
export interface PopupRecord {
  readonly title: string;
  readonly type: string;
  readonly state: string;
  readonly shape: string;
  readonly tone: string;
  readonly address: string;
}

interface PopupText {
  /** Above the list when several records share a spot. */
  readonly heading: string | null;
  readonly open: string;
  /** Under the list when not all are shown. */
  readonly more: string | null;
}

/** Content of a popup. Titles are other people's text: never markup. `go` opens an address of the application. */
export function popupContent(records: readonly PopupRecord[], text: PopupText, go: (address: string) => void): HTMLElement {
  const content = node('div', 'map-popup');
  if (text.heading) content.append(node('p', 'map-popup-heading', text.heading));
  for (const record of records) {
    const link = node('a', 'map-popup-record');
    link.href = record.address;
    link.title = text.open;
    link.append(
      node('span', 'map-popup-title', record.title),
      node('span', 'map-popup-type', record.type),
      node('span', `map-popup-state state-tag state-tag-${record.tone}`, `${record.shape} ${record.state}`),
    );
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(record.address);
    });
    content.append(link);
  }
  if (text.more) content.append(node('p', 'map-popup-more', text.more));
  return content;
}

function node<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
