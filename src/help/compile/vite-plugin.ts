import { compileText } from './compile-text.ts';

const helpText = /^(.*\/src\/help\/)en\/([a-z0-9-]+\.md)(?:\?in=([a-z]{2}))?$/;

/** Vite's side of it. */
type Build = { readonly addWatchFile: (file: string) => void };

/**
 * `en/they-havent-paid.md?in=nb` is that text in Norwegian, and the English one where there is none:
 * so a language is one file of the built app, whole from its first text on.
 * Typed by its shape: Vite's own types would bring Node's into the browser's code.
 */
export function helpTextsPlugin(read: (file: string) => string | undefined) {
  return {
    name: 'stopgap-help-texts',
    transform(this: Build, source: string, id: string) {
      const [, top, name, language] = helpText.exec(id) ?? [];
      if (top === undefined || name === undefined) return null;
      const own = `${language ?? 'en'}/${name}`;
      const written = language === undefined ? undefined : read(top + own);
      if (written !== undefined) this.addWatchFile(top + own);
      const text =
        written === undefined
          ? compileText(source, `en/${name}`)
          : compileText(written, own, source);
      return {
        code: `export default ${JSON.stringify(text)}`,
        map: null,
        moduleType: 'js' as const,
      };
    },
  };
}
