/** Path of this machine's Chromium: the one that `POBRATIM_CHROMIUM` names, else the first in PATH; null when there is none. */
export function installedChromium(): string | null;
