import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { recordTypes } from '@fenghuo/shared/records/index';
import { Menu } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useAreaLink } from '../access/use-area-link.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { areas, type Area } from '../recordkeeping/areas.js';
import { typesByArea } from '../recordkeeping/types-by-area.js';
import { useOpenAreas } from './open-areas.js';
import { shellWords } from './shell.words.js';
import { workOfRole } from './work-of-role.js';

/** The pages that the person may open, and the record types by area of work, the areas of the role first. */
export function Navigation() {
  const { say } = useLanguage();
  const { account, role, scope } = useProfile();
  const { bureau } = usePlace();
  const link = useAreaLink();
  const { pathname } = useLocation();
  const [open, setOpen] = useOpenAreas(account, role);

  const ordered = useMemo(() => {
    const own = workOfRole[role].areas;
    const placeOf = (area: Area) => (own.includes(area) ? own.indexOf(area) : own.length);
    return [...typesByArea()].sort((one, other) => placeOf(one.area) - placeOf(other.area));
  }, [role]);

  const item = (path: string, word: string) => ({ key: path, label: <Link to={link(path)}>{word}</Link> });
  const records = ordered.map(({ area, types }) => ({
    key: area, label: say(areas[area]), children: types.map((name) => item(`/records/${recordTypes[name].path}`, say(recordTypes[name].plural))),
  }));
  const items = [
    ...(mayRole(role, 'readEvaluation') && coversBureau(scope, bureau) ? [item('/evaluation', say(shellWords.evaluation))] : []),
    ...(mayRole(role, 'readRecords') ? [item('/map', say(shellWords.map)), ...records] : []),
  ];
  const here = pathname.split('/').slice(0, pathname.startsWith('/records') ? 3 : 2).join('/');
  // Whoever comes to a page of a folded area, by a link for instance, sees where it stands.
  const around = ordered.find(({ types }) => types.some((name) => here === `/records/${recordTypes[name].path}`))?.area;
  const latest = useRef({ open, setOpen });
  latest.current = { open, setOpen };
  useEffect(() => {
    const now = latest.current;
    if (around && !now.open.includes(around)) now.setOpen([...now.open, around]);
  }, [around]);
  return <Menu mode="inline" inlineIndent={16} selectedKeys={[here]} items={items} openKeys={[...open]} onOpenChange={setOpen} />;
}
