/**
 * iOS shows a picture while an app of the home screen starts, and takes it from the page it was put
 * there from. A list of files for every screen Apple ever made is long and never whole: it is drawn
 * here, for the screen of this very phone, light and dark.
 */
const grounds = { light: '#f6f3ec', dark: '#12171e' } as const;
/** As large as the icon on the home screen, and a half more. */
const iconSize = 96;

export async function offerSplash({ document, screen, devicePixelRatio }: Window): Promise<void> {
  if (document.querySelector('link[rel=apple-touch-startup-image]')) return;
  const icon = document.createElement('img');
  icon.src = '/icons/icon-512.png';
  await icon.decode();
  const [short, long] = [screen.width, screen.height].sort((a, b) => a - b) as [number, number];
  for (const [scheme, ground] of Object.entries(grounds)) {
    for (const [way, width, height] of [
      ['portrait', short, long],
      ['landscape', long, short],
    ] as const) {
      const link = document.createElement('link');
      link.rel = 'apple-touch-startup-image';
      link.media = `(prefers-color-scheme: ${scheme}) and (orientation: ${way})`;
      link.href = draw(document.createElement('canvas'), {
        icon,
        ground,
        width: width * devicePixelRatio,
        height: height * devicePixelRatio,
        size: iconSize * devicePixelRatio,
      });
      document.head.append(link);
      // Each is as large as the screen: the owner's next touch comes first.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

type Drawing = {
  readonly icon: HTMLImageElement;
  readonly ground: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
};

function draw(canvas: HTMLCanvasElement, { icon, ground, width, height, size }: Drawing): string {
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(icon, (width - size) / 2, (height - size) / 2, size, size);
  return canvas.toDataURL('image/png');
}
