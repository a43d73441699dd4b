/** What kind of task a line is, by its first word of doing. */
import type { TaskKind } from '../record/task.ts';
import { type Span, spanIn, spanOfMatch } from './words.ts';

export type FoundKind = { readonly kind: TaskKind; readonly span: Span | null };

const callWords = /\b(?:ring|call|phone|callback)\b/i;
const oweWords =
  /\b(?:owes?|owed|owing|unpaid|overdue|past due|not (?:yet )?paid|still not paid|(?:has|have)n['’]?t paid|paid\?)/i;
const chaseWord = /\bchase\b/i;
const remindToPay =
  /\bremind\b.*(?:\b(?:pay|paid|payment|invoice|inv|bill|deposit|balance|owes?|money|fee)\b|[£€$])/i;
const complaint = /\bcomplain(?:t|ts|ed|ing)?\b/i;
const review =
  /\b(?:ask|google|request|leave|get|send)\b.*\breviews?\b|\breview (?:us|ask|request|link)\b/i;
const large =
  /\b(?:big|large|tender|whole|full|entire)\b|\b\d+\s+(?:flats?|houses?|apartments?|bathrooms?|units?|kitchens?|rooms?|plots?)\b/i;

/** Which word of doing comes first decides; each pattern's first group is what must not precede it. */
const doings: readonly (readonly [TaskKind, RegExp])[] = [
  [
    'call',
    /(\b(?:wedding|engagement|key|o|mobile|work|my|the|new|a|video)[\s-]+)?\b(?:ring|call|phone|callback)\b(?![\s-]+(?:out|main|mains|doorbell|light|camera|case|charger|bill|contract|number)\b)/gi,
  ],
  [
    'message',
    /(\b(?:an?|the|no)\s+)?\b(?:text|message|msg|dm|whatsapp|reply|respond|answer|tell|ask|thank|follow[\s-]up|get back to|let \w+ know|remind|(?:send|(?:e-?)?mail)(?!(?:\s+[\w'’]+){0,4}\s+(?:quote|estimate|bid|invoice|bill)\b))\b/gi,
  ],
  ['confirm-visits', /()\bconfirm\b/gi],
  // A noun alone names one that is there: "Marsh invoice 1042".
  [
    'invoice',
    /()(?:^[^\p{L}\p{N}_]*(?:invoice(?!\s*(?:#|\d{3,}\b(?!\s*[.,]\d)|no\b|number\b|nr\b|from\b))|bill\s+(?:_|him\b|her\b|them\b))|\b(?:send|e-?mail|write|do|make|raise|draft)(?:\s+[^\s,;.]+){0,4}\s+(?:invoice|(?:the|an?|his|her|their|final)\s+bill)\b|\b(?:to|needs?|must)\s+(?:be\s+)?invoic(?:e|ed|ing)\b)/giu,
  ],
  [
    'small-quote',
    /()\b(?:quotes?|estimates?|bid|tender|proposal|price (?:up|out|for|job)|a price)\b/gi,
  ],
  ['order', /()\b(?:order|reorder|buy|restock)\b(?!\s+(?:form|no|number|book)\b)/gi],
  ['receipt', /()\b(?:receipts?|expenses|mileage)\b/gi],
  [
    'paperwork',
    /(\bgift\s+)?\b(?:vat|tax(?:es)?|insurance|paperwork|accounts|bookkeeping|books|payroll|licen[cs]e|permit|cert|certs|certificates?|1099s?|w-?[29]|self assessment|hmrc|irs|filing|cis|renewal)\b/gi,
  ],
  [
    'errand',
    /()\b(?:pick(?:ing)?(?:[\s-]up|\s+\w+\s+up)|collect|drop|return|(?:supply|supplies|tip|dump|shop) run)\b/gi,
  ],
  [
    'preparation',
    /()\b(?:prepare|prep|pack|load|charge (?:\w+ )?(?:batteries|battery|kit|phones?|radios?))\b/gi,
  ],
];

/** `text` has the names blotted out, so that Bill, Chase and Price do nothing. */
export function findKind(text: string): FoundKind | undefined {
  const money = chase(text);
  if (money) return money;
  const whole = spanIn(text, complaint);
  if (whole) return { kind: 'complaint-reply', span: whole };
  const ask = spanIn(text, review);
  if (ask) return { kind: 'review-ask', span: ask };
  return firstDoing(text);
}

function chase(text: string): FoundKind | undefined {
  const span = spanIn(text, chaseWord) ?? spanIn(text, remindToPay) ?? spanIn(text, oweWords);
  if (span === undefined) return undefined;
  const call = firstDoing(text)?.kind === 'call' || (chaseWord.test(text) && callWords.test(text));
  return { kind: call ? 'chase-call' : 'chase-message', span };
}

function firstDoing(text: string): FoundKind | undefined {
  const found = doings.flatMap(([kind, pattern]) => {
    const match = Array.from(text.matchAll(pattern)).find((m) => !m[1]);
    return match ? [{ kind, span: spanOfMatch(match) }] : [];
  });
  return firstOf(found, large.test(text));
}

type Doing = { readonly kind: TaskKind; readonly span: Span };

/** The word of doing that comes first decides; a quote is a large one where the line says so. */
export function firstOf(found: readonly Doing[], isLarge: boolean): Doing | undefined {
  const first = [...found].sort((a, b) => a.span.start - b.span.start)[0];
  return first?.kind === 'small-quote' && isLarge ? { ...first, kind: 'large-quote' } : first;
}
