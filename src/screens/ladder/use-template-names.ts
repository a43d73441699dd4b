import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../text/templates/templates.ts';
import { useApp } from '../use-app.ts';

type Names = { readonly [template: string]: string | undefined };

/** What the ready words of each step are called; none until they are read, they are long. */
export function useTemplateNames(): Names {
  const { language } = useApp().defaults;
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    let isGone = false;
    void wordsIn(language).then((all) => {
      const named = Object.entries(all).map(([use, { name }]) => [use, name] as const);
      if (!isGone) setNames(Object.fromEntries<string>(named));
    });
    return () => {
      isGone = true;
    };
  }, [language]);
  return names;
}
