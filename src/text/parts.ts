/** What every language has to say; English is the measure. */
import type { ruleSaid } from './chore-rule.ts';
import type { dayWords } from './day-sheet.ts';
import type { en } from './en.ts';
import type { allWords } from './en-all.ts';
import type { atStakeWords } from './en-at-stake.ts';
import type { backupWords, restoreWords } from './en-backup.ts';
import type { catchUpWords } from './en-catch-up.ts';
import type { choresWords } from './en-chores.ts';
import type { contactWords } from './en-contact.ts';
import type { crewWords } from './en-crew.ts';
import type { customersWords, customerWords } from './en-customers.ts';
import type { exportWords } from './en-exports.ts';
import type { enHelp } from './en-help.ts';
import type { holidayWords } from './en-holidays.ts';
import type { hoursWords } from './en-hours.ts';
import type { enImport } from './en-import.ts';
import type { installWords } from './en-install.ts';
import type { keepWords } from './en-keep.ts';
import type { jobWords, ladderNamesWords, ladderWords, lawWords, stepWords } from './en-ladders.ts';
import type { lockWords } from './en-lock.ts';
import type { pairingWords } from './en-pairing.ts';
import type { pointsWords } from './en-points.ts';
import type { rescueWords } from './en-rescue.ts';
import type { settingsWords } from './en-settings.ts';
import type { placesWords } from './en-settings-places.ts';
import type { starterWords } from './en-starters.ts';
import type { probeWords } from './en-sync.ts';
import type { setupWords, syncWords } from './en-sync-setup.ts';
import type { taskWords } from './en-task.ts';
import type { visitsWords } from './en-visits.ts';
import type { noteWords } from './note-head.ts';
import type { reasonWords } from './reason.ts';
import type { taskLineWords } from './task-line.ts';

export type Parts = {
  readonly line: typeof taskLineWords;
  readonly main: typeof en;
  readonly reasons: typeof reasonWords;
  readonly rule: typeof ruleSaid;
  readonly all: typeof allWords;
  readonly atStake: typeof atStakeWords;
  readonly backup: typeof backupWords;
  readonly catchUp: typeof catchUpWords;
  readonly chores: typeof choresWords;
  readonly contact: typeof contactWords;
  readonly crew: typeof crewWords;
  readonly customer: typeof customerWords;
  readonly customers: typeof customersWords;
  readonly day: typeof dayWords;
  readonly exports: typeof exportWords;
  readonly help: typeof enHelp;
  readonly holidays: typeof holidayWords;
  readonly hours: typeof hoursWords;
  readonly import: typeof enImport;
  readonly install: typeof installWords;
  readonly job: typeof jobWords;
  readonly keep: typeof keepWords;
  readonly ladders: typeof ladderNamesWords;
  readonly law: typeof lawWords;
  readonly lock: typeof lockWords;
  readonly note: typeof noteWords;
  readonly pairing: typeof pairingWords;
  readonly places: typeof placesWords;
  readonly points: typeof pointsWords;
  readonly probe: typeof probeWords;
  readonly rescue: typeof rescueWords;
  readonly restore: typeof restoreWords;
  readonly rungs: typeof ladderWords;
  readonly settings: typeof settingsWords;
  readonly setup: typeof setupWords;
  readonly starters: typeof starterWords;
  readonly steps: typeof stepWords;
  readonly sync: typeof syncWords;
  readonly task: typeof taskWords;
  readonly visits: typeof visitsWords;
};

export type PartName = keyof Parts;

/** Said before the first paint; the others follow it. */
type FirstPart = 'main' | 'reasons' | 'rule' | 'line';

/** The same keys and the same questions, answered in any words. */
type Translated<T> = T extends string
  ? string
  : T extends (...asked: infer A) => infer R
    ? (...asked: A) => Translated<R>
    : { readonly [K in keyof T]: Translated<T[K]> };

/** One part in another language, whole: what it leaves out is a type error. */
export type Said<P extends PartName> = Translated<Parts[P]>;

type FirstPack = { readonly [P in FirstPart]: Said<P> };
export type RestPack = { readonly [P in Exclude<PartName, FirstPart>]: Said<P> };
export type Pack = Partial<FirstPack & RestPack>;

/** The rest comes through the first, so that whoever starts knows one file of each language. */
export type Language = { readonly first: FirstPack; readonly rest: () => Promise<RestPack> };
