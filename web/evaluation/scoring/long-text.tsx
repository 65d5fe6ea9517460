import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import './long-text.css';
import { scoringWords as words } from './scoring.words.js';

/** Characters that stand whole beside a figure; longer texts would push the next rows out of sight. */
const short = 160;

/** A text that people wrote: whole where it is short, else its beginning with a way to all of it. Paper has all of it. */
export function LongText({ text }: { readonly text: string }) {
  const { say } = useLanguage();
  const [whole, setWhole] = useState(false);
  if (text.length <= short) return text;
  return (
    <>
      <span className={whole ? undefined : 'long-text'}>{text}</span>
      <Button className="long-text-more" type="link" size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {say(whole ? words.less : words.more, { count: text.length })}
      </Button>
    </>
  );
}
