/** The whole story of sync in real browsers, over a bucket of Ceph's gateway on another origin. */
import { expect, test } from 'vitest';
import { s3CorsRule } from '../../../src/text/en-sync.ts';
import buildApp from '../../support/build-app.ts';
import { StaticServer } from '../../support/serve.ts';
import { liveWithSync } from '../../support/sync-story.ts';
import { startCeph } from '../s3-servers.ts';
import { corsXml, type S3Key, signedFetch } from '../s3-signed.ts';

test('two devices and a third over S3: set up, joined, apart and together, wiped and filled', async () => {
  buildApp();
  const app = await StaticServer.start();
  const ceph = await startCeph();
  const { endpoint, bucket, region, keyId: key, secret } = ceph;
  try {
    const rule = { method: 'PUT', path: '?cors', body: corsXml(s3CorsRule(app.url)) };
    expect((await signedFetch(ceph, rule)).status).toBe(200);
    const home = { url: app.url, asked: [], stop: () => app.stop() };
    const seen = await liveWithSync(home, {
      login: { endpoint, bucket, region, key, secret },
      ...{ elsewhere: endpoint, withPhoto: true },
      bytes: async () => {
        const all = (await namesIn(ceph)).map(async (name) => {
          const answer = await signedFetch(ceph, { method: 'GET', path: name });
          return [Buffer.from(name), Buffer.from(await answer.arrayBuffer())];
        });
        return (await Promise.all(all)).flat();
      },
      wipe: async () => {
        for (const name of await namesIn(ceph))
          await signedFetch(ceph, { method: 'DELETE', path: name });
      },
    });
    console.table({ 'Ceph in browsers': seen });
    // Two of them ask whether there is a deck with this code, and in which epoch; one may be the other phone's own look.
    expect(seen['requestsToJoin']).toBeLessThanOrEqual(9);
    expect(seen['requestsOfQuietPoll']).toBe(1);
  } finally {
    await ceph.stop();
    await app.stop();
  }
}, 600_000);

async function namesIn(place: S3Key): Promise<readonly string[]> {
  const answer = await signedFetch(place, { method: 'GET', path: '?list-type=2' });
  return [...(await answer.text()).matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name]) => name ?? '');
}
