/** Photos and memos of a capture: their bytes are on disk before the chip shows. */
import { isObject, type Json } from '../../domain/record/field.ts';
import type { Recording } from '../../platform/platform.ts';
import type { App } from '../app.ts';

export type Pending = {
  readonly id: string;
  readonly media: 'photo' | 'audio';
  readonly mime: string;
  readonly name: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** Drafts kept by an earlier version have none. */
  readonly thumb?: string;
};

/** `not-kept`: the disk said no, and the owner was told. */
export type Added = Pending | 'no-picture' | 'not-kept';

export async function addPhoto(app: App, file: Blob): Promise<Added> {
  const photo = await takePhoto(app, file);
  return photo ? ((await keepTaken(app, photo)) ?? 'not-kept') : 'no-picture';
}

/** Made small, and kept nowhere yet; `undefined` when it is no picture. */
export async function takePhoto(app: App, file: Blob): Promise<Taken | undefined> {
  const media = await app.services.platform.media();
  const photo = await media.shrinkPhoto(file);
  if (!photo) return undefined;
  const { bytes, ...facts } = photo;
  const name = file instanceof File ? file.name : '';
  return { bytes, facts: { ...facts, media: 'photo', name, seconds: 0 } };
}

export type AddedPhotos = { readonly added: readonly Pending[]; readonly allRead: boolean };

/** Every file that is a picture, or none when the disk said no to one of them. */
export async function addPhotos(
  app: App,
  files: readonly Blob[],
): Promise<AddedPhotos | undefined> {
  const added: Pending[] = [];
  for (const file of files) {
    const photo = await addPhoto(app, file);
    if (photo === 'not-kept') {
      await dropBytes(app, added);
      return undefined;
    }
    if (photo !== 'no-picture') added.push(photo);
  }
  return { added, allRead: added.length === files.length };
}

/** Seconds of a memo being recorded; `starting` until the microphone has answered. */
export type Recorded = 'starting' | number | null;

type RecorderPorts<T> = {
  readonly show: (recorded: Recorded) => void;
  readonly keep: (memo: Taken) => Promise<T | undefined>;
};

export function createRecorder<T>(app: App, { show, keep }: RecorderPorts<T>) {
  let asked = {};
  let recording: Recording | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** `false` when there is no microphone or no leave to use it. */
  async function start(): Promise<boolean> {
    const mine = {};
    asked = mine;
    show('starting');
    const begun = await record().catch(() => undefined);
    // The owner may have gone before the microphone answered.
    if (asked !== mine) await begun?.stop();
    if (asked !== mine) return true;
    recording = begun;
    show(begun ? 0 : null);
    let seconds = 0;
    if (begun) timer = setInterval(() => show(++seconds), 1000);
    return begun !== undefined;
  }

  async function record(): Promise<Recording | undefined> {
    return await (await app.services.platform.media()).recordAudio();
  }

  /** Lets go of the microphone at once; `undefined` when there is no memo, or it could not be kept. */
  async function end(): Promise<T | undefined> {
    const ending = recording;
    asked = {};
    recording = undefined;
    clearInterval(timer);
    show(null);
    const memo = await ending?.stop().catch(() => undefined);
    if (!memo) return undefined;
    const { bytes, ...facts } = memo;
    return await keep({
      bytes,
      facts: { ...facts, media: 'audio', name: '', width: 0, height: 0 },
    });
  }

  return { start, end };
}

type Facts = Omit<Pending, 'id' | 'bytes'>;

export type Taken = { readonly bytes: ArrayBuffer; readonly facts: Facts };

export async function keepTaken(app: App, { bytes, facts }: Taken): Promise<Pending | undefined> {
  const id = app.services.platform.newId();
  const acted = await app.act({ changes: [], local: { blobs: [{ id, bytes }] } });
  return acted.ok ? { ...facts, id, bytes: bytes.byteLength } : undefined;
}

/** Only once no draft names them any more. */
export async function dropBytes(app: App, of: readonly Pick<Pending, 'id'>[]): Promise<void> {
  const ids = of.map((one) => one.id);
  if (ids.length > 0) await app.act({ changes: [], local: { dropBlobs: ids } });
}

export function parsePending(value: Json | undefined): readonly Pending[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one: Json) => isObject(one) && typeof one['id'] === 'string',
  ) as unknown as Pending[];
}
