import { more } from './more-en.ts';
import type { TemplateWords } from './templates.ts';

/** Short enough for a text message; what is not known leaves its part out. */
export const en: TemplateWords = {
  ...more,
  'enquiry-reply': {
    name: 'Answer an enquiry',
    words:
      "Hi[ {first}|], thank you for asking[ about {title}|]. I'd be glad to help. When is a good time for a quick call?\n[{me}|]",
  },
  'ask-details': {
    name: 'Ask for details',
    words:
      'Hi[ {first}|], to give you a fair price I need to know a little more[ about {title}|]. What needs doing, where, and by when?\n[{me}|]',
  },
  'ask-photo': {
    name: 'Ask for a photo',
    words:
      'Hi[ {first}|], could you send me a photo or two[ for {title}|]? Then I can often answer without coming out first. Thank you!\n[{me}|]',
  },
  'ask-address': {
    name: 'Ask for the address',
    words:
      'Hi[ {first}|], which address shall I come to, and where is best to park? Thank you!\n[{me}|]',
  },
  'quote-sent': {
    name: 'Quote is out',
    words:
      "Hi[ {first}|], here is your quote[ for {title}|]. [The price is {amount}.|] Ask me anything, and just say yes if you'd like to go ahead.\n[{me}|]",
  },
  'quote-first': {
    name: 'First ask about a quote',
    words:
      "Hi[ {first}|], did my quote[ for {title}|] reach you? I'm happy to go through it with you or change something.\n[{me}|]",
  },
  'quote-second': {
    name: 'Second ask about a quote',
    words:
      "Hi[ {first}|], I'm planning my next few weeks. Would you like to go ahead[ with {title}|]? A yes or a no is equally fine.\n[{me}|]",
  },
  'quote-close': {
    name: 'Last word on a quote',
    words:
      "Hi[ {first}|], I haven't heard back, so I'll close the quote[ for {title}|] for now. If you'd like it later, just write to me.\n[{me}|]",
  },
  'discount-no': {
    name: 'No to a discount',
    words:
      "Hi[ {first}|], I've looked at the price[ for {title}|] again. I can't do the same work for less, but I could leave something out. Shall I show you how?\n[{me}|]",
  },
  'deposit-ask': {
    name: 'Ask for the deposit',
    words:
      "Hi[ {first}|], I'm glad we're going ahead[ with {title}|]. To hold your day I ask for a deposit[ of {amount}|]. Once it is in, the day is yours.\n[{me}|]",
  },
  'deposit-reminder': {
    name: 'Remind of the deposit',
    words:
      "Hi[ {first}|], a quick reminder about the deposit[ for {title}|]. Your day is held for you, and I'll confirm it as soon as the deposit is in.\n[{me}|]",
  },
  'deposit-last': {
    name: 'Last ask for the deposit',
    words:
      "Hi[ {first}|], the deposit[ for {title}|] hasn't reached me yet. I can hold your day for two more days, then I'll offer it to others. Would you like to keep it?\n[{me}|]",
  },
  'book-visit': {
    name: 'Agree a day',
    words:
      'Hi[ {first}|], when would you like me to come[ for {title}|]? [Would {day} at {time} suit you?|Would {day} suit you?|Which days suit you best?]\n[{me}|]',
  },
  'confirm-visit': {
    name: 'Confirm a visit',
    words:
      "Hi[ {first}|], [I'll be with you on {day} at {time}.|I'll be with you on {day}.|I'm looking forward to our visit.] Does that still suit you?\n[{me}|]",
  },
  'confirm-weather': {
    name: 'Confirm, weather allowing',
    words:
      "Hi[ {first}|], [see you on {day} at {time}, weather allowing.|see you on {day}, weather allowing.|see you soon, weather allowing.] I'll write again if the forecast changes.\n[{me}|]",
  },
  'what-to-bring': {
    name: 'What to bring',
    words:
      'Hi[ {first}|], [see you on {day}!|see you soon!] Please bring sturdy shoes, a warm layer and something to drink. Any questions, just ask.\n[{me}|]',
  },
  'on-my-way': {
    name: 'On my way',
    words:
      "Hi[ {first}|], I'm on my way. [I'll be with you in about {minutes} minutes.|See you soon!]\n[{me}|]",
  },
  'running-late': {
    name: 'Running late',
    words:
      "Hi[ {first}|], I'm sorry, I've been held up. [I'll be with you about {minutes} minutes later than planned.|I'll be with you a little later than planned.] Is that all right?\n[{me}|]",
  },
  reschedule: {
    name: 'Move a visit',
    words:
      "Hi[ {first}|], I'm sorry, I have to move our visit[ on {day}|]. Which other day would suit you?\n[{me}|]",
  },
  'weather-off': {
    name: 'Weather says no',
    words:
      "Hi[ {first}|], I'm sorry, the weather won't let us go ahead[ on {day}|]. Safety comes first. Which other day would suit you?\n[{me}|]",
  },
  'ill-today': {
    name: 'I am ill',
    words:
      "Hi[ {first}|], I'm ill and can't come today. I'm sorry for the short notice. I'll write with a new day as soon as I can.\n[{me}|]",
  },
  'no-show': {
    name: 'They were not there',
    words:
      "Hi[ {first}|], we were to meet and I couldn't find you. I hope all is well. Shall we find a new day?\n[{me}|]",
  },
  'visit-done': {
    name: 'After the visit',
    words:
      "Hi[ {first}|], thank you for today. [Everything is done for {title}.|Everything is done.] If anything isn't right, tell me straight away.\n[{me}|]",
  },
  'scope-grew': {
    name: 'More work than agreed',
    words:
      "Hi[ {first}|], what you've asked for is more than we agreed[ for {title}|]. [With the extra work the price is {newPrice}.|I'll send you the new price before I start on it.] Shall I go ahead?\n[{me}|]",
  },
  'invoice-sent': {
    name: 'Invoice is out',
    words:
      'Hi[ {first}|], the work is done[ ({title})|] and here is your invoice[ {number}|]. [It comes to {amount}, due on {due}.|It comes to {amount}.|It is due on {due}.|] Thank you!\n[{me}|]',
  },
  'reminder-1': {
    name: 'Reminder 1, friendly',
    words:
      "Hi[ {first}|], a friendly reminder about [invoice {number} for {amount}|invoice {number}|the invoice for {amount}|my invoice][, due on {due}|]. If you've already paid, thank you, and please ignore this.\n[{me}|]",
  },
  'reminder-2': {
    name: 'Reminder 2, plain',
    words:
      "Hi[ {first}|], [invoice {number} for {amount}|invoice {number}|the invoice for {amount}|my invoice][, due on {due},|] hasn't been paid yet. Could you pay it this week? If something is wrong with it, just tell me.\n[{me}|]",
  },
  'reminder-3': {
    name: 'Reminder 3, firm',
    words:
      "Hi[ {first}|], I haven't received payment for [invoice {number} for {amount}|invoice {number}|the invoice for {amount}|my invoice][, due on {due}|]. Please pay it within seven days, or call me so that we can find a way.\n[{me}|]",
  },
  'reminder-4': {
    name: 'Reminder 4, last',
    words:
      "Hello[ {name}|], this is my last reminder about [invoice {number} for {amount}|invoice {number}|the invoice for {amount}|my invoice][, due on {due}|]. Please pay it within 14 days. After that I'll take the next step the law allows, which can add costs. If you need a payment plan, call me.\n[{me}|]",
  },
  'final-letter': {
    name: 'Final letter',
    words:
      'Dear[ {name}| customer],\ndespite my reminders, [invoice {number} for {amount}|invoice {number}|the invoice for {amount}|my invoice][, due on {due},|] has not been paid. Please pay in full within 14 days of the date of this letter. If you do not, I will claim the sum, with any interest and costs the law allows.\n\nYours sincerely\n[{me}|]',
  },
  'payment-plan': {
    name: 'Pay in parts',
    words:
      "Hi[ {first}|], if [{amount}|the whole sum] is too much at once, we can split it into two or three payments. Tell me which dates you can manage, and I'll write it down for us both.\n[{me}|]",
  },
  'payment-thanks': {
    name: 'Thanks for paying',
    words:
      'Hi[ {first}|], [{amount} has arrived.|your payment has arrived.] Thank you, and all the best!\n[{me}|]',
  },
  receipt: {
    name: 'Receipt',
    words:
      "Hi[ {first}|], here is your receipt[ for {title}|]. [I've received {amount} from you.|] Thank you!\n[{me}|]",
  },
  'review-ask': {
    name: 'Ask for a review',
    words:
      'Hi[ {first}|], thank you for choosing me[ for {title}|]. Would you write a line or two about how it went? It helps others find me.\n[{reviewLink}|]\n[{me}|]',
  },
  referral: {
    name: 'Ask to be passed on',
    words:
      'Hi[ {first}|], if you know somebody who could use my help, please pass on my number[: {phone}|]. Thank you!\n[{me}|]',
  },
  'photos-ready': {
    name: 'Photos are ready',
    words:
      "Hi[ {first}|], your photos are ready[ ({title})|]. [You'll find them here: {link}|I'll send you the link.]\n[{me}|]",
  },
  'more-work': {
    name: 'Ask for more work',
    words:
      'Hi[ {first}|], it was good to work with you[ on {title}|]. I have room again over the next few weeks. Is there anything coming up?\n[{me}|]',
  },
  'service-due': {
    name: 'Service is due again',
    words:
      "Hi[ {first}|], it's been a while since I was last with you[ for {title}|]. Shall we find a day for the next one?\n[{me}|]",
  },
  'tried-to-call': {
    name: 'I tried to call',
    words:
      'Hi[ {first}|], I tried to call you[ about {title}|]. When is a good time? A text is fine too. [My number is {phone}.|]\n[{me}|]',
  },
  'holding-reply': {
    name: 'A reply that buys time',
    words:
      "Hi[ {first}|], I've got your message, and I'm out on jobs today. You'll have an answer from me by tomorrow evening.\n[{me}|]",
  },
  'complaint-first': {
    name: 'First answer to a complaint',
    words:
      "Hi[ {first}|], thank you for telling me, and I'm sorry it isn't right. I'd like to see it for myself. When may I come by?\n[{me}|]",
  },
  'complaint-fixed': {
    name: 'It is put right',
    words:
      'Hi[ {first}|], it should be right now[ ({title})|]. Please have a look when you have a minute, and tell me if anything is left.\n[{me}|]',
  },
  sorry: {
    name: 'Say sorry',
    words:
      "Hi[ {first}|], that was my mistake and I'm sorry. I'll put it right, and I'll tell you today how and when.\n[{me}|]",
  },
  'price-rise': {
    name: 'New prices',
    words:
      "Hi[ {first}|], my costs have gone up, so my prices are going up too[ from {from}|]. [Your new price is {newPrice}.|I'll send you the new price before your next visit.] Thank you for staying with me.\n[{me}|]",
  },
  'saying-no': {
    name: 'Say no kindly',
    words:
      "Hi[ {first}|], thank you for asking me[ about {title}|]. I can't take it on and do it well just now. I hope you find somebody good soon.\n[{me}|]",
  },
  'letting-go': {
    name: 'Part from a customer',
    words:
      "Hi[ {first}|], I've decided not to take on any more work for you. I'll finish what we have agreed. I wish you all the best.\n[{me}|]",
  },
  'holiday-away': {
    name: 'Away on holiday',
    words:
      "Hi[ {first}|], I'll be away on holiday[ from {from}|]. If anything is urgent, tell me now and I'll see what I can do before I go. Everything else I'll answer when I'm back.\n[{me}|]",
  },
  'quiet-week': {
    name: 'I have room this week',
    words:
      "Hi[ {first}|], a day has come free this week. Is there a small job you've been putting off? Just tell me and I'll come by.\n[{me}|]",
  },
  'order-ask': {
    name: 'Place an order',
    words:
      "Hello, I'd like to place an order[ for {title}|]. Could you tell me the price and when you can deliver? Thank you!\n[{me}|]",
  },
  'order-chase': {
    name: 'Ask after an order',
    words:
      "Hello, I'm still waiting for my order[ for {title}|]. When will it arrive? My customer needs a date from me today. Thank you!\n[{me}|]",
  },
};
