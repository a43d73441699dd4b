import type { Said } from '../parts.ts';
import { count } from './count.ts';

const changes = (n: number): string => count(n, 'Änderung', 'Änderungen');

export const sync = {
  title: 'Abgleich',
  off: 'Ein Stapel auf allen deinen Geräten, in einem Speicher, den du schon hast. Alles wird verschlossen, bevor es das Gerät verlässt.',
  setUp: 'Abgleich einrichten',
  haveCode: 'Ich habe einen Code',
  inStep: (minutes) => (minutes < 1 ? 'Gerade abgeglichen' : `Abgeglichen ${agoOf(minutes)}`),
  waiting: (n, isOnline) => {
    if (isOnline) return n === 0 ? 'Sucht nach Änderungen' : `${changes(n)} unterwegs`;
    if (n === 0) return 'Wartet auf Netz';
    return count(n, 'Änderung wartet auf Netz', 'Änderungen warten auf Netz');
  },
  asks: {
    denied: 'Der Speicher nimmt Name oder Passwort nicht mehr an.',
    'no-base': 'Der Ordner im Speicher ist weg.',
    large: 'Der Speicher nimmt keine so großen Dateien, deshalb bleibt ein Foto oder Memo hier.',
    full: 'Im Speicher ist kein Platz mehr. Mach dort etwas Platz.',
    out: 'Dieses Telefon ist nicht mehr dabei. Alles, was darauf ist, bleibt hier.',
    update: 'Ein anderes Gerät hat ein neueres Stopgap. Öffne es hier mit Netz, um es zu holen.',
  },
  outWhy: 'Es wurde auf einem anderen herausgenommen oder war weg, als der Stapel weiterging.',
  outHint:
    'Um zurückzukommen, beende es hier und scanne dann einen Code auf einem Telefon, das dabei ist.',
  outBy: (by, when) => `Herausgenommen von ${by}, ${when}.`,
  outBySome: 'einem Telefon ohne Namen',
  outLeave: 'Hier beenden und alles behalten',
  newCode: 'Deinen neuen Rettungscode ansehen',
  asksHere: 'Siehe Einstellungen, Abgleich.',
  where: (place) => `Speicher: ${place}`,
  newPassword: 'Adresse oder Passwort ändern',
  useStorage: 'Doch in einem Speicher ablegen',
  byFile:
    'Abgeglichen mit einer Datei, die du selbst trägst: per E-Mail an dich oder auf einem Stick.',
  saveFile: 'Änderungen in Datei speichern',
  takeFile: 'Datei aufnehmen',
  fileName: (day) => `stopgap-${day}.stopgap`,
  fileTroubles: {
    'not-a-bundle': 'Das ist keine Datei mit Änderungen von Stopgap.',
    newer: 'Ein neueres Stopgap hat diese Datei gemacht. Aktualisiere erst dieses.',
    damaged: 'Diese Datei ist nicht ganz. Speichere sie auf dem anderen Gerät noch einmal.',
    'another-deck': 'Diese Datei gehört zu einem anderen Stapel.',
    'not-whole': 'Nicht alles ließ sich aufnehmen. Nimm sie noch einmal auf.',
  },
  tookIn: (n) => (n === 0 ? 'Nichts Neues darin' : `${changes(n)} aufgenommen`),
  filesHold: 'Fotos und Memos bleiben auf dem Gerät, auf dem sie gemacht wurden.',
  chooseFolder: 'Über einen Ordner gehen',
  throughFolder: (name) => `Über „${name}“ gehen`,
  anotherFolder: 'Anderer Ordner',
  throughIt: 'Geht durch den Ordner',
  wentThrough: (n) =>
    n === 0
      ? 'Mit dem Ordner abgeglichen. Nichts Neues darin'
      : `Mit dem Ordner abgeglichen. ${changes(n)} aufgenommen`,
  folderTroubles: {
    'no-leave': 'Der Browser ließ Stopgap nicht in den Ordner. Tippe noch einmal und erlaube es.',
    'not-there': 'Der Ordner ist gerade nicht da. Steck den Stick ein, oder wähle einen anderen.',
    full: 'Im Ordner ist kein Platz mehr. Mach dort etwas Platz.',
    'not-whole': 'Nicht alles ging durch. Tippe noch einmal.',
  },
  leave: 'Stapel auf diesem Gerät verlassen',
  leaveHint: 'Alles, was du hast, bleibt hier und im Speicher. Es wird nur nicht mehr abgeglichen.',
  leaveYes: 'Ja, verlassen',
  leaveNo: 'Weiter abgleichen',
} satisfies Said<'sync'>;

