/** Photos made small before they are kept, and audio memos from the microphone. */
import type { AudioMemo, Media, Photo, Recording } from '../platform.ts';

export const browserMedia: Media = { shrinkPhoto, recordAudio };

const maxPixels = 1600;
const maxBytes = 200_000;
const qualities = [0.8, 0.65, 0.5, 0.35] as const;

async function shrinkPhoto(file: Blob): Promise<Photo | undefined> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => undefined,
  );
  if (image === undefined) return undefined;
  try {
    // A picture with much detail may need fewer pixels than allowed to fit its bytes.
    for (let longest = maxPixels; longest >= 200; longest = Math.round(longest * 0.7)) {
      const photo = await encode(image, longest);
      if (photo) return photo;
    }
    return undefined;
  } finally {
    image.close();
  }
}

async function encode(image: ImageBitmap, longest: number): Promise<Photo | undefined> {
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
