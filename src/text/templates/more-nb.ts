import type { MoreWords } from './templates.ts';

/** What comes up now and then. */
export const more: MoreWords = {
  'get-back': {
    name: 'Svar meg gjerne',
    words:
      'Hei[ {first}|]! Kan du skrive eller ringe meg[ om {title}|] når du har et øyeblikk? Takk!\n[{me}|]',
  },
  'like-to-call': {
    name: 'Jeg vil gjerne ringe',
    words:
      'Hei[ {first}|]! Jeg vil gjerne ringe deg[ om {title}|]. Når passer det? Du kan gjerne skrive også. [Nummeret mitt er {phone}.|]\n[{me}|]',
  },
  'how-in': {
    name: 'Spørre hvordan jeg kommer inn',
    words:
      'Hei[ {first}|]! Hvordan kommer jeg inn[ {day}|]? Er det noen der, eller finnes det en nøkkel eller en kode?\n[{me}|]',
  },
  'slow-reply': {
    name: 'Beklage ventetiden',
    words:
      'Hei[ {first}|]! Beklager at du måtte vente på svar[ om {title}|]. Trenger du meg fortsatt? Da tar jeg tak i det denne uken.\n[{me}|]',
  },
  'waiting-list': {
    name: 'Tilby plass på ventelisten',
    words:
      'Hei[ {first}|]! Akkurat nå er jeg fullbooket. Skal jeg sette deg på listen[ for {title}|] og skrive så snart en dag blir ledig?\n[{me}|]',
  },
  'rough-price': {
    name: 'Et prisanslag',
    words:
      'Hei[ {first}|]! [Som et anslag regner jeg med omtrent {amount}.|Du får et prisanslag når jeg vet litt mer.] Den nøyaktige prisen kommer i tilbudet.\n[{me}|]',
  },
  'quote-yes': {
    name: 'Takk for at de sa ja',
    words:
      'Hei[ {first}|]! Takk for at du sa ja[ til {title}|]! Jeg gleder meg og skriver til deg om dagen.\n[{me}|]',
  },
  'quote-no': {
    name: 'De sa nei',
    words:
      'Hei[ {first}|]! Takk for beskjeden[ om {title}|]. Dukker det opp noe annet, hjelper jeg deg gjerne.\n[{me}|]',
  },
  'deposit-in': {
    name: 'Forskuddet er betalt',
    words:
      'Hei[ {first}|]! Jeg har mottatt forskuddet, tusen takk. [Nå er {day} din.|Nå er dagen din.]\n[{me}|]',
  },
  'they-cancelled': {
    name: 'De avlyste',
    words:
      'Hei[ {first}|]! Takk for at du sa fra. Det går helt fint. Skriv gjerne når du vil ha en ny dag[ for {title}|].\n[{me}|]',
  },
  'part-not-here': {
    name: 'En del er ikke kommet',
    words:
      'Hei[ {first}|]! En del[ til {title}|] er ikke kommet ennå. Jeg skriver så snart jeg har den, og så finner vi en dag.\n[{me}|]',
  },
  'pick-up': {
    name: 'Klart til henting',
    words:
      'Hei[ {first}|]! Nå er det klart til henting[: {title}|]. Når vil du komme innom?\n[{me}|]',
  },
  'all-well': {
    name: 'Spørre om alt er i orden',
    words:
      'Hei[ {first}|]! Er alt fortsatt som det skal[ med {title}|]? Si fra hvis noe ikke stemmer, så ordner jeg det.\n[{me}|]',
  },
  voucher: {
    name: 'Gavekort',
    words:
      'Hei[ {first}|]! Gavekortet ditt[ på {title}|] er klart. [Det er verdt {amount}.|] Bare si fra når du vil bruke det.\n[{me}|]',
  },
  'review-thanks': {
    name: 'Takk for omtalen',
    words:
      'Hei[ {first}|]! Takk for at du tok deg tid til å skrive en omtale. Det betyr mye for meg.\n[{me}|]',
  },
  'order-wrong': {
    name: 'Feil levering',
    words:
      'Hei! Leveringen[ til {title}|] er ikke det jeg bestilte. Når kan jeg få den riktige, og hva skal jeg gjøre med denne? Takk!\n[{me}|]',
  },
  'new-number': {
    name: 'Det nye nummeret mitt',
    words:
      'Hei[ {first}|]! Lagre gjerne det nye nummeret mitt[: {phone}|]. Fra nå av når du meg der.\n[{me}|]',
  },
  'hand-over': {
    name: 'Gi det til en medhjelper',
    words:
      'Hei! Kan du ta denne for meg[: {title}|]? [Kunden er {name}.|] [Adressen er {address}.|] Si fra hvis noe er uklart, og når det er gjort.\n[{me}|]',
  },
};
