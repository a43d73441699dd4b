import '../../ui/fold.css';
import './install-screen.css';
import { useEffect, useState } from 'preact/hooks';
import { pathTo } from '../../state/router.ts';
import { installWords as words } from '../../text/en-install.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { useApp } from '../use-app.ts';
import { type Picture, StepPicture } from './step-picture.tsx';

type Way = keyof typeof words.steps;

const pictures = {
  iphone: ['share', 'add', 'icon'],
  'android-chrome': ['dots', 'add', 'icon'],
  'android-firefox': ['dots', 'add', 'icon'],
  'android-samsung': ['lines', 'add', 'icon'],
  'desk-chrome': ['bar', 'add', 'icon'],
  'desk-safari': ['menu', 'dock', 'icon'],
  'desk-other': ['none', 'mark'],
} as const satisfies { readonly [W in Way]: readonly Picture[] };
const ways = Object.keys(pictures) as readonly Way[];

/** Onto the home screen: the steps of this very browser first, the others beneath. */
export function InstallScreen() {
  const { back } = useWords();
  const { installWay } = useApp().services.platform;
  const way = installWay();
  return (
    <main class="screen install">
      <header class="screen-head">
        <Link to={pathTo('settings')} class="button round" label={back}>
          <Icon name="back" />
        </Link>
        <h1 class="grow screen-title">{words.title}</h1>
      </header>
      {way === 'installed' ? <p>{words.installed}</p> : <ThisWay way={way} />}
      <details class="panel fold">
        <summary>{words.others}</summary>
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <section key={other} class="stack">
              <h2>{words.names[other]}</h2>
              <Steps way={other} />
            </section>
          ))}
      </details>
      {way !== 'installed' && <InstallNow />}
    </main>
  );
}

function ThisWay({ way }: { readonly way: Way }) {
  return (
    <>
      <p>{words.why}</p>
      <section class="panel">
        <h2>{words.names[way]}</h2>
        <Steps way={way} />
      </section>
      {way === 'iphone' && <p>{words.early}</p>}
      <p class="soft">{words.space}</p>
    </>
  );
}

/** Where the browser would do it in one tap; it may say so late. */
function InstallNow() {
  const { platform } = useApp().services;
  const [canInstall, offered] = useState(platform.canInstall());
  useEffect(() => platform.onCanInstall(() => offered(platform.canInstall())), [platform]);
  const install = () => {
    void platform.install();
    offered(platform.canInstall());
  };
  return canInstall ? (
    <BottomAction>
      <button type="button" class="button main" onClick={install}>
        {words.now}
      </button>
    </BottomAction>
  ) : null;
}

function Steps({ way }: { readonly way: Way }) {
  return (
    <ol class="install-steps">
      {words.steps[way].map((step, i) => (
        <li key={step}>
          <StepPicture of={pictures[way][i] ?? 'icon'} />
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}
