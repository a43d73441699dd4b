/** A buffer with these bytes and no others, as the database keeps them. */
export function ownBytes(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  const isAll =
    buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
  return isAll ? buffer : (bytes.slice().buffer as ArrayBuffer);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
