/** What the objects say. Read once, here; what a newer version adds is let be. */
import type { Op } from '../domain/change/change.ts';
import type { Digest } from '../domain/change/digest.ts';
import { isObject, type Json } from '../domain/record/field.ts';
import { parseSegmentName } from './names.ts';
import type { ShownKeys } from './roster/roster-ports.ts';

/** The version of the payloads this code writes, and the newest it can read. */
export const payloadVersion = 1;
/** Segments carry at most so many changes, and about so many characters before they are deflated. */
export const segmentMost = { ops: 500, chars: 256 * 1024 } as const;
export const recentNames = 32;
/** The digest of a head that was made while the owner went on writing: not to be compared. */
export const notCounted = '' as Digest;
const needNames = 64;

export type Segment = {
  readonly v: number;
  readonly minReader: number;
  readonly w: string;
  readonly n: number;
  /** the segment this writer sealed before */
  readonly prev: string | null;
  readonly wall: number;
  readonly app: string;
  readonly ops: readonly Op[];
};

/** A snapshot as its maker's head tells of it. */
export type SnapshotRef = {
  readonly parts: readonly string[];
  readonly at: number;
  readonly digest: Digest;
  /** the newest segment of each writer that is in it, with all before it */
  readonly acks: Acks;
  /** What its maker brought along from another deck: in no segment here, so everybody reads one snapshot of it. */
  readonly from?: string;
};

/** The first line of a part; each further line is a list of changes. */
export type SnapshotPart = {
  readonly v: number;
  readonly minReader: number;
  readonly w: string;
  readonly app: string;
  /** In the last part only: the segments that are in it, and up to where all were. */
  readonly names: readonly string[];
  readonly through: { readonly [writer: string]: number };
  /** In the last part only: what its maker was still waiting for. */
  readonly missing: readonly string[];
  /** In the last part only: what was brought along from elsewhere and is in it. */
  readonly brought?: readonly string[];
};

export type Acks = { readonly [writer: string]: string };

export type Head = {
  readonly v: number;
  readonly minReader: number;
  readonly n: number;
  readonly tip: string | null;
  /** segments below this number are gone: snapshots hold them */
  readonly base: number;
  readonly recent: readonly string[];
  readonly acks: Acks;
  /** what the store does not have for this device */
  readonly need: readonly string[];
  readonly snap: SnapshotRef | null;
  readonly digest: Digest;
  readonly writers: readonly string[];
  readonly wall: number;
  readonly app: string;
  readonly name: string;
  /** What the device is known by when another is taken out. */
  readonly keys?: ShownKeys;
};

export type Read<T> =
  | { readonly is: 'read'; readonly value: T }
  | { readonly is: 'newer' }
  | { readonly is: 'wrong' };

/** A change this version does not understand makes the whole segment newer. */
export function readSegment(json: Json, reader: number): Read<Segment> {
  if (!isObject(json)) return { is: 'wrong' };
  if (isNewer(json, reader)) return { is: 'newer' };
  const { ops, w, n, prev } = json;
  if (!Array.isArray(ops) || typeof w !== 'string' || typeof n !== 'number') return { is: 'wrong' };
  if (!ops.every(isOp)) return { is: 'newer' };
  const before = typeof prev === 'string' && parseSegmentName(prev) ? prev : null;
  return { is: 'read', value: { ...(json as unknown as Segment), prev: before } };
}

export function readSnapshotPart(json: Json, reader: number): Read<SnapshotPart> {
  if (!isObject(json)) return { is: 'wrong' };
  if (isNewer(json, reader)) return { is: 'newer' };
  const { names, through, missing } = json;
  return {
    is: 'read',
    value: {
      ...(json as unknown as SnapshotPart),
      names: segmentNames(names),
      through: numbersOf(through),
      missing: segmentNames(missing),
      ...(json['brought'] !== undefined && { brought: texts(json['brought']) }),
    },
  };
}

export function readOps(json: Json): Read<readonly Op[]> {
  if (!Array.isArray(json)) return { is: 'wrong' };
  return json.every(isOp) ? { is: 'read', value: json as unknown as Op[] } : { is: 'newer' };
}

export function readHead(json: Json, reader: number): Read<Head> {
  if (!isObject(json)) return { is: 'wrong' };
  if (isNewer(json, reader)) return { is: 'newer' };
  const { n, tip, digest, keys, ...rest } = json;
  if (typeof n !== 'number' || typeof digest !== 'string') return { is: 'wrong' };
  const value: Head = {
    ...(rest as unknown as Omit<Head, 'n' | 'digest'>),
    ...(isKeys(keys) && { keys: { sign: keys.sign, wrap: keys.wrap, proof: keys.proof } }),
    n,
    digest: digest as Digest,
    tip: typeof tip === 'string' && parseSegmentName(tip) ? tip : null,
    base: typeof json['base'] === 'number' ? json['base'] : 1,
    recent: segmentNames(json['recent']),
    acks: acksOf(json['acks']),
    need: segmentNames(json['need']).slice(0, needNames),
    snap: snapOf(json['snap']),
    writers: texts(json['writers']),
    name: typeof json['name'] === 'string' ? json['name'] : '',
  };
  return { is: 'read', value };
}

function isNewer(json: { readonly [key: string]: Json }, reader: number): boolean {
  return typeof json['minReader'] !== 'number' || json['minReader'] > reader;
}

const opKeys = new Set(['t', 'r', 's', 'f', 'b', 'm']);

function isOp(json: Json): boolean {
  if (!isObject(json) || !Object.keys(json).every((key) => opKeys.has(key))) return false;
  const { t, r, s, f, b } = json;
  const named = [t, r, s].every((text) => typeof text === 'string' && text !== '');
  return named && isObject(f) && isObject(b);
}

function isKeys(json: Json | undefined): json is ShownKeys {
  if (!isObject(json)) return false;
  return [json['sign'], json['wrap'], json['proof']].every((text) => typeof text === 'string');
}

function snapOf(json: Json | undefined): SnapshotRef | null {
  if (!isObject(json) || typeof json['at'] !== 'number') return null;
  const { digest } = json;
  if (typeof digest !== 'string') return null;
  const parts = texts(json['parts']);
  const from = typeof json['from'] === 'string' && { from: json['from'] };
  return { parts, at: json['at'], digest: digest as Digest, acks: acksOf(json['acks']), ...from };
}

function texts(json: Json | undefined): readonly string[] {
  return Array.isArray(json) ? json.filter((text): text is string => typeof text === 'string') : [];
}

function segmentNames(json: Json | undefined): readonly string[] {
  return texts(json).filter((name) => parseSegmentName(name) !== undefined);
}

function acksOf(json: Json | undefined): Acks {
  if (!isObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && parseSegmentName(entry[1])?.w === entry[0],
    ),
  );
}

function numbersOf(json: Json | undefined): { readonly [writer: string]: number } {
  if (!isObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
