import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { readBackup } from '../../src/exchange/backup/read-backup.ts';
import { BackupSheet } from '../../src/screens/backup/backup-sheet.tsx';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const label = 'Passphrase, if you want one';

test('what is saved is sealed with the words that stand in the field, each change of them too', async () => {
  const out: File[] = [];
  const handOutFile = async (file: File) => {
    out.push(file);
    return 'saved' as const;
  };
  const app = await openApp({ platform: { handOutFile } });
  await write(app, change('task', asId<'task'>('flux'), { title: 'Order flux' }));
  const user = drawScreen(app, <BackupSheet version="1" onClose={() => undefined} />);
  const sheet = within(await screen.findByRole('dialog'));
  await sheet.findByText(/^Read back and the same/);
  const save = sheet.getByRole('button', { name: 'Save the file' });
  await user.type(sheet.getByLabelText(new RegExp(label)), 'blue');
  expect(save).toHaveProperty('disabled', true);
  await sheet.findByText(/easy to guess/);
  await sheet.findByText(/It opens with your passphrase only/);
  await user.type(sheet.getByLabelText(new RegExp(label)), ' van, red hat');
  expect(save).toHaveProperty('disabled', true);
  await user.click(sheet.getByRole('button', { name: 'Show it' }));
  expect(sheet.getByLabelText(new RegExp(label))).toHaveProperty('type', 'text');
  await sheet.findByText(/It opens with your passphrase only/);
  await user.click(save);
  await sheet.findByText(/^Saved as stopgap-.*-locked\.stopgap\. It opens with your passphrase/);
  await sheet.findByText(/^If that place is on this phone, .* send it to yourself/);
  const bytes = new Uint8Array((await out[0]?.arrayBuffer()) ?? []);
  const randomBytes = (n: number) => new Uint8Array(n);
  const open = (passphrase: string) => readBackup(bytes, { passphrase, randomBytes });
  expect((await open('blue')).ok).toBe(false);
  expect((await open('blue van, red hat')).ok).toBe(true);
});
