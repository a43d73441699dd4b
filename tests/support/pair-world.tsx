/** Two devices that meet in a store of the test: one drawn, the other at the wire. */
import { screen, waitFor } from '@testing-library/preact';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { AddDeviceSheet } from '../../src/screens/pairing/add-device-sheet.tsx';
import { JoinSheet } from '../../src/screens/pairing/join-sheet.tsx';
import type { PairAccount } from '../../src/state/pairing/pair-account.ts';
import { countTasks } from '../../src/storage/count-tasks.ts';
import type { Gift } from '../../src/sync/pairing/gift.ts';
import type { PairPorts } from '../../src/sync/pairing/mailbox.ts';
import type { Meet } from '../../src/sync/pairing/meet.ts';
import { formatPairLink } from '../../src/sync/pairing/pair-link.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { drawRoutes } from './draw-screen.tsx';
import { openApp } from './whole-app.ts';

export const address = { kind: 'webdav', url: 'https://dav.example/', user: 'anna', password: 'x' };
export const gift: Gift = { root: new Uint8Array(16).fill(7), address, epoch: 0, tasks: 3 };
export const secret = new Uint8Array(16).fill(9);
export const link = formatPairLink({ store: address, secret });

type World = { readonly objects: Map<string, Uint8Array>; isCut: boolean };
type Drawing = {
  readonly screen: 'add' | 'join';
  /** What the device holds already. */
  readonly gift?: Gift;
  readonly opened?: string | null;
  readonly own?: boolean;
  readonly is?: { readonly isInStep: boolean };
  readonly platform?: Partial<Platform>;
};

export function newWorld(): World {
  return { objects: new Map(), isCut: false };
}

export async function draw(world: World, o: Drawing) {
  const app = await openApp({ view: window, ...(o.platform && { platform: o.platform }) });
  if (o.screen === 'add') app.openAddDevice();
  else app.openJoin();
  const taken: Gift[] = [];
  const account: PairAccount = {
    gift: async () => o.gift,
    meetingPlace: async ({ kind }) => (kind === 'webdav' ? remoteOf(world) : undefined),
    take: async (given) => void taken.push(given),
    about: async () => ({}),
    meet: () => Promise.resolve(),
    isInStep: () => o.is?.isInStep ?? false,
    count: async () => await countTasks(app.services.db),
    hasOwn: async () => o.own ?? false,
    wait: turn,
  };
  const opened = o.opened === undefined ? link : o.opened;
  const Sheet = () =>
    o.screen === 'add' ? (
      <AddDeviceSheet account={account} />
    ) : (
      <JoinSheet link={opened} account={account} />
    );
  const { user, leave } = drawRoutes(app, '/settings', {
    settings: Sheet,
    now: () => <p>the Now screen</p>,
  });
  return { app, user, taken, leave };
}

export async function copyLink(user: UserEvent): Promise<string> {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  await screen.findByRole('button', { name: 'Copy the link' });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  await screen.findByRole('button', { name: 'Copied' });
  return copied[0] ?? '';
}

export async function sameDigits(other: readonly string[]): Promise<void> {
  const shown = await screen.findByRole('img', { name: /^The digits are/ });
  await waitFor(() => expect(other).toHaveLength(1));
  expect(shown.textContent?.replace(' ', '')).toBe(other[0]);
  expect(other[0]).toMatch(/^\d{6}$/);
}

export function portsOf(world: World): PairPorts {
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  return { remote: remoteOf(world), randomBytes, elapsed: () => performance.now(), wait: turn };
}

export function meetOf(compare: Meet['compare'], own: Uint8Array = secret): Meet {
  return { secret: own, compare, signal: new AbortController().signal };
}

function remoteOf(world: World): Remote {
  const { objects } = world;
  const offline = err({ is: 'offline' } as const);
  return {
    list: async () => ok([]),
    get: async (name) => {
      const found = objects.get(name);
      if (world.isCut) return offline;
      return found ? ok(found) : err({ is: 'missing' });
    },
    put: async (name, bytes) => {
      if (world.isCut) return offline;
      objects.set(name, bytes);
      return ok(undefined);
    },
    stat: async () => err({ is: 'missing' }),
    remove: async (name) => {
      objects.delete(name);
      return ok(undefined);
    },
  };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

export function never(): Promise<boolean> {
  return new Promise(() => undefined);
}
