import './add-sheet.css';
import '../../ui/field.css';
import '../../ui/sources.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CaptureState } from '../../state/capture/capture-field.ts';
import { type CaptureStore, createCaptureStore } from '../../state/capture/capture-store.ts';
import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';
import { UnderstoodChips } from './understood-chips.tsx';
import { VisitOrTask } from './visit-or-task.tsx';

type Props = { readonly start: string; readonly shared: string };

/** One field; what it understood shows as chips; Save. */
export function AddSheet({ start, shared }: Props) {
  const app = useApp();
  const words = useWords();
  const capture = useMemo(() => createCaptureStore(app), [app, start, shared]);
  const state = useStore(capture, (all) => all);
  useEffect(() => {
    void capture.open(start, shared);
    // However the sheet is left: the microphone is let go, the words are kept.
    return () => void capture.close();
  }, [capture]);

  const save = async () => {
    if (await capture.save()) app.closeSheet();
  };
  const many = state.lines.length;
  return (
    <Sheet title={words.add.title} onClose={app.closeSheet}>
      <form
        class="stack add"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WordsField state={state} capture={capture} onSave={() => void save()} />
        <VisitOrTask state={state} capture={capture} />
        <UnderstoodChips state={state} capture={capture} />
        {state.problem !== '' && <p role="alert">{state.problem}</p>}
        <Sources state={state} capture={capture} />
        <button
          type="submit"
          class="button main"
          disabled={state.busy || (many === 0 && state.pending.length === 0)}
        >
          {many > 1 ? words.add.saveMany(many) : words.add.save}
        </button>
      </form>
    </Sheet>
  );
}

type PartProps = { readonly state: CaptureState; readonly capture: CaptureStore };

function WordsField({ state, capture, onSave }: PartProps & { readonly onSave: () => void }) {
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const isWaiting = !state.ready || state.busy;
  useEffect(() => {
    if (!state.ready) return;
    area.current?.focus();
    area.current?.setSelectionRange(...capture.getState().selection);
  }, [state.ready, capture]);
  const read = () => {
    const element = area.current;
    if (element) capture.type(element.value, [element.selectionStart, element.selectionEnd]);
  };
  return (
    <textarea
      ref={area}
      // From the first instant: a space typed on the sheet's first button would close it.
      autofocus
      class="words"
      rows={2}
      value={state.text}
      readOnly={isWaiting}
      aria-busy={isWaiting}
      aria-label={words.add.field}
      placeholder={words.add.example}
      enterkeyhint="done"
      onInput={read}
      onKeyUp={read}
      onPointerUp={read}
      onKeyDown={(event) => {
        // Enter saves one line; with Shift, or once there are many, it is a new line.
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || state.lines.length > 1)
          return;
        event.preventDefault();
        onSave();
      }}
    />
  );
}

function Sources({ state, capture }: PartProps) {
  const app = useApp();
  const words = useWords();
  const photo = useRef<HTMLInputElement>(null);
  const { recording } = state;
  return (
    <div class="sources">
      <button type="button" class="button" onClick={() => void capture.paste()}>
        <Icon name="paste" size={20} />
        {words.add.paste}
      </button>
      <button type="button" class="button" onClick={() => photo.current?.click()}>
        <Icon name="camera" size={20} />
        {words.add.photo}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={recording !== null}
        aria-busy={recording === 'starting'}
        onClick={() => void capture.memo()}
      >
        <Icon name="mic" size={20} />
        {typeof recording === 'number' ? words.add.stopAudio(recording) : words.add.audio}
      </button>
      <button type="button" class="button" onClick={() => app.openImport()}>
        <Icon name="file" size={20} />
        {words.add.importFile}
      </button>
      <input
        ref={photo}
        type="file"
        accept="image/*"
        aria-label={words.add.photo}
        hidden
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) void capture.attach(file);
        }}
      />
    </div>
  );
}
