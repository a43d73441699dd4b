import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How a link moves inside the app; set once at the top. */
export const Go = createContext<(to: string) => void>(() => undefined);

export type LinkProps = {
  readonly to: string;
  readonly class?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
};

/** A real link: it can be opened in a new tab, and it works before any script has run. */
export function Link({ to, label, current, children, ...rest }: LinkProps) {
  const go = useContext(Go);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
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
