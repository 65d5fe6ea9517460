import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLanguage } from '../../language/use-language.js';
import type { RecordScreens } from '../record-screens.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';

const form = 'YYYY-MM-DD';

/** The period of the date by which the list is ordered. The year of the page stands in it until something else is chosen. */
export function DateFilter({ screens: { contract, span }, filters }: { readonly screens: RecordScreens; readonly filters: ListFilters }) {
  const { say } = useLanguage();
  const { from, to } = filters.inForce;
  const label = say(contract.fields[contract.listedBy]!.label);
  return (
    <>
      <DatePicker.RangePicker
        className="filter-dates" allowEmpty={[true, true]} aria-label={label}
        allowClear={filters.written['from'] !== undefined || filters.written['to'] !== undefined}
        placeholder={[`${label} ${say(listWords.from)}`, say(listWords.to)]}
        value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
        onChange={(range) => filters.change({ from: range?.[0]?.format(form), to: range?.[1]?.format(form), span: undefined })}
      />
      {span === 'year' && from !== undefined && (
        <Button
          type="text" title={say(listWords.everyYearHint)}
          onClick={() => filters.change({ from: undefined, to: undefined, span: 'all' })}
        >
          {say(listWords.everyYear)}
        </Button>
      )}
    </>
  );
}
