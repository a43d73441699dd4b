/**
 * Things on a line that look like dates to a date reader and never are. They
 * are blotted out before dates are looked for.
 */
import { type Span, spansOf } from './words.ts';

const month = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`;
const unlessDate = String.raw`(?!\s*(?:[ap]\.?m\b|${month}\b)|[:./]\d|\d|st\b|nd\b|rd\b|th\b)`;
const weekday = `(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*`;
const ordinal = String.raw`(?:first|second|third|fourth|fifth|[1-9]\d?(?:st|nd|rd|th))`;

/** Phone numbers, addresses and references: neither a date nor money. */
const references: readonly RegExp[] = [
  /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+/giu,
  /\+\d[\d ()./-]{6,}\d/g,
  /\(\d{3,5}\)\s?\d[\d -]{4,}\d/g,
  /\b0\d{2,5}[ -]?\d{3,4}(?:[ -]?\d{2,4}){0,2}\b/g,
  /\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b|\b\d{9,}\b/g,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi,
  /\b0\d{3,}\b/g,
  new RegExp(
    String.raw`\b(?:inv|invoice|order|ref|po|job|quote|ticket|account|acc|acct|model|part)\.?\s*(?:no\.?|nr\.?|number|#)?\s*#?\d[\d-]{2,}${unlessDate}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?:#|\b(?:no|nr|num|number|flat|unit|plot|apt|apartment|room|suite|house|lot|bay|door|table|gate|ext|page|level|zone|chapter|version|iso|size|ref)\.?)\s*#?\d+[a-z]?(?:-\d+)?${unlessDate}`,
    'gi',
  ),
  /\b(?:at|from|to|outside|opposite)\s+\d{1,4}[a-z]?(?=\s+(?:[a-z]+\s+){1,2}(?:st|street|road|rd|lane|ln|avenue|ave|close|drive|dr|way|court|ct|place|terrace|crescent|gardens|hill|blvd)\b)/gi,
];

const quantities: readonly RegExp[] = [
  /\b\d+(?:[.,]\d+)?(?:m2?|in|g|l|w|v|a|x|ah|kw)\b(?!\.m)/gi,
  /\b\d+(?:[.,]\d+)?\s?(?:mm|cm|km|m(?!\.)|ft|feet|inch|inches|kg|mg|ltr|ml|lit(?:re|er)s?|kw|kwh|volts?|amps?|sqm|sq|gb|tb|mb|pcs|pc|miles?|vol|volume|bar|psi|degrees?|percent)\b/gi,
  /\b\d+(?:[.,]\d+)?\s?(?:"|''|%|°)/g,
  /\b\d+(?:\.\d+)?\s?[x×]\s?\d+(?:\.\d+)?(?:\s?[x×]\s?\d+)?(?:mm|cm|m)?\b|\b[x×]\s?\d+\b/gi,
  /\b(?:1\/2|1\/4|3\/4|1\/3|2\/3|1\/8|3\/8|5\/8|7\/8|24\/7|50\/50)(?=\s*(?:["']|in\b|inch|bsp|turn|day|price|mile|hour|full|ton|cup|[a-z]+s\b|drill|valve|pipe|hose|ply|board|off\b))/gi,
  /\b(?:sizes?|ref|part|model|order)\s+\d+\/\d+\b/gi,
  /\b24\/7\b|\b50\/50\b|\b\d+\/\d+\s*stars?\b|\b\d+ out of \d+\b/gi,
  /\b(?:ratio|scale|fall|mix|slope|gradient)\s+\d+:\d+\b|\b\d+:\d+\s+(?:mix|scale|ratio|fall|thinners|slope)\b/gi,
  /\b\d+(?:[.,]\d+)?\s+(?:each|per)\b/gi,
  /\b\d+-\d+(?=\s+(?!am|pm)[a-z]{3,}s\b|\s+lens\b)/gi,
  /\bv\d+(?:\.\d+)+\b/gi,
];

const durations: readonly RegExp[] = [
  /\b(\d+(?:\.\d+)?|an?|half an?|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of|few|several)(?:\s*-\s*\d+|\s+or\s+\w+)?[\s-]?(?:days?|weeks?|wks?|fortnights?|months?|mths?|years?|yrs?|hours?|hrs?|minutes?|mins?|nights?|quarters?|seconds?|secs?)\b(?!\s+(?:on|from|after)\s+(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow))/gi,
];
/** "2 weeks monday": which monday is anybody's guess. */
const weeksAndDay =
  /\b(?:\d+|two|three|four|five|six)\s?(?:weeks?|wks?)\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi;
const takesDuration = /\b(?:in|within)\s+(?:(?:about|around|the next|a|another)\s+)?$/i;

const words: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:black|good|cyber|ash|fat|palm|easter|super)\s+${weekday}\b`, 'gi'),
  new RegExp(String.raw`\b${weekday}\s*(?:-|–|to|till|until|thru|through)\s*${weekday}\b`, 'gi'),
  new RegExp(String.raw`\b(?:every|each|most)\s+(?:other\s+|second\s+)?${weekday}\b`, 'gi'),
  new RegExp(
    String.raw`\b${ordinal}(?=\s+(?!of\b|${month}\b|at\b|[\d@])[a-z]{3,})(?!\s+(?:for|and|but|with|about|before|after|latest|works|please|ok)\b)`,
    'gi',
  ),
  /\b(?:first|second|third|fourth|fifth)\b/gi,
  /\b(?:right\s+)?now\b/gi,
  /\b\d{1,2}\s+to\s+\d{1,2}\b(?!\s*(?:[ap]m\b|[a-z]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/gi,
  /\b(?:spring|summer|autumn|winter|fall)\b/gi,
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s\b/gi,
  /\b(?:last|this|past) (?:minute|call|orders)\b|\bnext (?:door|of kin)\b/gi,
];

export function referencesIn(text: string): readonly Span[] {
  return references.flatMap((pattern) => spansOf(text, pattern));
}

export function notDatesIn(text: string): readonly Span[] {
  const waits = durations
    .flatMap((pattern) => spansOf(text, pattern))
    .filter(({ start }) => !takesDuration.test(text.slice(Math.max(0, start - 24), start)));
  const others = [...quantities, weeksAndDay, ...words].flatMap((pattern) =>
    spansOf(text, pattern),
  );
  return [...waits, ...others];
}

export function quantitiesIn(text: string): readonly Span[] {
  return [...quantities, ...durations].flatMap((pattern) => spansOf(text, pattern));
}
