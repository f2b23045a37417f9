/** How far the data of the first run is. */
export type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'loading-places'; readonly done: number }
  | { readonly kind: 'loading-demonstration' }
  | { readonly kind: 'ready' };

export class Readiness {
  stage: Stage = { kind: 'opening' };

  get isReady(): boolean {
    return this.stage.kind === 'ready';
  }
}
