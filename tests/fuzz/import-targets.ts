/** Files, shared words and mail addresses: whatever is in them, a plan comes out whole or not at all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { understandWith } from '../../src/domain/import/understand-line.ts';
import { mailIn } from '../../src/domain/mail-in.ts';
import { isKnownField } from '../../src/domain/record/record.ts';
import { decodeText } from '../../src/exchange/decode-text.ts';
import { type ImportContext, readImport } from '../../src/exchange/read-import.ts';
import { intlZoneOffset } from '../../src/exchange/zone-offset.ts';
import { contextFor, everybody } from '../domain/capture/corpus.ts';
import { bytesMutant, type Dice, piecesOf, textMutant } from './mutate.ts';
import { law, type Target } from './target.ts';
import { writtenNowAndThen } from './written.ts';

const now = Date.UTC(2026, 10, 23, 9);
const deck = deepFrozen({ customers: [], tasks: [], visits: [], notes: [] });
const context: ImportContext = {
  existing: deck,
  now,
  zone: 'Europe/Oslo',
  zoneOffset: intlZoneOffset(),
  currency: 'GBP',
};

export const importTargets: readonly Target[] = [
  importing('vCard', ['customers.vcf', 'odd-cards.vcf'], /(?=BEGIN:VCARD)/),
  importing('iCalendar', ['visits.ics', 'odd-visits.ics'], /(?=BEGIN:V(?:EVENT|TIMEZONE))/),
  importing(
    'table',
    ['tasks.csv', 'tasks-plain.csv', 'contacts-google.csv', 'contacts-outlook.csv'],
    /(?<=\n)/,
  ),
  importing('lines', ['notebook.txt'], /(?<=\n)/),
  { name: 'shared words', run: shared },
];

function importing(name: string, files: readonly string[], between: RegExp): Target {
  const texts = files.map(textOf);
  const pieces = texts.flatMap((text) => piecesOf(text, between));
  const whole = texts.map((text) => new TextEncoder().encode(text.slice(0, 3000)));
  return {
    name,
    run: async (dice) => {
      const asBytes = dice.next() < 0.2;
      const bytes = asBytes
        ? bytesMutant(dice.of(whole, new Uint8Array()), dice)
        : new TextEncoder().encode(textMutant(pieces, dice));
      const file = { name: dice.of([...files, 'file', '__proto__'], 'file'), bytes: bytes.buffer };
      return { read: await planned(file, dice), input: bytes };
    },
  };
}

/** A file that cannot be imported says why, and nobody stopped it. */
const problems: ReadonlySet<string> = new Set(['empty', 'too-big', 'not-readable']);

async function planned(file: Parameters<typeof readImport>[0], dice: Dice): Promise<boolean> {
  const plan = await readImport(file, context);
  if (!plan.ok) {
    law(
      problems.has(plan.error.is) && !('value' in plan),
      'a no is a plain one, with nothing in it',
    );
    return false;
  }
  for (const { kind, id, set } of plan.value.changes) {
    law(id !== '' && Object.keys(set).length > 0, 'a change says what and of which record');
    const unknown = Object.keys(set).filter((field) => !isKnownField(kind, field));
    law(unknown.length === 0, `fields of a ${kind}: ${unknown.join()}`);
  }
  const ids = plan.value.changes.map(({ kind, id }) => `${kind} ${id}`);
  law(new Set(ids).size === ids.length, 'a record is changed once');
  await writtenNowAndThen(dice, { changes: plan.value.changes });
  return true;
}

const words = piecesOf(textOf('notebook.txt'), /(?<=\n)/);
const understandLine = understandWith(contextFor('en-GB', everybody));

/** What a share, a mail or a paste brings into Add. */
function shared(dice: Dice): ReturnType<Target['run']> {
  const text = textMutant(words, dice);
  law(typeof understandLine(text).title === 'string', 'words become a title');
  const mail = mailIn(text);
  law(mail === undefined || text.includes(mail), 'a mail address is one of the words');
  const decoded = decodeText(bytesMutant(new TextEncoder().encode(text), dice));
  return Promise.resolve({ read: decoded.is === 'text', input: text });
}

function textOf(name: string): string {
  return readFileSync(path.join(import.meta.dirname, '../fixtures/import', name), 'utf8');
}

function deepFrozen(value: ImportContext['existing']): ImportContext['existing'] {
  for (const list of Object.values(value)) Object.freeze(list);
  return Object.freeze(value);
}
