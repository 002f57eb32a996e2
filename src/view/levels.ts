/** The order of levels, from the central one down. */
import { type Level, levels } from "../domain/meta.ts";

/** What does not say its level comes last. */
export const levelOrder: readonly (Level | null)[] = [...levels, null];

/** Place of a level in that order. */
export const levelRank = (level: Level | null): number => levelOrder.indexOf(level);
