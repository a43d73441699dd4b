import { isRuled, ruleOf } from '../../domain/ladder/country-rules.ts';
import { useStore } from '../../state/use-store.ts';
import { lawWords as words } from '../../text/en-ladders.ts';
import { useApp, useFormat } from '../use-app.ts';

/** What the law of the owner's country says of money owed, where from, and when that was read. */
export function LawNote() {
  const app = useApp();
  const own = useStore(app.now, (state) => state.business.country);
  const format = useFormat();
  const country = own || app.defaults.country;
  const rule = ruleOf(country);
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      {isRuled(country) && 'source' in rule ? (
        <>
          <p>{words.of[country]}</p>
          <p class="soft">{words.checked(format.day(rule.checked), rule.source.title)}</p>
        </>
      ) : (
        <p>{words.none}</p>
      )}
      <p class="soft">{words.differs}</p>
    </section>
  );
}
