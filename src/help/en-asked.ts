/** How owners ask for each text when they do not know its words; for the search alone, never shown. */
export const englishAsked: { readonly [slug: string]: string } = {
  'a-bad-review':
    'somebody wrote lies about me online, one star on google, nasty comment on facebook, should i answer a review, get a review taken down, delete a rating, competitor left a false rating, trustpilot, yelp, low rating, bad feedback online, my score went down, they never were my customer',
  'a-call-i-put-off':
    'i hate phoning people, scared of calling, dread this call, been avoiding him, how to begin a hard talk, tell them bad news by phone, have to ring about the mistake, fear of the phone, keep pushing the call away, courage to ring, what to say first, shy, she will be cross when i call',
  'a-crew':
    'task for my helper, give a job to my colleague, who wrote this note, which of us rang, assign to my wife, who does what, my helper has left, remove a phone, phone of my helper was stolen, see tasks of the other, only my tasks',
  'a-customer-is-angry':
    'client is mad at me, yelling, swearing at me, threatens me, not happy with the work, dissatisfied, moaning, argument with a customer, she is disappointed, i made a mistake, damaged something, broke her vase, scratched the floor, apologise, say sorry, rude customer, he is fuming, they complain about the mess',
  'a-quote-that-gets-a-yes':
    'how to price a job, make an offer, what goes in an estimate, quotes get rejected, they never say yes, lose jobs on price, win more jobs, cost of a job, day rate or fixed, price for a bathroom, quotation template, pricing, how detailed, tilbud, angebot, devis, presupuesto, put together a bid, send a price',
  'a-reply-that-buys-time':
    'many messages and no time, everyone writes to me, get to it later, answer all of them, no time to answer now, swamped with messages, inbox is full, cannot answer today, tell them i will come back to it, holding answer, quick answer between jobs, so many mails, whatsapp keeps pinging, people wait for my answer, got back too slow, answer tonight instead, unanswered messages, busy reply',
  'a-second-phone':
    'phone and laptop together, see it on my computer too, my wife does the office, give my helper access, login for staff, work with several people, keep two devices the same, synchronise, tablet in the van, multiple users, new handset, change phone, share tasks with a partner, does it sync, switch phones',
  'a-task-that-wont-move':
    'comes up again and again, keep seeing the same thing, never do it, never get to it, keeps coming up and i skip it, cant make myself do it, no motivation, too lazy, too big to begin, i am stuck with a task, always put off, procrastinating, on the list for months, everything is too much, dont know where to begin, hate paperwork, break it down, same card again and again, been skipping this for weeks',
  'after-a-call':
    'nobody picked up, no one answered, went to voicemail, engaged tone, line busy, left a voicemail, note what they said on the phone, they promised to pay on friday, where to put the result, what do i tap after ringing, they will call me back, spoke to him, log a call, paid after i rang',
  'answering-an-enquiry':
    'someone wants a price, new lead, somebody messaged me on instagram, how quick do i have to answer, first message from a stranger, mail from the website, asks what i cost, asks if i have time, request for work, what should i ask them first, potential customer, prospect, somebody rang about a job, anfrage, forespørsel, dm asking how much',
  'asking-for-a-deposit':
    'money in advance, part payment first, should i ask for money before i start, buy materials with their money, how many percent before, half now, retainer, prepayment, booking fee, they cancel and i lose, hold the date, refund the deposit, is it kept if they cancel, anzahlung, depositum, forskudd, acompte, payment to book, pay first',
  'asking-for-a-review':
    'more stars, get google reviews, how do i ask for a rating, ask for feedback, testimonials for my website, happy customer should write something, recommendation online, link for reviews, reviews from customers, nice words about me, tripadvisor, when to ask for a review, they loved it, anmeldelse, bewertung',
  'asking-for-referrals':
    'get recommended, tell a friend, word of mouth, pass my name on, neighbours, know anybody who needs, business cards, new customers without ads, refer a friend discount, thank somebody for sending me a customer, introduction, customers through customers, spread the word',
  'at-stake':
    'who owes me money, how much is still open, all open bills, sum of unpaid invoices, money i am waiting for, total i am owed, what have i promised, list of promises, overview of the money, how am i doing, numbers, earnings, turnover, revenue, what others owe me, who still has to get back to me',
  'before-and-after-photos':
    'pictures for instagram, post my work online, may i show a photo of her house, ask before posting, photos for the website, show off my jobs, portfolio, gallery, good photos with a phone, lighting, social media posts, people in the photo, face in picture, privacy of photos, advertise with pictures, gdpr photos',
  'calendar-and-day-sheet':
    'get reminded, beep before the appointment, alert, notification for a visit, put a visit into google calendar, send to outlook, iphone calendar, ical, print my day, list of today on paper, paper for the van, give my helper the plan, export visits, alarm clock, does the app ring, remind me at 3',
  chores:
    'every month, every week again, repeats, do it again every year, weekly task, monthly rent, van service, insurance comes up every year, clean the filter regularly, things i do over and over, routine jobs, task that returns, turn a repeat off, pause it for the holidays, set up something regular, yearly, quarterly',
  'coming-back':
    'was away for weeks, have not opened it for a month, so much piled up, everything is old, clear the old ones, back from holiday, after being ill, list is a mess, delete all old tasks, begin anew, backlog, catch up quickly, what still matters, out of date tasks, long break, hundreds of tasks',
  'confirming-visits':
    'remind them of tomorrow, text the day before, are we still on, check that they are home, appointment reminders, make sure they come, so they dont forget, confirm a booking, sms reminder, who is coming tomorrow, reconfirm, reduce no shows, send a reminder for the appointment',
  'contact-hours':
    'change when i call people, not on sundays, no calls after six, this customer only in the morning, works nights, public holidays, opening times, stop calling cards on saturday, set my hours, ring earlier than nine, early bird customer, when may i phone, send now anyway, quiet hours, weekend calls, christmas, easter',
  'contacts-and-calendar':
    'add to google calendar, google calender, put it in my calendar, import my contacts, phone book, address list, excel file, load customers from a file, google contacts, from my old app, csv, outlook contacts, move my customers over, appointments from google, calendar into the app, bring my diary, icloud, sim card, transfer from another program, upload a list, read in',
  'customers-and-doubles':
    'same person twice, two entries, duplicates, join two customers, combine contacts, new customer, add a client, phone number of a customer, write down the gate code, key is under the mat, remember something for next time, dog, allergies, history with a customer, what did we talk about, remove a customer, change an address, edit a contact, wrong number, where are my customers',
  'errands-in-one-trip':
    'too much driving, drive around all day, pick things up, to the shop, go to the bank, bring it to the tip, post office, collect parts, several stops, save petrol, save trips, fetch the tools, on the way home, builders yard, round trip, things to get in town',
  'finding-things':
    'where is my stuff gone, my stuff is gone, things are gone, where did my task go, where did my task go, cannot find it, look something up, search everything, it vanished, where are done tasks, old jobs, what did i do for her last year, see the whole list, show me everything, filter, all my tasks, look up a customer, note i wrote, list of everything',
  'going-on-holiday':
    'i am off for two weeks, summer holiday, taking time off, closing for christmas, away next week, tell customers i am not here, auto reply, out of office text, who takes my calls, stand in, replacement while away, urlaub, ferie, vacances, days off, maternity, paternity, shut for a week, before i leave',
  'how-a-round-works':
    'what is this app, how does it work, what are the cards, first steps, getting started, beginner, why this one first, why do i see this, who decides the order, how are cards chosen, what is a gap, leave in the middle, stop a round, how many cards, what does start do, sorting, priority, ranking, tutorial',
  'how-long-have-you-got':
    'which time do i pick, five minutes, only a moment, half an hour free, an hour at the desk, minutes are wrong, it says it takes longer, how does it know how long, time until the next customer, wrong estimate, short break, between two customers, waiting in the car, change the minutes, why fewer cards than time',
  'ill-today':
    'i am sick, cant come in, flu, throwing up, my kid is ill, hurt my back, migraine, broken arm, call in sick, cancel everybody today, in hospital, covid, tell customers i am not well, stay in bed, accident, emergency at home, family emergency, krank, syk, no work today',
  'it-broke-after-the-job':
    'it leaks again, already broken, they want it fixed for nothing, comes back with a fault, do i have to repair it, guarantee, who pays when it breaks, my work failed, redo it, new boiler stopped, paint peels, crack in the tiles, defect after the work, claim, return visit, two years later, colour washed out, reklamation, garanti',
  'jobs-and-ladders':
    'how far is a job, see where a job is, job progress, what step am i on, follow a job from start to end, what stage is it at, where does the job stand, automatic follow up, next step of a job, what happens after the quote, add a step, days between reminders, stop reminders for a job, status of a job, create a job, project, steps of a job, change the ladder, move a job on, close a job, they said yes what now, progress',
  'keeping-receipts':
    'how long to keep bills, keep invoices for years, save receipts, when may i throw papers away, where to put receipts, throw away, how many years, store invoices, paper or photo, lost a bill, petrol receipts, proof for tax, ticket from the shop, can i throw the paper away, digital copies, deduct, expenses, faded receipt, archive, quittung, belege, keep records, scan',
  'later-skip-let-go':
    'not now, not today, another day, do it later, dont feel like it, not now, tomorrow, put it off, remind me next week, hide this card, i dont want this one, get rid of a card, difference between skip and later, move to monday, waiting for somebody else, give it to someone, delegate, never mind, throw away a task, someday maybe, swipe, what happens when i skip, delete a card',
  'left-out-on-purpose':
    'can it invoice, can it do my accounts, does it have, can i tag, can it take payments, does it make bills, invoicing, write invoices with it, take card payments, accounting software, colours and labels, priorities, categories, projects, time tracking, gps, route planner, team chat, online booking, push notifications, artificial intelligence, chatgpt, stock keeping, why can it not, missing, feature request, statistics, is there a, add tags, signatures, contract, connect to xero, quickbooks',
  'letting-a-customer-go':
    'not working for them any more, do not want to see this customer again, no longer want the client, last time for him, stop working for someone, never again for this person, get rid of a bad client, sack a customer, end the contract, they treat me badly, always complains, makes me ill, not worth it, say goodbye to a customer, dont want her as customer anymore, quit a client, drop a customer, too much hassle, terminate',
  'looks-and-keyboard':
    'letters too small, words too small, larger letters, text is tiny, bigger writing, cant read it, make it dark, too bright at night, black background, glasses, bad eyes, blind, read it out to me, without a mouse, colours, hard to see in the sun, font, movement makes me dizzy, light theme, keyboard, large buttons, letter size',
  'month-end':
    'end of month, what to do on the 31st, last day of the month, check the bank, did i bill everything, close the books, monthly office, bookkeeping, accounts each month, put money aside, cash flow, monthly review, bank statement, forgotten invoices, set money aside for tax, tidy the numbers',
  'my-first-helper':
    'rules for the first employee, what do i need to hire, what papers to employ, take on staff, hire somebody, need another pair of hands, too much work for one, employ, wages, contract of employment, apprentice, trainee, my son helps, pay cash, minimum wage, insurance for staff, part timer, first worker, freelancer, subcontractor, someone to clean with me, ansatt, mitarbeiter, payroll, register as an employer',
  'new-prices-for-old-customers':
    'new prices, send new prices, tell regulars it costs more, old customers pay the old price, been coming for years, loyal customers, how to announce higher prices, letter about new prices, she pays the same as ten years ago, regular clients new rate, afraid they leave when dearer, price increase message, raise for existing customers',
  'no-network':
    'no internet, does it work offline, no reception, in a cellar, out in the hills, no wifi, flight mode, bad connection, lost signal, no data, abroad, roaming, do i need internet, underground, at sea, on the plane, no bars',
  'not-on-time':
    'i am late, stuck, traffic jam, wont make it, be there in half an hour, delayed at the last job, van wont start, flat tyre, missed the bus, train is late, previous customer took ages, message that i am later, running behind, on my way text, ten minutes late, car trouble, breakdown, overslept, where are you',
  'on-your-phone':
    'install, is there an app, app store, get it on my phone, icon on the screen, home screen, iphone, samsung, android, laptop, desktop, how do i open it, put it on my ipad, add to home, google play, pc, windows, mac, without the browser, shortcut, uninstall',
  ordering:
    'buy material, parts for a job, need to order, supplies run low, out of screws, shampoo empty, stock in the van, shopping list for the wholesaler, when to order, forgot to order, always missing something, buy in bulk, get materials on time, order list, delivery day, cleaning products, refill',
  'paying-in-parts':
    'pay 100 a month, so much a month, a bit every week, pay it off slowly, cant pay all at once, instalments, pay a bit each month, monthly payments, payment plan, split the amount, asks for more time to pay, broke, has no money, half now half later, pay off, weekly payments, 50 a week, raten, avdrag, offer to pay some, lost his job, short of cash',
  'photos-and-memos':
    'take a picture, add a photo to a task, record my voice, say it instead of typing, speak into it, dictation, voice message, meter, picture of a label, where are my photos, delete a picture, microphone, how much space, hands are dirty, talk to it, audio, attach a file, snapshot',
  'putting-prices-up':
    'charge more, am i too cheap, what should i charge, hourly rate, everything got more expensive, work out my rate, earn more per hour, when to raise, increase prices, costs are up, diesel is dearer, price list, minimum charge, call out fee, how much an hour, not making money, profit',
  'putting-things-in':
    'add something, new task, write something down, enter a list, copy and paste, many tasks at once, share from another app, how do i make a task, quick note, type in, create, put my notes in, list from paper, save a thought, voice, plus button, first task',
  'quiet-weeks':
    'no customers, nothing booked, slow month, no jobs coming in, need work, find new customers, empty week, off season, winter, get customers, advertising, flyers, business is bad, fill the diary, phone is silent, what to do when it is quiet, gap in the calendar, marketing, worried about money, hole in my schedule',
  'ready-for-tomorrow':
    'prepare the day, pack the car, what do i need tomorrow, evening before, forgot my tools, tools in the van, plan tomorrow, get things ready, charge batteries, checklist, materials for the morning, mornings are chaos, set out early, bag, load up, tomorrow',
  'ready-words':
    'templates, change the message, own text, standard messages, edit the wording, language of the texts, fill in the name, my own words, message in german, sounds not like me, prewritten, saved replies, canned, signature, change what it writes, texts it suggests, whatsapp text, personalise',
  'saying-no':
    'turn a job down, dont want this job, refuse, no capacity, fully booked, too small a job, too far, not what i do, reject politely, how to say no, bad feeling about this one, decline an offer, cannot take it on, recommend somebody else, no time for new work, waiting list, absagen',
  'sending-the-bill':
    'write an invoice, when do i bill, what must be on the invoice, send the invoice, bill after the job, forgot to send a bill, payment terms, how many days to pay, faktura, rechnung, factura, invoice number, get paid faster, bill right away, due date, invoicing a customer, late with my invoices, charge for the work, email the bill',
  settings:
    'change currency, change country, my business name, set my trade, language of the app, norwegian, dollars, pounds, euro, my phone number, options, preferences, configure, days to pay, where do i set, setup, profile, my company, change my details',
  'the-final-letter':
    'last warning, take him to court, lawyer, debt collection, collector, legal action, sue, small claims court, final demand, reminders did not help, still no money after everything, last reminder, formal notice, baliff, mahnbescheid, forliksrådet, threaten with court, solicitor letter, months unpaid, what comes after the reminders, write it off',
  'the-job-grew':
    'more work than agreed, they want extras, can you just also, additional work, charge for extra, found rot behind the wall, surprise, changes during the job, the scope grew, not in the quote, they changed their mind, wants one more thing, extra hours, unexpected, costs more than the quote, price went over the estimate, bigger than i thought, add ons',
  'the-paper-pile':
    'post not opened, letters everywhere, desk is a mess, sort papers, piles, unopened envelopes, filing, too much paper, tidy the office, kitchen table full of papers, documents, letter from the authorities, folders, clutter, mail, brown envelope, scared to open the post',
  'the-phone-rings':
    'phone never stops, calls while working, hands full, cant answer when i work, missed calls, voicemail greeting, call people back, disturbed all the time, on a ladder and the phone goes, with a customer when it rings, mute, unknown number, interruptions, answering machine, mailbox text, lose customers because i dont pick up',
  'the-supplier-keeps-me-waiting':
    'backordered, tiles not here, boiler not delivered, customer waits for a part, material is missing, delivery late and the job stands still, parts not here, delivery is late, wrong part came, wholesaler lets me down, tile shop, goods damaged, out of stock, back order, they keep putting me off, where is my order, material has not come, order delayed, waiting for the merchant, delivery problem, part missing, sent the wrong thing, supplier does not answer',
  'the-tax-date':
    'mva frist, steuerfrist, vat due date, tax deadline, when is tax due, quarter end, vat, tax return, gst, mva, sales tax, umsatzsteuer, mwst, btw, quarterly, self assessment, accountant wants papers, tax office, deadline for tax, hmrc, irs, skatteetaten, finanzamt, tax is due, prepare for taxes, file taxes, forms, bookkeeper, fine from the tax office',
  'the-weather-says-no':
    'it rains, too windy, storm tomorrow, cancel because of weather, snow, ice, cannot paint outside, no flying, thunder, forecast is bad, fog, heat wave, rain all week, outdoor job, move because of rain, wet, gale, postpone the flight',
  'the-whole-task':
    'edit a task, change the day, change the time, rename it, add a date, split it up, subtasks, more details, add money to a task, another customer, set a deadline, wrong amount, change what kind it is, steps, note on a task, see everything about a task, move a task to another day, reschedule a task',
  'the-work-takes-longer':
    'needs more days, three more days, takes longer than i said, one more week, tell them it takes longer, not finished in time, need more days, over time, behind with the job, will be ready later, delay, i promised friday, cant keep the date, finish next week, pictures are not ready, still working on it, deadline wont hold, takes twice as long, tell them it is delayed, job drags on, push the date',
  'they-didnt-turn-up':
    'no showed again, did it again, second time they did not come, repeat no show, customer was not there, nobody opened, stood at the door, didnt come, no show, forgot the appointment, empty chair, waste of a trip, charge for missed appointment, cancelled at the last minute, cancellation fee, client never came, door closed, they forgot me, did not appear, blew me off',
  'they-havent-paid':
    'wont pay for the haircut, haircut not paid, cheque bounced, check bounced, check has not come in the mail, cheque not here, payment bounced, ask for money without being rude, polite payment reminder, how to ask for my money, feel bad asking for money, kind but firm, wont pay, not paid yet, chase an invoice, bill is open, waiting for my money, invoice is old, pay up, unpaid, remind about payment, payment reminder, purring, mahnung, they ignore my invoice, slow payer, ask for money politely, no money came, when will they pay, interest, late fee, owes me, get my money, still havent got the money, forgot to pay, says he paid already, nagging about money',
  'they-want-it-cheaper':
    'the other one does it for less, cheaper quote from somebody else, wants it for less, does not want to pay that much, undercut, competition, too expensive, asks for a discount, wants a lower price, beat the price, somebody else is cheaper, haggling, go down with the price, mates rate, friend price, special price, money off, knock something off, other offer is lower, cash discount, cant afford it, why so dear, percent off, bargaining, negotiate the price',
  'they-want-it-sooner':
    'urgent, today if possible, emergency call, asap, can i come right now, jump the queue, in a hurry, rush, pushes me, needs it by tomorrow, squeeze in, moved the deadline forward, before the weekend, pipe burst, short notice, extra for express, impatient, cannot wait',
  'they-went-quiet':
    'no reply to my quote, sent an offer and nothing, ghosting, no answer, follow up an estimate, did they get my quote, waiting for their decision, havent heard back, they said they would think about it, silence, how often to follow up, chase a quote, price sent and no word, not answering, radio silence, still deciding, no response to my bid, when to give up on a quote',
  'never-on-time':
    'customer always late to come, always late client, client comes late, late for her appointment, never here on time, keeps me waiting in the shop, arrives half an hour late, late comers, they turn up late, late every time',
  'they-want-their-money-back':
    'wants money back, wants a refund, asks for a refund, refund the deposit, do i have to give money back, must i refund, chargeback, return the payment, demands the money back, price cut after the job',
  'two-at-one-time':
    'double booked, booked two people at once, double booking, two customers the same time, overbooked, i mixed up the times, two appointments at the same hour, clash in my calendar, both come at ten',
  undo: 'i pressed wrong, undo, take it back, by accident, mistake, get it back, restore, oops, done but not done, go back one step, marked done by mistake, deleted the wrong, recover, reverse, revert, what did i just do, last actions, history',
  visits:
    'add an appointment, change an appointment, put in a booking, move a visit, cancel a visit, my schedule, calendar, next appointment, when do i have to be there, diary, agenda, day plan, reschedule a visit, booked days, enter a date with a customer, appointments list, week view, tell them i am on my way',
  'where-my-data-is':
    'who can see my customers, can others read this, are my customers private, can anybody see it, is it safe, lost my phone, phone stolen, backup, who sees my data, privacy, is it in the cloud, on which server, account, password, delete my data, new phone, broken phone, gdpr, save my data, does it cost anything, export everything, hacked, do you sell data, restore, secure, moved to another phone, fell in the water',
  'why-calls-wait':
    'why cant i call now, no calls in the evening, it says write it now, leaves at 08:30, card came back in the morning, will it send by itself, does it send automatically, late at night, sunday, message is not sent, too late to ring, why no call cards, weekend, sends tomorrow',
  'words-it-understands':
    'took her name for a month, thought it was a date, name read as a date, reads it wrong, how do i type a date, it got the date wrong, wrong customer name, understands tomorrow, how to enter money, euro sign, what words does it know, next friday, at 3pm, misunderstood, name that is a month, chips, remove what it understood, wrong amount recognised, which words, abbreviations, date formats, british dates',
};
