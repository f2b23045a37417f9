import type { ReactNode } from 'react';
import { SectionHeading } from './page-parts.tsx';

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  /** Beside the heading. */
  readonly count?: ReactNode;
  readonly ruled?: boolean;
  readonly children: ReactNode;
}

/** A part of a page with its heading: what stands between two large gaps. */
export function Section({ id, title, count, ruled, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <SectionHeading id={id} {...(count === undefined ? {} : { count })} {...(ruled === undefined ? {} : { ruled })}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
