import { jobWords as words } from '../../text/en-ladders.ts';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../use-app.ts';

export function JobBack() {
  const { router } = useApp();
  return (
    <header class="screen-head">
      <button type="button" class="button quiet back" onClick={router.back}>
        <Icon name="back" size={20} />
        {words.back}
      </button>
    </header>
  );
}
