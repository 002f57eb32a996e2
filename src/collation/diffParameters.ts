/**
 * Every number of the word diff, with what it does and where it comes from.
 *
 * `syllable` is the unit. What is marked fitted was searched on the pairs of tests/gold/diff.json that a
 * person drew (F1 of the boundaries of changed ranges): `npm run bench diff -- --fit` searches again,
 * prints the numbers, and what they are worth on pairs that the search did not see (five folds). The
 * numbers are blunt: any one of them may go a step of the grid up or down for 0.02 of F1 at most.
 */
export interface DiffParameters {
	/** Weight of a syllable of a term that both texts have. The unit, by definition 1. */
	syllable: number;
	/** Weight of a function word that both have. Fitted. */
	functionWord: number;
	/** Weight of a mark that both have: enough to keep it where nothing speaks against it. Set. */
	mark: number;
	/** Weight of a number, date, act or motto beyond its size: a reader looks for it. Set. */
	figure: number;
	/** Price of a change in the alignment, … Fitted. */
	open: number;
	/** … what each syllable that it deletes or inserts adds, … Fitted. */
	extend: number;
	/** … and what no change costs more than, so that a new sentence costs no more than a clause. Fitted. */
	flat: number;
	/** What common words between two changes must weigh at least, lest the changes become one. Fitted. */
	islandBase: number;
	/** How much more they must weigh each time the smaller of the two changes doubles. Fitted. */
	islandGrowth: number;
	/**
	 * Least weight of a moved phrase. At 7, seven of the gold's nine moves are found, and one that the
	 * gold lacks; at 5, one more of them and five more that it lacks. `npm run bench diff` prints the row.
	 */
	move: number;
}

export const DIFF_PARAMETERS: DiffParameters = {
	syllable: 1,
	functionWord: 0.7,
	mark: 0.1,
	figure: 1,
	open: 0.35,
	extend: 0.2,
	flat: 7,
	islandBase: 0.75,
	islandGrowth: 0.7,
	move: 7,
};
