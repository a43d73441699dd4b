import './qr-code.css';
import { encode } from 'uqr';

type Props = {
  readonly text: string;
  /** What it leads to, for those who do not see it. */
  readonly label: string;
};

/** White around it, as the standard asks (ISO/IEC 18004: four modules). */
const quietZone = 4;

/** Black on white in every theme: a camera reads it so. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={pathOf(data)} />
    </svg>
  );
}

/** One bar for each run of dark modules in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return '';
        const end = row.indexOf(false, x);
        return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`;
      }),
    )
    .join('');
}
