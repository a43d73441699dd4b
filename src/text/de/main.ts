/** German: the words of the main screens. */
import type { Gap } from '../../domain/round/round.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { shell } from './shell.ts';
import { kinds, stepTitles, verbs } from './verbs.ts';

const gaps: { readonly [G in Gap]: string } = {
  2: '2 Minuten',
  5: '5 Minuten',
  15: '15 Minuten',
  30: '30 Minuten',
  60: '1 Stunde',
};

export const main = {
  app: 'Stopgap',
  undo: 'Rückgängig',
  close: 'Schließen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  save: 'Speichern',
  day: {
    today: 'heute',
    tomorrow: 'morgen',
    yesterday: 'gestern',
    weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  },
  nav: {
    label: 'Hauptmenü',
    now: 'Jetzt',
    all: 'Alle',
    add: 'Neu',
    customers: 'Kunden',
    help: 'Hilfe',
  },
  kinds,
  verbs,
  steps: stepTitles,
  gap: (gap) => gaps[gap],
  gapShort: (gap) => (gap === 60 ? ['1 h', 'Büro'] : [String(gap), 'Min.']),
  minutes: (n, whole) =>
    whole === undefined || whole <= n ? `${n} Min.` : `${n} von ${whole} Min.`,
  now: {
    question: 'Wie viel Zeit hast du?',
    title: 'Kurz Zeit?',
    evening: 'Ruhiger Abend?',
    morning: 'Guten Morgen.',
    until: (minutes, who) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return `${count(minutes, 'Minute', 'Minuten')} bis ${who}`;
      return `${hours} h${rest === 0 ? '' : ` ${rest}`} bis ${who}`;
    },
    with: (who, end) => `Bei ${who} bis ${end}`,
    saved: 'hier gespeichert',
    offline: 'ohne Netz, alles da',
    settings: 'Einstellungen',
    atStake: 'Auf dem Spiel',
    start: 'Los',
    startHint: (cards, minutes) => `${count(cards, 'Karte', 'Karten')} · etwa ${minutes} Min.`,
    out: 'Unterwegs',
    home: 'Zu Hause',
    place: 'Wo bist du?',
    welcome: 'Schreib eine Sache auf, die du nicht vergessen darfst.',
    first: 'Erste Aufgabe eintragen',
    owes: 'Wer schuldet dir Geld?',
    owesStart: 'Zahlung anmahnen: ',
    paste: 'Liste einfügen',
    starters: 'Ideen für mein Fach',
    importing: 'Kontakte holen',
    nothing: 'Gerade passt nichts',
    nothingWhy: 'Alles ist an seinem Platz. Es kommt wieder, wenn es Zeit ist.',
  },
  offers: (offer, time) => {
    switch (offer.is) {
      case 'longer':
        return `${gaps[offer.gap]} probieren`;
      case 'place':
        return offer.at === 'home' ? 'Ich bin zu Hause' : 'Ich bin unterwegs';
      case 'add':
        return 'Aufgabe eintragen';
      case 'someday':
        return 'Irgendwann ansehen';
      case 'returns':
        return `Die nächste kommt ${time(offer.at)}`;
    }
  },
  round: {
    progress: (at, of) => `Karte ${at} von ${of}`,
    leave: 'Aufhören',
    howTo: 'So geht’s ›',
    done: 'Erledigt',
    later: 'Später',
    skip: 'Auslassen',
    more: 'Mehr',
    lastTime: 'Letztes Mal',
    nextTime: 'Nächstes Mal',
    also: (titles) => `Erledigt auch: ${titles.join(' · ')}`,
    alsoHint: 'Eine Antwort erledigt auch diese. Antippen lässt eins weg.',
    leaveOut: (title) => `Weglassen: ${title}`,
    write: (leaves) => `Jetzt schreiben, du sendest es ${leaves}`,
    sendAnyway: 'Trotzdem senden',
    writeAnyway: 'Jetzt schreiben und senden',
    pick: 'Zeit wählen',
    pickDone: 'Übernehmen',
    skipAnyway: 'Einfach auslassen',
    laterTitle: 'Wann soll sie wiederkommen?',
    moreTitle: 'Mehr',
    begunTitle: 'Ein guter Anfang. Ist das alles?',
    begunAll: 'Ja, sie ist erledigt',
    begunMore: 'Es gibt mehr, bring sie wieder',
    skipTitle: 'Diese kommt immer wieder',
    skipText: 'Was würde helfen?',
    smaller: 'Kleiner machen',
    smallerField: 'Erster kleiner Schritt',
    handOver: 'Abgeben',
    forMember: (name) => `Für ${name}`,
    handOverField: 'An wen?',
    paid: 'Es ist bezahlt',
    letGo: 'Streichen',
    someday: 'Irgendwann',
    waiting: 'Warten auf jemanden',
    waitingField: 'Auf wen oder was?',
    open: 'Ganze Aufgabe ansehen',
    note: 'Notiz schreiben',
    noteField: 'Notiz',
    again: 'Noch eine Runde?',
    home: 'Zurück zu Jetzt',
    doneLately: 'Zuletzt erledigt',
  },
  later: {
    'this-morning': (clock) => `Heute Vormittag ${clock}`,
    tonight: (clock) => `Heute Abend ${clock}`,
    'in-two-hours': (clock) => `In zwei Stunden, ${clock}`,
    'after-visit': (clock) => `Nach dem Termin, ${clock}`,
    tomorrow: (clock) => `Morgen ${clock}`,
  },
  effect: {
    evening: 'Das reicht für heute Abend',
    nothing: 'Alles ist, wie es war',
    done: (n) => `${n} erledigt`,
    nudged: (amounts) => `nach ${amounts} gefragt`,
    later: (n) => `${n} für später`,
    letGo: (n) => `${n} gestrichen`,
    nextPromise: (day) => `nächste Zusage ${day}`,
  },
  act: {
    call: 'Anrufen',
    text: 'SMS',
    whatsapp: 'WhatsApp',
    mail: 'E-Mail',
    map: 'Karte',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  youWere: {
    doing: {
      'small-quote': 'Angebot für',
      'large-quote': 'Angebot für',
      invoice: 'Rechnung für',
      call: 'Anruf bei',
      'chase-call': 'Anruf bei',
      message: 'Nachricht an',
      'chase-message': 'Nachricht an',
      'review-ask': 'Nachricht an',
      'confirm-visits': 'Nachricht an',
      'complaint-reply': 'Nachricht an',
    },
    with: (doing, who) => `Du warst dran: ${doing} ${who}`,
    at: (title) => `Du warst dran: ${title}`,
  },
  add: {
    title: 'Aufgabe eintragen',
    field: 'Was ist zu tun?',
    hint: 'Eine Zeile, eine Aufgabe. Namen und Beträge werden erkannt.',
    example: 'Frau Berg wegen der Heizung anrufen',
    save: 'Speichern',
    saveMany: (n) => `${n} Aufgaben speichern`,
    paste: 'Einfügen',
    photo: 'Foto',
    audio: 'Sprachmemo',
    stopAudio: (seconds) => `Stopp · ${seconds} s`,
    importFile: 'Datei importieren',
    remove: (what) => `Entfernen: ${what}`,
    untitled: 'Foto oder Memo zum Einordnen',
    tasks: (n) => count(n, 'Aufgabe', 'Aufgaben'),
    added: (title) => `Neu: ${title}`,
    addedMany: (n) => `${n} neue Aufgaben`,
    as: 'Speichern als',
    asTask: 'Aufgabe',
    asVisit: (when, hours, minutes) =>
      `Termin ${when},${hours > 0 ? ` ${hours} h` : ''}${minutes > 0 ? ` ${minutes} Min.` : ''}`,
    by: { wish: '', promise: 'zugesagt ', deadline: 'bis ' },
    noPaste: 'Es war nichts zum Einfügen da. Drück lange ins Feld und wähle Einfügen.',
    noMic: 'Das Mikrofon ist hier nicht zu haben.',
    noPhoto: 'Das Bild ließ sich nicht lesen.',
    notShared: 'Was du geteilt hast, ließ sich nicht speichern. Teile es bitte noch einmal.',
  },
  people: (n) => count(n, 'Kunde', 'Kunden'),
  said: (verb, title) => `${verbs[verb]}: ${title}`,
  backAt: (when, title) => `Wieder ${when}: ${title}`,
  forMember: (name) => `für ${name}`,
  handedTo: (name, title) => `Für ${name}: ${title}`,
  gone: 'Das ist nicht mehr hier, deshalb wurde nichts geändert.',
  undone: (title) => `Wieder da: ${title}`,
  restoreUndone: (title) => `Rückgängig gemacht: ${title}. Alles ist wie vorher.`,
  notUndone: 'Das wurde seither geändert, deshalb bleibt es, wie es ist.',
  files: {
    wait: (names) =>
      names.length === 1
        ? `${names[0]} wartet und öffnet sich, wenn du das hier schließt.`
        : `${names.length} Dateien warten und öffnen sich der Reihe nach, wenn du das hier schließt.`,
    unread: (names) =>
      `Ließ sich nicht lesen: ${names}. Sieh nach, ob die Datei noch da ist, und öffne sie noch einmal, oder hol sie in den Einstellungen herein.`,
  },
  shell,
  storage: (error) => {
    switch (error.is) {
      case 'full':
        return 'Das Telefon ist voll, deshalb wurde es nicht gespeichert. Mach etwas Platz und versuch es noch einmal; deine Worte sind noch hier.';
      case 'blocked':
        return 'Ein anderer Tab mit Stopgap ist im Weg. Schließ ihn und versuch es noch einmal.';
      case 'closed':
      case 'aborted':
        return 'Das wurde nicht gespeichert. Versuch es bitte noch einmal; deine Worte sind noch hier.';
      case 'newer':
        return 'Was hier liegt, hat ein neueres Stopgap geschrieben. Lade neu, um es zu bekommen.';
      case 'refused':
        return 'Dieser Browser gab Stopgap keinen Speicher. Das kann an einem privaten Fenster liegen.';
      case 'unavailable':
        return 'Stopgap kommt gerade nicht an das heran, was hier aufbewahrt ist. Lade es neu; hilft das nicht, starte das Telefon neu.';
    }
  },
} satisfies Said<'main'>;
