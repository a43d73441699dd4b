/** The last net: what nobody caught. The console gets a name and places in the code, never what was in the owner's hands. */
export function listenForBugs(tell: (thrown: unknown) => void): void {
  const caught = (event: Event, thrown: unknown) => {
    // Without one it comes from a script that is not ours, or is the browser talking to itself.
    if (thrown == null) return;
    // The browser's own report would have the whole message.
    if (import.meta.env.PROD) event.preventDefault();
    console.error('Stopgap:', nameOf(thrown), ...placesOf(thrown));
    tell(thrown);
  };
  addEventListener('error', (event) => caught(event, event.error));
  addEventListener('unhandledrejection', (event) => caught(event, event.reason));
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error || thrown instanceof DOMException ? thrown.name : typeof thrown;
}

/** File, line and column of each step that led there. */
function placesOf(thrown: unknown): readonly string[] {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return stack.match(/\/assets\/[\w-]+\.js:\d+:\d+/g) ?? [];
}
