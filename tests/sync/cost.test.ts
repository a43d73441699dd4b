/**
 * What each situation costs on the wire: requests and bytes of bodies, both ways, over
 * WebDAV as nginx speaks it, sealed as in the app. Headers come on top, some 0.5 kB a
 * request each way.
 */
import { afterAll, expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { fetchAttachment } from '../../src/sync/attachments/fetch-attachment.ts';
import { syncAttachments } from '../../src/sync/attachments/sync-attachments.ts';
import type { HttpPorts } from '../../src/sync/http.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { pushLeaving, pushSoon, runCycle } from '../../src/sync/run-sync.ts';
import { putOwn, readState } from '../../src/sync/sync-state.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import {
  attachmentPorts,
  newStage,
  phone,
  type Stage,
  someBytes,
  take,
} from '../simulation/attachments.ts';
import { type Device, portsOf } from '../simulation/device.ts';
import { isSame, stateOn } from '../simulation/oracle.ts';
import { writeOn } from '../simulation/write-on.ts';
import { aesKey } from '../support/aes-key.ts';
import { realPorts } from '../support/http-ports.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../support/webdav-server.ts';

type Cost = { readonly requests: number; readonly up: number; readonly down: number };

const servers: WebdavServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.stop();
});

/** Two phones and a store that only they use; its whole traffic is counted. */
class Deck {
  readonly stage: Stage;
  readonly a: Device;
  readonly b: Device;
  readonly #remotes: ReadonlyMap<Device, Remote>;
  readonly #spent = { requests: 0, up: 0, down: 0 };

  static async open(): Promise<Deck> {
    const server = await startWebdavServer({ infinity: 'forbidden' });
    servers.push(server);
    const stage = newStage({ cipher: webCipher(new Map([[0, await aesKey()]])) });
    // As in the app: devices can be taken out, and each looks whether one was.
    const epochs = { shelves: new Map(), had: new Map() };
    return new Deck({ ...stage, setting: { ...stage.setting, epochs } }, server.url);
  }

