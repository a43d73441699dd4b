import type { MoreWords } from './templates.ts';

/** What comes up now and then. */
export const more: MoreWords = {
  'get-back': {
    name: 'Bitte um Rückmeldung',
    words:
      'Guten Tag[ {name}|], könnten Sie mir[ wegen „{title}“|] kurz schreiben oder mich anrufen, wenn es Ihnen passt? Vielen Dank!\n[{me}|]',
  },
  'like-to-call': {
    name: 'Ich möchte anrufen',
    words:
      'Guten Tag[ {name}|], ich möchte Sie gern[ wegen „{title}“|] anrufen. Wann passt es Ihnen? Eine Nachricht genügt auch. [Meine Nummer ist {phone}.|]\n[{me}|]',
  },
  'how-in': {
    name: 'Nach dem Zugang fragen',
    words:
      'Guten Tag[ {name}|], wie komme ich hinein[ am {day}|]? Ist jemand da, oder gibt es einen Schlüssel oder einen Code?\n[{me}|]',
  },
  'slow-reply': {
    name: 'Für die Wartezeit entschuldigen',
    words:
      'Guten Tag[ {name}|], entschuldigen Sie, dass Sie auf meine Antwort[ zu „{title}“|] warten mussten. Brauchen Sie mich noch? Dann kümmere ich mich diese Woche darum.\n[{me}|]',
  },
  'waiting-list': {
    name: 'Platz auf der Warteliste',
    words:
      'Guten Tag[ {name}|], zurzeit bin ich ausgebucht. Soll ich Sie[ für „{title}“|] auf meine Liste setzen und mich melden, sobald ein Tag frei wird?\n[{me}|]',
  },
  'rough-price': {
    name: 'Ein ungefährer Preis',
    words:
      'Guten Tag[ {name}|], [grob geschätzt rechne ich mit etwa {amount}.|einen ungefähren Preis nenne ich Ihnen, sobald ich etwas mehr weiß.] Der genaue Preis steht dann im Angebot.\n[{me}|]',
  },
  'quote-yes': {
    name: 'Dank für die Zusage',
    words:
      'Guten Tag[ {name}|], vielen Dank für Ihre Zusage[ zu „{title}“|]! Ich freue mich darauf und melde mich wegen des Termins.\n[{me}|]',
  },
  'quote-no': {
    name: 'Sie haben abgesagt',
    words:
      'Guten Tag[ {name}|], danke, dass Sie mir[ zu „{title}“|] Bescheid geben. Wenn sich etwas anderes ergibt, bin ich gern für Sie da.\n[{me}|]',
  },
  'deposit-in': {
    name: 'Anzahlung ist da',
    words:
      'Guten Tag[ {name}|], Ihre Anzahlung ist da, vielen Dank. [Der Termin am {day} gehört Ihnen.|Der Termin gehört Ihnen.]\n[{me}|]',
  },
  'they-cancelled': {
    name: 'Termin wurde abgesagt',
    words:
      'Guten Tag[ {name}|], danke für Ihre Nachricht. Das ist gar kein Problem. Schreiben Sie mir einfach, wenn Sie[ für „{title}“|] einen neuen Termin möchten.\n[{me}|]',
  },
  'part-not-here': {
    name: 'Ein Teil ist noch nicht da',
    words:
      'Guten Tag[ {name}|], ein Teil[ für „{title}“|] ist noch nicht da. Sobald ich es habe, melde ich mich, und wir finden einen Tag.\n[{me}|]',
  },
  'pick-up': {
    name: 'Fertig zum Abholen',
    words:
      'Guten Tag[ {name}|], Ihr Auftrag[ „{title}“|] liegt zum Abholen bereit. Wann möchten Sie vorbeikommen?\n[{me}|]',
  },
  'all-well': {
    name: 'Fragen, ob alles gut ist',
    words:
      'Guten Tag[ {name}|], ist[ bei „{title}“|] noch alles so, wie es sein soll? Wenn etwas nicht stimmt, sagen Sie es mir, und ich kümmere mich darum.\n[{me}|]',
  },
  voucher: {
    name: 'Gutschein',
    words:
      'Guten Tag[ {name}|], Ihr Gutschein[ für „{title}“|] ist fertig. [Er hat einen Wert von {amount}.|] Sagen Sie mir einfach, wann Sie ihn einlösen möchten.\n[{me}|]',
  },
  'review-thanks': {
    name: 'Dank für die Bewertung',
    words:
      'Guten Tag[ {name}|], danke, dass Sie sich die Zeit für eine Bewertung genommen haben. Das bedeutet mir viel.\n[{me}|]',
  },
  'order-wrong': {
    name: 'Falsche Lieferung',
    words:
      'Guten Tag, die Lieferung[ für „{title}“|] ist nicht das, was ich bestellt habe. Wann bekomme ich die richtige, und was soll ich mit dieser machen? Vielen Dank!\n[{me}|]',
  },
  'new-number': {
    name: 'Meine neue Nummer',
    words:
      'Guten Tag[ {name}|], bitte speichern Sie meine neue Nummer[: {phone}|]. Ab jetzt erreichen Sie mich dort.\n[{me}|]',
  },
  'hand-over': {
    name: 'An eine Hilfe weitergeben',
    words:
      'Hallo, kannst du das für mich übernehmen[: „{title}“|]? [Es geht um {name}.|] [Die Adresse ist {address}.|] Sag mir, wenn etwas unklar ist und wenn es erledigt ist.\n[{me}|]',
  },
};
