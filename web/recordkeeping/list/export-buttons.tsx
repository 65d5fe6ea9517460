import { isImportable } from '@fenghuo/shared/transfer';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { Button, Dropdown } from 'antd';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { addressOf, type Parameters } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { transferWords } from '../../transfer/transfer.words.js';
import { LinkButton } from '../../ui/link-button.js';
import { listWords } from './list.words.js';

const formats = { csv: listWords.exportCsv, xlsx: listWords.exportXlsx, geojson: transferWords.exportGeojson } as const;

/** The list as it is filtered, streamed by the server in one of three formats, and the way in for a ledger file. */
export function ExportButtons({ contract, filters }: { readonly contract: RecordType; readonly filters: Parameters }) {
  const { language, say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  const items = Object.entries(formats).map(([ending, label]) => ({
    key: ending, label: <a href={addressOf(`/api/${contract.path}/export.${ending}`, { ...filters, language })} download>{say(label)}</a>,
  }));
  return (
    <>
      {contract.may.create.includes(role) && isImportable(contract) && <LinkButton to={link(`/records/${contract.path}/import`)}>{say(transferWords.import)}</LinkButton>}
      <Dropdown menu={{ items }} trigger={['click']}><Button>{say(transferWords.export)}</Button></Dropdown>
    </>
  );
}
