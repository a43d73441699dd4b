/**
 * SHA-256 (FIPS 180-4) without waiting: a digest is kept up to date between two
 * requests of a transaction, where the browser's own, which is awaited, may not be.
 */
/** The eight words of the hash of the text's UTF-8 bytes; the array is used again by the next call. */
export function sha256Words(text: string): Int32Array {
  const blocks = padded(text);
  state.set(start);
  for (let at = 0; at < blocks; at += 64) compress(at);
  return state;
}

const start = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);
const k = roundConstants();
const w = new Int32Array(64);
const state = new Int32Array(8);
let buffer = new Uint8Array(4096);
let view = new DataView(buffer.buffer);

/** Writes text, stop bit and length; answers how many bytes the whole blocks have. */
function padded(text: string): number {
  const most = text.length * 3 + 72;
  if (buffer.length < most) {
    buffer = new Uint8Array(most * 2);
    view = new DataView(buffer.buffer);
  }
  const written = encodeUtf8(text);
  const end = (written + 72) & ~63;
  buffer.fill(0, written, end);
  buffer[written] = 0x80;
  view.setUint32(end - 8, Math.floor(written / 0x20000000));
  view.setUint32(end - 4, written << 3);
  return end;
}

/** Half a surrogate pair becomes U+FFFD, as the platform's encoder has it. */
function encodeUtf8(text: string): number {
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      buffer[at++] = code;
      continue;
    }
    if ((code & 0xf800) === 0xd800) {
      code = text.codePointAt(i) as number;
      if (code > 0xffff) i += 1;
      else code = 0xfffd;
    }
    at = encodeWide(code, at);
  }
  return at;
}

function encodeWide(code: number, start: number): number {
  let at = start;
  if (code < 0x800) buffer[at++] = 0xc0 | (code >> 6);
  else {
    if (code < 0x10000) buffer[at++] = 0xe0 | (code >> 12);
    else {
      buffer[at++] = 0xf0 | (code >> 18);
      buffer[at++] = 0x80 | ((code >> 12) & 63);
    }
    buffer[at++] = 0x80 | ((code >> 6) & 63);
  }
  buffer[at++] = 0x80 | (code & 63);
  return at;
}

function compress(at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (k[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  add([a, b, c, d, e, f, g, h]);
}

type Eight = [number, number, number, number, number, number, number, number];

function add(words: Eight): void {
  for (let i = 0; i < 8; i++) state[i] = ((state[i] as number) + (words[i] as number)) | 0;
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function roundConstants(): Int32Array {
  const constants = new Int32Array(64);
  for (let n = 2, found = 0; found < 64; n++) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false;
    if (isPrime) constants[found++] = (Math.cbrt(n) % 1) * 2 ** 32;
  }
  return constants;
}
