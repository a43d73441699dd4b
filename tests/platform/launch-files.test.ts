import { expect, test } from 'vitest';
import { onLaunchFiles } from '../../src/platform/browser/launch-files.ts';

test('a launched file that cannot be read is told by its name, the others are opened', async () => {
  let launch: (params: object) => void = () => undefined;
  const setConsumer = (consume: typeof launch) => {
    launch = consume;
  };
  const told: unknown[] = [];
  onLaunchFiles({ launchQueue: { setConsumer } } as unknown as Window, (...given) => {
    told.push(given);
  });
  const there = new File(['BEGIN:VCARD'], 'ana.vcf');
  const gone = async () => {
    throw new DOMException('', 'NotFoundError');
  };
  launch({});
  launch({
    files: [
      { name: 'ana.vcf', getFile: async () => there },
      { name: 'work.ics', getFile: gone },
    ],
  });
  await expect.poll(() => told).toEqual([[[there], ['work.ics']]]);
});
