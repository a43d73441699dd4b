/** Two devices meet in a store that is slow, breaks off, or is not on their side. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/domain/result.ts';
import type { PairPorts } from '../../../src/sync/pairing/mailbox.ts';
import { invite, join, type Meet } from '../../../src/sync/pairing/meet.ts';
import type { Remote } from '../../../src/sync/remote.ts';
import { random } from '../../support/random.ts';

const gift = new TextEncoder().encode('the key to the deck');
const secret = Uint8Array.from({ length: 16 }, (_, i) => i + 1);

describe('two devices meet', () => {
  test('both show the same six digits, and the gift goes over whole', async () => {
    const { inviter, guest, digits } = await meeting(world(1));
    expect(inviter).toEqual(ok(undefined));
    expect(guest).toEqual(ok(gift));
    expect(digits.inviter).toMatch(/^\d{6}$/);
    expect(digits.guest).toBe(digits.inviter);
  });

  test('nothing is left in the store, and the gift never lay there readable', async () => {
    const store = world(2);
    await meeting(store);
    expect([...store.objects.keys()]).toEqual([]);
    const seen = store.written.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
    expect(store.written.length).toBeGreaterThanOrEqual(5);
    expect(seen).not.toContain('the key');
  });

  test('a store that loses network now and then only takes longer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        async (seed, share) => {
          const { guest } = await meeting(world(seed, { share }));
          expect(guest).toEqual(ok(gift));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('the owner of either says no: nothing goes over, and both know', async () => {
    const byInviter = await meeting(world(3), { inviter: async () => false });
    expect(byInviter.inviter).toEqual(err({ is: 'refused', by: 'here' }));
    expect(byInviter.guest).toEqual(err({ is: 'refused', by: 'there' }));
    const byGuest = await meeting(world(4), { guest: async () => false });
    expect(byGuest.guest).toEqual(err({ is: 'refused', by: 'here' }));
    expect(byGuest.inviter).toEqual(err({ is: 'refused', by: 'there' }));
  });

  test('a no there ends it here before the owner has answered', async () => {
    const never = () => new Promise<boolean>(() => undefined);
    const { inviter } = await meeting(world(12), { inviter: never, guest: async () => false });
    expect(inviter).toEqual(err({ is: 'refused', by: 'there' }));
  });

  test('a no that comes a moment before the yes here counts: no gift was laid down', async () => {
    const store = world(13);
    let isNo: () => void = () => undefined;
    const no = new Promise<void>((resolve) => {
      isNo = resolve;
    });
    const { inviter } = await meeting(store, {
      guest: async () => {
        setTimeout(isNo, 20);
        return false;
      },
      inviter: async () => {
        await no;
        return true;
      },
    });
    expect(inviter).toEqual(err({ is: 'refused', by: 'there' }));
    expect([...store.names].map((name) => name.split('-')[1])).not.toContain('gift');
  });

  test('a link whose meeting is over, and one that another device has answered, lead nowhere', async () => {
    const store = world(14);
    await meeting(store);
    const yes = async () => true;
    const nobody = err({ is: 'nobody' });
    expect(await join(portsOf(store, 'guest'), meetOf(yes))).toEqual(nobody);
    const shared = world(15);
    const [inviter, ...guests] = await Promise.all([
      invite(portsOf(shared, 'inviter'), meetOf(yes), gift),
      join(portsOf(shared, 'guest'), meetOf(yes)),
      later(8).then(() => join(portsOf(shared, 'guest'), meetOf(yes))),
    ]);
    expect(inviter).toEqual(ok(undefined));
    expect(guests).toEqual([ok(gift), nobody]);
  });

  test('the link may be shown once the place to meet is laid down', async () => {
    const store = world(16);
    const seen: number[] = [];
    const onOpen = () => seen.push(store.objects.size);
    const meet = { ...meetOf(async () => true), onOpen };
    await Promise.all([
      invite(portsOf(store, 'inviter'), meet, gift),
      join(
        portsOf(store, 'guest'),
        meetOf(async () => true),
      ),
    ]);
    expect(seen).toEqual([1]);
  });

  test('what the guest says of itself comes to the inviting device, and lay there readable never', async () => {
    const store = world(17);
    const about = new TextEncoder().encode('the key I sign with');
    const yes = async () => true;
    const [inviter] = await Promise.all([
      invite(portsOf(store, 'inviter'), meetOf(yes), gift),
      join(portsOf(store, 'guest'), { ...meetOf(yes), about }),
    ]);
    expect(inviter).toEqual(ok(about));
    const seen = store.written.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
    expect(seen).not.toContain('the key I sign with');
  });

  test('nobody comes: after ten minutes the meeting is over and its letters are gone', async () => {
    const store = world(5);
    const ports = portsOf(store, 'inviter');
    expect(
      await invite(
        ports,
        meetOf(async () => true),
        gift,
      ),
    ).toEqual(err({ is: 'expired' }));
    expect(ports.elapsed()).toBeGreaterThan(600_000);
    expect([...store.objects.keys()]).toEqual([]);
  });

  test('the owner goes away: it ends at once', async () => {
    const left = new AbortController();
    left.abort();
    const went = { ...meetOf(async () => true), signal: left.signal };
    expect(await join(portsOf(world(6), 'guest'), went)).toEqual(err({ is: 'given-up' }));
  });

  test('a store that may not be written to is said', async () => {
    const store = world(7);
    const denied: Remote = { ...store.remote, put: async () => err({ is: 'denied' }) };
    const ports = { ...portsOf(store, 'inviter'), remote: denied };
    const met = await invite(
      ports,
      meetOf(async () => true),
      gift,
    );
    expect(met).toEqual(err({ is: 'remote', error: { is: 'denied' } }));
  });
});

describe('somebody stands between', () => {
  test('a letter with any byte changed is spoiled: no gift', async () => {
    const names = ['bound', 'answer', 'shown', 'gift'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, at, by) => {
          const store = world(8, {
            spoil: (letter, bytes) => (letter === name ? flipped(bytes, at, by) : bytes),
          });
          const { inviter, guest } = await meeting(store);
          expect(inviter.ok && guest.ok).toBe(false);
          expect(guest.ok).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('one who knows the link and stands between shows other digits', async () => {
    const [before, behind] = [world(9), world(10)];
    const digits: string[] = [];
    const note = async (shown: string) => {
      digits.push(shown);
      return digits.length > 2;
    };
    // The one between is a guest to the inviter and an inviter to the guest.
    await Promise.all([
      invite(portsOf(before, 'inviter'), meetOf(note), gift),
      join(portsOf(before, 'guest'), meetOf(note)),
      invite(portsOf(behind, 'inviter'), meetOf(note), gift),
      join(portsOf(behind, 'guest'), meetOf(note)),
    ]);
    expect(new Set(digits).size).toBe(2);
  });
});

type World = {
  readonly objects: Map<string, Uint8Array>;
  readonly written: Uint8Array[];
  readonly names: Set<string>;
  readonly remote: Remote;
};
type Faults = {
  readonly share?: number;
  readonly spoil?: (letter: string, bytes: Uint8Array) => Uint8Array;
};

function world(seed: number, { share = 0, spoil = (_, bytes) => bytes }: Faults = {}): World {
  const objects = new Map<string, Uint8Array>();
  const written: Uint8Array[] = [];
  const names = new Set<string>();
  const next = random(seed);
  const breaks = () => next() < share;
  const offline = err({ is: 'offline' } as const);
  const remote: Remote = {
    list: async () => ok([]),
    get: async (name) => {
      if (breaks()) return offline;
      const found = objects.get(name);
      return found ? ok(found) : err({ is: 'missing' });
    },
    put: async (name, bytes) => {
      if (breaks()) return offline;
      written.push(bytes);
      names.add(name);
      objects.set(name, spoil(name.split('-')[1] ?? '', bytes));
      return breaks() ? offline : ok(undefined);
    },
    stat: async () => err({ is: 'missing' }),
    remove: async (name) => {
      objects.delete(name);
      return ok(undefined);
    },
  };
  return { objects, written, names, remote };
}

function portsOf({ remote }: World, side: 'inviter' | 'guest'): PairPorts {
  let elapsed = 0;
  const next = random(side === 'inviter' ? 21 : 22);
  return {
    remote,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
    elapsed: () => elapsed,
    wait: async (ms) => {
      elapsed += ms;
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** Some turns of the others. */
async function later(turns: number): Promise<void> {
  for (let i = 0; i < turns; i += 1) await new Promise((resolve) => setTimeout(resolve));
}

function meetOf(compare: Meet['compare']): Meet {
  return { secret, compare, signal: new AbortController().signal };
}

async function meeting(
  store: World,
  says: { readonly inviter?: () => Promise<boolean>; readonly guest?: () => Promise<boolean> } = {},
) {
  const digits = { inviter: '', guest: '' };
  const compare = (side: 'inviter' | 'guest') => async (shown: string) => {
    digits[side] = shown;
    return (await says[side]?.()) ?? true;
  };
  const [inviter, guest] = await Promise.all([
    invite(portsOf(store, 'inviter'), meetOf(compare('inviter')), gift),
    join(portsOf(store, 'guest'), meetOf(compare('guest'))),
  ]);
  return { inviter, guest, digits };
}

function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  return bytes.map((byte, i) => (i === at % bytes.length ? byte ^ by : byte));
}
