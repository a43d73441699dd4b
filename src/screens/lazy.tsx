import './lazy.css';
import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { restSaid } from '../text/speech.ts';
import { useWords } from '../text/words.ts';
import { Contained } from './contained.tsx';
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
    loading ??= Promise.all([load(), restSaid()]).then(
      ([component]) => {
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
    const [isMissing, miss] = useState(false);
    const { platform } = useApp().services;
    // Also when it arrived meanwhile: between this render and its effect nobody would draw it.
    const ask = (again: boolean) =>
      void fetch().then((came) => {
        if (came) arrived(true);
        // Some browsers remember for as long as the page lives that it did not come.
        else if (again && platform.isOnline()) platform.reload();
        else miss(true);
      });
    // With the tap that opened it: a frame that shows nothing of it is not waited for.
    useLayoutEffect(() => ask(false), []);
    const Loaded = loaded;
    if (Loaded)
      return (
        <Contained>
          <Loaded {...props} />
        </Contained>
      );
    return isMissing ? <NotLoaded onTry={() => ask(true)} /> : null;
  }
  return Object.assign(Lazy, { preload: () => void fetch() });
}

function NotLoaded({ onTry }: { readonly onTry: () => void }) {
  const words = useWords();
  return (
    <section class="not-loaded" role="alert">
      <p>{words.shell.notLoaded}</p>
      <button type="button" class="button main" onClick={onTry}>
        {words.shell.tryAgain}
      </button>
    </section>
  );
}
