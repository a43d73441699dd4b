/**
 * What a browser is told to allow, said once: in the page itself, in `vite preview`, by the
 * server of the tests, and in the hosting files, which a test holds to it.
 */

/** What stands in the page itself, each allowed by its hash. */
export type InPage = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** In the page, so that it holds wherever the files are put. */
export function pagePolicy(hashes: InPage): string {
  return [
    "default-src 'none'",
    // WebAssembly for Argon2id, which locks a backup; no script from anywhere but here.
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...hashes.scripts].join(' ')}`,
    `style-src ${["'self'", ...hashes.styles].join(' ')}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    // The owner's store may be anywhere; scripts still come from here alone. One's own machine has no TLS.
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // No text becomes markup or code; the one address of a script by name is the worker's.
    "require-trusted-types-for 'script'",
    'trusted-types stopgap',
  ].join('; ');
}

/** What only a header can say, or says earlier. */
export const hostHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': permissions({
    own: ['camera', 'microphone'],
    none: [
      ...['accelerometer', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
      ...['magnetometer', 'midi', 'payment', 'serial', 'usb'],
    ],
  }),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function permissions({
  own,
  none,
}: {
  readonly own: readonly string[];
  readonly none: readonly string[];
}): string {
  return [...own.map((name) => `${name}=(self)`), ...none.map((name) => `${name}=()`)].join(', ');
}
