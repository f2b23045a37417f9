import ts from 'typescript';

/** Articles that are written out in both languages in one file, and the product's own name. */
const ARTICLES = /-text\.tsx$/;
const PRODUCT = 'Побратим';

/** Texts in Russian letters that a page says by itself, past the messages, where nothing makes sure of the other language. */
export function russianOutsideMessages(file: string, text: string): readonly string[] {
  if (ARTICLES.test(file)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /\p{Script=Cyrillic}/u.test(node.text.replaceAll(PRODUCT, ''))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: “${node.text.trim().slice(0, 60)}” belongs to messages.ru.ts`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
