/** A WebDAV folder in memory, as far as trying a place out asks of it. */
type Habits = {
  /** The answer to everything. */
  readonly status?: number;
  /** A page may not read what it answers. */
  readonly isForbidden?: boolean;
};

export function emptyDav({ status, isForbidden = false }: Habits) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const asked: string[] = [];
  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? 'GET';
    const { pathname } = new URL(url);
    asked.push(`${method} ${pathname}`);
    if (isForbidden) {
      if (init.mode !== 'no-cors') throw new TypeError('CORS');
      return new Response(null, { status: 204 });
    }
    if (status !== undefined) return new Response(null, { status });
    switch (method) {
      case 'PUT':
        files.set(pathname, new Uint8Array(init.body as ArrayBuffer));
        return new Response(null, { status: 201 });
      case 'DELETE':
        return new Response(null, { status: files.delete(pathname) ? 204 : 404 });
      case 'PROPFIND':
        return new Response(multistatus(pathname, [...files]), { status: 207 });
      default:
        return bytesOf(files.get(pathname), init);
    }
  }
  return { fetch, asked };
}

function bytesOf(bytes: Uint8Array<ArrayBuffer> | undefined, { method }: RequestInit): Response {
  if (bytes === undefined) return new Response(null, { status: 404 });
  const headers = { 'content-length': String(bytes.length) };
  return new Response(method === 'HEAD' ? null : bytes, { status: 200, headers });
}

function multistatus(folder: string, files: readonly (readonly [string, Uint8Array])[]): string {
  const inside = files.filter(([path]) => path.startsWith(folder));
  const entries = inside.map(
    ([path, bytes]) =>
      `<D:response><D:href>${path}</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>${bytes.length}</D:getcontentlength><D:getetag>"e"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
  );
  return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${entries.join('')}</D:multistatus>`;
}
