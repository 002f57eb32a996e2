/**
 * Room for the many small lists of numbers that a corpus is read into. A list of its own costs some two
 * hundred bytes before it holds a number; half a million of them cost more than what they hold.
 * Lists that are kept share large buffers instead, each of which lives as long as any of its lists.
 */

const SLAB_BYTES = 2 ** 18;
const ALIGNMENT = 4;

let slab = new ArrayBuffer(0);
let used = 0;

/** Numbers below 65,536, kept. */
export function keep16(values: ArrayLike<number>): Uint16Array {
	const at = place(2 * values.length);
	const kept = new Uint16Array(slab, at, values.length);
	kept.set(values);
	return kept;
}

/** Whole numbers, kept. */
export function keep32(values: ArrayLike<number>): Uint32Array {
	const at = place(4 * values.length);
	const kept = new Uint32Array(slab, at, values.length);
	kept.set(values);
	return kept;
}

/** Fractions, kept with single precision. */
export function keepFloats(values: ArrayLike<number>): Float32Array {
	const at = place(4 * values.length);
	const kept = new Float32Array(slab, at, values.length);
	kept.set(values);
	return kept;
}

/** Where so many bytes are free in the present slab; a new one is begun when they are not. */
function place(bytes: number): number {
	if (used + bytes > slab.byteLength) {
		slab = new ArrayBuffer(Math.max(SLAB_BYTES, bytes));
		used = 0;
	}
	const at = used;
	used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
	return at;
}
