import { Drawer } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useLanguage } from '../language/use-language.js';
import { Loading } from '../ui/page-states.js';
import { words } from '../ui/words.js';
import './frame.css';
import { Navigation } from './navigation.js';
import { shellWords } from './shell.words.js';
import { TopBar } from './top-bar.js';
import { useScrollMemory } from './use-scroll-memory.js';

/** Frame of the office and the duty room: the strip above, the navigation at the left (a drawer on narrow screens), the page. */
export function Frame() {
  const { say } = useLanguage();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  const page = useRef<HTMLElement>(null);
  useScrollMemory(page);
  return (
    <div className="frame">
      <TopBar openNavigation={() => setOpen(true)} />
      <nav className="frame-navigation" aria-label={say(shellWords.navigation)}><Navigation /></nav>
      <Drawer
        open={open} onClose={() => setOpen(false)} placement="left" size={260} title={say(shellWords.navigation)}
        styles={{ body: { padding: 0 } }} closable={{ 'aria-label': say(words.close) }}
      >
        <Navigation />
      </Drawer>
      <main ref={page} className="frame-page"><Suspense fallback={<Loading />}><Outlet /></Suspense></main>
    </div>
  );
}
