/** A new version waits until nothing is in the owner's hands: at start, or between rounds. */
export type UpdatePort = {
  readonly onUpdateWaiting: (listener: () => void) => void;
  /** Swaps to the waiting version and loads the page anew; `false` when none waits. */
  readonly applyUpdate: () => boolean;
};

/** `isIdle`: no round, no sheet, no words on their way to the disk, nothing that Undo is offered for. */
export function createUpdates(isIdle: () => boolean) {
  let waiting: UpdatePort | undefined;
  let atStart = true;
  /** The owner has put things down, and has taken up nothing since. */
  let settled = false;

  function attach(port: UpdatePort): void {
    port.onUpdateWaiting(() => {
      waiting = port;
      if (atStart) settle();
      else retry();
    });
  }

  /** Called where a swap costs nothing; what stands in its way yet may be gone a little later. */
  function settle(): void {
    settled = true;
    retry();
  }

  /** Called when something that stood in the way is gone. */
  function retry(): void {
    if (waiting && settled && isIdle()) waiting.applyUpdate();
  }

  return {
    attach,
    settle,
    retry,
    /** The owner looks at something else: that is not the moment. */
    unsettle: () => {
      settled = false;
    },
    /** The owner has begun something: from here on only the next settling counts. */
    begun: () => {
      atStart = false;
      settled = false;
    },
  };
}
export type Updates = ReturnType<typeof createUpdates>;
