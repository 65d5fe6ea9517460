import './state-tag.css';

/**
 * How loud a state is. `plain`: fine, nothing to do; `running`: on its way; `attention`: needs a person; `alarm`: overdue, major, negative;
 * `done`: closed, verified; `voided`: no longer counts.
 */
export type Tone = 'plain' | 'running' | 'attention' | 'alarm' | 'done' | 'voided';

/** Each tone has a shape of its own, so that it survives grey print and colour blindness. */
export const shapes: Readonly<Record<Tone, string>> = {
  plain: '◇', running: '◆', attention: '■', alarm: '▲', done: '●', voided: '×',
};

/** A state as word, shape and colour. */
export function StateTag({ tone, word, title }: { readonly tone: Tone; readonly word: string; readonly title?: string }) {
  return (
    <span className={`state-tag state-tag-${tone}`} title={title}>
      <span aria-hidden="true" className="state-tag-shape">{shapes[tone]}</span>
      {word}
    </span>
  );
}
