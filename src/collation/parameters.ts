/**
 * Every number that the engine was given and did not compute, with what it does. They are the
 * `parameters` of an alignment's method.
 *
 * UNIT_WEIGHTS are fitted by logistic regression on eight labelled pairs of plans (tests/gold), and
 * `npm run bench align -- --fit` prints them anew, with the agreement on each pair when it is left out
 * of the fit. The thresholds of PAIRING and RIVAL_WEIGHTS were chosen on the same pairs by agreement with
 * weights fitted without the pair at hand; around these values it changes by 0.01 and less. The numbers
 * for sections and for outlines were set by hand on the first labelled pair.
 */

/** How alike two passages are: a sum of weighted views (`views.ts`), read as log-odds. */
export const UNIT_WEIGHTS = {
	/** Log-odds when nothing speaks for the pair. */
	bias: -8.32,
	cosine: 3.07,
	clause: 3.51,
	containment: 2.17,
	mutual: 1.9,
	section: 1.47,
	position: 1.2,
	sameGroup: 2.53,
	otherGroup: -1.84,
	theme: 4.32,
	acts: 0.76,
	heading: 0.51,
	opening: 1.35,
	frame: 1.51,
} as const;
/** From the log-odds of a pair to its probability among rivals. */
export const RIVAL_WEIGHTS = {
	bias: 2,
	odds: 1,
	/** For each unit of log-odds by which the pair is worse than the best of its row and column. */
	margin: 1,
} as const;
/** First look, which chooses the pairs: what sections, people and themes count beside the root of the cosine. */
export const FIRST_LOOK = { section: 0.4, group: 0.4, theme: 0.6 } as const;
/** Most pairs of one unit that are looked at closely. */
export const MOST_CANDIDATES = 10;

/** Nats that two clauses must share to count in full; a short formula shares fewer. */
export const CLAUSE_FULL = 20;
/** First words of a passage, which name its task. */
export const OPENING_WORDS = 16;
/** Fewest words of a clause. */
export const SHORTEST_CLAUSE = 4;
/** What naming the same body is worth beside naming the same people: every plan names the Front. */
export const BODY_WORTH = 0.6;
/** The same where tasks are given out, one paragraph to a body ("Tổ chức thực hiện"). */
export const BODY_WORTH_IN_IMPLEMENTATION = 1;
/** Nats of shared acts beyond which more says nothing more. */
export const ACTS_FULL = 6;

/** How units are paired off and joined. */
export const PAIRING = {
	/** Probability from which two units are counterparts; below it a unit has none ("chỉ có ở …"). */
	unit: 0.5,
	/** Probability from which a further unit may join a row (split or merged text). */
	join: 0.7,
	/** Probability from which a unit joins though it only repeats what the row says already. */
	repeat: 0.8,
	/** Share of the other side that a further unit must newly explain to join a row. */
	growth: 0.1,
	/** Probability from which two units make a row beside the rows that either stands in. */
	beside: 0.5,
} as const;
/** Most units on one side of a row. */
export const LARGEST_GROUP = 4;

/** Weight of n-grams of one, two, three syllables: a syllable is rarely a whole word. */
export const GRAM_WEIGHT: readonly number[] = [0.5, 1, 0.8];
/** What is left of the weight of wording that only repeats the name of the directive. */
export const FORMULA_WEIGHT = 0.3;
/** Fewest words that make a shared run. */
export const SHORTEST_RUN = 4;
/** Pairs whose cosine is smaller are not looked at, unless both speak of the same groups this much. */
export const LEAST_COSINE = 0.02;
export const LEAST_AGREEMENT = 0.3;

/** First look: share of a section's score that comes from its heading; the rest comes from what stands under it. */
export const HEADING_SHARE = 0.5;
/** First look: mean cosine of the units below at which two sections have the same content. */
export const BODY_FULL = 0.3;
/** What is left of the score of two sections of different levels. */
export const OTHER_LEVEL = 0.85;
/** What a one-sided probability is worth where a section asks what its units found. */
export const ONE_SIDED = 0.7;
/** What is left of a section's score for each step up from the nearest heading. */
export const STEP_UP = 0.7;
/** Score from which two sections are counterparts. */
export const SECTION_THRESHOLD = 0.36;
/** A section pair must reach this share of the best score of either side. */
export const SECTION_RIVAL = 0.8;
/** Score from which a labelled paragraph is the counterpart of a heading. */
export const PARAGRAPH_SECTION_THRESHOLD = 0.45;

/** Share of words in common order from which a word diff helps a reader. */
export const EDITED_LEAST = 0.435;
/** A pair whose smaller side is said for this share while the larger is not, overlaps in part only. */
export const PARTIAL_SMALLER = 0.6;
export const PARTIAL_LARGER = 0.35;

/**
 * Probabilities from which a row is called high and medium: on the labelled pairs, the unseen ones too, at
 * least 95 and 80 of 100 such rows are in the gold, with room to spare for stricter readers.
 */
export const CONFIDENCE_HIGH = 0.95;
export const CONFIDENCE_MEDIUM = 0.75;
/** Decimals of a score in the data. */
export const SCORE_DECIMALS = 3;

/** Against an outline: how much a unit says what a node says. */
export const OUTLINE_WEIGHTS = {
	/** Cosine with the node's own words. */
	cosine: 1,
	/** Share of the node's own words that the unit repeats. */
	containment: 0.6,
	/** Cosine with the most alike unit that another plan puts under the node's words. */
	learned: 1,
	/** The unit is about one group of people and the node lists such groups; or lists this very one. */
	people: 0.4,
	listedPeople: 0.7,
	/** For a section: square of the share of its units that vote for the node. */
	votes: 0.8,
	/** For a section: heading and node name the same actor. */
	actor: 0.3,
} as const;
/** Groups of people that a node must name to be the one that lists them. */
export const LISTED_GROUPS = 4;
/** Likeness of a heading from which what stands under it teaches about a node. */
export const LEARN_THRESHOLD = 0.4;
/** What the section's node is worth to a unit, when heading and units agree on it. */
export const OUTLINE_PRIOR = 0.6;
/** Score from which a section or unit carries a node out. */
export const OUTLINE_LEAST = 0.15;
/** Score from which a unit's own words are enough against what its part of the plan suggests. */
export const OUTLINE_NAMED = 0.5;
/** Score from which a unit votes for the node of its section. */
export const OUTLINE_VOTE = 0.2;
/** Turns the lead of the best node over the second into a probability. */
export const OUTLINE_SHARPNESS = 5;
/** Most units that teach about one node: the best of a large corpus say as much as all. */
export const MOST_LESSONS = 40;
/** Score of own words from which a unit may carry out a further node, alone and beside the best node's. */
export const OUTLINE_ALSO = 0.3;
export const OUTLINE_ALSO_SHARE = 0.7;
