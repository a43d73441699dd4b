/** PIN and passkey of the lock on the screen. Loaded when there is a lock, or one is to be made. */
import type { LockPort } from '../screen-lock.ts';
import { onAsked } from './asked.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { noteHere, olderKeys } from './kept-away.ts';
import { readNote, writeNote } from './kept-notes.ts';

/** A PIN is short: guessing through all of them is to take a while even beside the app. */
const rounds = 300_000;
const timeout = 60_000;

export const browserLock: LockPort = {
  older,
  dropOlder: () => {
    for (const key of Object.values(olderKeys)) writeNote(key, undefined);
  },
  noteHere,
  onAsked,
  hashOf,
  newSalt: () => toBase64(crypto.getRandomValues(new Uint8Array(16))),
  hasPasskeys,
  makePasskey,
  usePasskey,
};

function older(): unknown {
  try {
    return JSON.parse(readNote(olderKeys.lock) ?? 'null');
  } catch {
    return null;
  }
}

async function hashOf(pin: string, salt: string): Promise<string> {
  const words = new TextEncoder().encode(pin);
  const secret = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, secret, 256)));
}

async function hasPasskeys(): Promise<boolean> {
  const { PublicKeyCredential: keys } = globalThis as Partial<typeof globalThis>;
  const asked = keys?.isUserVerifyingPlatformAuthenticatorAvailable?.();
  return (await asked?.catch(() => false)) ?? false;
}

async function makePasskey(name: string): Promise<string | undefined> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp: { name },
    user: { id: random(), name, displayName: name },
    challenge: random(),
    // ES256 and RS256: one of them is in every device.
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key' as const, alg })),
    authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
    timeout,
  };
  const made = await navigator.credentials.create({ publicKey }).catch(() => null);
  return made instanceof PublicKeyCredential ? toBase64(new Uint8Array(made.rawId)) : undefined;
}

/** The device has seen its owner: nobody else is to be convinced, so nothing of the answer is checked but that. */
async function usePasskey(id: string): Promise<boolean> {
  const allowCredentials = [{ type: 'public-key' as const, id: fromBase64(id) }];
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: random(),
    allowCredentials,
    userVerification: 'required',
    timeout,
  };
  const got = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!(got instanceof PublicKeyCredential)) return false;
  const { authenticatorData } = got.response as AuthenticatorAssertionResponse;
  const [flags = 0] = new Uint8Array(authenticatorData, 32, 1);
  return (flags & 0b100) !== 0;
}

function random(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}
