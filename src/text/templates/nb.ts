import { more } from './more-nb.ts';
import type { TemplateWords } from './templates.ts';

/** Bokmål. The last reminder is the inkassovarsel the law asks for: called so, in writing, with 14 days to pay. */
export const nb: TemplateWords = {
  ...more,
  'enquiry-reply': {
    name: 'Svar på en forespørsel',
    words:
      'Hei[ {first}|]! Takk for at du spør[ om {title}|]. Det hjelper jeg deg gjerne med. Når passer det med en kort telefonsamtale?\n[{me}|]',
  },
  'ask-details': {
    name: 'Be om detaljer',
    words:
      'Hei[ {first}|]! For å gi deg en riktig pris trenger jeg å vite litt mer[ om {title}|]. Hva skal gjøres, hvor og innen når?\n[{me}|]',
  },
  'ask-photo': {
    name: 'Be om et bilde',
    words:
      'Hei[ {first}|]! Kan du sende meg et bilde eller to[ ({title})|]? Da kan jeg ofte svare uten å komme på befaring først. Takk!\n[{me}|]',
  },
  'ask-address': {
    name: 'Be om adressen',
    words:
      'Hei[ {first}|]! Hvilken adresse skal jeg komme til, og hvor er det best å parkere? Takk!\n[{me}|]',
  },
  'quote-sent': {
    name: 'Tilbudet er sendt',
    words:
      'Hei[ {first}|]! Her er tilbudet ditt[ på {title}|]. [Prisen er {amount}.|] Spør gjerne om det er noe, og bare si ja hvis du vil gå videre.\n[{me}|]',
  },
  'quote-first': {
    name: 'Første spørsmål om tilbudet',
    words:
      'Hei[ {first}|]! Fikk du tilbudet mitt[ på {title}|]? Jeg går gjerne gjennom det med deg eller endrer noe.\n[{me}|]',
  },
  'quote-second': {
    name: 'Andre spørsmål om tilbudet',
    words:
      'Hei[ {first}|]! Jeg planlegger de neste ukene. Vil du gå videre[ med {title}|]? Et ja eller et nei er like greit.\n[{me}|]',
  },
  'quote-close': {
    name: 'Siste ord om tilbudet',
    words:
      'Hei[ {first}|]! Jeg har ikke hørt noe fra deg, så jeg lar tilbudet[ på {title}|] ligge nå. Vil du ha det likevel, er det bare å skrive til meg.\n[{me}|]',
  },
  'discount-no': {
    name: 'Nei til rabatt',
    words:
      'Hei[ {first}|]! Jeg har sett på prisen[ for {title}|] en gang til. Jeg kan ikke gjøre den samme jobben for mindre, men vi kan ta bort noe. Skal jeg vise deg hvordan?\n[{me}|]',
  },
  'deposit-ask': {
    name: 'Be om forskudd',
    words:
      'Hei[ {first}|]! Så hyggelig at vi er i gang[ med {title}|]. For å holde av dagen ber jeg om et forskudd[ på {amount}|]. Når det er betalt, er dagen din.\n[{me}|]',
  },
  'deposit-reminder': {
    name: 'Minne om forskuddet',
    words:
      'Hei[ {first}|]! Bare en påminnelse om forskuddet[ for {title}|]. Jeg holder av dagen til deg og bekrefter den så snart forskuddet er betalt.\n[{me}|]',
  },
  'deposit-last': {
    name: 'Siste gang om forskuddet',
    words:
      'Hei[ {first}|]! Jeg har ikke fått forskuddet[ for {title}|] ennå. Jeg kan holde av dagen i to dager til, så går den videre til andre. Vil du beholde den?\n[{me}|]',
  },
  'book-visit': {
    name: 'Avtale en dag',
    words:
      'Hei[ {first}|]! Når vil du at jeg skal komme[ for {title}|]? [Passer det {day} klokken {time}?|Passer det {day}?|Hvilke dager passer best?]\n[{me}|]',
  },
  'confirm-visit': {
    name: 'Bekrefte et besøk',
    words:
      'Hei[ {first}|]! [Jeg kommer {day} klokken {time}.|Jeg kommer {day}.|Jeg gleder meg til besøket vårt.] Passer det fortsatt?\n[{me}|]',
  },
  'confirm-weather': {
    name: 'Bekrefte, hvis været holder',
    words:
      'Hei[ {first}|]! [Vi ses {day} klokken {time} hvis været holder.|Vi ses {day} hvis været holder.|Vi ses snart hvis været holder.] Jeg skriver igjen om værmeldingen endrer seg.\n[{me}|]',
  },
  'what-to-bring': {
    name: 'Ta med',
    words:
      'Hei[ {first}|]! [Vi ses {day}!|Vi ses snart!] Ta med gode sko, et varmt plagg og noe å drikke. Spør gjerne om det er noe du lurer på.\n[{me}|]',
  },
  'on-my-way': {
    name: 'På vei',
    words:
      'Hei[ {first}|]! Jeg er på vei. [Jeg er hos deg om cirka {minutes} minutter.|Vi ses snart!]\n[{me}|]',
  },
  'running-late': {
    name: 'Forsinket',
    words:
      'Hei[ {first}|]! Beklager, jeg er blitt forsinket. [Jeg kommer omtrent {minutes} minutter senere enn avtalt.|Jeg kommer litt senere enn avtalt.] Går det bra?\n[{me}|]',
  },
  reschedule: {
    name: 'Flytte et besøk',
    words:
      'Hei[ {first}|]! Beklager, jeg må flytte besøket vårt[ {day}|]. Hvilken annen dag passer for deg?\n[{me}|]',
  },
  'weather-off': {
    name: 'Været stopper oss',
    words:
      'Hei[ {first}|]! Været gjør dessverre at vi ikke kan gjennomføre det vi har avtalt[ {day}|]. Sikkerheten går først. Hvilken annen dag passer for deg?\n[{me}|]',
  },
  'ill-today': {
    name: 'Jeg er syk',
    words:
      'Hei[ {first}|]! Jeg er syk og kan ikke komme i dag. Beklager det korte varselet. Jeg skriver med en ny dag så snart jeg kan.\n[{me}|]',
  },
  'no-show': {
    name: 'De var ikke der',
    words:
      'Hei[ {first}|]! Vi hadde en avtale, men jeg fant deg ikke. Jeg håper alt er bra. Skal vi finne en ny dag?\n[{me}|]',
  },
  'visit-done': {
    name: 'Etter besøket',
    words:
      'Hei[ {first}|]! Takk for i dag. [Alt er ferdig med {title}.|Alt er ferdig.] Si fra med en gang hvis noe ikke er som det skal.\n[{me}|]',
  },
  'scope-grew': {
    name: 'Mer arbeid enn avtalt',
    words:
      'Hei[ {first}|]! Det du ber om, er mer enn vi avtalte[ for {title}|]. [Med det ekstra arbeidet blir prisen {newPrice}.|Jeg sender deg den nye prisen før jeg begynner på det.] Skal jeg sette i gang?\n[{me}|]',
  },
  'invoice-sent': {
    name: 'Fakturaen er sendt',
    words:
      'Hei[ {first}|]! Jobben er gjort[ ({title})|], og her er fakturaen[ {number}|]. [Den er på {amount} med forfall {due}.|Den er på {amount}.|Den forfaller {due}.|] Takk!\n[{me}|]',
  },
  'reminder-1': {
    name: 'Påminnelse 1, vennlig',
    words:
      'Hei[ {first}|]! En vennlig påminnelse om [faktura {number} på {amount}|faktura {number}|fakturaen på {amount}|fakturaen min][, med forfall {due}|]. Har du allerede betalt, så tusen takk, og se bort fra denne meldingen.\n[{me}|]',
  },
  'reminder-2': {
    name: 'Påminnelse 2, enkel',
    words:
      'Hei[ {first}|]! [Faktura {number} på {amount}|Faktura {number}|Fakturaen på {amount}|Fakturaen min][, med forfall {due},|] er ikke betalt ennå. Kan du betale den denne uken? Er det noe feil med den, så bare si fra.\n[{me}|]',
  },
  'reminder-3': {
    name: 'Påminnelse 3, bestemt',
    words:
      'Hei[ {first}|]! Jeg har ikke mottatt betaling for [faktura {number} på {amount}|faktura {number}|fakturaen på {amount}|fakturaen min][, med forfall {due}|]. Vær snill og betal innen sju dager, eller ring meg så vi finner en løsning.\n[{me}|]',
  },
  'reminder-4': {
    name: 'Inkassovarsel, 14 dager',
    words:
      'Inkassovarsel\nHei[ {name}|]! [Faktura {number} på {amount}|Faktura {number}|Fakturaen på {amount}|Fakturaen min][, med forfall {due},|] er ikke betalt. Fristen for å betale er 14 dager fra denne meldingen er sendt. Betaler du ikke innen fristen, blir kravet sendt til inkasso, og det kan gi deg ekstra kostnader. Ring meg hvis du trenger en avtale om å dele opp betalingen.\n[{me}|]',
  },
  'final-letter': {
    name: 'Inkassovarsel som brev',
    words:
      'Inkassovarsel\nHei[ {name}|],\ntil tross for påminnelsene mine er [faktura {number} på {amount}|faktura {number}|fakturaen på {amount}|fakturaen min][, med forfall {due},|] ikke betalt. Betal hele beløpet innen 14 dager fra dette brevet er sendt. Gjør du ikke det, sendes kravet til inkasso. Da kan det komme renter og kostnader i tillegg, så langt loven tillater det.\n\nMed vennlig hilsen\n[{me}|]',
  },
  'payment-plan': {
    name: 'Betale i deler',
    words:
      'Hei[ {first}|]! Hvis [{amount}|hele summen] er for mye på én gang, kan vi dele den i to eller tre betalinger. Si hvilke datoer som passer, så skriver jeg det ned for oss begge.\n[{me}|]',
  },
  'payment-thanks': {
    name: 'Takk for betalingen',
    words:
      'Hei[ {first}|]! [Jeg har mottatt {amount}.|Jeg har mottatt betalingen din.] Takk, og ha det fint!\n[{me}|]',
  },
  receipt: {
    name: 'Kvittering',
    words:
      'Hei[ {first}|]! Her er kvitteringen[ for {title}|]. [Jeg har mottatt {amount} fra deg.|] Takk!\n[{me}|]',
  },
  'review-ask': {
    name: 'Be om en omtale',
    words:
      'Hei[ {first}|]! Takk for at du valgte meg[ til {title}|]. Vil du skrive en linje eller to om hvordan det gikk? Det hjelper andre med å finne meg.\n[{reviewLink}|]\n[{me}|]',
  },
  referral: {
    name: 'Be om å bli anbefalt',
    words:
      'Hei[ {first}|]! Kjenner du noen som kan trenge hjelp av meg, så gi gjerne nummeret mitt videre[: {phone}|]. Takk!\n[{me}|]',
  },
  'photos-ready': {
    name: 'Bildene er klare',
    words:
      'Hei[ {first}|]! Bildene dine er klare[ ({title})|]. [Du finner dem her: {link}|Jeg sender deg lenken.]\n[{me}|]',
  },
  'more-work': {
    name: 'Spørre etter mer arbeid',
    words:
      'Hei[ {first}|]! Det var godt å samarbeide med deg[ om {title}|]. Jeg har ledig tid igjen de neste ukene. Er det noe på gang?\n[{me}|]',
  },
  'service-due': {
    name: 'Tid for ny service',
    words:
      'Hei[ {first}|]! Det er en stund siden jeg var hos deg sist[ for {title}|]. Skal vi finne en dag til neste gang?\n[{me}|]',
  },
  'tried-to-call': {
    name: 'Jeg prøvde å ringe',
    words:
      'Hei[ {first}|]! Jeg prøvde å ringe deg[ om {title}|]. Når passer det? Du kan gjerne skrive også. [Nummeret mitt er {phone}.|]\n[{me}|]',
  },
  'holding-reply': {
    name: 'Et svar som gir tid',
    words:
      'Hei[ {first}|]! Jeg har fått meldingen din og er ute på jobb i dag. Du får svar fra meg innen i morgen kveld.\n[{me}|]',
  },
  'complaint-first': {
    name: 'Første svar på en klage',
    words:
      'Hei[ {first}|]! Takk for at du sier fra, og beklager at det ikke er som det skal. Jeg vil gjerne se på det selv. Når kan jeg komme innom?\n[{me}|]',
  },
  'complaint-fixed': {
    name: 'Det er ordnet',
    words:
      'Hei[ {first}|]! Nå skal det være i orden[ ({title})|]. Ta gjerne en titt når du har tid, og si fra hvis noe gjenstår.\n[{me}|]',
  },
  sorry: {
    name: 'Si unnskyld',
    words:
      'Hei[ {first}|]! Det var min feil, og jeg beklager. Jeg ordner opp og gir deg beskjed i dag om hvordan og når.\n[{me}|]',
  },
  'price-rise': {
    name: 'Nye priser',
    words:
      'Hei[ {first}|]! Kostnadene mine har gått opp, så prisene mine går også opp[ fra {from}|]. [Den nye prisen din er {newPrice}.|Du får den nye prisen før neste besøk.] Takk for at du fortsatt er kunde hos meg.\n[{me}|]',
  },
  'saying-no': {
    name: 'Si nei på en hyggelig måte',
    words:
      'Hei[ {first}|]! Takk for at du spurte meg[ om {title}|]. Jeg har ikke kapasitet til å gjøre det godt nok akkurat nå. Jeg håper du snart finner noen andre.\n[{me}|]',
  },
  'letting-go': {
    name: 'Avslutte med en kunde',
    words:
      'Hei[ {first}|]! Jeg har bestemt meg for ikke å ta flere oppdrag for deg. Det vi har avtalt, gjør jeg ferdig. Jeg ønsker deg alt godt.\n[{me}|]',
  },
  'holiday-away': {
    name: 'Borte på ferie',
    words:
      'Hei[ {first}|]! Jeg tar ferie[ fra {from}|]. Er det noe som haster, så si fra nå, så ser jeg hva jeg får til før jeg reiser. Alt annet svarer jeg på når jeg er tilbake.\n[{me}|]',
  },
  'quiet-week': {
    name: 'Jeg har ledig denne uken',
    words:
      'Hei[ {first}|]! Jeg har fått en ledig dag denne uken. Er det en liten jobb du har utsatt? Si bare fra, så kommer jeg innom.\n[{me}|]',
  },
  'order-ask': {
    name: 'Bestille varer',
    words:
      'Hei! Jeg vil gjerne bestille[ til {title}|]. Hva er prisen, og når kan dere levere? Takk!\n[{me}|]',
  },
  'order-chase': {
    name: 'Spørre etter en bestilling',
    words:
      'Hei! Jeg venter fortsatt på bestillingen min[ til {title}|]. Når kommer den? Kunden min trenger en dato fra meg i dag. Takk!\n[{me}|]',
  },
};
