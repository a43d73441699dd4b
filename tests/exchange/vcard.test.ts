import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import type { ParsedCustomer } from '../../src/domain/import/parsed.ts';
import { parseVcard } from '../../src/exchange/vcard.ts';
import { emptyDeck, fixture, planOf, textFile, withPlan } from './import-deck.ts';

const odd = new TextDecoder().decode(fixture('odd-cards.vcf').bytes);

async function parse(text: string) {
  const result = await parseVcard(text, withoutPause);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A card that joined another one leaves a record that was merged away. */
function shownFirst(a: { mergedInto: unknown }, b: { mergedInto: unknown }): number {
  return Number(a.mergedInto !== null) - Number(b.mergedInto !== null);
}

function card(...lines: readonly string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');
}

async function one(...lines: readonly string[]): Promise<ParsedCustomer | undefined> {
  return (await parse(card(...lines))).customers[0];
}

describe('odd cards', () => {
  it('reads version 2.1 with bare types, soft line breaks and unfolded photos', async () => {
    const [bjorn] = (await parse(odd)).customers;
    expect(bjorn).toEqual({
      line: 1,
      name: 'Bjørn Østby',
      company: '',
      phones: [
        { label: 'mobile', number: '+47 900 12 345' },
        { label: 'fax', number: '+47 22 12 34 56' },
      ],
      mails: [],
      addresses: ['Storgata 1, 2. etasje, 0155 Oslo, Norway'],
      nextTime: '',
      notes: ['First line\nSecond line goes on; with € 5, and a = sign'],
      language: null,
    });
  });

  it('keeps labels of the owner and leaves a missing name to the firm', async () => {
    const firm = (await parse(odd)).customers[1];
    expect(firm).toMatchObject({
      name: '',
      company: 'Parkside Lettings, Leeds',
      phones: [
        { label: 'mobile', number: '07700 900111' },
        { label: 'homefax', number: '0113 496 0222' },
      ],
      mails: [{ label: 'invoices', address: 'office@parkside.example' }],
    });
    const { customers } = withPlan(emptyDeck, await planOf(fixture('odd-cards.vcf')));
    expect(customers.map(({ name }) => name)).toContain('Parkside Lettings, Leeds');
    expect(customers.map(({ name }) => name)).toContain('+44 7700 900444');
  });

  it('leaves out single cards by line and keeps the rest', async () => {
    const { customers, leftOut, photos } = await parse(odd);
    expect(leftOut).toEqual([
      { line: 28, what: 'Anna Berg', why: 'broken' },
      { line: 47, what: '', why: 'no-name' },
      { line: 51, what: 'Cut Off', why: 'cut-off' },
      { line: 61, what: 'Never Ends', why: 'cut-off' },
    ]);
    expect(customers.map(({ line }) => line)).toEqual([1, 13, 30, 35, 55]);
    expect(photos).toBe(1);
  });

  it('joins two cards of one person who share a mail in other letters', async () => {
    const plan = await planOf(fixture('odd-cards.vcf'));
    expect(plan.merged).toEqual([{ line: 55, what: 'Thi Lan Nguyen', into: 'Thi Lan Nguyen' }]);
    const { customers } = withPlan(emptyDeck, plan);
    const [lan, trace] = customers.filter(({ name }) => name === 'Thi Lan Nguyen').sort(shownFirst);
    expect(trace?.mergedInto).toBe(lan?.id);
    expect(lan).toMatchObject({
      mails: [{ address: 'lan.nguyen@example.com' }, { address: 'lan@example.com' }],
      phones: [{ number: '07700 900666' }],
      nextTime: 'bring the long ladder',
      language: 'de',
    });
  });

  it('names the line of the first card when none can be read', async () => {
    const text = `${card('VERSION:3.0', 'FN Anna')}\r\n${card('VERSION:3.0', 'nothing')}`;
    expect(await parseVcard(text, withoutPause)).toEqual({
      ok: false,
      error: { is: 'not-readable', line: 3 },
    });
  });
});

describe('single properties', () => {
  it('reads tel: addresses, extensions and preferred numbers', async () => {
    const customer = await one(
      'VERSION:4.0',
      'FN:A',
      'TEL;VALUE=uri;TYPE=home:tel:0113-496-0001;ext=12',
      'TEL;VALUE=uri;TYPE="cell";PREF=1:tel:+44-7700-900001',
    );
    expect(customer?.phones).toEqual([
      { label: 'mobile', number: '+44 7700 900001' },
      { label: 'home', number: '0113 496 0001 x12' },
    ]);
  });

  it('unescapes text and takes the address from its label when the parts are empty', async () => {
    const customer = await one(
      'VERSION:4.0',
      'FN:Anna \\, B',
      'NOTE:one\\ntwo\\, three\\; four \\\\ five',
      'ADR;LABEL="1 Mill Lane\\nLeeds":;;;;;;',
    );
    expect(customer?.name).toBe('Anna , B');
    expect(customer?.notes).toEqual(['one\ntwo, three; four \\ five']);
    expect(customer?.addresses).toEqual(['1 Mill Lane, Leeds']);
  });

  it('reads quoted-printable in another character set', async () => {
    const customer = await one(
      'VERSION:2.1',
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller',
    );
    expect(customer?.name).toBe('Jörg Müller');
  });

  it('reads a file of old Macintosh line ends and one without a version', async () => {
    const { customers } = await parse('BEGIN:VCARD\rFN:Ola\rTEL:07700 900002\rEND:VCARD\r');
    expect(customers).toMatchObject([{ name: 'Ola', phones: [{ number: '07700 900002' }] }]);
  });
});

describe('bytes of a card', () => {
  it('heals lines folded through the middle of a letter', async () => {
    const text = card('VERSION:3.0', 'FN:Søren Østby', 'NOTE:æøå æøå');
    const bytes = new TextEncoder().encode(text);
    const at = bytes.indexOf(0xb8); // the second byte of ø
    const folded = [...bytes.slice(0, at), 13, 10, 32, ...bytes.slice(at)];
    const file = { name: 'a.vcf', bytes: Uint8Array.from(folded).buffer };
    const { customers } = withPlan(emptyDeck, await planOf(file));
    expect(customers[0]?.name).toBe('Søren Østby');
  });

  it.each([
    ['windows-1252', (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))],
    ['utf-16le', (text: string) => utf16(text, true)],
    ['utf-16be', (text: string) => utf16(text, false)],
  ])('reads %s', async (_, encode) => {
    const bytes = encode(card('VERSION:3.0', 'FN:Søren Müller'));
    const file = { name: 'a.vcf', bytes: bytes.slice().buffer };
    const { customers } = withPlan(emptyDeck, await planOf(file));
    expect(customers[0]?.name).toBe('Søren Müller');
  });

  it('finds a card behind a byte order mark, whatever the file is called', async () => {
    const plan = await planOf(textFile('notes.txt', `\ufeff${card('VERSION:3.0', 'FN:Anna')}`));
    expect(plan.format).toBe('vcard');
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  Array.from(`\ufeff${text}`, (c, i) => view.setUint16(2 * i, c.charCodeAt(0), little));
  return new Uint8Array(view.buffer);
}
