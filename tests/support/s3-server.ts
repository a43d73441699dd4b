/** A small S3 store for tests: checks every signature by its own arithmetic, pages its lists, knows no conditions. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf } from './webdav-server.ts';

export const s3Key = { keyId: 'CREWKEY', secret: 'crewsecret123', region: 'us-east-1' };

export type S3Server = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly objects: Map<string, { readonly bytes: Buffer; readonly modified: number }>;
  readonly requests: string[];
  /** Milliseconds this store's clock is ahead of ours. */
  aheadMs: number;
  fault: 'slow-down' | 'quota' | 'same-token' | 'mute-errors' | null;
  readonly stop: () => Promise<void>;
};

type Asked = { readonly request: IncomingMessage; readonly url: URL; readonly body: Buffer };

export async function startS3Server(pageSize = 7): Promise<S3Server> {
  const http = createServer((request, response) => {
    answer(s3, pageSize, { request, response }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const s3: S3Server = {
    endpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    bucket: 'crew',
    objects: new Map(),
    requests: [],
    aheadMs: 0,
    fault: null,
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return s3;
}

async function answer(
  s3: S3Server,
  pageSize: number,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const url = new URL(request.url ?? '/', s3.endpoint);
  const body = await bodyOf(request);
  s3.requests.push(`${request.method} ${url.pathname}${url.search}`);
  // As a page sees a refusal without a CORS header: no answer at all.
  const refuse = (status: number, code: string, more = ''): void => {
    if (s3.fault === 'mute-errors') response.destroy();
    else
      response.writeHead(status, { 'content-type': 'application/xml' }).end(errorXml(code, more));
  };
  const conditions = ['if-match', 'if-none-match', 'if-unmodified-since'];
  if (conditions.some((name) => request.headers[name] !== undefined))
    return refuse(501, 'NotImplemented');
  const problem = signatureProblem({ request, url, body }, Date.now() + s3.aheadMs);
  if (problem === 'RequestTimeTooSkewed') {
    const serverTime = new Date(Date.now() + s3.aheadMs).toISOString();
    return refuse(403, problem, `<ServerTime>${serverTime}</ServerTime>`);
  }
  if (problem !== null) return refuse(403, problem);
  if (s3.fault === 'slow-down') return refuse(503, 'SlowDown');
  const [, bucket = '', key = ''] =
    /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
  if (bucket !== s3.bucket) return refuse(404, 'NoSuchBucket');
  if (key === '') return void response.writeHead(200).end(listXml(s3, url, pageSize));
  if (request.method === 'PUT') {
    if (s3.fault === 'quota') return refuse(403, 'QuotaExceeded');
    s3.objects.set(key, { bytes: body, modified: Date.now() + s3.aheadMs });
    return void response.writeHead(200).end();
  }
  if (request.method === 'DELETE') {
    s3.objects.delete(key);
    return void response.writeHead(204).end();
  }
  const object = s3.objects.get(key);
  if (object === undefined) return refuse(404, 'NoSuchKey');
  send(object, request, response);
}

function send(
  object: { readonly bytes: Buffer; readonly modified: number },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const bytes =
    from === undefined ? object.bytes : object.bytes.subarray(Number(from), Number(to) + 1);
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': bytes.length,
    'last-modified': new Date(object.modified).toUTCString(),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function listXml(s3: S3Server, url: URL, pageSize: number): string {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = Number(url.searchParams.get('continuation-token') ?? '0');
  const size = Math.min(Number(url.searchParams.get('max-keys') ?? pageSize), pageSize);
  const keys = [...s3.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const page = keys.slice(after, after + size);
  const isCut = after + size < keys.length;
  const next = s3.fault === 'same-token' ? 0 : after + size;
  const contents = page.map((key) => {
    const { bytes = Buffer.alloc(0), modified = 0 } = s3.objects.get(key) ?? {};
    const etag = createHash('md5').update(bytes).digest('hex');
    return `<Contents><Key>${key}</Key><LastModified>${new Date(modified).toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${bytes.length}</Size></Contents>`;
  });
  const more = isCut ? `<NextContinuationToken>${next}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${isCut}</IsTruncated>${contents.join('')}${more}</ListBucketResult>`;
}

function errorXml(code: string, more: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code>${more}</Error>`;
}

/** AWS Signature Version 4, written from its description and not from the client's library. */
function signatureProblem({ request, url, body }: Asked, now: number): string | null {
  const { headers } = request;
  const parsed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  if (parsed === null) return 'AccessDenied';
  const [, keyId, day = '', region = '', signed = '', signature] = parsed;
  if (keyId !== s3Key.keyId) return 'InvalidAccessKeyId';
  const hash = String(headers['x-amz-content-sha256']);
  if (hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const date = String(headers['x-amz-date']);
  const query = [...url.searchParams]
    .map(([k, v]) => `${strict(k)}=${strict(v)}`)
    .sort()
    .join('&');
  const names = signed.split(';');
  const canonical = [
    request.method ?? '',
    url.pathname,
    query,
    ...names.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    signed,
    hash,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = ['aws4_request'].reduce(
    hmac,
    hmac(hmac(hmac(`AWS4${s3Key.secret}`, day), region), 's3'),
  );
  if (hmac(key, toSign).toString('hex') !== signature) return 'SignatureDoesNotMatch';
  const signedAt = Date.parse(
    date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'),
  );
  return Math.abs(signedAt - now) > 15 * 60_000 ? 'RequestTimeTooSkewed' : null;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function strict(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
