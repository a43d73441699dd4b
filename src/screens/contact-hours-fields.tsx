import type { ContactHours } from '../domain/record/hours.ts';
import { hoursWords as words } from '../text/en-hours.ts';
import { Hours } from '../ui/hours.tsx';
import { Switch } from '../ui/switch.tsx';
import { useApp, useFormat } from './use-app.ts';

type Props = {
  readonly hours: ContactHours;
  readonly onChange: (hours: ContactHours) => void;
};

/** When somebody may be called and written to, and whether public holidays count. */
export function ContactHoursFields({ hours, onChange }: Props) {
  const { locale } = useApp().defaults;
  const format = useFormat();
  return (
    <>
      <Hours
        of="calls"
        week={hours.calls}
        {...{ locale, format }}
        onChange={(calls) => onChange({ ...hours, calls })}
      />
      <Hours
        of="messages"
        week={hours.messages}
        {...{ locale, format }}
        onChange={(messages) => onChange({ ...hours, messages })}
      />
      <Switch
        label={words.onHolidays}
        on={hours.onHolidays === 'rest'}
        onChange={(rests) => onChange({ ...hours, onHolidays: rests ? 'rest' : 'usual' })}
      />
    </>
  );
}
