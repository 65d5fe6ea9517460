import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { recordTypeNames, recordTypes } from '@fenghuo/shared/records/index';
import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useAreaLink } from '../access/use-area-link.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { shellWords } from './shell.words.js';

/** The areas that the person may open, and the record types in the order of the work. */
export function Navigation() {
  const { say } = useLanguage();
  const { role, scope } = useProfile();
  const { bureau } = usePlace();
  const link = useAreaLink();
  const { pathname } = useLocation();

  const item = (path: string, word: string) => ({ key: path, label: <Link to={link(path)}>{word}</Link> });
  const records = recordTypeNames.map((name) => item(`/records/${recordTypes[name].path}`, say(recordTypes[name].plural)));
  const items = [
    ...(mayRole(role, 'readEvaluation') && coversBureau(scope, bureau) ? [item('/evaluation', say(shellWords.evaluation))] : []),
    ...(mayRole(role, 'readRecords')
      ? [item('/map', say(shellWords.map)), { type: 'group' as const, label: say(shellWords.records), children: records }]
      : []),
  ];
  const here = pathname.split('/').slice(0, pathname.startsWith('/records') ? 3 : 2).join('/');
  return <Menu mode="inline" selectedKeys={[here]} items={items} />;
}
