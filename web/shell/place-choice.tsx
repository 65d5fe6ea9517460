import { Select } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useFormYears } from '../access/use-form-years.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { today } from '../api/clock.js';
import { useLanguage } from '../language/use-language.js';
import { shellWords } from './shell.words.js';

/** The place and the year that govern every figure on the page. */
export function PlaceChoice() {
  const { say } = useLanguage();
  const { bureaus } = useProfile();
  const { bureau, year, setYear } = usePlace();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const running = Number(today().slice(0, 4));
  const years = [...new Set([running, running - 1, ...(useFormYears(bureau) ?? []), year])].sort((a, b) => b - a);
  return (
    <>
      <Select
        className="top-bar-bureau" variant="borderless" aria-label={say(shellWords.bureau)} popupMatchSelectWidth={false}
        value={bureau}
        onChange={(code) => void navigate(`${listAbove(pathname)}?${new URLSearchParams({ bureau: code, year: String(year) })}`)}
        options={bureaus.map(({ code, name }) => ({ value: code, label: say(name) }))}
      />
      <Select
        variant="borderless" aria-label={say(shellWords.year)} popupMatchSelectWidth={false}
        value={year} onChange={setYear} options={years.map((value) => ({ value, label: say(shellWords.yearOf, { year: value }) }))}
      />
    </>
  );
}

/** A single record belongs to its bureau: the way to another bureau leads to the list above it. */
function listAbove(pathname: string): string {
  const [, area = '', path = ''] = pathname.split('/');
  return area === 'records' ? `/records/${path}` : `/${area}`;
}
