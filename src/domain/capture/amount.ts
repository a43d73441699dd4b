/** Amounts as people type them, read without a floating point in between. */

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const decimalsOf: { readonly [currency: string]: number } = {
  JPY: 0,
  KRW: 0,
  ISK: 0,
  CLP: 0,
  VND: 0,
  PYG: 0,
  UGX: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};
const groups = /^\d{1,3}(?:([ ,.'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d{1,3})?$/u;
const plain = /^\d+(?:[.,]\d{1,3})?$/;

/**
 * Minor units of `text` ("1.240,50", "1,200", "1.2" with `thousands`), or
 * `undefined` when it is no amount or has more decimals than the currency.
 */
export function minorUnits(text: string, currency: string, thousands: boolean): number | undefined {
  const decimals = decimalsOf[currency] ?? 2;
  const read = split(text, thousands ? Math.max(decimals, 2) : decimals);
  if (read === undefined) return undefined;
  const shift = decimals + (thousands ? 3 : 0);
  const fraction = read.fraction.padEnd(shift, '0');
  const amount = Number(read.whole + fraction);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

type Parts = { readonly whole: string; readonly fraction: string };

/** A lone separator before exactly three digits groups thousands, unless the currency has three decimals. */
function split(text: string, decimals: number): Parts | undefined {
  const grouped = groups.exec(text);
  const separator = grouped?.[1];
  const lastOf = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (separator !== undefined && !(isLone(text) && decimals === 3 && lastOf >= 0)) {
    const decimal = text[lastOf] === separator ? -1 : lastOf;
    return parts(text, decimal);
  }
  if (!plain.test(text)) return undefined;
  return lastOf >= 0 && text.length - lastOf - 1 > decimals ? undefined : parts(text, lastOf);
}

function isLone(text: string): boolean {
  return text.replace(/\d/g, '').length === 1;
}

function parts(text: string, decimal: number): Parts {
  const whole = decimal < 0 ? text : text.slice(0, decimal);
  return {
    whole: whole.replace(/\D/g, ''),
    fraction: decimal < 0 ? '' : text.slice(decimal + 1),
  };
}
