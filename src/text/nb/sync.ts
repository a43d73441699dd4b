import type { Said } from '../parts.ts';

export const probe = {
  troubles: {
    'not-an-address': {
      what: 'Det er ikke en adresse.',
      next: 'Den begynner med https:// og er adressen til mappen din.',
    },
    'insecure-address': {
      what: 'Denne adressen er ikke kryptert.',
      next: 'Bruk en som begynner med https://. Nettleseren tillater ingen annen herfra.',
    },
    'no-network': {
      what: 'Det er ikke nett akkurat nå.',
      next: 'Prøv igjen når du har dekning. Ingenting ble endret.',
    },
    'no-answer': {
      what: 'Ingen svarer på denne adressen.',
      next: 'Sjekk den bokstav for bokstav, og at tjeneren er i gang.',
    },
    'browsers-forbidden': {
      what: 'Tjeneren svarer, men lar ingen nettside lese svaret.',
      next: 'Sjekk navn, passord og mappe først. Stemmer de, legger du disse linjene inn i innstillingene på tjeneren.',
    },
    denied: {
      what: 'Navnet eller passordet blir ikke godtatt.',
      next: 'Skriv begge på nytt. Noen tjenester vil ha et app-passord, laget i innstillingene deres.',
    },
    'no-folder': {
      what: 'Det finnes ingen slik mappe.',
      next: 'Lag mappen først, eller rett navnet på slutten av adressen.',
    },
    'not-storage': {
      what: 'Noe annet bor på denne adressen.',
      next: 'Se etter adressen tjenesten din oppgir for WebDAV eller S3.',
    },
    'read-only': {
      what: 'Du kan se her, men ikke skrive.',
      next: 'La dette navnet få skrive og slette, eller bruk en annen mappe.',
    },
    alters: {
      what: 'Det som kommer tilbake, er ikke det som ble lagt dit.',
      next: 'En innloggingsside eller et filter står imellom. Bruk en annen adresse.',
    },
    forgets: {
      what: 'Den tar vare på filer, men lister dem ikke.',
      next: 'La dette navnet få liste mappen.',
    },
    busy: { what: 'Tjeneren har det travelt.', next: 'Vent et minutt, og prøv igjen.' },
    full: { what: 'Det er ikke plass igjen.', next: 'Rydd litt der, eller bruk et annet sted.' },
  },
  steps: {
    list: 'Lister filer',
    write: 'Tar imot en fil',
    read: 'Gir den uendret tilbake',
    overwrite: 'Bytter ut en fil',
    size: 'Oppgir størrelsen',
    part: 'Gir en del av en fil',
    remove: 'Sletter en fil',
  },
  clockOff: (minutes) =>
    minutes > 0
      ? `Klokken på denne enheten går ${minutes} min sakte. Synkroniseringen tar hensyn til det.`
      : `Klokken på denne enheten går ${-minutes} min fort. Synkroniseringen tar hensyn til det.`,
} satisfies Said<'probe'>;
