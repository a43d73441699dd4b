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
  lost: ['Weg?', ' Was du mit diesem Telefon tun kannst'],
  lostTitle: 'Wenn dieses Telefon weg ist',
  lostSteps: [
    'Ändere das Passwort oder den Schlüssel deines Speichers dort, wo du ihn herhast. Von da an bekommt das Telefon nichts Neues und ändert nichts.',
    `Geh auf jedem Telefon, das du noch hast, zu Abgleich, „${sync.newPassword}“, und trag das neue ein.`,
    'Was das Telefon gelesen hatte, bleibt darauf. Wenn du kannst, lösche es über den Dienst des Herstellers.',
  ],
  lostDone: 'Ich weiß, was zu tun ist',
} satisfies Said<'crew'>;
