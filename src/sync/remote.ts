/** A place that keeps bytes under names: all that the engine knows of any store. */
import type { Result } from '../domain/result.ts';

export type RemoteObject = {
  readonly name: string;
  /** -1 where the store does not say. */
  readonly size: number;
  /** opaque; equal means probably unchanged */
  readonly validator: string;
};

export type RemoteError =
  | { readonly is: 'offline' } // no answer, DNS, CORS: quiet
  | { readonly is: 'denied' } // 401, 403: stop and ask
  | { readonly is: 'no-base' } // 404 on the base: settings error
  | { readonly is: 'missing' } // this object is not there (a login page with 200 too)
  | { readonly is: 'busy'; readonly retryAfterMs: number | null } // 429, 503, 423
  | { readonly is: 'too-large' } // 413
  | { readonly is: 'full' } // 507, quota
  | { readonly is: 'wrong'; readonly status: number };

export type Remote = {
  /** Objects directly or deeper under `folder/` (names from the workspace's root, '/'-separated); a hint, never proof of absence. */
  readonly list: (folder: string) => Promise<Result<readonly RemoteObject[], RemoteError>>;
  readonly get: (
    name: string,
    o?: { readonly maxBytes?: number },
  ) => Promise<Result<Uint8Array, RemoteError>>;
  /** Makes parents as needed; resolves when the server said stored. Never conditional. */
  readonly put: (
    name: string,
    bytes: Uint8Array,
    o?: { readonly keepalive?: boolean },
  ) => Promise<Result<void, RemoteError>>;
  /** Size and server time of the object, without its bytes. */
  readonly stat: (
    name: string,
  ) => Promise<Result<{ readonly size: number; readonly modified: number | null }, RemoteError>>;
  readonly remove: (name: string) => Promise<Result<void, RemoteError>>;
};
