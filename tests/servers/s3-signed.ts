/** A request to a bucket signed by hand, for what the remote itself never asks. */
import { AwsV4Signer } from 'aws4fetch';

export type S3Key = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly keyId: string;
  readonly secret: string;
};

type Signed = {
  readonly method: string;
  /** A key, a query of the bucket, or '' for the bucket. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export async function signedFetch(place: S3Key, ask: Signed): Promise<Response> {
  const { url, headers } = await new AwsV4Signer({
    method: ask.method,
    url: `${place.endpoint}/${place.bucket}${/^(\?|$)/.test(ask.path) ? '' : '/'}${ask.path}`,
    accessKeyId: place.keyId,
    secretAccessKey: place.secret,
    service: 's3',
    region: place.region,
    headers: { 'x-amz-content-sha256': await sha256(ask.body ?? ''), ...ask.headers },
  }).sign();
  const body = ask.body === undefined ? {} : { body: ask.body };
  return fetch(url, { method: ask.method, headers, ...body });
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(hash).toString('hex');
}

/** The same rule in the words of the S3 protocol. */
export function corsXml(rule: string): string {
  const rules = JSON.parse(rule) as readonly Readonly<Record<string, readonly string[] | number>>[];
  const inside = rules.map((one) => {
    const parts = Object.entries(one).flatMap(([name, value]) =>
      [value]
        .flat()
        .map((each) => `<${name.replace(/s$/, '')}>${each}</${name.replace(/s$/, '')}>`),
    );
    const text = parts.join('').replaceAll('MaxAgeSecond>', 'MaxAgeSeconds>');
    return `<CORSRule>${text}</CORSRule>`;
  });
  return `<CORSConfiguration>${inside.join('')}</CORSConfiguration>`;
}
