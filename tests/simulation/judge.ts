/** What is asked of every world in the end, and by whom it is not met. */
import { noDigest } from '../../src/domain/change/digest.ts';
import { isVisible } from '../../src/domain/change/merge.ts';
import type { Clock } from '../../src/domain/change/stamp.ts';
import type { SyncState } from '../../src/sync/sync-state.ts';
import type { Device } from './device.ts';
import { rowsIn } from './memory-store.ts';
import { digestOn, isSame, missingFrom, recordsOn, shouldShow, stateOn } from './oracle.ts';
import { hashIn, type World } from './world.ts';

export function judge(world: World): void {
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
}

function judgeRows({ lost, diverged }: World, { id, disk }: Device): void {
  for (const { row } of recordsOn(disk)) {
    if (isVisible(row) !== shouldShow(row)) lost.push(`${row.id} should show`);
  }
  const digest = rowsIn(disk, 'sync').get('digest')?.value ?? noDigest;
  if (digestOn(disk) !== digest) diverged.push(`${id} miscounts its digest`);
  if (rowsIn(disk, 'ops').size > 0) lost.push(`${id} keeps its journal`);
}

function judgeMissing(world: World, { id, disk }: Device): void {
  const known = (rowsIn(disk, 'sync').get('known')?.value ?? {}) as SyncState['known'];
  const isTame = world.kind === 'plain' || world.kind === 'chatty';
  for (const { name, w } of rowsIn(disk, 'missing').values()) {
    if (isHadBy(world, name)) world.diverged.push(`${id} waits for ${name}`);
    const isGap = name < (known[w]?.ack ?? '');
    if (isGap && isTame) world.diverged.push(`${id} acked over a gap`);
  }
}

/** Where a lost phone's last words are nowhere, nobody can be asked for them. */
function isHadBy({ devices, shelf, setting }: World, name: string): boolean {
  const isWhole = shelf.get(name)?.now.bytes.length === setting.sealed.get(hashIn(name))?.size;
  return isWhole || devices.some(({ disk }) => rowsIn(disk, 'segments').has(name));
}

function judgeSegments(world: World, { id, disk }: Device): void {
  const { diverged, setting } = world;
  const sealed = new Set<string>();
  for (const { name, state } of rowsIn(disk, 'segments').values()) {
    if (state === 'refused') diverged.push(`${id} took damage for forgery`);
    if (state !== 'new' && state !== 'stored') continue;
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
