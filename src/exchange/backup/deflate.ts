/** RFC 1951, by the platform's own streams. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return await collect(through(bytes, new CompressionStream('deflate-raw')));
}

/** `undefined` when it is not deflated data, or becomes more than `limit` bytes. */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  return await collect(through(bytes, new DecompressionStream('deflate-raw')), limit).catch(
    () => undefined,
  );
}

type Stream = ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream as Stream);
}

async function collect(stream: ReadableStream<Uint8Array>, limit = Infinity): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError('more than it may be');
    }
    parts.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
