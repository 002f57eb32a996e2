/**
 * Every number that the engine was given and did not compute, with what it does. They are the
 * `parameters` of an alignment's method. The weights were fitted by logistic regression (ridge 0.5)
 * on one labelled pair of plans and one that the author labelled by reading, each checked against
 * the other, and then rounded: the exact figures matter little, their order of size does.
 */

/** How alike two passages are: a sum of weighted views, read as the log-odds of being counterparts. */
export const UNIT_WEIGHTS = {
	/** Log-odds when nothing speaks for the pair. */
	bias: -2.8,
	/** Square root of the cosine: the difference between 0.05 and 0.15 says more than 0.55 and 0.65. */
	cosine: 2.5,
	/** Share of the shorter text that the longer one also says (abridged texts). */
	containment: 2,
	/** Information in the longest shared run, at most RUN_FULL. */
	run: 2.1,
	/** Likeness of the sections that the two stand in. */
	section: 1.4,
	/** The same place in two like sections; the only use of order. */
	position: 1.3,
	/** Both are about the same people or body. */
	sameGroup: 1,
	/** Each is firmly about other people. */
	otherGroup: -0.5,
	/** Information in acts that both cite, at most ACTS_FULL. */
	acts: 0.8,
	/** For each unit of log-odds by which the pair is worse than the best of its row and column. */
	margin: 2.8,
} as const;

/** Nats of shared run and of shared acts beyond which more says nothing more. */
export const RUN_FULL = 100;
export const ACTS_FULL = 6;

/** Probability from which two units are counterparts; below it a unit has none ("chỉ có ở …"). */
export const UNIT_THRESHOLD = 0.5;
/** Probability from which a further unit may join a row (split or merged text). */
export const JOIN_THRESHOLD = 0.4;
/** Share of the other side that a further unit must newly explain to join a row. */
export const JOIN_GROWTH = 0.1;
/** Most units on one side of a row. */
export const LARGEST_GROUP = 4;

/** Weight of n-grams of one, two, three syllables: a syllable is rarely a whole word. */
export const GRAM_WEIGHT: readonly number[] = [0.5, 1, 0.8];
/** What is left of the weight of wording that only repeats the name of the directive. */
export const FORMULA_WEIGHT = 0.3;
/** Fewest words that make a shared run. */
export const SHORTEST_RUN = 4;
/** Pairs whose cosine is smaller are not looked at, unless both are about the same people. */
export const LEAST_COSINE = 0.02;

/** Share of a section's score that comes from its heading; the rest comes from what stands under it. */
export const HEADING_SHARE = 0.5;
/** Mean affinity of the units below at which two sections have the same content. */
export const BODY_FULL = 0.3;
/** What is left of a section's score for each step up from the nearest heading. */
export const STEP_UP = 0.7;
/** Score from which two sections are counterparts. */
export const SECTION_THRESHOLD = 0.38;
/** A section pair must reach this share of the best score of either side. */
export const SECTION_RIVAL = 0.8;
/** Score from which a labelled paragraph is the counterpart of a heading. */
export const PARAGRAPH_SECTION_THRESHOLD = 0.3;

/** Share of words in common order from which a word diff helps a reader. */
export const EDITED_LEAST = 0.5;
/** A pair whose smaller side is said for this share while the larger is not, overlaps in part only. */
export const PARTIAL_SMALLER = 0.5;
export const PARTIAL_LARGER = 0.35;

/** Probabilities from which a row is called high and medium. */
export const CONFIDENCE_HIGH = 0.85;
export const CONFIDENCE_MEDIUM = 0.6;
/** Decimals of a score in the data. */
export const SCORE_DECIMALS = 3;
