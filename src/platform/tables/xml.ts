import { Parser } from 'htmlparser2';
import { LIMITS, TableRefused } from './table.ts';

/** What stands in a file of XML, by the names of its elements without their prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** By name, without prefix. */
export type XmlAttributes = (name: string) => string | undefined;

/** Reads XML as it comes. Entities of its own, with which small files grow large, are refused with their declaration. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, { open, text, close }: XmlEvents): Promise<void> {
  let [depth, elements] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > LIMITS.depth) throw new TableRefused('too-much-inside');
        open?.(localName(name), (wanted) => attributeOf(attributes, wanted));
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name) {
        depth -= 1;
        close?.(localName(name));
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new TableRefused('too-much-inside');
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  if (depth !== 0 || elements === 0) throw new TableRefused('broken-file');
  parser.end();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const plain = attributes[wanted];
  if (plain !== undefined) return plain;
  const prefixed = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}
