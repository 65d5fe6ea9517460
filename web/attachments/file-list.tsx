import './attachments.css';
import { FileLine } from './file-line.js';

/** The files of a record, each a link with its kind and size. */
export function FileList({ hashes, bureau }: { readonly hashes: readonly string[]; readonly bureau: string }) {
  return (
    <ul className="files">
      {hashes.map((hash, index) => <li key={hash} className="file"><FileLine hash={hash} bureau={bureau} index={index} /></li>)}
    </ul>
  );
}
