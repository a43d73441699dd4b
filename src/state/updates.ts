/** A new version waits until nothing is in the owner's hands: at start, or between rounds. */
export type UpdatePort = {
  readonly onUpdateWaiting: (listener: () => void) => void;
  /** Swaps to the waiting version and loads the page anew; `false` when none waits. */
  readonly applyUpdate: () => boolean;
};

/** `isIdle`: no round, no sheet, no words in a field. */
export function createUpdates(isIdle: () => boolean) {
  let waiting: UpdatePort | undefined;
  let atStart = true;

  function attach(port: UpdatePort): void {
    port.onUpdateWaiting(() => {
      waiting = port;
      if (atStart) settle();
    });
  }

  /** Called where a swap costs nothing. */
  function settle(): void {
    if (waiting && isIdle()) waiting.applyUpdate();
  }

  return {
    attach,
    settle,
    /** The owner has begun: from here on only the space between rounds counts. */
    begun: () => {
      atStart = false;
    },
  };
}
export type Updates = ReturnType<typeof createUpdates>;
