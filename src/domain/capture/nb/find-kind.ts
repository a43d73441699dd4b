/** What kind of task a Norwegian line is, by its first word of doing. */
import type { TaskKind } from '../../record/task.ts';
import { type FoundKind, firstOf } from '../find-kind.ts';
import { spanIn } from '../words.ts';
import { whole } from './words.ts';

const callWords = whole(String.raw`ring(?:e|er)?|telefoner(?:e)?|oppringning`);
const owes = whole(
  String.raw`purr(?:e|er|et|ing|ebrev)?|skylder|skyldig|ubetalt\p{L}*|utestående|ikke\s+(?:ennå\s+)?betalt|betalt\?`,
);
const remindToPay = whole(
  String.raw`minn(?:e|er)?(?!\p{L}).*(?:betal\p{L}*|faktura\p{L}*|regning\p{L}*|forskudd\p{L}*|penge\p{L}*)`,
);
const complaint = whole(
  String.raw`klag(?:e|en|er|et|a)|klagesak|reklamasjon\p{L}*|misfornøyd\p{L}*`,
);
const review = whole(String.raw`omtaler?|anmeldelser?|google-?(?:omtale|anmeldelse)r?`);
const large =
  /(?<!\p{L})(?:stort?|store|hele|helt|totalentreprise|anbud)(?!\p{L})|(?<![\p{L}\d])\d+\s+(?:leiligheter|hus|bad|rom|enheter|kjøkken|boliger)/iu;

/** Which word of doing comes first decides. */
const doings: readonly (readonly [TaskKind, RegExp])[] = [
  ['call', callWords],
  [
    'message',
    whole(
      String.raw`send(?:e)?(?!(?:\s+[\p{L}’']+){0,4}\s+(?:(?:pris)?tilbud\p{L}*|overslag\p{L}*|faktura\p{L}*|regning\p{L}*))|skriv(?:e)?(?!(?:\s+\p{L}+){0,3}\s+(?:(?:pris)?tilbud\p{L}*|overslag\p{L}*|faktura\p{L}*|regning\p{L}*))|svar(?:e)?|sms|mail|maile|e-?post|melding|si\s+(?:i?fra|til)|spør(?:re)?|takk(?:e)?|gi\s+(?:\p{L}+\s+)?beskjed|minn(?:e)?|følg(?:e)?\s+opp|messenger|whatsapp`,
    ),
  ],
  ['confirm-visits', whole('bekreft(?:e)?')],
  // A number behind it names one that is there: "faktura 1042".
  [
    'invoice',
    whole(
      String.raw`(?<=^[^\p{L}\d_]*)fakturere?|(?<=^[^\p{L}\d_]*)(?:faktura\p{L}*|regning\p{L}*)\s+(?:til|for|på)|(?:send|skriv|lag|mail)e?(?:\s+[^\s,;.]+){0,4}\s+(?:faktura\p{L}*|regning\p{L}*)`,
    ),
  ],
  [
    'small-quote',
    whole(
      String.raw`(?:pris)?tilbud\p{L}*|overslag\p{L}*|anslag|anbud\p{L}*|prisestimat|pris(?:e)?\s+på|gi\s+pris`,
    ),
  ],
  ['order', whole(String.raw`bestill(?:e|ing)?|kjøp(?:e)?|handle(?:\s+inn)?|etterbestill(?:e)?`)],
  ['receipt', whole(String.raw`kvittering\p{L}*|utlegg\p{L}*|bilag\p{L}*|kjørebok\p{L}*`)],
  [
    'paperwork',
    whole(
      String.raw`moms\p{L}*|mva\p{L}*|skatt\p{L}*|forsikring\p{L}*|papir(?:er|ene|arbeid)|regnskap\p{L}*|bokfør\p{L}*|lønn\p{L}*|lisens\p{L}*|søknad\p{L}*|sertifikat\p{L}*|a-melding\p{L}*|altinn|attest\p{L}*|tillatelse\p{L}*|kontrakt\p{L}*|forny(?:e)?|eu-kontroll`,
    ),
  ],
  [
    'errand',
    whole(
      String.raw`hent(?:e)?|lever(?:e)?|plukk(?:e)?\s+opp|returner(?:e)?|kjør(?:e)?\s+(?:til|bort|innom)|gjenvinning(?:en)?|søppel\p{L}*`,
    ),
  ],
  [
    'preparation',
    whole(
      String.raw`forbered(?:e)?|pakk(?:e)?|lad(?:e)?|klargjør(?:e)?|gjør(?:e)?\s+klart?|rigg(?:e)?|last(?:e)?`,
    ),
  ],
];

export function findKind(text: string): FoundKind | undefined {
  const money = spanIn(text, owes) ?? spanIn(text, remindToPay);
  if (money) {
    const calls =
      firstDoing(text)?.kind === 'call' || (/purr/iu.test(text) && callWords.test(text));
    return { kind: calls ? 'chase-call' : 'chase-message', span: money };
  }
  const whole = spanIn(text, complaint);
  if (whole) return { kind: 'complaint-reply', span: whole };
  const ask = spanIn(text, review);
  if (ask) return { kind: 'review-ask', span: ask };
  return firstDoing(text);
}

function firstDoing(text: string): FoundKind | undefined {
  const found = doings.flatMap(([kind, pattern]) => {
    const span = spanIn(text, pattern);
    return span ? [{ kind, span }] : [];
  });
  return firstOf(found, large.test(text));
}
