import type { Locator } from 'playwright-core';

/** Card, Moran & Newell (1980): seconds of a practised, unhurried person. K is that of the average typist who does not touch-type. */
const SECONDS = { key: 0.28, point: 1.1, homing: 0.4, mental: 1.35 };

/** What a person's hands did, and how long the keystroke-level model says that it takes. */
export interface Hands {
  /** A link, a button, a box to tick. */
  click(what: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  choose(field: Locator, label: string): Promise<void>;
  attach(field: Locator, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void>;
  readonly clicks: number;
  readonly keystrokes: number;
  seconds(): number;
}

/** Hands that start on the mouse, think before each field, and go to the keyboard and back for each that is typed. */
export function practisedHands(): Hands {
  const did = { clicks: 0, keystrokes: 0, homings: 0, thoughts: 0 };
  const point = () => {
    did.clicks += 1;
  };
  const think = () => {
    did.thoughts += 1;
  };
  return {
    async click(what) {
      think();
      point();
      await what.click();
    },
    async type(field, text) {
      think();
      point();
      did.homings += 2;
      did.keystrokes += text.length;
      await field.click();
      await field.pressSequentially(text);
    },
    async choose(field, label) {
      think();
      // The list is opened, and one of it pointed at.
      point();
      point();
      await field.selectOption({ label });
    },
    async attach(field, file) {
      think();
      // The button, the file, and «Open».
      point();
      point();
      point();
      await field.setInputFiles(file);
    },
    get clicks() {
      return did.clicks;
    },
    get keystrokes() {
      return did.keystrokes;
    },
    seconds() {
      const { key, point: pointing, homing, mental } = SECONDS;
      return did.clicks * (pointing + key) + did.keystrokes * key + did.homings * homing + did.thoughts * mental;
    },
  };
}
