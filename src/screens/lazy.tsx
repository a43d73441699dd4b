import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Load<P> = () => Promise<ComponentType<P>>;

/** A screen whose code comes when it is first opened; the worker keeps it, so it opens offline. */
export function lazy<P extends object>(
  load: Load<P>,
): ComponentType<P> & { readonly preload: () => void } {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const fetch = () => {
    loading ??= load().then((component) => {
      loaded = component;
    });
    return loading;
  };

  function Lazy(props: P) {
    const [, arrived] = useState(loaded !== undefined);
    // Also when it arrived meanwhile: between this render and its effect nobody would draw it.
    useEffect(() => void fetch().then(() => arrived(true)), []);
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : null;
  }
  return Object.assign(Lazy, { preload: () => void fetch() });
}
