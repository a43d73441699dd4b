/** Contacts in and files out, by what the browser has of both. */
import { type ChosenFile, readsBack } from '../folder.ts';
import type { HandedOut, OutFile, PickedContact } from '../platform.ts';
import { whileAsked } from './asked.ts';

type ContactInfo = {
  readonly name?: readonly string[];
  readonly tel?: readonly string[];
  readonly email?: readonly string[];
  readonly address?: readonly {
    readonly addressLine?: readonly string[];
    readonly city?: string;
    readonly postalCode?: string;
  }[];
};
type ContactsManager = {
  readonly getProperties: () => Promise<readonly string[]>;
  readonly select: (
    properties: readonly string[],
    options: { readonly multiple: boolean },
  ) => Promise<readonly ContactInfo[]>;
};

/** Contact Picker API (W3C draft); Chrome on Android has it. */
export async function pickContacts(): Promise<readonly PickedContact[]> {
  const { contacts } = navigator as { readonly contacts?: ContactsManager };
  if (!contacts) return [];
  // Asking for one that this browser does not hand over fails the whole of it.
  const known = await contacts.getProperties().catch((): readonly string[] => []);
  const asked = ['name', 'tel', 'email', 'address'].filter((one) => known.includes(one));
  const select = () => contacts.select(asked, { multiple: true });
  const picked = await whileAsked(select).catch(() => []);
  return picked.map(({ name, tel, email, address }) => ({
    name: name?.[0] ?? '',
    phones: tel ?? [],
    mails: email ?? [],
    addresses: (address ?? []).map(addressOf).filter((line) => line !== ''),
  }));
}

type Address = NonNullable<ContactInfo['address']>[number];

/** Street first, then postcode and place, one line: as imported cards have it. */
function addressOf({ addressLine = [], city, postalCode }: Address): string {
  return [...addressLine, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

export async function handOut({ name, mime, text }: OutFile): Promise<boolean> {
  // Plain words go as a message, not as a file nobody opens on a phone.
  if (typeof text === 'string' && mime === 'text/plain' && typeof navigator.share === 'function')
    return (await share({ text })) === 'shared';
  return (await giveAway(new File([text], name, { type: mime }))) !== 'turned-away';
}

type SavePicker = {
  readonly showSaveFilePicker?: (o: { readonly suggestedName: string }) => Promise<SaveFile>;
};
type SaveFile = ChosenFile & { readonly remove?: () => Promise<void> };

/** File System Access, where the browser has it (Chromium): only there can a file be read back. */
export async function handOutFile(file: File): Promise<HandedOut> {
  const place = await pickPlace(file.name);
  if (place === 'turned-away') return place;
  if (place === undefined) return await giveAway(file);
  if (await readsBack(place, new Uint8Array(await file.arrayBuffer()))) return 'saved';
  await place.remove?.().catch(() => undefined);
  return 'not-written';
}

/** `undefined` where nobody can be asked. */
async function pickPlace(suggestedName: string): Promise<SaveFile | 'turned-away' | undefined> {
  const { showSaveFilePicker: pick } = globalThis as SavePicker;
  try {
    return pick && (await whileAsked(() => pick({ suggestedName })));
  } catch (thrown) {
    return nameOf(thrown) === 'AbortError' ? 'turned-away' : undefined;
  }
}

/**
 * The share sheet where there is one that takes it, else a download: of neither is it told where
 * the file went. Chromium says `canShare` to every file, and then refuses all but a list of
 * kinds (w3c/web-share#200): backups, contact cards and calendars are not on it.
 */
async function giveAway(file: File): Promise<'shared' | 'downloaded' | 'turned-away'> {
  const sharing = { files: [file] };
  if (typeof navigator.canShare === 'function' && navigator.canShare(sharing)) {
    const shared = await share(sharing);
    if (shared !== 'refused') return shared;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'downloaded';
}

/** Closed by the owner, or refused by the browser before it was shown. */
async function share(data: ShareData): Promise<'shared' | 'turned-away' | 'refused'> {
  try {
    await whileAsked(() => navigator.share(data));
    return 'shared';
  } catch (thrown) {
    return nameOf(thrown) === 'AbortError' ? 'turned-away' : 'refused';
  }
}

function nameOf(thrown: unknown): unknown {
  return (thrown as { readonly name?: unknown } | null)?.name;
}
