declare module 'az' {
  interface Tag {
    readonly POS?: string;
    readonly CAse?: string;
    readonly GNdr?: string;
    readonly NMbr?: string;
    readonly stat: readonly string[];
    readonly flex: readonly string[];
    readonly [grammeme: string]: unknown;
  }
  interface Parse {
    readonly word: string;
    readonly tag: Tag;
    readonly score: number;
    readonly parser: string;
    normalize(keepPos?: boolean): Parse | undefined;
    inflect(grammemes: readonly string[] | number): Parse | false;
  }
  interface Morph {
    (word: string): readonly Parse[];
    init(path: string, done: (fault: unknown) => void): void;
  }
  const Az: { readonly Morph: Morph };
  export default Az;
}
