import { useState } from 'preact/hooks';
import type { CustomersStore } from '../../state/customers/customers-store.ts';
import { customersWords as words } from '../../text/en-customers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly store: CustomersStore; readonly hasAny: boolean };

/** Contacts in and out; however long the list is, it is in the same place. */
export function CustomersMore({ store, hasAny }: Props) {
  const app = useApp();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const bringIn = () => {
    close();
    app.openImport();
  };
  const handOut = () => {
    close();
    void store.handOut();
  };
  return (
    <>
      <button
        type="button"
        class="button round"
        aria-label={words.more}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <Sheet title={words.more} onClose={close}>
          <div class="stack">
            <button type="button" class="button" onClick={bringIn}>
              {words.importing}
            </button>
            {hasAny && (
              <button type="button" class="button" onClick={handOut}>
                {words.handOut}
              </button>
            )}
          </div>
        </Sheet>
      )}
    </>
  );
}
