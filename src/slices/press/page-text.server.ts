import { type DecodedPage, decodePage } from './decode-page.server.ts';
import { isHtml, pageOfHtml } from './page-of-html.server.ts';

/** The text of a page, HTML or plain, in any encoding of the web. Places in what is read of it count in this text. */
export function textOfPage(bytes: Uint8Array): DecodedPage {
  const decoded = decodePage(bytes);
  return isHtml(decoded.text) ? { ...decoded, text: pageOfHtml(decoded.text) } : decoded;
}
