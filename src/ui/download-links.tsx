import { type Lang, uiMessages } from './messages.ts';

interface DownloadLinksProps {
  readonly lang: Lang;
  /** Formats by the names that people know: xlsx, csv. */
  readonly formats: readonly string[];
  readonly hrefOf: (format: string) => string;
}

/** The list above as a file, with the same filters. */
export function DownloadLinks({ lang, formats, hrefOf }: DownloadLinksProps) {
  return (
    <p className="note downloads">
      {uiMessages(lang).download}{' '}
      {formats.map((format, at) => (
        <span key={format}>
          {at > 0 && ', '}
          <a href={hrefOf(format)} download rel="nofollow">
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
}
