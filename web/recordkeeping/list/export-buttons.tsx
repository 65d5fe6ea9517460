import type { RecordType } from '@fenghuo/shared/records/record-type';
import { Button } from 'antd';
import { addressOf, type Parameters } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { listWords } from './list.words.js';

/** The list as it is filtered, streamed by the server. */
export function ExportButtons({ contract, filters }: { readonly contract: RecordType; readonly filters: Parameters }) {
  const { language, say } = useLanguage();
  const address = (ending: 'csv' | 'xlsx') => addressOf(`/api/${contract.path}/export.${ending}`, { ...filters, language });
  return (
    <>
      <Button href={address('csv')} download>{say(listWords.exportCsv)}</Button>
      <Button href={address('xlsx')} download>{say(listWords.exportXlsx)}</Button>
    </>
  );
}
