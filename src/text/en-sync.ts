/** Words of setting up a place for sync, and the settings to copy into a server. */
import type { ProbeStep, ProbeTrouble } from '../sync/probe.ts';
import { spoken } from './spoken.ts';

/** What to say, and what to do about it. */
type Said = { readonly what: string; readonly next: string };

const troubles = {
  'not-an-address': {
    what: 'That is not an address.',
    next: 'It begins with https:// and is the address of your folder.',
  },
  'insecure-address': {
    what: 'This address is not encrypted.',
    next: 'Use one that begins with https://. The browser allows no other from here.',
  },
  'no-network': {
    what: 'There is no network just now.',
    next: 'Try again when you are back in range. Nothing was changed.',
  },
  'no-answer': {
    what: 'Nobody answers at this address.',
    next: 'Check it letter by letter, and that the server is running.',
  },
  'browsers-forbidden': {
    what: 'The server answers, but lets no web page read the answer.',
    next: 'Check name, password and folder first. If they are right, put these lines into the server’s settings.',
  },
  denied: {
    what: 'The name or the password is not accepted.',
    next: 'Type both again. Some services want an app password, made in their settings.',
  },
  'no-folder': {
    what: 'There is no such folder.',
    next: 'Make the folder first, or correct its name at the end of the address.',
  },
  'not-storage': {
    what: 'Something else lives at this address.',
    next: 'Look for the address your service gives for WebDAV or S3.',
  },
  'read-only': {
    what: 'You may look here, but not write.',
    next: 'Allow this name to write and delete, or use another folder.',
  },
  alters: {
    what: 'What comes back is not what was put there.',
    next: 'A sign-in page or a filter stands in between. Use another address.',
  },
  forgets: {
    what: 'It keeps files but does not list them.',
    next: 'Allow this name to list the folder.',
  },
  busy: { what: 'The server is busy.', next: 'Wait a minute, then try again.' },
  full: { what: 'There is no room left.', next: 'Make some room there, or use another place.' },
} as const satisfies { readonly [T in ProbeTrouble]: Said };

const steps = {
  list: 'Lists files',
  write: 'Takes a file',
  read: 'Gives it back unchanged',
  overwrite: 'Replaces a file',
  size: 'Tells the size',
  part: 'Gives a part of a file',
  remove: 'Deletes a file',
} as const satisfies { readonly [S in ProbeStep]: string };

const clockOff = (minutes: number): string =>
  minutes > 0
    ? `This device’s clock is ${minutes} min slow. Sync allows for it.`
    : `This device’s clock is ${-minutes} min fast. Sync allows for it.`;

export const probeWords = spoken('probe', { troubles, steps, clockOff } as const);

/** Inside the `location` of the folder; `always`, or a page could not read a refusal. */
export function nginxCorsRule(pageOrigin: string): string {
  return `add_header Access-Control-Allow-Origin "${pageOrigin}" always;
add_header Access-Control-Allow-Methods "GET, HEAD, PUT, DELETE, PROPFIND, MKCOL, OPTIONS" always;
add_header Access-Control-Allow-Headers "Authorization, Content-Type, Depth, Range" always;
add_header Access-Control-Expose-Headers "ETag, Content-Length, Content-Range, Last-Modified, Retry-After" always;
add_header Access-Control-Max-Age 7200 always;
add_header Vary Origin always;
if ($request_method = OPTIONS) { return 204; }
`;
}

/** The bucket's CORS setting, as most services take it. */
export function s3CorsRule(pageOrigin: string): string {
  const rule = {
    AllowedOrigins: [pageOrigin],
    AllowedMethods: ['GET', 'HEAD', 'PUT', 'DELETE'],
    AllowedHeaders: ['*'],
    ExposeHeaders: ['ETag', 'Content-Length', 'Content-Range', 'Last-Modified', 'Retry-After'],
    MaxAgeSeconds: 7200,
  };
  return JSON.stringify([rule], null, 2);
}
