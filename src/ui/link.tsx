import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How a link moves inside the app; set once at the top. */
export const Go = createContext<(to: string, how: 'push', kept?: unknown) => void>(() => undefined);

export type LinkProps = {
  readonly to: string;
  readonly class?: string;
  readonly label?: string;
  readonly current?: boolean;
  /** What the screen there finds as if it had kept it; the owner's words stand in no address. */
  readonly kept?: unknown;
  readonly children: ComponentChildren;
};

/** A real link: it can be opened in a new tab, and it works before any script has run. */
export function Link({ to, label, current, kept, children, ...rest }: LinkProps) {
  const go = useContext(Go);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to, 'push', kept);
  };
  return (
    <a
      href={to}
      class={rest.class}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
