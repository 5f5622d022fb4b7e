// The rounds that `prepare` brings into the sample office.

/** A round whose council has met and whose decisions are still to be made. */
export const REVIEWED = "DX-2024";
/** A round that is still being written. */
export const DRAFT = "NH-2024";
