/** Whatever a store or a stick hands over, the readers answer, and soon. FUZZ_INPUTS and FUZZ_SEED make a longer run. */
import { expect, test } from 'vitest';
import { readBundle, writeBundle } from '../../src/sync/bundle.ts';
import { readMultistatus } from '../../src/sync/multistatus.ts';
import { readS3List, readS3Refusal } from '../../src/sync/s3-answers.ts';
import { readXml } from '../../src/sync/xml.ts';
import { someBytes } from '../contracts/remote.contract.ts';
import { random } from '../support/random.ts';

const inputs = Number(process.env['FUZZ_INPUTS'] ?? '10000');
const seed = Number(process.env['FUZZ_SEED'] ?? '1');

const soundDav = `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/h/a%20b</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype><D:getcontentlength>12</D:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response><D:response><D:href>/dav/h/c&amp;d</D:href></D:response></D:multistatus>`;
const soundS3 = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>true</IsTruncated><Contents><Key>v1/w/h/a</Key><Size>12</Size><ETag>&quot;x&quot;</ETag></Contents><NextContinuationToken>abc</NextContinuationToken></ListBucketResult>`;
const soundError = `<Error><Code>RequestTimeTooSkewed</Code><ServerTime>2026-01-01T00:00:00Z</ServerTime></Error>`;

const bits = [
  ...['<', '>', '/>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '&', '&#x110000;'],
  ...['&lt;', '"', "'", ' ', '\0', '\u{1F600}', '%', '%2', '..', '<D:href>', '</D:response>'],
  ...['<Key>', '-1', '9'.repeat(30), '__proto__', '&__proto__;', '<a b="', '\uD800'],
];

function bent(sound: string, next: () => number): string {
  let text = sound;
  for (let turn = Math.floor(next() * 5); turn >= 0; turn -= 1) {
    const at = Math.floor(next() * (text.length + 1));
    const other = Math.floor(next() * (text.length + 1));
    const kind = next();
    if (kind < 0.4)
      text = text.slice(0, at) + bits[Math.floor(next() * bits.length)] + text.slice(at);
    else if (kind < 0.6) text = text.slice(0, at) + text.slice(Math.max(at, other));
    else if (kind < 0.8) text = text.slice(0, at) + text.slice(other);
    else text = text.slice(0, at);
  }
  return text;
}

test.each([
  ['a multistatus', soundDav, (text: string) => readMultistatus(text, '/dav/h').ok],
  ['an S3 list', soundS3, (text: string) => readS3List(text).ok],
  ['an S3 refusal', soundError, (text: string) => readS3Refusal(text) !== null],
])(`${inputs} bent inputs of %s are answered`, (_, sound, read) => {
  const next = random(seed);
  expect(read(sound)).toBe(true);
  const taken = { yes: 0, no: 0 };
  for (let run = 0; run < inputs; run += 1) taken[read(bent(sound, next)) ? 'yes' : 'no'] += 1;
  // A fuzzer that only ever makes sense, or never, tests nothing.
  expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(inputs / 200);
});

test(`${inputs} bent bundles are answered, and none is taken`, async () => {
  const objects = new Map(
    ['h/w1', 's/w1/0001-a', 'z/w1/b'].map((name, at) => {
      return [name, { bytes: someBytes(30 * at, at), modified: at }] as const;
    }),
  );
  const sound = await writeBundle({ workspace: 'w', objects });
  const next = random(seed);
  for (let run = 0; run < inputs; run += 1) {
    const file = sound.slice(0, next() < 0.2 ? Math.floor(next() * sound.length) : undefined);
    for (let turn = 0; turn <= run % 4; turn += 1) {
      const at = Math.floor(next() * file.length);
      file[at] = ((file[at] ?? 0) + 1 + Math.floor(next() * 255)) & 255;
    }
    const read = await readBundle(file);
    if (read.ok) expect(file).toEqual(sound);
  }
});

test('a bundle whose hash is right is still read with care', async () => {
  const objects = new Map([['h/w1', { bytes: someBytes(20, 1), modified: 1 }]]);
  const sound = await writeBundle({ workspace: 'w', objects });
  const next = random(seed);
  let taken = 0;
  for (let run = 0; run < inputs; run += 1) {
    const body = sound.slice(0, sound.length - 32 - (next() < 0.3 ? Math.floor(next() * 30) : 0));
    body[9 + Math.floor(next() * (body.length - 9))] = Math.floor(next() * 256);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
    if ((await readBundle(Uint8Array.of(...body, ...hash))).ok) taken += 1;
  }
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(inputs);
});

test('a long input takes as long as it is long, not longer', () => {
  const time = (text: string) => {
    const began = performance.now();
    readXml(text);
    return performance.now() - began;
  };
  for (const part of ['<a>', '<a/>', '&amp;', '<a b="', '<!--', '&', 'x', '<x>y</x>', '<?']) {
    const short = `<r>${part.repeat(20_000)}`;
    const long = `<r>${part.repeat(160_000)}`;
    time(short);
    // Eight times the length; a reader that looks back would take sixty-four times as long.
    expect(time(long), part).toBeLessThan(30 * time(short) + 300);
  }
});
