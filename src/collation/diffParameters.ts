/**
 * Numbers of the word diff.
 */
export interface DiffParameters {
	/** Weight of a syllable of a term that both texts have; the unit of all weights. */
	syllable: number;
	/** Weight of a function word that both have. */
	functionWord: number;
	/** Weight of a mark that both have. */
	mark: number;
	/** Weight of a number, date, act or motto that both have, beyond its syllables. */
	figure: number;
	/** Price of a change in the alignment, … */
	open: number;
	/** … what each syllable of it adds, … */
	extend: number;
	/** … and what no change costs more than. */
	flat: number;
	/** Price of keeping two changes apart, whatever their size. */
	islandBase: number;
	/** What the price grows by when the smaller of the two changes doubles. */
	islandGrowth: number;
	/** Least weight of a moved phrase. */
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
