/** A link with a secret or the owner's own data in its fragment: of a pairing, or of tasks kept from a trial. It goes out of the address and the history at once. */
const starts = /^#[pk]=/;

type View = Pick<Window, 'location' | 'history'>;

export function takePairLink({ location, history }: View): string | undefined {
  const { hash } = location;
  if (!starts.test(hash)) return undefined;
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
