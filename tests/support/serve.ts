/** A small web server for the built app, which can be taken away and brought back. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { hostHeaders } from '../../hosting/headers.ts';

export type ServeOptions = {
  readonly root?: string;
  readonly gzip?: boolean;
};

export const distFolder = path.join(import.meta.dirname, '../../dist');

export class StaticServer {
  /** Every request seen, as "GET /path". */
  readonly seen: string[] = [];
  private readonly files = new Map<string, Buffer>();
  private server: Server | undefined;
  private port = 0;
  private readonly gzip: boolean;

  static async start(options: ServeOptions = {}): Promise<StaticServer> {
    const server = new StaticServer(options);
    await server.start();
    return server;
  }

  private constructor({ root = distFolder, gzip = false }: ServeOptions) {
    this.gzip = gzip;
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      this.files.set(`/${path.relative(root, file).split(path.sep).join('/')}`, readFileSync(file));
    }
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  paths(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Serves something else at this path from now on, as a new release would. */
  replace(url: string, change: (text: string) => string): void {
    const before = this.files.get(url);
    if (before === undefined) throw new Error(`Nothing is served at ${url}.`);
    this.files.set(url, Buffer.from(change(before.toString())));
  }

  /** A file that whoever deploys the app puts beside it. */
  add(url: string, text: string): void {
    this.files.set(url, Buffer.from(text));
  }

  /** Not to be had for a while; what it returns brings it back. */
  withhold(url: string): () => void {
    const file = this.files.get(url);
    if (file === undefined) throw new Error(`Nothing is served at ${url}.`);
    this.files.delete(url);
    return () => void this.files.set(url, file);
  }

  remove(url: string): void {
    this.files.delete(url);
  }

  /** On the same port as before, once it has had one. */
  async start(): Promise<void> {
    const server = createServer((request, response) => this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, 'localhost', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** The server is down: connections end, new ones are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.url);
    this.seen.push(`${request.method} ${pathname}`);
    if (request.method !== 'GET') return void response.writeHead(405).end();
    const wanted = this.files.has(pathname) ? pathname : '/index.html';
    const isPage = wanted === pathname || !path.extname(pathname);
    const body = isPage ? this.files.get(wanted) : undefined;
    if (body === undefined) return void response.writeHead(404).end();
    response.writeHead(200, headersFor(wanted, this.gzip)).end(this.gzip ? gzipSync(body) : body);
  }
}

function headersFor(url: string, gzip: boolean): Record<string, string> {
  return {
    'content-type': contentTypes[path.extname(url)] ?? 'application/octet-stream',
    'cache-control': url.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    ...hostHeaders,
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
