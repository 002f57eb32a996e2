import type { Numbers } from "./words.ts";

/**
 * Length of the longest common subsequence of two lists of numbers, thirty-two elements at a time
 * (the bit-parallel method of Hyyrö, 2004): cheap enough to ask of every row of every pair of plans.
 */
export function lcsLength(a: Numbers, b: Numbers): number {
	if (a.length === 0 || b.length === 0) return 0;
	const blocks = Math.ceil(b.length / BITS);
	const masks = new Map<number, Uint32Array>();
	b.forEach((element, at) => {
		let mask = masks.get(element);
		if (mask === undefined) {
			mask = new Uint32Array(blocks);
			masks.set(element, mask);
		}
		const block = at >>> 5;
		mask[block] = ((mask[block] ?? 0) | (1 << (at & 31))) >>> 0;
	});
	// A zero bit at place j: the subsequence grows there.
	const row = new Uint32Array(blocks).fill(0xffffffff);
	for (const element of a) {
		const mask = masks.get(element);
		if (mask === undefined) continue;
		let carry = 0;
		for (let block = 0; block < blocks; block += 1) {
			const value = row[block] as number;
			const hit = (value & (mask[block] as number)) >>> 0;
			const sum = value + hit + carry;
			carry = sum > 0xffffffff ? 1 : 0;
			row[block] = ((sum >>> 0) | (value & ~hit)) >>> 0;
		}
	}
	let length = 0;
	for (let at = 0; at < b.length; at += 1)
		if ((((row[at >>> 5] as number) >>> (at & 31)) & 1) === 0) length += 1;
	return length;
}

const BITS = 32;
