import type { Offer } from '../../domain/round/round.ts';
import { isEvening } from '../../domain/time.ts';
import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { lazy } from '../lazy.tsx';
import { useApp, useFormat } from '../use-app.ts';

type Props = { readonly offers: readonly Offer[]; readonly heading?: 'h1' | 'h2' };

/** Never a dead end: why nothing is dealt, and at most two things that would help. */
export function Offers({ offers, heading: Title = 'h2' }: Props) {
  const app = useApp();
  const words = useWords();
  const format = useFormat();
  return (
    <section class="offers">
      <Title>{words.now.nothing}</Title>
      <p class="soft">{words.now.nothingWhy}</p>
      {offers.map((offer) =>
        offer.is === 'returns' ? (
          <p key={offer.is}>{words.offers(offer, format.time)}</p>
        ) : (
          <button key={offer.is} type="button" class="button" onClick={() => takeOffer(app, offer)}>
            {words.offers(offer, format.time)}
          </button>
        ),
      )}
      {offers.length < mostOffers && <WhenEvening />}
    </section>
  );
}

const mostOffers = 2;
const EveningRead = lazy(() => import('../help/evening-read.tsx').then((m) => m.EveningRead));

/** Something to read where little else fits; its code comes in the evening only. */
export function WhenEvening() {
  const local = useStore(useApp().now, (state) => state.moment.local);
  return isEvening(local) ? <EveningRead /> : null;
}

function takeOffer(app: ReturnType<typeof useApp>, offer: Exclude<Offer, { is: 'returns' }>): void {
  switch (offer.is) {
    case 'longer':
      app.now.chooseGap(offer.gap);
      break;
    case 'place':
      app.now.choosePlace(offer.at);
      break;
    case 'add':
      app.openAdd();
      return;
    case 'someday':
      app.router.go('/all?show=someday');
      return;
  }
  app.router.go('/');
}
