/** What is asked of every world in the end, and by whom it is not met. */

import type { Op } from '../../src/domain/change/change.ts';
import { isVisible } from '../../src/domain/change/merge.ts';
import type { Clock } from '../../src/domain/change/stamp.ts';
import type { Peer, SyncState } from '../../src/sync/sync-state.ts';
import type { Device } from './device.ts';
import { deckOn, shelfOf, workspaceOf } from './epochs.ts';
import { rowsIn } from './memory-store.ts';
import { digestOn, isSame, missingFrom, recordsOn, shouldShow, stateOn } from './oracle.ts';
import { judgeRemovals } from './removals.ts';
import { hashIn, isTame, type World } from './world.ts';

export function judge(world: World): void {
  if (world.setting.epochs) judgeRemovals(world);
  const [first] = world.devices as [Device];
  const reference = stateOn(first.disk);
  for (const device of world.devices) {
    const state = stateOn(device.disk);
    for (const key of missingFrom(state, world.floor)) world.lost.push(`${device.id} lacks ${key}`);
    if (!isSame(state, reference)) world.diverged.push(`${device.id} differs from ${first.id}`);
    judgeRows(world, device);
    judgeMissing(world, device);
    judgeSegments(world, device);
    judgeClock(world, device);
  }
  if (world.kind === 'restored') judgeNumbers(world);
}

/** One writer, one number, one segment: a restored device goes on under another name. */
function judgeNumbers({ shelf, diverged }: World): void {
  const numbers = [...shelf.keys()]
    .filter((name) => name.startsWith('s/'))
    .map((name) => name.split('-')[0]);
  if (new Set(numbers).size < numbers.length) diverged.push('two segments have one number');
}

function judgeRows({ lost, diverged }: World, { id, disk }: Device): void {
  for (const { row } of recordsOn(disk)) {
    if (isVisible(row) !== shouldShow(row)) lost.push(`${row.id} should show`);
  }
  const digest = rowsIn(disk, 'meta').get('digest')?.value;
  if (digestOn(disk) !== digest) diverged.push(`${id} miscounts its digest`);
  if (rowsIn(disk, 'ops').size > 0) lost.push(`${id} keeps its journal`);
}

function judgeMissing(world: World, { id, disk }: Device): void {
  for (const { name } of rowsIn(disk, 'missing').values()) {
    const { setting } = world;
    const shelf = shelfOf(setting, workspaceOf(deckOn(disk).root));
    if (isHadBy({ ...world, shelf }, name)) world.diverged.push(`${id} waits for ${name}`);
  }
}

/** Where nobody was restored or copied, a chain of segments has one end. */
export function judgeAcks(world: World, { id, disk }: Device): void {
  if (!isTame(world)) return;
  const { diverged } = world;
  const known = (rowsIn(disk, 'sync').get('known')?.value ?? {}) as SyncState['known'];
  for (const { name, w } of rowsIn(disk, 'missing').values()) {
    if (name < (known[w]?.ack ?? '')) diverged.push(`${id} acked over a gap`);
  }
  // Nothing is broken in these worlds, so there is nothing that comparing would have to mend.
  for (const { key, value } of rowsIn(disk, 'sync').values()) {
    const isOdd = key.startsWith('peer:') && ((value as Peer).odd?.count ?? 0) > 1;
    if (isOdd) diverged.push(`${id} counts otherwise than ${key}`);
  }
}

/** What overwrites nothing takes the clock's own next stamp, and that only rises. */
export function judgeStamps({ lost }: World, device: Device, ops: readonly Op[]): void {
  for (const { s, b, f } of ops) {
    if (Object.keys(b).length > 0 || 'deleted' in f) continue;
    if (s.slice(0, 13) <= device.lastFree) lost.push(`${device.id} gave a stamp twice`);
    device.lastFree = s.slice(0, 13);
  }
}

/** Where a lost phone's last words are nowhere, nobody can be asked for them. */
function isHadBy({ devices, shelf, setting }: World, name: string): boolean {
  const isWhole = shelf.get(name)?.now.bytes.length === setting.sealed.get(hashIn(name))?.size;
  return isWhole || devices.some(({ disk }) => rowsIn(disk, 'segments').has(name));
}

function judgeSegments(world: World, { id, disk }: Device): void {
  const { diverged, setting, shelf, isWiped } = world;
  const sealed = new Set<string>();
  for (const { name, state } of rowsIn(disk, 'segments').values()) {
    if (state === 'refused') diverged.push(`${id} took damage for forgery`);
    if (state !== 'new' && state !== 'stored') continue;
    if (isWiped && !shelf.has(name)) diverged.push(`${id} did not fill the store again`);
    for (const op of setting.sealed.get(hashIn(name))?.ops ?? []) {
      const text = JSON.stringify(op);
      if (sealed.has(text)) diverged.push(`${id} sealed a change twice`);
      sealed.add(text);
    }
  }
}

/** No clock was taken along by a wrong one. */
function judgeClock(world: World, device: Device): void {
  const clock = rowsIn(device.disk, 'meta').get('clock')?.value as Clock | undefined;
  if (clock && clock.ms > device.highestNow + 5 * 60_000) {
    world.diverged.push(`${device.id} has another's clock`);
  }
}
