/** Setting sync up: the place is tried for real, then the deck is made there or joined. */
import { err, ok, type Result } from '../../domain/result.ts';
import { readHeader } from '../../sync/frame.ts';
import { keysOf } from '../../sync/keys.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import { type ProbeTrouble, probePlace } from '../../sync/probe.ts';
import { parseRecoveryCode } from '../../sync/recovery-code.ts';
import type { App } from '../app.ts';
import {
  changeStore,
  createDeck,
  httpPorts,
  joinDeck,
  remoteFor,
  type SetupError,
} from './account.ts';
import { storeKindOf } from './store-address.ts';

export type SetupTrouble =
  | { readonly is: 'place'; readonly why: ProbeTrouble }
  | { readonly is: 'code' }
  | { readonly is: 'no-deck' }
  | SetupError;

/** `new`: a deck of its own · `code`: the deck that has it · `move`: the same deck, reached in another way. */
export type SetupAim =
  | { readonly is: 'new' }
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'move' };

type SetupDone = { readonly code: string | null };

export async function setUp(
  app: App,
  typed: StoreAddress,
  aim: SetupAim,
): Promise<Result<SetupDone, SetupTrouble>> {
  const address = cleaned(typed);
  const root = aim.is === 'code' ? parseRecoveryCode(aim.code) : null;
  if (root && !root.ok) return err({ is: 'code' });
  const isFile = storeKindOf(address) === 'file';
  const why = isFile ? null : await tryPlace(app, address);
  if (why !== null) return err({ is: 'place', why });
  if (root) return await join(app, address, root.value);
  if (aim.is === 'move') {
    await changeStore(app, address);
    return ok({ code: null });
  }
  return await createDeck(app, address);
}

async function join(
  app: App,
  address: StoreAddress,
  root: Uint8Array,
): Promise<Result<SetupDone, SetupTrouble>> {
  const isFile = storeKindOf(address) === 'file';
  const there = isFile ? ok(0) : await findEpoch(app, address, root);
  if (!there.ok) return there;
  const joined = await joinDeck(app, address, { root, epoch: there.value });
  return joined.ok ? ok({ code: null }) : joined;
}

/** A code says nothing of how often the deck went on; the outside of any head does. */
async function findEpoch(
  app: App,
  address: StoreAddress,
  root: Uint8Array,
): Promise<Result<number, SetupTrouble>> {
  const { workspace } = await keysOf(root, 0);
  const remote = await remoteFor(app.services.platform, address, workspace);
  const heads = await remote.list('h');
  if (!heads.ok) return err({ is: 'place', why: 'busy' });
  const [first] = heads.value;
  if (first === undefined) return err({ is: 'no-deck' });
  const head = await remote.get(first.name);
  const outside = head.ok ? readHeader(head.value) : head;
  return outside.ok ? ok(outside.value.epoch) : err({ is: 'place', why: 'busy' });
}

async function tryPlace(
  { services: { platform } }: App,
  address: StoreAddress,
): Promise<ProbeTrouble | null> {
  const place = address['url'] ?? address['endpoint'] ?? '';
  const remote = await remoteFor(platform, address, 'probe');
  const report = await probePlace(
    { remote, address: place },
    {
      ...httpPorts(platform),
      isOnline: platform.isOnline,
      pageOrigin: platform.origin(),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      freshName: () => platform.newId(),
    },
  );
  return report.trouble;
}

/** As pasted: with blanks around it, or without its beginning. */
function cleaned(typed: StoreAddress): StoreAddress {
  const trimmed = Object.entries(typed).map(([field, text]) => {
    const plain = field === 'password' ? text : text.trim();
    const isPlace = field === 'url' || field === 'endpoint';
    return [field, isPlace && plain !== '' && !plain.includes('://') ? `https://${plain}` : plain];
  });
  return Object.fromEntries(trimmed) as StoreAddress;
}

/** The store beside the app, where there is one: it answers as WebDAV does, and asks for a name. */
export async function findOwnStore({ services: { platform } }: App): Promise<string | null> {
  const url = `${platform.origin()}/dav/`;
  const init = { method: 'PROPFIND', headers: { depth: '0' }, credentials: 'omit' } as const;
  const status = await platform.fetch(url, init).then(
    (answer) => answer.status,
    () => 0,
  );
  return status === 207 || status === 401 ? url : null;
}
