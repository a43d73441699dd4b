/** Files that the owner opens with the installed app, from wherever the device shows them (File Handling API, Chromium). */

type LaunchParams = { readonly files?: readonly FileSystemFileHandle[] };
type LaunchQueue = { readonly setConsumer: (consume: (launch: LaunchParams) => void) => void };

/** `unread`: the names of those that went away meanwhile, or that the device does not give out. */
type Open = (files: readonly File[], unread: readonly string[]) => void;

export function onLaunchFiles(view: Window, open: Open): void {
  const { launchQueue } = view as Window & { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((one) => one.getFile().catch(() => one.name))).then((read) => {
      open(
        read.filter((file) => typeof file !== 'string'),
        read.filter((name) => typeof name === 'string'),
      );
    });
  });
}
