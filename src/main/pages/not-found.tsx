import { notFound } from '../../platform/http/page-arguments.ts';

export function loader(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
