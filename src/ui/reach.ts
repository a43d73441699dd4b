/** Plain links that hand over to the phone's own apps; nothing leaves before the owner taps send there. */
const digitsOnly = (number: string): string => number.replace(/[^\d+]/g, '');

export function telLink(number: string): string {
  return `tel:${digitsOnly(number)}`;
}

export function smsLink(number: string, text: string): string {
  return `sms:${digitsOnly(number)}${text === '' ? '' : `?body=${encodeURIComponent(text)}`}`;
}

/**
 * WhatsApp wants the international number without its plus. One it cannot be made of is left
 * out: WhatsApp then asks whom it is for, where a wrong one would reach a stranger.
 */
export function whatsappLink(number: string, text: string, country: string): string {
  const to = internationalDigits(number, country) ?? '';
  return `https://wa.me/${to}?text=${encodeURIComponent(text)}`;
}

/** `country`: ISO 3166, where a number without a calling code is at home. */
function internationalDigits(number: string, country: string): string | undefined {
  const written = number.replace(/\(0\)/g, '');
  const digits = written.replace(/\D/g, '');
  if (digits === '') return undefined;
  if (written.trim().startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  const code = callingCode(country);
  if (code === undefined) return undefined;
  if (code === '1') return digits.length === 11 && digits.startsWith('1') ? digits : code + digits;
  return code + digits.replace(trunks[country] ?? /^0/, '');
}

/** What is dialled before a number at home and not from abroad, where that is not one 0. */
const trunks: { readonly [country: string]: RegExp } = { HU: /^06/, IT: /^(?!)/, SM: /^(?!)/ };

/** By ITU-T E.164, where the app is likely to be used. */
const callingCodes =
  'AE971AR54AT43AU61BA387BE32BG359BR55CA1CH41CL56CO57CY357CZ420DE49DK45EE372EG20ES34FI358FO298FR33GB44GG44GI350GL299GR30HK852HR385HU36ID62IE353IL972IM44IN91IS354IT39JE44JP81KE254KR82LI423LT370LU352LV371MA212MC377MD373ME382MK389MT356MX52MY60NG234NL31NO47NZ64PE51PH63PK92PL48PR1PT351RO40RS381SE46SG65SI386SK421SM378TH66TN216TR90UA380US1UY598VN84ZA27';

function callingCode(country: string): string | undefined {
  return new RegExp(`${country || '-'}(\\d+)`).exec(callingCodes)?.[1];
}

export function mailLink(address: string, text: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}${text === '' ? '' : `?body=${encodeURIComponent(text)}`}`;
}

export function mapLink(address: string): string {
  return `geo:0,0?q=${encodeURIComponent(address)}`;
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
