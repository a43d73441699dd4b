import { pathTo } from '../../state/router.ts';
import { installWords as words } from '../../text/en-install.ts';
import { Link } from '../../ui/link.tsx';
import { useApp } from '../use-app.ts';

/** The way onto the home screen, for whoever is not there yet. */
export function InstallPanel() {
  const { platform } = useApp().services;
  if (platform.installWay() === 'installed') return null;
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <p class="soft">{words.why}</p>
      <Link to={pathTo('install')} class="button">
        {words.see}
      </Link>
    </section>
  );
}
