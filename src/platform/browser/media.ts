/** Photos made small before they are kept, and audio memos from the microphone. */
import type { AudioMemo, Media, Photo, Recording } from '../platform.ts';
import { toBase64 } from './base64.ts';

export const browserMedia: Media = { shrinkPhoto, recordAudio };

type Most = { readonly pixels: number; readonly bytes: number; readonly least: number };

/** Sharp enough to read a label. */
const whole: Most = { pixels: 1600, bytes: 200_000, least: 200 };
/** 4 kB in base64: it travels in the record itself. */
const small: Most = { pixels: 160, bytes: 3072, least: 48 };
const qualities = [0.8, 0.65, 0.5, 0.35] as const;

async function shrinkPhoto(file: Blob): Promise<Photo | undefined> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => undefined,
  );
  if (image === undefined) return undefined;
  try {
    const photo = await shrunk(image, whole);
    const thumb = photo && (await shrunk(image, small));
    return photo && { ...photo, thumb: thumb ? toBase64(new Uint8Array(thumb.bytes)) : '' };
  } finally {
    image.close();
  }
}

type Encoded = Omit<Photo, 'thumb'>;

/** A picture with much detail may need fewer pixels than allowed to fit its bytes. */
async function shrunk(image: ImageBitmap, most: Most): Promise<Encoded | undefined> {
  for (let longest = most.pixels; longest >= most.least; longest = Math.round(longest * 0.7)) {
    const encoded = await encode(image, longest, most.bytes);
    if (encoded) return encoded;
  }
  return undefined;
}

async function encode(
  image: ImageBitmap,
  longest: number,
  maxBytes: number,
): Promise<Encoded | undefined> {
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', quality),
    );
    if (blob && blob.size <= maxBytes) {
      const { width, height } = canvas;
      return { bytes: await blob.arrayBuffer(), mime: blob.type, width, height };
    }
  }
  return undefined;
}

const audioBitsPerSecond = 24_000;

async function recordAudio(): Promise<Recording | undefined> {
  if (typeof MediaRecorder === 'undefined') return undefined;
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined);
  if (stream === undefined) return undefined;
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond });
  const started = performance.now();
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', (event) => parts.push(event.data));
  recorder.start();
  return { stop: () => finish(recorder, stream, { parts, started }) };
}

type Recorded = { readonly parts: readonly Blob[]; readonly started: number };

async function finish(
  recorder: MediaRecorder,
  stream: MediaStream,
  recorded: Recorded,
): Promise<AudioMemo> {
  const seconds = Math.max(1, Math.round((performance.now() - recorded.started) / 1000));
  const stopped = new Promise((resolve) =>
    recorder.addEventListener('stop', resolve, { once: true }),
  );
  recorder.stop();
  await stopped;
  for (const track of stream.getTracks()) track.stop();
  const blob = new Blob([...recorded.parts], { type: recorder.mimeType });
  return { bytes: await blob.arrayBuffer(), mime: blob.type, seconds };
}
