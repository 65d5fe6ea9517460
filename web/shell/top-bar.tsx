import { mayRole, roles } from '@fenghuo/shared/access';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { useAreaLink } from '../access/use-area-link.js';
import { useSignOut } from '../access/use-sign-out.js';
import { useProfile } from '../access/use-profile.js';
import { NoticeBadge } from '../evaluation/monitoring/notice-badge.js';
import { languageWords } from '../language/language.words.js';
import { useLanguage } from '../language/use-language.js';
import { ConnectionSign } from './connection-sign.js';
import { PlaceChoice } from './place-choice.js';
import { shellWords } from './shell.words.js';

/** Product, bureau, year, connection, language, person. */
export function TopBar({ openNavigation }: { readonly openNavigation: () => void }) {
  const { language, say, setLanguage } = useLanguage();
  const { name, role, scope } = useProfile();
  const signOut = useSignOut();
  const link = useAreaLink();
  return (
    <header className="top-bar">
      <Button type="text" className="top-bar-navigation" aria-label={say(shellWords.navigation)} onClick={openNavigation}>☰</Button>
      <Link to={link('/')} className="top-bar-product">{say(languageWords.product)}</Link>
      <PlaceChoice />
      <div className="top-bar-end">
        {mayRole(role, 'writeRecords') && mayRole(role, 'readRecords') && <NoticeBadge />}
        {mayRole(role, 'readRecords') && <ConnectionSign />}
        <Button
          type="text" className="top-bar-wide" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {say(languageWords.switchTo)}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{ items: [
            { key: 'scope', disabled: true, label: `${say(roles[role])} · ${say(shellWords.scopeOf, { scope })}` },
            { key: 'language', label: say(languageWords.switchTo), onClick: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
            { key: 'signOut', label: say(shellWords.signOut), onClick: () => void signOut() },
          ] }}
        >
          <Button type="text" className="top-bar-person"><span>{name}</span> ▾</Button>
        </Dropdown>
      </div>
    </header>
  );
}
