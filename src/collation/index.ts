/**
 * Collation: which parts of two texts say the same, and which words differ. Nothing outside this
 * folder imports anything else of it. All functions are pure and run in Node and in the browser.
 */
export { alignDocuments } from "./align.ts";
export { nearestDocuments } from "./nearestDocuments.ts";
export { type SectionRole, sectionRoles } from "./sectionRoles.ts";
export { buildCorpusStatistics, type CorpusStatistics } from "./statistics.ts";
export type { PairDecision, Witness } from "./witness.ts";
export { type ChangeClass, type DiffSegment, diffWords, type TextRange } from "./wordDiff.ts";
