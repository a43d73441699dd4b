/** The language on the screen: a matter of this device, not of the deck. */
import { createStore } from 'zustand/vanilla';
import type { Spoken } from '../text/speech.ts';

export type Speech = {
  readonly spoken: Spoken;
  /** Rejects when the words cannot be had. */
  readonly sayAll: (code: Spoken) => Promise<void>;
  /** Keeps the choice for the next start. */
  readonly keep: (code: Spoken) => void;
};

export function createLanguageStore({ spoken, sayAll, keep }: Speech) {
  const store = createStore<{ readonly code: Spoken }>(() => ({ code: spoken }));
  return {
    ...store,
    /** `false` when its words did not come: then nothing changes. */
    choose: async (code: Spoken): Promise<boolean> => {
      const came = await sayAll(code).then(
        () => true,
        () => false,
      );
      if (!came) return false;
      keep(code);
      store.setState({ code });
      return true;
    },
  };
}
