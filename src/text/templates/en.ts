import type { TemplateWords } from './templates.ts';

/** Short enough for a text message; what is not known leaves its sentence out. */
export const en: TemplateWords = {
  'enquiry-reply': {
    name: 'Answer an enquiry',
    words:
      'Hi[ {first}|], thank you for asking[ about {title}|]. I would be glad to help. When is a good time for a quick call?\n[{me}|]',
  },
  'ask-details': {
    name: 'Ask for details',
    words:
      'Hi[ {first}|], to give you a fair price I need to know a little more[ about {title}|]. What needs doing, where, and by when?\n[{me}|]',
  },
  'ask-photo': {
    name: 'Ask for a photo',
    words:
      'Hi[ {first}|], could you send me a photo or two[ of {title}|]? It saves you a visit and I can answer sooner.\n[{me}|]',
  },
  'ask-address': {
    name: 'Ask for the address',
    words: 'Hi[ {first}|], which address shall I come to, and where can I park?\n[{me}|]',
  },
  'quote-sent': {
    name: 'Quote is out',
    words:
      'Hi[ {first}|], here is the quote[ for {title}|]. [The price is {amount}.|] Ask me anything, and just say yes if it suits you.\n[{me}|]',
  },
  'quote-first': {
    name: 'First ask about a quote',
    words:
      'Hi[ {first}|], did the quote[ for {title}|] reach you? I am happy to go through it or change something.\n[{me}|]',
  },
  'quote-second': {
    name: 'Second ask about a quote',
    words:
      'Hi[ {first}|], I am planning my next weeks. Would you like to go ahead[ with {title}|]? A yes or a no both help me.\n[{me}|]',
  },
  'quote-close': {
    name: 'Last word on a quote',
    words:
      'Hi[ {first}|], I have not heard back, so I will close the quote[ for {title}|] for now. If you want it later, just write to me.\n[{me}|]',
  },
  'discount-no': {
    name: 'No to a discount',
    words:
      'Hi[ {first}|], I have looked at the price[ for {title}|] again. I cannot do the same work for less, but I can leave something out. Shall I show you how?\n[{me}|]',
  },
  'deposit-ask': {
    name: 'Ask for the deposit',
    words:
      'Hi[ {first}|], great that we go ahead[ with {title}|]. [To hold the day I ask for a deposit of {amount}.|To hold the day I ask for a deposit.] Once it is in, the day is yours.\n[{me}|]',
  },
  'deposit-reminder': {
    name: 'Remind of the deposit',
    words:
      'Hi[ {first}|], a quick reminder of the deposit[ for {title}|]. I hold the day for you until it is in.\n[{me}|]',
  },
  'deposit-last': {
    name: 'Last ask for the deposit',
    words:
      'Hi[ {first}|], the deposit[ for {title}|] has not come in yet. I can hold the day two more days, then I offer it to others. Shall I keep it for you?\n[{me}|]',
  },
  'book-visit': {
    name: 'Agree a day',
    words:
      'Hi[ {first}|], when shall I come[ for {title}|]? [Would {day} at {time} suit you?|Would {day} suit you?|Which days suit you?]\n[{me}|]',
  },
  'confirm-visit': {
    name: 'Confirm a visit',
    words:
      'Hi[ {first}|], [I will be with you on {day} at {time}.|I will be with you on {day}.|I look forward to our visit.] Does that still suit you?\n[{me}|]',
  },
  'confirm-weather': {
    name: 'Confirm, weather allowing',
    words:
      'Hi[ {first}|], [we meet on {day} at {time}.|we meet on {day}.|our day is near.] The forecast looks good so far. I will write again if the weather changes.\n[{me}|]',
  },
  'what-to-bring': {
    name: 'What to bring',
    words:
      'Hi[ {first}|], [see you on {day}!|see you soon!] Please bring sturdy shoes, a warm layer and something to drink. Any questions, just ask.\n[{me}|]',
  },
  'on-my-way': {
    name: 'On my way',
    words:
      'Hi[ {first}|], I am on my way. [I will be with you in about {minutes} minutes.|]\n[{me}|]',
  },
  'running-late': {
    name: 'Running late',
    words:
      'Hi[ {first}|], sorry, I am held up. [I will be about {minutes} minutes later than planned.|I will be a little later than planned.] Is that all right?\n[{me}|]',
  },
  reschedule: {
    name: 'Move a visit',
    words:
      'Hi[ {first}|], I am sorry, I have to move our visit[ on {day}|]. Which other day suits you?\n[{me}|]',
  },
  'weather-off': {
    name: 'Weather says no',
    words:
      'Hi[ {first}|], the weather does not let us go ahead[ on {day}|]. Safety comes first. Which other day would suit you?\n[{me}|]',
  },
  'ill-today': {
    name: 'I am ill',
    words:
      'Hi[ {first}|], I am ill and cannot come today. I am sorry. I will write as soon as I can give you a new day.\n[{me}|]',
  },
  'no-show': {
    name: 'They were not there',
    words:
      'Hi[ {first}|], I was there[ at {time}|] and could not find you. I hope all is well. Shall we find a new day?\n[{me}|]',
  },
  'visit-done': {
    name: 'After the visit',
    words:
      'Hi[ {first}|], thank you for today. All is done[ on {title}|]. If anything is not right, tell me straight away.\n[{me}|]',
  },
  'scope-grew': {
    name: 'More work than agreed',
    words:
      'Hi[ {first}|], what you asked for is more than we agreed[ for {title}|]. [With it the price is {newPrice}.|I can tell you the new price today.] Shall I go ahead?\n[{me}|]',
  },
  'invoice-sent': {
    name: 'Invoice is out',
    words:
      'Hi[ {first}|], the work[ on {title}|] is done and here is the invoice[ {number}|]. [The amount is {amount}, due on {due}.|The amount is {amount}.|It is due on {due}.|] Thank you!\n[{me}|]',
  },
  'reminder-1': {
    name: 'Reminder 1, friendly',
    words:
      'Hi[ {first}|], a quick reminder: [invoice {number} over {amount}|invoice {number}|the invoice over {amount}|the invoice] is due[ on {due}|]. If it is paid already, thank you, and forget this note.\n[{me}|]',
  },
  'reminder-2': {
    name: 'Reminder 2, plain',
    words:
      'Hi[ {first}|], [invoice {number} over {amount}|invoice {number}|the invoice over {amount}|my invoice] is still open[, {days} days now|]. Could you pay it this week? If something is wrong with it, tell me.\n[{me}|]',
  },
  'reminder-3': {
    name: 'Reminder 3, firm',
    words:
      'Hi[ {first}|], I still miss the payment of [invoice {number} over {amount}|invoice {number}|{amount}|my invoice][, which was due on {due}|]. Please pay it within seven days, or call me so that we find a way.\n[{me}|]',
  },
  'reminder-4': {
    name: 'Reminder 4, last',
    words:
      'Hello[ {name}|], this is my last reminder of [invoice {number} over {amount}|invoice {number}|{amount}|my invoice][, due on {due}|]. Please pay within 14 days. After that I will have to take the next step the law gives me, which costs us both. Call me if you need a plan.\n[{me}|]',
  },
  'final-letter': {
    name: 'Final letter',
    words:
      'Dear[ {name}| customer],\ndespite my reminders, [invoice {number} over {amount}|invoice {number}|the sum of {amount}|my invoice][, due on {due},|] has not been paid. I ask you to pay in full within 14 days of this letter. If you do not, I will claim the sum with the interest and costs the law allows.\n[{me}|]',
  },
  'payment-plan': {
    name: 'Pay in parts',
    words:
      'Hi[ {first}|], if [{amount}|the sum] is too much at once, we can split it into two or three parts. Tell me which dates you can keep, and I will write it down for us both.\n[{me}|]',
  },
  'payment-thanks': {
    name: 'Thanks for paying',
    words:
      'Hi[ {first}|], [{amount} is in|your payment is in]. Thank you, and all the best!\n[{me}|]',
  },
  receipt: {
    name: 'Receipt',
    words:
      'Hi[ {first}|], here is the receipt[ for {title}|]. [I received {amount} from you.|] Thank you!\n[{me}|]',
  },
  'review-ask': {
    name: 'Ask for a review',
    words:
      'Hi[ {first}|], thank you for having me[ for {title}|]. Would you write a line about how it went? It helps others find me. [{reviewLink}|]\n[{me}|]',
  },
  referral: {
    name: 'Ask to be passed on',
    words:
      'Hi[ {first}|], if you know somebody who needs work like this[: {title}|], please pass on my number. [You can reach me on {phone}.|] Thank you!\n[{me}|]',
  },
  'photos-ready': {
    name: 'Photos are ready',
    words:
      'Hi[ {first}|], your photos[ of {title}|] are ready. [You find them here: {link}|I will send you the link.]\n[{me}|]',
  },
  'more-work': {
    name: 'Ask for more work',
    words:
      'Hi[ {first}|], it was good to work with you[ on {title}|]. I have room again in the next weeks. Is there something coming up?\n[{me}|]',
  },
  'service-due': {
    name: 'Service is due again',
    words:
      'Hi[ {first}|], it is about a year since I was with you[ for {title}|]. Shall we plan the next service?\n[{me}|]',
  },
  'tried-to-call': {
    name: 'I tried to call',
    words:
      'Hi[ {first}|], I tried to call you[ about {title}|]. When is a good time? A text is fine too. [My number is {phone}.|]\n[{me}|]',
  },
  'holding-reply': {
    name: 'A reply that buys time',
    words:
      'Hi[ {first}|], I have your message and I am out on jobs today. You will have an answer from me by tomorrow evening.\n[{me}|]',
  },
  'complaint-first': {
    name: 'First answer to a complaint',
    words:
      'Hi[ {first}|], thank you for telling me, and I am sorry it is not right. I want to see it myself. When may I come by?\n[{me}|]',
  },
  'complaint-fixed': {
    name: 'It is put right',
    words:
      'Hi[ {first}|], it should be right now[: {title}|]. Please look at it when you have a minute and tell me if anything is left.\n[{me}|]',
  },
  sorry: {
    name: 'Say sorry',
    words:
      'Hi[ {first}|], that was my mistake and I am sorry. I will put it right and tell you today how and when.\n[{me}|]',
  },
  'price-rise': {
    name: 'New prices',
    words:
      'Hi[ {first}|], my costs have gone up, so my price changes[ from {from}|]. [The new price is {newPrice}.|I will send you the new price before the next visit.] Thank you for staying with me.\n[{me}|]',
  },
  'saying-no': {
    name: 'Say no kindly',
    words:
      'Hi[ {first}|], thank you for asking me[ about {title}|]. I cannot take it on and do it well just now. I hope you find somebody good soon.\n[{me}|]',
  },
  'letting-go': {
    name: 'Part from a customer',
    words:
      'Hi[ {first}|], I have decided not to take on further work for you. What we agreed I will finish. I wish you all the best.\n[{me}|]',
  },
  'holiday-away': {
    name: 'Away on holiday',
    words:
      'Hi[ {first}|], I am away[ from {from}|] and back in two weeks. If it is urgent, write now and I will see what I can do before.\n[{me}|]',
  },
  'quiet-week': {
    name: 'I have room this week',
    words:
      'Hi[ {first}|], a day has come free this week. Is there a small job you have been putting off? I could come[ on {day}|].\n[{me}|]',
  },
  'order-ask': {
    name: 'Place an order',
    words:
      'Hello, I would like to order[ for {title}|]. Please tell me the price and when you can deliver. [Deliver to {address}.|]\n[{me}|]',
  },
  'order-chase': {
    name: 'Ask after an order',
    words:
      'Hello, I am waiting for my order[ {number}|]. When will it come? My customer needs a date from me today.\n[{me}|]',
  },
};
