import { documentTypes, isDocumentType } from '@fenghuo/shared/attachments';
import { useLanguage } from '../language/use-language.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { attachmentAddress } from './attachment-address.js';
import { attachmentWords as words } from './attachments.words.js';
import { sizeText } from './size-text.js';
import { useAbout } from './use-about.js';

interface FileLineProps {
  readonly hash: string;
  readonly bureau: string;
  /** Its place among the files of the field, from 0. */
  readonly index: number;
  /** As it is called on the device that sent it just now. */
  readonly name?: string;
}

/** One file: a picture opens beside the page, a document is handed to the device. What a file was called is not kept; its kind names it. */
export function FileLine({ hash, bureau, index, name }: FileLineProps) {
  const { say } = useLanguage();
  const { data, error } = useAbout(hash, bureau);
  if (error) return <span role="alert">{say(sentenceOfThrown(error))}</span>;
  const kind = data && isDocumentType(data.mediaType) ? documentTypes[data.mediaType].label : words.picture;
  return (
    <>
      <a href={attachmentAddress(hash, bureau)} target="_blank" rel="noreferrer">{name ?? `${data ? say(kind) : ''} ${index + 1}`}</a>
      {data && <span className="muted file-size">{name === undefined ? '' : `${say(kind)} · `}{sizeText(data.size, say)}</span>}
    </>
  );
}