export const setup = {
  choose: 'Wo soll es liegen?',
  own: 'Hier, wo Stopgap herkommt',
  ownHint: 'Dieser Server hat einen Speicher. Du brauchst dafür Name und Passwort.',
  webdav: 'WebDAV',
  webdavHint: 'Ein Ordner auf deinem eigenen Server oder bei einem Dienst mit WebDAV.',
  s3: 'S3-Bucket',
  s3Hint: 'Ein Bucket bei einem Dienst, der S3 spricht.',
  file: 'Kein Speicher, mit einer Datei',
  fileHint: 'Du trägst die Änderungen selbst: per E-Mail, Stick oder geteiltem Ordner.',
  fields: {
    url: ['Adresse des Ordners', 'Wie https://files.example.com/anna/stopgap/'],
    user: ['Name', 'Wie du dich dort anmeldest'],
    password: ['Passwort', 'Ein App-Passwort, wenn der Dienst das hat'],
    endpoint: ['Adresse des Dienstes', 'Wie https://s3.example.com'],
    bucket: ['Bucket', 'Sein Name'],
    region: ['Region', 'Wie eu-central-1, oder us-east-1, wo es keine gibt'],
    key: ['Zugangsschlüssel', ''],
    secret: ['Geheimer Schlüssel', ''],
  },
  code: ['Rettungscode', 'Die 28 Zeichen von deinem anderen Gerät'],
  check: 'Prüfen und einschalten',
  checking: 'Wird ausprobiert',
  save: 'Prüfen und speichern',
  back: 'Ein anderer Ort',
  rule: 'Für die Einstellungen des Servers',
  troubles: {
    code: {
      what: 'In diesem Code ist ein Tippfehler.',
      next: 'Vergleich ihn mit dem Papier, Gruppe für Gruppe. I und 1, O und 0 sind hier gleich.',
    },
    'no-deck': {
      what: 'Zu diesem Code liegt hier nichts.',
      next: 'Prüf, ob es derselbe Ordner oder Bucket ist wie auf deinem anderen Gerät.',
    },
    'keys-not-kept': {
      what: 'Dieser Browser behält keine Schlüssel.',
      next: 'Ein privates Fenster vergisst sie. Öffne Stopgap in einem gewöhnlichen.',
    },
    'unknown-store': {
      what: 'Diese Version kennt diesen Speicher nicht.',
      next: 'Aktualisiere Stopgap.',
    },
    storage: {
      what: 'Es ließ sich auf diesem Gerät nicht speichern.',
      next: 'Mach etwas Platz darauf und versuch es noch einmal.',
    },
  },
  codeTitle: 'Dein Rettungscode',
  codeLead:
    'Wird nur dieses eine Mal gezeigt. Er öffnet deinen Stapel auf einem neuen Gerät, wenn alle anderen weg sind. Sonst hat ihn niemand.',
  codeFor: 'Rettungscode deines Stapels',
  print: 'Drucken',
  kept: 'Ich habe ihn aufbewahrt',
  joined: 'Dieses Gerät ist dabei',
  joinedLead:
    'Was die anderen haben, kommt jetzt von selbst herein. Was auf diesem Gerät ist, geht zu ihnen.',
  done: 'Fertig',
} satisfies Said<'setup'>;

function agoOf(minutes: number): string {
  if (minutes < 60) return `vor ${minutes} Min.`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `vor ${count(hours, 'Stunde', 'Stunden')}`;
  return `vor ${Math.floor(hours / 24)} Tagen`;
}
