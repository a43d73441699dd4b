/** Photos and memos of a capture: their bytes are on disk before the chip shows. */
import { isObject, type Json } from '../domain/record/field.ts';
import type { App } from './app.ts';

export type Pending = {
  readonly id: string;
  readonly media: 'photo' | 'audio';
  readonly mime: string;
  readonly name: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
};

/** `undefined` when the file is no picture, or could not be kept. */
export async function addPhoto(app: App, file: Blob): Promise<Pending | undefined> {
  const media = await app.services.platform.media();
  const photo = await media.shrinkPhoto(file);
  if (!photo) return undefined;
  const { bytes, ...facts } = photo;
  const name = file instanceof File ? file.name : '';
  return await keepBytes(app, bytes, { ...facts, media: 'photo', name, seconds: 0 });
}

/** `undefined` when there is no microphone or no leave to use it. */
export async function startMemo(
  app: App,
  tick: (seconds: number) => void,
): Promise<{ readonly stop: () => Promise<Pending | undefined> } | undefined> {
  const media = await app.services.platform.media();
  const recording = await media.recordAudio();
  if (!recording) return undefined;
  let seconds = 0;
  tick(seconds);
  const timer = setInterval(() => {
    seconds += 1;
    tick(seconds);
  }, 1000);
  return {
    stop: async () => {
      clearInterval(timer);
      const { bytes, ...facts } = await recording.stop();
      return await keepBytes(app, bytes, {
        ...facts,
        media: 'audio',
        name: '',
        width: 0,
        height: 0,
      });
    },
  };
}

type Facts = Omit<Pending, 'id' | 'bytes'>;

async function keepBytes(app: App, bytes: ArrayBuffer, facts: Facts): Promise<Pending | undefined> {
  const id = app.services.platform.newId();
  const acted = await app.act({ changes: [], local: { blobs: [{ id, bytes }] } });
  return acted.ok ? { ...facts, id, bytes: bytes.byteLength } : undefined;
}

export function parsePending(value: Json | undefined): readonly Pending[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one: Json) => isObject(one) && typeof one['id'] === 'string',
  ) as unknown as Pending[];
}
