/** What to look for on the glass, drawn: never a screenshot, which would be of another version. */
const drawings = {
  share: 'M26 14V4M21 9l5-5 5 5M19 12h-3v16h20V12h-3',
  dots: 'M26 8h.01M26 16h.01M26 24h.01',
  lines: 'M17 9h18M17 16h18M17 23h18',
  add: 'M14 6h24v20H14zM26 11v10M21 16h10',
  bar: 'M2 7h48v18H2zM31 11h13v8H31zM34 22h7M37.500 9v6M35 12.500l2.500 2.500 2.500-2.500M7 16h14',
  menu: 'M6 5h40v22H6zM6 11h40M10 8h6M20 8h4',
  dock: 'M6 21h40v6H6zM26 5v11M21 12l5 5 5-5',
  none: 'M14 6h24v20H14zM20 16h12',
  mark: 'M18 4h16v24l-8-6-8 6z',
} as const;
export type Picture = keyof typeof drawings | 'icon';

export function StepPicture({ of }: { readonly of: Picture }) {
  // The one thing that looks the same everywhere.
  if (of === 'icon') {
    return (
      <span class="step-picture">
        <img src="/icons/icon.svg" alt="" width="34" height="34" />
      </span>
    );
  }
  return (
    <svg
      class="step-picture"
      width="78"
      height="48"
      viewBox="0 0 52 32"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[of]} />
    </svg>
  );
}
