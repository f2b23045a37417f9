interface RecordLinksProps {
  /** Links of the workspace for those who may edit the record; none: nothing is shown. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** Under the name of a record: to edit it, to see its history. */
export function RecordLinks({ links }: RecordLinksProps) {
  if (links.length === 0) return null;
  return (
    <p className="record-actions">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </p>
  );
}
