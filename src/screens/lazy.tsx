import './lazy.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../text/words.ts';
import { useApp } from './use-app.ts';

type Load<P> = () => Promise<ComponentType<P>>;

/** A part whose code comes when it is first opened; the worker keeps it, so it opens offline. */
export function lazy<P extends object>(
  load: Load<P>,
): ComponentType<P> & { readonly preload: () => void } {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<boolean> | undefined;
  /** `false` when the code did not come; the next call asks for it again. */
  const fetch = () => {
    loading ??= load().then(
      (component) => {
        loaded = component;
        return true;
      },
      () => {
        loading = undefined;
        return false;
      },
    );
    return loading;
  };

  function Lazy(props: P) {
    const [, arrived] = useState(loaded !== undefined);
    const [failures, fail] = useState(0);
    // Also when it arrived meanwhile: between this render and its effect nobody would draw it.
    const ask = () =>
      void fetch().then((came) => (came ? arrived(true) : fail((count) => count + 1)));
    useEffect(ask, []);
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    return failures > 0 ? <NotLoaded times={failures} onTry={ask} /> : null;
  }
  return Object.assign(Lazy, { preload: () => void fetch() });
}

type Props = { readonly times: number; readonly onTry: () => void };

function NotLoaded({ times, onTry }: Props) {
  const words = useWords();
  const { platform } = useApp().services;
  // Some browsers remember for as long as the page lives that it did not come.
  const again = times > 1 && platform.isOnline() ? platform.reload : onTry;
  return (
    <section class="not-loaded" role="alert">
      <p>{words.shell.notLoaded}</p>
      <button type="button" class="button main" onClick={again}>
        {words.shell.tryAgain}
      </button>
    </section>
  );
}
