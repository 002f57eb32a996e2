/** A table of numbers: one row a unit of `a`, one column a unit of `b`. */
export interface Grid {
	readonly rows: number;
	readonly columns: number;
	readonly values: Float64Array;
}

/** Grid of zeros. */
export function emptyGrid(rows: number, columns: number): Grid {
	return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Value at row i, column j. */
export function cell(grid: Grid, i: number, j: number): number {
	return grid.values[i * grid.columns + j] ?? 0;
}

/** Sets the value at row i, column j. */
export function setCell(grid: Grid, i: number, j: number, value: number): void {
	grid.values[i * grid.columns + j] = value;
}

/** Largest value of each row, and of each column. */
export function maxima(grid: Grid): { rows: Float64Array; columns: Float64Array } {
	const rows = new Float64Array(grid.rows).fill(Number.NEGATIVE_INFINITY);
	const columns = new Float64Array(grid.columns).fill(Number.NEGATIVE_INFINITY);
	for (let i = 0; i < grid.rows; i += 1) {
		for (let j = 0; j < grid.columns; j += 1) {
			const value = cell(grid, i, j);
			if (value > (rows[i] ?? 0)) rows[i] = value;
			if (value > (columns[j] ?? 0)) columns[j] = value;
		}
	}
	return { rows, columns };
}
