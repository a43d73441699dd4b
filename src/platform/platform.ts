import type { HelpDesk } from '../domain/help-desk.ts';
import type { Instant, LocalDateTime, Moment } from '../domain/time.ts';
import type { ChosenFolder } from './folder.ts';
import type { LockPort } from './screen-lock.ts';

/** What the app needs of the device; browsers implement it, tests fake it. */
export type Platform = {
  readonly now: () => Moment;
  /** The wall clock at an instant, in the device's own zone. */
  readonly localAt: (instant: Instant) => LocalDateTime;
  /** The instant of a wall-clock time in the device's zone; a time skipped by daylight saving moves on. */
  readonly instantOf: (local: LocalDateTime) => Instant;
  /** IANA name of the device's zone ("Europe/Oslo"). */
  readonly timeZone: () => string;
  /** Milliseconds from some fixed moment on; it never jumps, whatever the clock is set to. */
  readonly elapsed: () => number;
  /** Lets input and paint have their turn in long work. */
  readonly yieldNow: () => Promise<void>;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly isOnline: () => boolean;
  /** Where the app comes from: `https://example.com`. */
  readonly origin: () => string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** One at a time over all windows and the worker; where the browser has no such locks, at once. */
  readonly alone: <T>(name: string, run: () => Promise<T>) => Promise<T>;
  /** Asks the browser to keep the data for good; `true` when it says so. */
  readonly persist: () => Promise<boolean>;
  readonly isPersisted: () => Promise<boolean>;
  /** A mark beside the database, set with the first words in it: without them, it says that they are gone. */
  readonly hasKept: () => boolean;
  readonly noteKept: (kept: boolean) => void;
  /**
   * Whether the owner was away for longer than the lock on the screen allows, in minutes; `null` without a lock,
   * `undefined` where the database says nothing of one: then one that was set beside it, as once was done, holds.
   */
  readonly isLocked: (minutes: number | null | undefined) => boolean;
  /** The rest of that lock, loaded when first used. */
  readonly screenLock: () => Promise<LockPort>;
  /** Nobody sees the page: another lies over it, or the phone sleeps. */
  readonly isHidden: () => boolean;
  /** Calls back when the device comes and goes; returns the way to stop. */
  readonly onOnlineChange: (listener: () => void) => () => void;
  readonly onVisible: (listener: () => void) => () => void;
  /** The page comes back as it was left, out of the browser's memory. */
  readonly onPageShow: (listener: () => void) => () => void;
  /** The page may be kept aside in memory with all it holds, by an engine that lets it hold on; it begins anew should it come back. */
  readonly whenPutAside: (listener: () => void) => () => void;
  /** Asks the browser to call `onWoken` once the network is back, and now and then; not every browser can. */
  readonly wakeWhenOnline: () => void;
  readonly wakeDaily: () => void;
  readonly onWoken: (listener: () => void) => () => void;
  /** Called as the page is hidden or frozen: the last chance to store. */
  readonly onHide: (listener: () => void) => () => void;
  /** On an iPhone or iPad: a tab of the browser, whose storage the installed app does not share, or that app itself. */
  readonly iosPlace: () => 'tab' | 'installed' | null;
  /** How the app gets onto the home screen of this device. */
  readonly installWay: () => InstallWay;
  /** Whether the browser would do it in one tap. */
  readonly canInstall: () => boolean;
  readonly onCanInstall: (listener: () => void) => () => void;
  /** Called in a tap; `false` when the owner or the browser turned away. */
  readonly install: () => Promise<boolean>;
  /** Called in a tap; `false` when the words did not come, or the browser refused. */
  readonly writeClipboard: (text: Promise<string>) => Promise<boolean>;
  readonly canPickFolder: () => boolean;
  readonly pickFolder: () => Promise<ChosenFolder | undefined>;
  readonly readClipboard: () => Promise<string | undefined>;
  readonly print: () => void;
  readonly vibrate: (ms: number) => void;
  /** Whether the app itself is kept here, so that it opens without network. */
  readonly worksOffline: () => Promise<boolean>;
  /** Loads the app anew where it is. */
  readonly reload: () => void;
  /** Forgets all the device keeps beside the database, then opens the app anew at its first screen. */
  readonly forgetEverything: () => Promise<void>;
  /** Camera and microphone code, loaded when first asked for. */
  readonly media: () => Promise<Media>;
  /** The phone's own contacts, where the browser hands them over; code loaded when first asked for. */
  readonly canPickContacts: () => boolean;
  readonly pickContacts: () => Promise<readonly PickedContact[]>;
  /** The person to ask, where whoever deployed the app named one; what is wrong with the file is said in the console. */
  readonly helpDesk: () => Promise<HelpDesk | undefined>;
  /** Hands a file to the owner: the share sheet where there is one, else a download. `false` when they turned away. */
  readonly handOut: (file: OutFile) => Promise<boolean>;
  /** A file that is to be kept: where the browser lets the owner choose a place, it is read back from there. Called in a tap. */
  readonly handOutFile: (file: File) => Promise<HandedOut>;
  /**
   * Shows the camera in `video` until a QR code was read, or `signal` ends it
   * (`undefined`); code loaded when first asked for. `no-camera`: none, or no leave to use it.
   */
  readonly scanQr: (
    video: HTMLVideoElement,
    signal: AbortSignal,
  ) => Promise<string | 'no-camera' | undefined>;
};

/**
 * saved: lies where the owner chose, read back and the same · shared, downloaded: somebody
 * else has it, and what became of it nobody tells · turned-away: by the owner ·
 * not-written: the place was full or gone, or gave back other bytes.
 */
export type HandedOut = 'saved' | 'shared' | 'downloaded' | 'turned-away' | 'not-written';
/** The file is out of this app's hands. */
export type Out = Extract<HandedOut, 'saved' | 'shared' | 'downloaded'>;

export function isOut(handed: HandedOut): handed is Out {
  return handed !== 'turned-away' && handed !== 'not-written';
}

/** By the browser and the device it runs on; `installed`: it is open from there. */
export type InstallWay =
  | 'installed'
  | 'iphone'
  | 'android-chrome'
  | 'android-firefox'
  | 'android-samsung'
  | 'desk-chrome'
  | 'desk-safari'
  | 'desk-other';

/** Makes the change from one screen to another, with or without a show; screens by their names. */
export type TurnPage = (from: string, to: string, change: () => void) => void;

export type PickedContact = {
  readonly name: string;
  readonly phones: readonly string[];
  readonly mails: readonly string[];
  readonly addresses: readonly string[];
};
export type OutFile = {
  readonly name: string;
  readonly mime: string;
  readonly text: string | Uint8Array<ArrayBuffer>;
};

export type Photo = {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** A JPEG of at most 3 kB, in base64; empty when it cannot be made so small. */
  readonly thumb: string;
};
export type AudioMemo = {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  readonly seconds: number;
};
export type Recording = { readonly stop: () => Promise<AudioMemo> };

export type Media = {
  /** At most 1600 px on the longer side and 200 kB; `undefined` when it is no picture. */
  readonly shrinkPhoto: (file: Blob) => Promise<Photo | undefined>;
  /** Starts recording; `undefined` when there is no microphone or no leave to use it. */
  readonly recordAudio: () => Promise<Recording | undefined>;
};
