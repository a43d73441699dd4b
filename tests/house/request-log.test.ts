import { expect, test } from 'vitest';
import { countRequests } from '../support/request-log.ts';

const head =
  '{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":118,"HOST_RESOLVER_MANAGER_REQUEST":3}},';

function logOf(events: readonly (readonly [number, object])[]): string {
  const lines = events.map(([type, params]) => JSON.stringify({ params, phase: 1, type }));
  return [head, '"events": [', ...lines.map((line) => `${line},`), '{"par'].join('\n');
}

const page = 'http://localhost:4000';
const nobody = 'not an origin';

test.each([
  ['a request of a page', [118, { url: 'https://away.example/x', initiator: page }]],
  ['a socket of a page', [118, { url: 'wss://away.example/x', initiator: page }]],
  [
    'a page that is left for another',
    [118, { url: 'https://away.example/', initiator: nobody, request_type: 'main frame' }],
  ],
  [
    'a name looked up beforehand',
    [3, { host: 'https://away.example', network_anonymization_key: 'http://localhost same_site' }],
  ],
] as const)('%s that goes elsewhere is seen', (_name, event) => {
  expect(countRequests(logOf([event])).elsewhere).toHaveLength(1);
});

test("the tests' own and the browser's own are told apart, and from all else", () => {
  const log = logOf([
    [118, { url: `${page}/a`, initiator: nobody, request_type: 'main frame' }],
    [118, { url: `${page}/b`, initiator: page, request_type: 'other' }],
    [118, { url: 'http://127.0.0.1:4001/dav', initiator: page, request_type: 'other' }],
    [118, { url: 'https://vendor.example/list', initiator: nobody, request_type: 'other' }],
    [118, { url: 'data:text/plain,x', initiator: page }],
    [3, { host: 'https://vendor.example', network_anonymization_key: 'null' }],
    [7, { url: 'https://away.example/', initiator: page }],
  ]);
  expect(countRequests(log)).toEqual({ browsers: 1, own: 3, browsersOwn: 1, elsewhere: [] });
});