  private constructor(stage: Stage, base: string) {
    this.stage = stage;
    this.a = phone('a', stage);
    this.b = phone('b', stage);
    const place = { base, ...credentials, root: 'v1/shared' };
    const remotes = [this.a, this.b].map(
      (device) => [device, webdavRemote(place, this.#counted())] as const,
    );
    this.#remotes = new Map(remotes);
  }

  async cost(run: () => Promise<unknown>): Promise<Cost> {
    this.stage.pass(60_000);
    Object.assign(this.#spent, { requests: 0, up: 0, down: 0 });
    await run();
    return { ...this.#spent };
  }

  async cycle(device: Device): Promise<void> {
    const ran = await runCycle(this.ports(device), device.session);
    if (!ran.ok) throw new Error(ran.error.is);
    device.session = ran.value.session;
  }

  async push(device: Device): Promise<void> {
    const pushed = await pushSoon(this.ports(device), device.session);
    if (!pushed.ok) throw new Error(pushed.error.is);
    device.session = pushed.value.session;
  }

  async add(from: number, count: number): Promise<void> {
    const changes = Array.from({ length: count }, (_, i) => aTask(from + i));
    await writeOn(this.a, this.stage.setting, { id: `m${from}`, changes });
  }

  ports(device: Device): SyncPorts {
    return { ...portsOf(device, this.stage.setting), remote: this.#remote(device) };
  }

  bytePorts(device: Device) {
    return { ...attachmentPorts(device, this.stage.setting), remote: this.#remote(device) };
  }

  #remote(device: Device): Remote {
    return this.#remotes.get(device) as Remote;
  }

  #counted(): HttpPorts {
    return {
      ...realPorts,
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        const body = await answer.arrayBuffer();
        this.#spent.requests += 1;
        this.#spent.up += (init.body as Uint8Array | undefined)?.length ?? 0;
        this.#spent.down += body.byteLength;
        const { status, headers } = answer;
        return new Response(body.byteLength > 0 ? body : null, { status, headers });
      },
    };
  }
}

const streets = ['Mill Lane', 'Church Road', 'The Green', 'Station Street', 'Quay Walk'];

/** As a plumber's day makes them: no two alike, all of the same few words. */
function aTask(n: number) {
  const where = `${(n * 37) % 180} ${streets[n % streets.length]}`;
  return change('task', asId<'task'>(`0191${String(n).padStart(8, '0')}`), {
    title: `Ring customer ${n} about the roof at ${where}`,
    kind: 'call',
    created: n,
    touched: n,
    raw: `ring customer ${n} about the roof at ${where}`,
    money: { amount: 1000 + ((n * 7919) % 90_000), currency: 'EUR', since: null },
  });
}

/** Until nobody has anything to say. */
async function calm(deck: Deck): Promise<void> {
  for (let i = 0; i < 3; i++) {
    for (const device of [deck.a, deck.b]) {
      deck.stage.pass(1000);
      await deck.cycle(device);
    }
  }
}

async function join(count: number): Promise<{ readonly deck: Deck; readonly cost: Cost }> {
  const deck = await Deck.open();
  await deck.add(0, count);
  await deck.cycle(deck.a);
  await deck.cycle(deck.a);
  const cost = await deck.cost(() => deck.cycle(deck.b));
  expect(isSame(stateOn(deck.a.disk), stateOn(deck.b.disk))).toBe(true);
  await calm(deck);
  return { deck, cost };
}

const kb = 1000;

/** Requests as the protocol has them, one more where it looks whether somebody was taken out; the bytes are what was measured, and a little. */
const most: Readonly<Record<string, Cost>> = {
  'quiet look': { requests: 1, up: 0.2 * kb, down: 2 * kb },
  'one change goes out': { requests: 4, up: 1.6 * kb, down: 0 },
  'it comes in': { requests: 5, up: 0.8 * kb, down: 3.5 * kb },
  '100 changes go out': { requests: 4, up: 6 * kb, down: 0 },
  'they come in': { requests: 5, up: 0.8 * kb, down: 8 * kb },
  'the page is left with a change': { requests: 1, up: 0.6 * kb, down: 0 },
  'the first photo goes out, 180 kB': { requests: 9, up: 190 * kb, down: 1 * kb },
  'the second photo goes out, 180 kB': { requests: 7, up: 190 * kb, down: 1 * kb },
  'a photo is looked at, 180 kB': { requests: 1, up: 0, down: 190 * kb },
  'join, 1,000 tasks': { requests: 6, up: 0.8 * kb, down: 40 * kb },
  'join, 10,000 tasks': { requests: 5, up: 0.8 * kb, down: 400 * kb },
  'a snapshot of 10,000 tasks': { requests: 4, up: 400 * kb, down: 2 * kb },
};

it('keeps to its budget of requests and bytes', async () => {
  const table: Record<string, Cost> = {};
  const small = await join(1000);
  const { deck, cost } = await join(10_000);
  const { a, b, stage } = deck;
  const step = async (name: string, run: () => Promise<unknown>) => {
    table[name] = await deck.cost(run);
  };
  await step('quiet look', () => deck.cycle(a));
  await deck.add(20_000, 1);
  await step('one change goes out', () => deck.push(a));
  await step('it comes in', () => deck.cycle(b));
  await deck.add(30_000, 100);
  await step('100 changes go out', () => deck.push(a));
  await step('they come in', () => deck.cycle(b));
  await deck.add(40_000, 1);
  await step('the page is left with a change', () => pushLeaving(deck.ports(a), a.session));
  await calm(deck);
  for (const photo of ['first', 'second']) {
    await take(stage, a, { id: photo, bytes: someBytes(stage, 180 * kb) });
    await calm(deck);
    await step(`the ${photo} photo goes out, 180 kB`, async () => {
      await syncAttachments(deck.bytePorts(a));
      // Where it lies is a change of its record.
      await deck.push(a);
    });
  }
  await calm(deck);
  await step('a photo is looked at, 180 kB', () => fetchAttachment(deck.bytePorts(b), 'first'));
  table['join, 1,000 tasks'] = small.cost;
  table['join, 10,000 tasks'] = cost;
  await deck.ports(a).store.run('write', async (tx) => {
    const { own } = await readState(tx);
    await putOwn(tx, { ...own, wantsSnapshot: true });
  });
  await step('a snapshot of 10,000 tasks', () => deck.cycle(a));
  console.table(table);
  expect(Object.keys(table).sort()).toEqual(Object.keys(most).sort());
  const over = Object.entries(table).filter(([name, spent]) => {
    const may = most[name] as Cost;
    return spent.requests > may.requests || spent.up > may.up || spent.down > may.down;
  });
  expect(over).toEqual([]);
}, 120_000);
