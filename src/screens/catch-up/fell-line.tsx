import { useEffect } from 'preact/hooks';
import { tellFallen } from '../../state/catch-up/sweep-wishes.ts';
import { catchUpWords as words } from '../../text/en-catch-up.ts';
import { Link } from '../../ui/link.tsx';
import { useApp } from '../use-app.ts';
import './catch-up.css';

/** What fell to Someday is told once, with the way to it. */
export function FellLine() {
  const app = useApp();
  useEffect(() => {
    app.absence.setState({ hasFallen: false });
    void app.services.opened.then(() => tellFallen(app));
  }, [app]);
  return (
    <p class="fell-line soft">
      {words.fell}{' '}
      <Link to="/all?show=someday" class="fell-see">
        {words.see}
      </Link>
    </p>
  );
}
