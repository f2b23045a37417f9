/**
 * Of what was said of a record, not typed into it: nobody corrects it. `to-confirm`: a yes confirms it, a no is said in words; `to-agree`: a yes
 * agrees to it; `as-it-is`: it is shown.
 */
export type SaidStanding = 'to-confirm' | 'to-agree' | 'as-it-is';
