/** Points for a town being where it happens, and for its people having come. */
export interface Travel {
  readonly host: number;
  readonly guest: number;
}
