/** Files that the owner opens with the installed app, from wherever the device shows them (File Handling API, Chromium). */

type LaunchParams = { readonly files?: readonly FileSystemFileHandle[] };
type LaunchQueue = { readonly setConsumer: (consume: (launch: LaunchParams) => void) => void };

export function onLaunchFiles(view: Window, open: (files: readonly File[]) => void): void {
  const { launchQueue } = view as Window & { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    // A file that went away meanwhile is as good as none.
    void Promise.all(files.map((one) => one.getFile().catch(() => undefined))).then((read) => {
      const there = read.filter((file) => file !== undefined);
      if (there.length > 0) open(there);
    });
  });
}
