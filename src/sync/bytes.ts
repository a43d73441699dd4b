/** A buffer with these bytes and no others, as the database keeps them. */
export function ownBytes(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  const isAll =
    buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
  return isAll ? buffer : (bytes.slice().buffer as ArrayBuffer);
}
