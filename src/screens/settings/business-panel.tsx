import { useMemo } from 'preact/hooks';
import { isTrade, trades } from '../../domain/starters.ts';
import type { BusinessSet, SettingsStore } from '../../state/settings-store.ts';
import { settingDraft } from '../../state/settings-store.ts';
import { useStore } from '../../state/use-store.ts';
import { settingsWords as words } from '../../text/en-settings.ts';
import { starterWords } from '../../text/en-starters.ts';
import { countries, currencies, languages } from '../../text/region-names.ts';
import { Hours } from '../../ui/hours.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp, useFormat } from '../use-app.ts';

type Props = { readonly store: SettingsStore };

export function BusinessPanel({ store }: Props) {
  const { locale } = useApp().defaults;
  const format = useFormat();
  const business = useStore(store, (settings) => settings.business);
  const known = useMemo(() => namesIn(locale), [locale]);
  const set = (part: BusinessSet) => void store.edit(words.business, part);
  return (
    <section class="panel">
      <h2>{words.business}</h2>
      <Line store={store} field="name" value={business.name} toStore={(name) => ({ name })} />
      <Trade store={store} trade={business.trade} />
      <SelectField
        label={words.country}
        options={known.countries}
        value={business.country}
        onChoose={(country) => set({ country })}
      />
      <SelectField
        label={words.currency}
        options={known.currencies}
        value={business.currency}
        onChoose={(currency) => set({ currency })}
      />
      <SelectField
        label={words.language}
        options={known.languages}
        value={business.language}
        onChoose={(language) => set({ language })}
      />
      <Line store={store} field="phone" value={business.phone} toStore={(phone) => ({ phone })} />
      <Line
        store={store}
        field="reviewLink"
        value={business.reviewLink}
        toStore={(reviewLink) => ({ reviewLink })}
      />
      <PaymentDays store={store} days={business.paymentDays} />
      <Hours
        of="working"
        week={business.workingHours}
        {...{ locale, format }}
        onChange={(workingHours) => set({ workingHours })}
      />
    </section>
  );
}

function namesIn(locale: string) {
  return {
    countries: countries(locale),
    currencies: currencies(locale),
    languages: languages(locale),
  };
}

type LineProps = Props & {
  readonly field: 'name' | 'trade' | 'phone' | 'reviewLink';
  readonly value: string;
  readonly toStore: (text: string) => BusinessSet;
  readonly choices?: readonly string[];
};

function Line({ store, field, value, toStore, choices }: LineProps) {
  const draft = settingDraft(field);
  return (
    <EditField
      draft={draft}
      path="/settings"
      label={words[field]}
      placeholder={words[`${field}Hint`]}
      value={value}
      {...(choices && { choices })}
      onStore={(text) => store.edit(words[field], toStore(text), draft)}
    />
  );
}

/** A trade the app knows is kept by its id, any other in the owner's own words. */
function Trade({ store, trade }: Props & { readonly trade: string }) {
  const names = trades.filter((one) => one !== 'other').map((one) => starterWords.trades[one]);
  const toStore = (text: string): BusinessSet => {
    const known = trades.find(
      (one) => starterWords.trades[one].toLowerCase() === text.toLowerCase(),
    );
    return { trade: known ?? text };
  };
  const shown = isTrade(trade) ? starterWords.trades[trade] : trade;
  return <Line store={store} field="trade" value={shown} toStore={toStore} choices={names} />;
}

/** Left empty it is what is usual in the country. */
function PaymentDays({ store, days }: Props & { readonly days: number }) {
  const draft = settingDraft('paymentDays');
  const write = async (text: string) => {
    const count = text === '' ? 0 : /^\d{1,3}$/.test(text) ? Number(text) : undefined;
    if (count === undefined) return false;
    return await store.edit(words.paymentDays, { paymentDays: count }, draft);
  };
  return (
    <EditField
      draft={draft}
      path="/settings"
      label={words.paymentDays}
      placeholder={words.paymentDaysHint}
      value={days === 0 ? '' : String(days)}
      inputMode="numeric"
      wrong={words.paymentDaysWrong}
      onStore={write}
    />
  );
}
