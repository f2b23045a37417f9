/** What the register says of a municipality changed: its name, its countries. */
export interface MunicipalityEdited {
  readonly name: 'municipality-edited';
  readonly id: string;
  /** RFC 3339. */
  readonly editedAt: string;
}

/** What the register says of a body changed: its name, its kind, whose it is. */
export interface BodyEdited {
  readonly name: 'body-edited';
  readonly id: string;
  readonly editedAt: string;
}
