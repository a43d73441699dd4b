import { compileText } from './compile-text.ts';

const helpText = /\/src\/help\/([a-z]{2}\/[a-z0-9-]+\.md)$/;

/** Typed by its shape: Vite's own types would bring Node's into the browser's code. */
export function helpTextsPlugin() {
  return {
    name: 'stopgap-help-texts',
    transform(source: string, id: string) {
      const [, file] = helpText.exec(id) ?? [];
      if (file === undefined) return null;
      const text = JSON.stringify(compileText(source, file));
      return { code: `export default ${text}`, map: null, moduleType: 'js' as const };
    },
  };
}
