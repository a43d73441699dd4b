/** Reads a QR code by the camera: with the browser's own detector where it has one, else with code loaded for it. */

type Detector = { readonly detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
};
type Read = (video: HTMLVideoElement) => Promise<string | undefined>;

const betweenLooksMs = 150;
/** As wide as a picture is looked through; more pixels only cost time. */
const lookedPixels = 800;

/**
 * Shows the camera in `video` until a code was read or `signal` ends it; the
 * camera is let go of then. `no-camera`: there is none, or no leave to use it.
 */
export async function scanQr(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | 'no-camera' | undefined> {
  const stream = await navigator.mediaDevices
    ?.getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined);
  if (stream === undefined) return 'no-camera';
  try {
    video.srcObject = stream;
    await video.play();
    return await firstRead(video, await reader(), signal);
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

async function firstRead(
  video: HTMLVideoElement,
  read: Read,
  signal: AbortSignal,
): Promise<string | undefined> {
  while (!signal.aborted) {
    const text = video.videoWidth > 0 ? await read(video) : undefined;
    if (text !== undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
  return undefined;
}

async function reader(): Promise<Read> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return await ownReader();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function ownReader(): Promise<Read> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, lookedPixels / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const image = context?.getImageData(0, 0, canvas.width, canvas.height);
    return image && found(() => decodeQR(image));
  };
}

/** A picture without a code throws. */
function found(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
