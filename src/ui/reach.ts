/** Plain links that hand over to the phone's own apps; nothing leaves before the owner taps send there. */
const digitsOnly = (number: string): string => number.replace(/[^\d+]/g, '');

export function telLink(number: string): string {
  return `tel:${digitsOnly(number)}`;
}

export function smsLink(number: string, text: string): string {
  return `sms:${digitsOnly(number)}${text === '' ? '' : `?body=${encodeURIComponent(text)}`}`;
}

/** WhatsApp wants the international number without its plus. */
export function whatsappLink(number: string, text: string): string {
  return `https://wa.me/${digitsOnly(number).replace('+', '')}?text=${encodeURIComponent(text)}`;
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
