/** The link of a pairing that the app was opened with. It goes out of the address and the history at once. */
const start = '#p=';

type View = Pick<Window, 'location' | 'history'>;

export function takePairLink({ location, history }: View): string | undefined {
  const { hash } = location;
  if (!hash.startsWith(start)) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return hash;
}

/** Opened while the app was open already. */
export function onPairLink(view: Window, open: (link: string) => void): void {
  view.addEventListener('hashchange', () => {
    const link = takePairLink(view);
    if (link !== undefined) open(link);
  });
}
