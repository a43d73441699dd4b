/** A real nginx that takes small bodies only: photos and memos go in smaller pieces, to the engine and to a page. */
import { expect, test } from 'vitest';
import { fetchAttachment } from '../../src/sync/attachments/fetch-attachment.ts';
import { syncAttachments } from '../../src/sync/attachments/sync-attachments.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import {
  attachmentPorts,
  bytesOn,
  inStep,
  isEqual,
  newStage,
  phone,
  someBytes,
  take,
} from '../simulation/attachments.ts';
import { closeApp, launchApp } from '../support/browser.ts';
import { realPorts } from '../support/http-ports.ts';
import { startPlainNginx } from './webdav-servers.ts';

const kib = 1024;

test('a page is told so, and not cut off', async () => {
  const server = await startPlainNginx('', '300k');
  const { user, password } = server;
  const httpCredentials = { username: user, password };
  const app = await launchApp({ baseURL: server.base, context: { httpCredentials } });
  try {
    await app.page.goto('/');
    const statuses = await app.page.evaluate(putLarge);
    expect(new Set(statuses)).toEqual(new Set([413]));
  } finally {
    await closeApp(app);
    await server.stop();
  }
});

/** In the page. */
async function putLarge(): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < 10; i++) {
    const body = new Uint8Array(1024 * 1024);
    const answer = await fetch(`/b-${i}`, { method: 'PUT', body }).catch(() => null);
    statuses.push(answer?.status ?? 0);
  }
  return statuses;
}

test('nginx with a limit of 300 kB takes a memo of 2 MiB', async () => {
  const server = await startPlainNginx('', '300k');
  const remote = webdavRemote({ ...server, root: 'v1/w' }, realPorts);
  try {
    const stage = newStage();
    const [a, b] = [phone('a', stage), phone('b', stage)];
    const bytes = someBytes(stage, 2048 * kib);
    await take(stage, a, { id: 'memo', bytes });
    await inStep(stage, [a, b]);
    const put = await syncAttachments({ ...attachmentPorts(a, stage.setting), remote });
    expect(put).toEqual({ ok: true, value: { stored: 1, isMore: false } });
    const listed = await remote.list('b');
    const sizes = listed.ok ? listed.value.map(({ size }) => size) : [];
    expect(sizes).toHaveLength(9);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(300 * kib);
    await inStep(stage, [a, b]);
    const got = await fetchAttachment({ ...attachmentPorts(b, stage.setting), remote }, 'memo');
    expect(got).toEqual({ ok: true, value: 'here' });
    expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
  } finally {
    await server.stop();
  }
});
