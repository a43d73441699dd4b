import type { Said } from '../parts.ts';
import { sync } from './sync-setup.ts';

export const crew = {
  title: 'Team',
  alone:
    'Für eine Hilfe mit eigenem Telefon, sobald es mit deinem abgeglichen wird. Arbeitest du allein, lass das, wie es ist.',
  begin: 'Jemand arbeitet mit mir',
  me: 'Wer benutzt dieses Telefon?',
  meHint: 'Ein Vorname genügt',
  meWhy: 'Er steht bei den Notizen und Anrufen von hier.',
  add: 'Jemanden ins Team nehmen',
  addHint: 'Vorname',
  others: 'Im Team',
  isMe: (name) => `${name} benutzt dieses Telefon`,
  takeOut: ['Herausnehmen', ' aus dem Team'],
  takenOut: 'Was für diese Person war, ist dann für alle.',
  devices: 'Andere Telefone im Abgleich',
  noName: 'Ein Telefon ohne Namen',
  seen: (when) => `zuletzt gehört ${when}`,
  met: 'mit sechs Ziffern gekoppelt',
  parted: 'Herausgenommene Telefone',
  partedBy: (when, by) => `${when}, von ${by}`,
  partedHint: `Niemand, den du kennst? Geh zu Abgleich, „${sync.leave}“, und scanne dann einen Code auf einem Telefon, dem du traust.`,
  lost: ['Weg?', ' Dieses Telefon herausnehmen'],
  out: {
    title: (name) => `Herausnehmen: ${name}`,
    says: 'Von jetzt an bekommt es nichts Neues und ändert nichts. Was es gelesen hatte, bleibt darauf.',
    thisPhone: 'dieses Telefon',
    goOn: (names) => `Dabei bleiben: ${names}.`,
    unmet: (names) =>
      `Mit dem Code oder über ein anderes Telefon dazugekommen: ${names}. Kennst du es nicht, nimm es auch heraus.`,
    again: (names) =>
      `Danach wieder aufzunehmen, weil seit einer Aktualisierung nichts von ihnen kam: ${names}.`,
    yes: 'Herausnehmen',
    no: 'Dabei lassen',
    working: 'Wird herausgenommen',
    not: {
      offline: 'Gerade ist kein Netz da. Versuch es wieder, wenn du Empfang hast.',
      store: 'Der Speicher nahm es gerade nicht an. Versuch es in einer Minute noch einmal.',
      changed:
        'Ein anderes Telefon hat gerade geändert, wer dabei ist. Sieh die Liste noch einmal an.',
      'by-file':
        'Dein Stapel geht mit einer Datei, also gib diesem Telefon keine mehr. Was es gelesen hatte, bleibt darauf.',
    },
    codeTitle: 'Dein neuer Rettungscode',
    codeLead:
      'Es ist draußen. Nur dieses eine Mal zu sehen: Der bisherige Code öffnet nichts Neues mehr, also bewahre diesen an seiner Stelle auf.',
    passwordTitle: 'Noch eins',
    passwordLead: 'Das verlorene Telefon kennt vielleicht noch das Passwort deines Speichers.',
  },
  lostSteps: [
    'Ändere das Passwort oder den Schlüssel deines Speichers dort, wo du ihn herhast. Dann erreicht ihn das verlorene Telefon nicht einmal mehr.',
    `Geh auf jedem Telefon, das du noch hast, zu Abgleich, „${sync.newPassword}“, und trag das neue ein.`,
    'Wenn du kannst, lösche das verlorene Telefon über den Dienst des Herstellers.',
  ],
  lostDone: 'Ich weiß, was zu tun ist',
} satisfies Said<'crew'>;
