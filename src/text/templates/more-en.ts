import type { MoreWords } from './templates.ts';

/** What comes up now and then. */
export const more: MoreWords = {
  'get-back': {
    name: 'Please get back to me',
    words:
      'Hi[ {first}|], could you write back or ring me[ about {title}|] when you have a minute? Thank you!\n[{me}|]',
  },
  'like-to-call': {
    name: 'I would like to call',
    words:
      'Hi[ {first}|], I would like to call you[ about {title}|]. When is a good time? A text is fine too. [My number is {phone}.|]\n[{me}|]',
  },
  'how-in': {
    name: 'Ask how to get in',
    words:
      'Hi[ {first}|], how do I get in[ on {day}|]? Will somebody be there, or is there a key or a code?\n[{me}|]',
  },
  'slow-reply': {
    name: 'Sorry for the wait',
    words:
      "Hi[ {first}|], I'm sorry you had to wait for my answer[ about {title}|]. Do you still need me? Then I'll see to it this week.\n[{me}|]",
  },
  'waiting-list': {
    name: 'Offer a place on the list',
    words:
      "Hi[ {first}|], I'm booked up just now. Shall I put you on my list[ for {title}|] and write as soon as a day comes free?\n[{me}|]",
  },
  'rough-price': {
    name: 'A rough price',
    words:
      'Hi[ {first}|], [as a rough guide, I expect about {amount}.|I can give you a rough price when I know a little more.] The exact price comes with the quote.\n[{me}|]',
  },
  'quote-yes': {
    name: 'Thanks for the yes',
    words:
      "Hi[ {first}|], thank you for your yes[ to {title}|]! I'm looking forward to it and will write to you about the day.\n[{me}|]",
  },
  'quote-no': {
    name: 'They said no',
    words:
      "Hi[ {first}|], thank you for letting me know[ about {title}|]. If something else comes up, I'm glad to help.\n[{me}|]",
  },
  'deposit-in': {
    name: 'Deposit is in',
    words:
      'Hi[ {first}|], your deposit is in, thank you. [{day} is yours.|The day is yours.]\n[{me}|]',
  },
  'they-cancelled': {
    name: 'They cancelled',
    words:
      "Hi[ {first}|], thank you for telling me. That's no trouble at all. Just write to me when you'd like a new day[ for {title}|].\n[{me}|]",
  },
  'part-not-here': {
    name: 'A part is not here yet',
    words:
      "Hi[ {first}|], a part[ for {title}|] hasn't arrived yet. I'll write the moment I have it, and we'll find a day.\n[{me}|]",
  },
  'pick-up': {
    name: 'Ready to pick up',
    words:
      "Hi[ {first}|], it's ready for you to pick up[: {title}|]. When would you like to come by?\n[{me}|]",
  },
  'all-well': {
    name: 'Ask if all is well',
    words:
      "Hi[ {first}|], is everything still as it should be[ with {title}|]? If anything isn't right, tell me and I'll see to it.\n[{me}|]",
  },
  voucher: {
    name: 'Voucher',
    words:
      "Hi[ {first}|], your voucher[ for {title}|] is ready. [It is worth {amount}.|] Just tell me when you'd like to use it.\n[{me}|]",
  },
  'review-thanks': {
    name: 'Thanks for a review',
    words:
      'Hi[ {first}|], thank you for taking the time to write a review. It means a lot to me.\n[{me}|]',
  },
  'order-wrong': {
    name: 'The delivery is wrong',
    words:
      "Hello, the delivery[ for {title}|] isn't what I ordered. When can I have the right one, and what shall I do with this one? Thank you!\n[{me}|]",
  },
  'new-number': {
    name: 'My new number',
    words:
      'Hi[ {first}|], please save my new number[: {phone}|]. You can reach me on it from now on.\n[{me}|]',
  },
  'hand-over': {
    name: 'Pass it to a helper',
    words:
      'Hi, could you take this on for me[: {title}|]? [The customer is {name}.|] [The address is {address}.|] Tell me if anything is unclear, and when it is done.\n[{me}|]',
  },
};
