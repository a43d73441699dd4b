/** The person to ask: whether somebody is there now, and a question that waits for their hour. */
import { createStore } from 'zustand/vanilla';
import { change } from '../../domain/change/change.ts';
import { type DeskState, deskState, type HelpDesk } from '../../domain/help-desk.ts';
import { asId } from '../../domain/record/id.ts';
import type { LocalDateTime } from '../../domain/time.ts';
import { type ZoneClock, zoneClock } from '../../domain/zone-clock.ts';
import { intlZoneOffset } from '../../exchange/zone-offset.ts';
import type { App } from '../app.ts';
import { ownerMove } from '../owner-move.ts';

export type Desk = {
  readonly desk: HelpDesk;
  readonly state: DeskState;
  /** When they open on the owner's own clock, where it shows another time than theirs. */
  readonly opensHere: LocalDateTime | null;
};

/** Where a question waits while it is typed. */
export const questionDraft = 'help-desk';

export function createHelpDeskStore(app: App) {
  const { platform } = app.services;
  /** `null` for as long as nobody is known. */
  const store = createStore<{ readonly desk: Desk | null }>(() => ({ desk: null }));
  let known: { readonly desk: HelpDesk; readonly clock: ZoneClock } | undefined;

  function look(): void {
    if (!known) return;
    const { desk, clock } = known;
    const state = deskState(desk, platform.now().instant, clock);
    const here = state.is === 'closed' ? platform.localAt(state.at) : null;
    const isSame = state.is === 'closed' && here === state.opens;
    store.setState({ desk: { desk, state, opensHere: isSame ? null : here } });
  }

  function start(): () => void {
    void platform.helpDesk().then((desk) => {
      if (desk) known = { desk, clock: clockOf(desk) };
      look();
    });
    // The minute turns there.
    return app.now.subscribe(look);
  }

  /** Comes back as the first card at their hour, with the words ready to leave. */
  async function keepQuestion(question: string, title: string): Promise<boolean> {
    const text = question.trim();
    const { desk, state } = store.getState().desk ?? {};
    if (text === '' || !desk || state?.is !== 'closed') return false;
    const { instant } = platform.now();
    const made = { madeBy: { is: 'owner' }, created: instant, touched: instant } as const;
    return await ownerMove(app, {
      verb: 'written',
      title,
      draft: questionDraft,
      changes: [
        change('task', asId<'task'>(platform.newId()), {
          ...made,
          title,
          kind: 'message',
          raw: desk.mail || desk.phone,
          message: { text, written: instant },
          when: { notBefore: platform.localAt(state.at), due: null, someday: false },
        }),
      ],
    });
  }

  return { ...store, start, keepQuestion };
}
export type HelpDeskStore = ReturnType<typeof createHelpDeskStore>;

function clockOf({ zone }: HelpDesk): ZoneClock {
  const offset = intlZoneOffset();
  // Known since the file was read.
  return zoneClock((instant) => offset(zone, instant) ?? 0);
}
