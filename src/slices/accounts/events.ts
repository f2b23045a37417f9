/** A body got its first role that keeps records: from now on it keeps its own. */
export interface BodyClaimed {
  readonly name: 'body-claimed';
  readonly body: string;
}

/** A person passed everything open in a body on to a successor. */
export interface HandedOver {
  readonly name: 'handed-over';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** Whether the person has no other role left: then all that is personally theirs goes, too. */
  readonly leaves: boolean;
  /** Who did it; null: the installation. */
  readonly by: string | null;
  /** The moment, RFC 3339. */
  readonly at: string;
}

/** Somebody else gave a person a role that they had not asked for, or ended one. */
export interface RoleTold {
  readonly name: 'role-given' | 'role-ended';
  readonly account: string;
  readonly role: string;
  /** Null: on the platform. */
  readonly body: string | null;
  /** The moment, RFC 3339. */
  readonly at: string;
}
