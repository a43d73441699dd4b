import type { Said } from '../parts.ts';

export const shell = {
  reload: 'Neu laden',
  tryAgain: 'Noch einmal',
  broke: 'Hier ging etwas schief. Was du gespeichert hattest, ist sicher.',
  damaged:
    'Einiges von dem, was hier liegt, lässt sich nicht mehr lesen. Speichere, was lesbar ist, fang dann neu an und hol es zurück.',
  notLoaded: 'Dieser Teil kam nicht an.',
  closed: {
    cleared: 'Stopgap wurde in einem anderen Fenster geleert. Lade es neu.',
    updated: 'Stopgap wurde in einem anderen Fenster aktualisiert. Lade es neu.',
  },
  screens: {
    now: 'Jetzt',
    round: 'Runde',
    'catch-up': 'Willkommen zurück',
    all: 'Alle',
    task: 'Aufgabe',
    customers: 'Kunden',
    customer: 'Kunde',
    job: 'Auftrag',
    ladder: 'Schritte',
    visits: 'Termine',
    day: 'Tagesblatt',
    chores: 'Routinen',
    'at-stake': 'Auf dem Spiel',
    help: 'Hilfe',
    'help-page': 'Hilfe',
    settings: 'Einstellungen',
    install: 'Auf dem Home-Bildschirm',
  },
  andMore: (title, n) => (n === 0 ? title : `${title} und ${n} weitere`),
} satisfies Said<'main'>['shell'];
