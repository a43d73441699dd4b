import './nav.css';
import { useWords } from '../text/words.ts';
import { Icon, type IconName } from './icon.tsx';
import { Link } from './link.tsx';

const tabs = [
  { to: '/', word: 'now', icon: 'now' },
  { to: '/all', word: 'all', icon: 'list' },
  { to: 'add', word: 'add', icon: 'plus' },
  { to: '/customers', word: 'customers', icon: 'people' },
  { to: '/help', word: 'help', icon: 'help' },
] as const satisfies readonly { to: string; word: string; icon: IconName }[];

/** The five ways from everywhere; Add opens over the screen, the rest are screens. */
export function Nav({ path, onAdd }: { readonly path: string; readonly onAdd: () => void }) {
  const words = useWords();
  return (
    <nav class="nav" aria-label={words.nav.label}>
      {tabs.map(({ to, word, icon }) =>
        to === 'add' ? (
          <button key={to} type="button" aria-label={words.nav.add} onClick={onAdd}>
            <span>
              <Icon name={icon} size={28} />
            </span>
          </button>
        ) : (
          <Link key={to} to={to} current={isCurrent(path, to)}>
            <Icon name={icon} />
            {words.nav[word]}
          </Link>
        ),
      )}
    </nav>
  );
}

function isCurrent(path: string, to: string): boolean {
  return to === '/' ? path === '/' || path === '/round' : path === to || path.startsWith(`${to}/`);
}
